import type { Severity } from "../../model/proof.ts";
import { saidOfItem, type ItemFindingArgs, type ItemFindingId } from "../items/item-words.ts";
import { WEIGHTS, type Weight } from "../outcome.ts";
import type { AddressState } from "../state.ts";

/** One thing that was found of an item, in words. */
export type ItemFinding = { readonly weight: Weight; readonly what: string; readonly remedy: string } & (
  | { readonly kind: "item"; readonly id: ItemFindingId; readonly component?: string }
  | { readonly kind: "address"; readonly id: AddressState; readonly address: string }
  /** What the assessment of a site of ours says itself. */
  | { readonly kind: "assessment"; readonly id: string }
);

/** What is said of the item itself. */
export const itemFinding = <Id extends ItemFindingId>(
  id: Id,
  weight: Weight,
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
  findings.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));

/** How badly a finding weighs that a rule of the assessment would give this severity. */
export const WEIGHT_OF: Record<Severity, Weight> = { error: "failed", warning: "look", hint: "hint" };
