import { compareItemCodes } from "../thai/item-code.ts";
import { fragmentOf } from "./fragment.ts";
import type { Target } from "./probe.ts";

/** The form of an address by which two are the same; what is no address is itself. */
export const addressKey = (address: string): string =>
  (URL.parse(address.trim())?.href ?? address.trim()).replace(/#$/, "");

/** The form by which two addresses open the same page, wherever in it. */
export const pageKey = (address: string): string => addressKey(address).replace(/#.*$/s, "");

/**
 * Targets with each address once, under all of its items, in the order in which they first stand. The words of the
 * first are kept; an address is shared openly only where every place says so. Each knows the other places in its page.
 */
export function mergeTargets(targets: Iterable<Target>): Target[] {
  const merged = new Map<string, Target>();
  for (const target of targets) {
    const key = addressKey(target.address);
    const known = merged.get(key);
    merged.set(key, known ? joined(known, target) : target);
  }
  const pages = Map.groupBy(merged.values(), ({ address }) => pageKey(address));
  return [...merged.values()].map((target) => withPlaces(target, pages.get(pageKey(target.address)) ?? []));
}

function joined(first: Target, second: Target): Target {
  const items = [...new Set([...first.items, ...second.items])].toSorted(compareItemCodes);
  const openly = first.sharedOpenly === true && second.sharedOpenly === true;
  return { ...first, items, ...(first.sharedOpenly !== undefined && { sharedOpenly: openly }) };
}

/** A page with more places than items in an edition is no answer to single items, and naming them all says nothing. */
const MOST_PLACES = 60;

function withPlaces(target: Target, page: readonly Target[]): Target {
  if (page.length < 2 || page.length > MOST_PLACES) return target;
  const others = page.filter(({ address }) => addressKey(address) !== addressKey(target.address));
  return { ...target, places: others.map(({ address, items }) => ({ fragment: fragmentOf(address), items })) };
}
