import { byGravity, type FoundGravity } from "../../model/gravity.ts";
import { saidOfItem, type ItemFindingArgs, type ItemFindingId } from "../items/item-words.ts";
import type { AddressState } from "../state.ts";

/** One thing that was found of an item, in words. */
export type ItemFinding = { readonly weight: FoundGravity; readonly what: string; readonly remedy: string } & (
  | { readonly kind: "item"; readonly id: ItemFindingId; readonly component?: string }
  | { readonly kind: "address"; readonly id: AddressState; readonly address: string }
  /** What the assessment of a site of ours says itself. */
  | { readonly kind: "assessment"; readonly id: string }
);

/** What is said of the item itself. */
export const itemFinding = <Id extends ItemFindingId>(
  id: Id,
  weight: FoundGravity,
  args: ItemFindingArgs<Id>,
  component?: string,
): ItemFinding => ({
  kind: "item",
  id,
  weight,
  ...saidOfItem(id, args),
  ...(component !== undefined && { component }),
});

/** The gravest first. */
export const byWeight = (findings: readonly ItemFinding[]): ItemFinding[] =>
  findings.toSorted((a, b) => byGravity(a.weight, b.weight));
