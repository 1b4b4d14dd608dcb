import { OUTCOME_WORDS, type Outcome } from "../../domain/model/gravity.ts";

/** Outcomes in the order of the columns of tables. */
export const OUTCOME_COLUMNS = ["fine", "look", "failed", "unknown"] as const satisfies readonly Outcome[];

/** "ผ่าน", "ต้องดู" … */
export const outcomeLabel = (outcome: Outcome): string => OUTCOME_WORDS[outcome].label;
