import { STEPS, type Folders, type StepName } from "./steps.ts";

/** Runs one step: `node step.ts index '{"agency": …}'`. What was measured is the last line that it prints. */
const [name = "", folders = "{}"] = process.argv.slice(2);
const run = await STEPS[name as StepName](JSON.parse(folders) as Folders);
const started = performance.now();
const result: unknown = await run();
const seconds = (performance.now() - started) / 1000;
const records = typeof result === "number" ? result : undefined;
console.log(`\n${JSON.stringify({ seconds, records, peak: process.resourceUsage().maxRSS * 1024 })}`);
process.exit();
