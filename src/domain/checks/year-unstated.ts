import { demandedYear, YEAR_RULE_WORDS } from "../year-rule.ts";
import { severityOfYear, type EvidenceRule } from "./rule.ts";
import { claimedYears } from "./year-mismatch.ts";

/** Where an edition demands a year, evidence must say of which year it is; what the site itself shows is current by nature. */
export const yearUnstated: EvidenceRule = {
  id: "year-unstated",
  scope: "evidence",
  check: (proof, { item, fiscalYear }) => {
    const { rule, level } = item.yearRule;
    if (rule === "standing" || rule === "unknown" || proof.native || claimedYears(proof).length > 0) return [];
    return [
      {
        severity: severityOfYear(level),
        path: proof.path,
        args: {
          title: proof.title,
          demanded: YEAR_RULE_WORDS[rule](fiscalYear),
          year: demandedYear(rule, fiscalYear),
        },
      },
    ];
  },
};
