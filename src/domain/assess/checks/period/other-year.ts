import type { Severity } from "../../../model/gravity.ts";
import { formatThaiPeriod } from "../../../thai/date.ts";
import type { FiscalYear } from "../../../thai/fiscal-year.ts";
import { demandedYear, YEAR_RULE_WORDS, yearsOff, type YearRule } from "../../../model/catalogue/year-rule.ts";
import type { Proof } from "../../../model/proof.ts";
import type { Flag, ItemContext } from "../rule.ts";

/** What the words about evidence of another year need. */
export interface OtherYear {
  readonly title: string;
  readonly key: "period" | "fiscalYear";
  readonly claimed: string;
  /** The demanded year. */
  readonly year: FiscalYear;
  readonly demanded: string;
  /** How many years lie between. */
  readonly off: number;
}

/** The pattern that the year rules follow, in a sentence. */
export const YEAR_PATTERN =
  "แผนใช้ปีที่ประเมิน รายงานประจำปีใช้ปีก่อน รายงานความก้าวหน้าใช้ 1 ต.ค.–31 มี.ค. (เห็นตรงกันในปี 2565 2568 และ 2569)";

export const replaceWith = ({ year, key }: OtherYear): string =>
  `ใช้เอกสารที่เป็นข้อมูลของปีงบประมาณ ${year} แทน หรือแก้ ${key} ถ้าพิมพ์ผิด`;

/** What is said of evidence of another year than the demanded one. */
export const otherYear = (severity: Severity, proof: Proof, { item, fiscalYear }: ItemContext): Flag<OtherYear> => {
  const { rule } = item.yearRule;
  const key = proof.period ? "period" : "fiscalYear";
  return {
    severity,
    path: [...proof.path, key],
    args: {
      title: proof.title,
      key,
      claimed: proof.period ? `ช่วง ${formatThaiPeriod(proof.period)}` : `ปีงบประมาณ ${proof.fiscalYear ?? ""}`,
      year: demandedYear(rule, fiscalYear),
      demanded: YEAR_RULE_WORDS[rule === "unknown" ? "current" : rule](fiscalYear),
      off: yearsOff(rule, fiscalYear, proof),
    },
  };
};

/** True for evidence exactly one year off under one of the given year rules. */
export const isOneOff = (
  proof: Proof,
  { item, fiscalYear }: ItemContext,
  rules: readonly YearRule["rule"][],
): boolean => rules.includes(item.yearRule.rule) && yearsOff(item.yearRule.rule, fiscalYear, proof) === 1;
