import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CODE } from "../../program/paths.ts";
import { type Bundle, bundleKey, bundleSchema, keepBundle, takeBundle } from "./kept-bundle.ts";
import { bundlePlan, type BundlePlan } from "./plan.ts";
import type { Publishable } from "../publishable.ts";

/**
 * The program that renders an agency's pages, taken over from the last time where nothing of it has changed.
 * @param program fingerprint of the publisher's own code
 * @param to a new folder, absolute
 * @throws Error where it cannot be made
 */
export async function openBundle(loaded: Publishable, program: string, to: string): Promise<Bundle> {
  const plan = await bundlePlan(loaded);
  const key = await bundleKey(plan, program);
  const kept = await takeBundle(key, to);
  if (kept) return kept;
  await rm(to, { recursive: true, force: true });
  const bundle = await makeApart(plan, to);
  await keepBundle(key, to, bundle);
  return bundle;
}

/** Garbage is fetched often: what reads content stands beside it meanwhile. */
const FRUGAL = ["--max-semi-space-size=4", "--heap-growing-percent=20"];

/** Makes a bundle in a process of its own: Astro and Vite need as much memory again as all else, and give none of it back. */
async function makeApart(plan: BundlePlan, to: string): Promise<Bundle> {
  const [planFile, answerFile] = [`${to}-plan.json`, `${to}-made.json`];
  await writeFile(planFile, JSON.stringify(plan));
  const program = fileURLToPath(new URL(`process${CODE}`, import.meta.url));
  const child = spawn(process.execPath, [...FRUGAL, program, planFile, to, answerFile], {
    // Astro puts its parts beside the pages only below the folder it runs in; elsewhere two builds would share them.
    cwd: path.dirname(to),
    // Whoever develops sees other pages than those that are published.
    env: { ...process.env, NODE_ENV: "production", VITEST: undefined, AGENCY_DIR: plan.directory },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const end = () => child.kill();
  process.once("exit", end);
  const [code] = (await once(child, "close").finally(() => process.off("exit", end))) as [number | null];
  if (code !== 0) throw new Error(`The pages were not bundled: ${program} ended with ${String(code)}`);
  return bundleSchema.parse(JSON.parse(await readFile(answerFile, "utf8")));
}
