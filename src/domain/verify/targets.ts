import { compareItemCodes } from "../thai/item-code.ts";
import type { Target } from "./probe.ts";

/** The form of an address by which two are the same; what is no address is itself. */
export const addressKey = (address: string): string => URL.parse(address.trim())?.href ?? address.trim();

/**
 * Targets with each address once, under all of its items, in the order in which they first stand. The words of the
 * first are kept; an address is shared openly only where every place says so.
 */
export function mergeTargets(targets: Iterable<Target>): Target[] {
  const merged = new Map<string, Target>();
  for (const target of targets) {
    const key = addressKey(target.address);
    const known = merged.get(key);
    merged.set(key, known ? joined(known, target) : target);
  }
  return [...merged.values()];
}

function joined(first: Target, second: Target): Target {
  const items = [...new Set([...first.items, ...second.items])].toSorted(compareItemCodes);
  const openly = first.sharedOpenly === true && second.sharedOpenly === true;
  return { ...first, items, ...(first.sharedOpenly !== undefined && { sharedOpenly: openly }) };
}
