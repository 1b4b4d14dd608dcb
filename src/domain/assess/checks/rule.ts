import type { Severity } from "../../model/gravity.ts";
import type { Certainty } from "../../model/catalogue/certainty.ts";
import type { Content } from "../../model/content.ts";
import type { Disclosure } from "../../model/disclosure.ts";
import type { Edition } from "../../model/catalogue/edition.ts";
import type { Item } from "../../model/catalogue/item.ts";
import type { Message } from "../../model/message.ts";
import type { KeyPath, Proof } from "../../model/proof.ts";
import type { RuleId } from "../../model/rule-id.ts";
import type { IsoDate } from "../../thai/date.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import type { ItemCode } from "../../thai/item-code.ts";
import type { Given } from "./given.ts";
import type { Weighs } from "./weighs.ts";

/** What a rule found: where it is to be mended, and what the rule's words need. */
export interface Flag<Args> {
  readonly severity: Severity;
  /** The content file to mend, where it is not the disclosure: `content/people/mayor.yaml`. */
  readonly file?: string;
  readonly path: KeyPath;
  readonly args: Args;
  /** The component it is about, if it is about one. */
  readonly component?: string;
}

/** What a rule found, in words. */
export interface WordedFlag extends Omit<Flag<never>, "args"> {
  readonly what: string;
  readonly remedy: string;
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
  /** What the site shows today by concept: an answer may point at such a page, in an archived year too. */
  readonly shownToday: ReadonlyMap<string, readonly Proof[]>;
  readonly today: IsoDate;
}

/** An example that a rule is tested by and explained with: in words, and as what is given beside a sound situation. */
export interface RuleExample {
  readonly says: string;
  readonly given: Given;
}

interface RuleFacts {
  /** Permanent: it is printed, linked to and accepted by this name. */
  readonly id: RuleId;
  readonly title: string;
  /** Where the rule comes from and what it protects, for the page that explains the rules. */
  readonly why: string;
  readonly weighs: Weighs;
  /** Situations in which the rule finds nothing, and such in which it does. */
  readonly accept: readonly [RuleExample, ...RuleExample[]];
  readonly reject: readonly [RuleExample, ...RuleExample[]];
}

/** A look at each piece of evidence alone; a piece with an `error` proves nothing. */
interface EvidenceLook<Found> {
  readonly scope: "evidence";
  readonly check: (proof: Proof, context: ItemContext) => readonly Found[];
}

/** A look at the item as a whole; its `proofs` hold only what survived the evidence rules. */
interface ItemLook<Found> {
  readonly scope: "item";
  readonly check: (context: ItemContext) => readonly Found[];
}

type Draft<Args> = RuleFacts & { readonly words: Message<Args> } & (EvidenceLook<Flag<Args>> | ItemLook<Flag<Args>>);

export type EvidenceRule = RuleFacts & EvidenceLook<WordedFlag>;
export type ItemRule = RuleFacts & ItemLook<WordedFlag>;
export type Rule = EvidenceRule | ItemRule;

/**
 * A rule with its words: what its check finds is told by them at once, so that an argument that is forgotten or
 * misspelt does not compile and nobody who shows a finding needs to know the rule.
 */
export function defineRule<Args>(draft: Draft<Args>): Rule & { readonly words: Message<Args> } {
  const worded = ({ args, ...flag }: Flag<Args>): WordedFlag => ({
    ...flag,
    what: draft.words.what(args),
    remedy: draft.words.remedy(args),
  });
  if (draft.scope === "item") return { ...draft, check: (context: ItemContext) => draft.check(context).map(worded) };
  return { ...draft, check: (proof: Proof, context: ItemContext) => draft.check(proof, context).map(worded) };
}

/** How badly a doubt about a fact weighs: only what is confirmed can make an item incomplete. */
export const severityOf = (level: Certainty): Severity =>
  level === "confirmed" ? "failed" : level === "single" ? "look" : "hint";

/** How badly a wrong time weighs: the year pattern is seen in three editions, so an inferred rule still warns. */
export const severityOfYear = (level: Certainty): Severity =>
  level === "confirmed" ? "failed" : level === "single" || level === "inferred" ? "look" : "hint";

/** How badly a doubt about a component weighs in an item; a component the edition does not name is a hint at most. */
export const severityOfComponent = ({ item }: ItemContext, component: string): Severity => {
  const known = item.components.find(({ id }) => id === component);
  return known ? severityOf(known.level) : "hint";
};
