import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { vi } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** How a command ended: its exit code, and what it printed as it is and without colours. */
interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly raw: string;
}

/** Runs one of our scripts as `npm run` would. @param script name of a command, or a file below the root */
export async function run(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [script.endsWith(".ts") ? script : `scripts/${script}.ts`, ...args], {
    cwd: ROOT,
    // Vitest's own NODE_ENV would make a build for developers.
    env: { ...process.env, NODE_ENV: "production", VITEST: undefined, AGENCY_DIR: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let raw = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (raw += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output: stripVTControlCharacters(raw), raw };
}

/** Ends a script that is called, where `process.exit` would end a process. */
class Exit extends Error {}

let calls = 0;
const exitCode = () => Number(process.exitCode);

/**
 * Runs one of our scripts in this process, without the start of another, which takes longer than most commands do: for
 * the many cases of a command that `run` has run once. One call at a time, and no script that serves or builds.
 */
export async function call(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const before = { argv: process.argv, env: process.env, exitCode: process.exitCode };
  const signals = process.listeners("SIGINT");
  let raw = "";
  const print = (text: unknown) => void (raw += `${String(text)}\n`);
  const spies = [
    vi.spyOn(console, "log").mockImplementation(print),
    vi.spyOn(console, "error").mockImplementation(print),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => (raw += String(text)) !== ""),
    vi.spyOn(process, "exit").mockImplementation((code) => {
      process.exitCode = code ?? 0;
      throw new Exit();
    }),
  ];
  try {
    process.argv = [process.execPath, `scripts/${script}.ts`, ...args];
    process.env = { ...before.env, AGENCY_DIR: "", ...env };
    process.exitCode = 0;
    // Under another name a module runs anew, while what it imports is there already.
    const again = `${ROOT}scripts/${script}.ts?call=${(calls += 1)}`;
    await import(/* @vite-ignore */ again).catch((error: unknown) => {
      if (!(error instanceof Exit)) throw error;
    });
    return { code: exitCode(), output: stripVTControlCharacters(raw), raw };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const added of process.listeners("SIGINT").filter((listener) => !signals.includes(listener)))
      process.off("SIGINT", added);
    Object.assign(process, before);
  }
}
