import { componentUnproven } from "./component-unproven.ts";
import { evidenceMissing } from "./evidence-missing.ts";
import { notApplicableUnconfirmed } from "./not-applicable-unconfirmed.ts";
import type { Rule } from "./rule.ts";
import { yearMismatch } from "./year-mismatch.ts";
import { yearUnstated } from "./year-unstated.ts";

/** Every rule, in the order in which its findings are shown. */
export const RULES: readonly Rule[] = [
  evidenceMissing,
  yearMismatch,
  yearUnstated,
  componentUnproven,
  notApplicableUnconfirmed,
];
