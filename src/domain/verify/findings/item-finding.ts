import type { Severity } from "../../model/proof.ts";
import type { Args } from "../args.ts";
import type { ItemFindingId } from "../item-words.ts";
import { WEIGHTS, type Weight } from "../outcome.ts";
import type { AddressState } from "../state.ts";

/** One thing that was found of an item; whoever shows it adds the words. */
export type ItemFinding = { readonly weight: Weight } & (
  | { readonly kind: "item"; readonly id: ItemFindingId; readonly args: Args; readonly component?: string }
  | { readonly kind: "address"; readonly id: AddressState; readonly args: Args; readonly address: string }
  /** What the assessment of a site of ours says itself. */
  | { readonly kind: "assessment"; readonly id: string; readonly message: string; readonly remedy: string }
);

/** What is said of the item itself. */
export const finding = (id: ItemFindingId, weight: Weight, args: Args, component?: string): ItemFinding => ({
  ...{ kind: "item", id, weight, args },
  ...(component !== undefined && { component }),
});

/** The gravest first. */
export const byWeight = (findings: readonly ItemFinding[]): ItemFinding[] =>
  findings.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));

/** How badly a finding weighs that a rule of the assessment would give this severity. */
export const WEIGHT_OF: Record<Severity, Weight> = { error: "failed", warning: "look", hint: "hint" };
