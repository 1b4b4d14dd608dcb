import type { Certainty } from "../certainty.ts";
import type { Disclosure } from "../disclosure.ts";
import type { Evidence } from "../evidence.ts";
import type { Item } from "../item.ts";
import type { IsoDate } from "../thai/date.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { RuleId } from "./words.ts";

/** `error` makes the item incomplete, `warning` asks for a look, `hint` waits for a person to confirm. */
export const SEVERITIES = ["error", "warning", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A path of keys in the disclosure: `["evidence", 0, "fiscalYear"]`. Empty: the file as a whole. */
export type KeyPath = readonly (string | number)[];

/** What a rule found, as plain data; words are added by whoever shows it. */
export interface Flag {
  readonly severity: Severity;
  readonly path: KeyPath;
  readonly args: Readonly<Record<string, string | number>>;
  /** The component it is about, if it is about one. */
  readonly component?: string;
}

/** Evidence as the rules see it: what the disclosure lists, and what the site itself shows. */
export interface Proof extends Pick<Evidence, "title" | "fiscalYear" | "period" | "published" | "verified" | "note"> {
  readonly kind: "file" | "page" | "link";
  /** Path below `public/`, page of the site, or web address. */
  readonly target: string;
  /** Ids of the components it proves; empty when it names none. */
  readonly proves: readonly string[];
  /** True for what the site itself shows from the agency's data. */
  readonly native: boolean;
  /** Where it stands in the disclosure; empty for native evidence. */
  readonly path: KeyPath;
}

/** What a rule may look at: one item of one assessed year. */
export interface ItemContext {
  readonly item: Item;
  /** The assessed fiscal year (B.E.). */
  readonly fiscalYear: FiscalYear;
  readonly disclosure: Disclosure | undefined;
  readonly proofs: readonly Proof[];
  readonly today: IsoDate;
}

/** A rule that looks at each piece of evidence alone; an `error` makes that piece worthless as proof. */
export interface EvidenceRule {
  readonly id: RuleId;
  readonly scope: "evidence";
  readonly check: (proof: Proof, context: ItemContext) => readonly Flag[];
}

/** A rule that looks at the item as a whole; its `proofs` hold only what survived the evidence rules. */
export interface ItemRule {
  readonly id: RuleId;
  readonly scope: "item";
  readonly check: (context: ItemContext) => readonly Flag[];
}

export type Rule = EvidenceRule | ItemRule;

/** How badly a doubt about a component weighs: only what is confirmed can make an item incomplete. */
export const severityOfComponent = (level: Certainty): Severity =>
  level === "confirmed" ? "error" : level === "single" ? "warning" : "hint";

/** How badly a wrong year weighs: the year pattern is seen in three editions, so an inferred rule still warns. */
export const severityOfYear = (level: Certainty): Severity =>
  level === "confirmed" ? "error" : level === "single" || level === "inferred" ? "warning" : "hint";
