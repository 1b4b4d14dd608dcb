import { rm } from "node:fs/promises";
import { type Bundle, bundleKey, keepBundle, takeBundle } from "./kept-bundle.ts";
import type { EarlyBundle } from "./early-bundle.ts";
import { makeApart } from "./order.ts";
import { bundlePlan } from "./plan.ts";
import type { Publishable } from "../publishable.ts";

/**
 * The program that renders an agency's pages, taken over from the last time where nothing of it has changed.
 * @param program fingerprint of the publisher's own code
 * @param to a new folder, absolute
 * @param early was begun before the agency was read
 * @throws Error where it cannot be made
 */
export async function openBundle(
  loaded: Publishable,
  program: string,
  to: string,
  early?: EarlyBundle,
): Promise<Bundle> {
  const plan = await bundlePlan(loaded);
  const key = await bundleKey(plan, program);
  const kept = takeBundle(key, to);
  if (kept) return kept;
  await rm(to, { recursive: true, force: true });
  const ready = await early?.take(key, to);
  if (ready) {
    keepBundle(key, to, ready);
    return ready;
  }
  const made = await makeApart({ directory: plan.directory, program, plan }, to);
  if (made.key === key) keepBundle(key, to, made.bundle);
  return made.bundle;
}
