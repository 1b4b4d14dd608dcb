import { readFileSync, writeFileSync } from "node:fs";
import { earlyPlan } from "./early-plan.ts";
import { bundleKey } from "./kept-bundle.ts";
import { makeBundle } from "./make-bundle.ts";
import { type MadeApart, orderSchema } from "./order.ts";

/** Makes a bundle in a process of its own: `node process.ts <order> <folder> <answer>`, all absolute. */
const [, , order = "", to = "", answer = ""] = process.argv;
const { directory, program, ...asked } = orderSchema.parse(JSON.parse(readFileSync(order, "utf8")));
const plan = "plan" in asked ? asked.plan : await earlyPlan(directory, asked.today);
// What is changed while it is made is not in its name.
const key = await bundleKey(plan, program);
const made: MadeApart = { key, bundle: await makeBundle(plan, to) };
writeFileSync(answer, JSON.stringify(made));
// Vite may keep a process alive that has nothing left to do.
process.exit();
