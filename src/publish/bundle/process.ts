import { readFileSync, writeFileSync } from "node:fs";
import { planSchema } from "./plan.ts";
import { makeBundle } from "./make-bundle.ts";

/** Makes a bundle in a process of its own: `node process.ts <plan> <folder> <answer>`, all absolute. */
const [, , plan = "", to = "", answer = ""] = process.argv;
const bundle = await makeBundle(planSchema.parse(JSON.parse(readFileSync(plan, "utf8"))), to);
writeFileSync(answer, JSON.stringify(bundle));
// Vite may keep a process alive that has nothing left to do.
process.exit();
