import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs one of our scripts as `npm run` would: its exit code, and what it printed as it is and without colours. */
export async function run(script: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: ROOT,
    // Vitest's own NODE_ENV would make a build for developers.
    env: { ...process.env, NODE_ENV: "production", VITEST: undefined, AGENCY_DIR: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output: stripVTControlCharacters(output), raw: output };
}
