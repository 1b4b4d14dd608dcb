import type { Edition } from "../model/catalogue/edition.ts";
import type { Item } from "../model/catalogue/item.ts";
import { keyOf } from "./head.ts";

/** A name of an item, as headings are compared. */
interface ItemName {
  readonly named: Item;
  readonly key: string;
}

const kept = new WeakMap<Edition["items"], readonly ItemName[]>();

/** Every name of every item of an edition; folded once for all the papers that are held against it. */
export function itemNames({ items }: Pick<Edition, "items">): readonly ItemName[] {
  const known = kept.get(items);
  if (known) return known;
  const names = items.flatMap((named) =>
    [named.name, ...named.variants].map((called) => ({ named, key: keyOf(called) })),
  );
  kept.set(items, names);
  return names;
}
