import type { Certainty } from "../../model/certainty.ts";
import type { Content } from "../../model/content.ts";
import type { Disclosure } from "../../model/disclosure.ts";
import type { Edition } from "../../model/edition.ts";
import type { Item } from "../../model/item.ts";
import type { KeyPath, Proof, Severity } from "../../model/proof.ts";
import type { IsoDate } from "../../thai/date.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import type { ItemCode } from "../../thai/item-code.ts";
import type { Given } from "./given.ts";
import type { RuleId } from "./words.ts";

/** What a rule found, as plain data; words are added by whoever shows it. */
export interface Flag {
  readonly severity: Severity;
  /** The content file to mend, where it is not the disclosure: `content/people/mayor.yaml`. */
  readonly file?: string;
  readonly path: KeyPath;
  readonly args: Readonly<Record<string, string | number>>;
  /** The component it is about, if it is about one. */
  readonly component?: string;
}

/** What a rule may look at: one item of one assessed year, and the agency around it. */
export interface ItemContext {
  readonly item: Item;
  /** The assessed fiscal year (B.E.). */
  readonly fiscalYear: FiscalYear;
  readonly edition: Edition;
  readonly disclosure: Disclosure | undefined;
  readonly proofs: readonly Proof[];
  readonly content: Content;
  /** Which items of the year each target of evidence stands under. */
  readonly targets: ReadonlyMap<string, readonly ItemCode[]>;
  /** True for the year under assessment: only then does the site's own state of today speak for the item. */
  readonly current: boolean;
  readonly today: IsoDate;
}

/** An example that a rule is tested by and explained with: in words, and as what is given beside a sound situation. */
export interface Case {
  readonly says: string;
  readonly given: Given;
}

interface RuleBase {
  /** Permanent: it is printed, linked to and accepted by this name. */
  readonly id: RuleId;
  /** Situations in which the rule finds nothing, and such in which it does. */
  readonly accept: readonly [Case, ...Case[]];
  readonly reject: readonly [Case, ...Case[]];
}

/** A rule that looks at each piece of evidence alone; a piece with an `error` proves nothing. */
export interface EvidenceRule extends RuleBase {
  readonly scope: "evidence";
  readonly check: (proof: Proof, context: ItemContext) => readonly Flag[];
}

/** A rule that looks at the item as a whole; its `proofs` hold only what survived the evidence rules. */
export interface ItemRule extends RuleBase {
  readonly scope: "item";
  readonly check: (context: ItemContext) => readonly Flag[];
}

export type Rule = EvidenceRule | ItemRule;

/** How badly a doubt about a fact weighs: only what is confirmed can make an item incomplete. */
export const severityOf = (level: Certainty): Severity =>
  level === "confirmed" ? "error" : level === "single" ? "warning" : "hint";

/** How badly a wrong time weighs: the year pattern is seen in three editions, so an inferred rule still warns. */
export const severityOfYear = (level: Certainty): Severity =>
  level === "confirmed" ? "error" : level === "single" || level === "inferred" ? "warning" : "hint";

/** How badly a doubt about a component weighs in an item; a component the edition does not name is a hint at most. */
export const severityOfComponent = ({ item }: ItemContext, component: string): Severity => {
  const known = item.components.find(({ id }) => id === component);
  return known ? severityOf(known.level) : "hint";
};
