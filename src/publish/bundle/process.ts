import { writeFileSync } from "node:fs";
import { makeBundle } from "./make-bundle.ts";

/** Makes a bundle in a process of its own: `node process.ts <folder> <answer>`, both absolute. */
const [, , to = "", answer = ""] = process.argv;
writeFileSync(answer, JSON.stringify(await makeBundle(to)));
// Vite may keep a process alive that has nothing left to do.
process.exit();
