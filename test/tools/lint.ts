import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Every check is run, also after one has failed, so that one run shows all that is wrong; the longest begins first. */
const checks = [
  {
    heading: "Code: eslint",
    bin: "eslint/bin/eslint.js",
    args: ["--config", ".config/eslint.config.js", "--max-warnings", "0", "."],
  },
  { heading: "Types: astro check", bin: "astro/bin/astro.mjs", args: ["check", "--minimumFailingSeverity", "warning"] },
  { heading: "Format: prettier", bin: "prettier/bin/prettier.cjs", args: ["--check", "."] },
  { heading: "Unused: knip", bin: "knip/bin/knip.js", args: ["--config", ".config/knip.jsonc", "--no-progress"] },
];
/** So many run at a time: each takes one core and a gigabyte. */
const AT_ONCE = 2;

const root = fileURLToPath(new URL("../..", import.meta.url));
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };

/** What the checks print is shown when each has ended: two at a time would be mixed up. */
async function run({ heading, bin, args }: (typeof checks)[number]): Promise<boolean> {
  const file = fileURLToPath(new URL(`../../node_modules/${bin}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (printed += part.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  console.log(`\n# ${heading}\n\n${printed.trim()}`);
  return code === 0;
}

const failed: string[] = [];
const waiting = [...checks];
const work = async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await run(check))) failed.push(check.heading);
};
await Promise.all(Array.from({ length: AT_ONCE }, work));

console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
