import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs every check, also after one has failed, so that one run shows all that is wrong. */
const checks = [
  { heading: "Format: prettier", bin: "prettier/bin/prettier.cjs", args: ["--check", "."] },
  {
    heading: "Code: eslint",
    bin: "eslint/bin/eslint.js",
    args: ["--config", ".config/eslint.config.js", "--max-warnings", "0", "."],
  },
  { heading: "Unused: knip", bin: "knip/bin/knip.js", args: ["--config", ".config/knip.jsonc", "--no-progress"] },
  { heading: "Types: astro check", bin: "astro/bin/astro.mjs", args: ["check", "--minimumFailingSeverity", "warning"] },
];

const root = fileURLToPath(new URL("../..", import.meta.url));
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };

const failed = checks.filter(({ heading, bin, args }) => {
  console.log(`\n# ${heading}\n`);
  const file = fileURLToPath(new URL(`../../node_modules/${bin}`, import.meta.url));
  return spawnSync(process.execPath, [file, ...args], { cwd: root, env, stdio: "inherit" }).status !== 0;
});

console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.map((c) => c.heading).join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
