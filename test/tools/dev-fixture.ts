import { spawn } from "node:child_process";
import path from "node:path";
import { ROOT } from "../../src/program/paths.ts";
import { SITES } from "../sites.ts";

/** Shows an agency of the fixtures while its files and the program are edited: `npm run dev:fixture -- nong-hai`. */
const [wanted] = process.argv.slice(2);
const site = SITES.find(({ name }) => name === wanted);
if (site) {
  const env = { ...process.env, AGENCY_DIR: site.directory, AS_OF: site.asOf };
  const run = spawn(process.execPath, [path.join(ROOT, "scripts/dev.ts")], { cwd: ROOT, env, stdio: "inherit" });
  run.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  console.log("npm run dev:fixture -- <name>\n");
  for (const { name, directory, asOf } of SITES)
    console.log(`  ${name.padEnd(12)} ${path.relative(ROOT, directory) || "."} on ${asOf}`);
  process.exitCode = wanted === undefined ? 0 : 1;
}
