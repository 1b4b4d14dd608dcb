import { chainWords } from "./words/chain.ts";
import { conceptWords } from "./words/concept.ts";
import { currencyWords } from "./words/currency.ts";
import { evidenceWords } from "./words/evidence.ts";
import { periodWords } from "./words/period.ts";
import { presenceWords } from "./words/presence.ts";
import type { RuleWords } from "./words/rule-words.ts";

/** Every rule's words. A rule without words does not compile; ids are permanent because they are printed and linked. */
export const RULE_WORDS = {
  ...presenceWords,
  ...periodWords,
  ...evidenceWords,
  ...currencyWords,
  ...conceptWords,
  ...chainWords,
} as const satisfies Record<string, RuleWords>;

export type RuleId = keyof typeof RULE_WORDS;

/** The ids of all rules, as a disclosure may name them. */
export const RULE_IDS = Object.keys(RULE_WORDS) as [RuleId, ...RuleId[]];

/** A rule's words by its id. */
export const ruleWords = (id: RuleId): RuleWords => RULE_WORDS[id];
