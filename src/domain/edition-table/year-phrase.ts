import { YEAR_RULE_WORDS, YEAR_RULES, type YearRule } from "../model/catalogue/year-rule.ts";
import { foldedText, singleLine } from "../tables/table.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";

/**
 * The year rule that a handbook's phrase states, seen from the assessed fiscal year (B.E.).
 * @returns `undefined` where the phrase says nothing of a year, or more than one thing: a person must decide
 * @example yearRuleIn("รายงานของปี พ.ศ. 2569", 2570) // "previous"
 */
export function yearRuleIn(phrase: string, fiscalYear: FiscalYear): YearRule["rule"] | undefined {
  const folded = foldedText(phrase);
  if (folded === "") return undefined;
  const said = YEAR_RULES.find(
    (rule) => rule !== "unknown" && foldedText(YEAR_RULE_WORDS[rule](fiscalYear)) === folded,
  );
  if (said) return said;
  const text = singleLine(phrase);
  if (/ไม่ผูกกับปี|ข้อมูลปัจจุบัน/.test(text)) return "standing";
  if (/(มากกว่า|เกิน)\s*(หนึ่ง|1)\s*ปี|ระยะยาว|หลายปี/.test(text)) return "multi-year";
  const half = /(6|หก)\s*เดือน(แรก)?|ไตรมาส(ที่)?\s*2/.test(text);
  if (/รายเดือน|ทุกเดือน/.test(text)) return half ? "first-half-monthly" : "monthly";
  if (half) return /แผน/.test(text) ? "plan-with-first-half" : "first-half";
  const years = new Set([...text.matchAll(/\b(25\d\d)\b/g)].map(([, year]) => Number(year)));
  if (years.size !== 1) return undefined;
  const [year = 0] = years;
  if (year === fiscalYear) return "current";
  if (year !== fiscalYear - 1) return undefined;
  return /ผล(การประเมิน)?\s*ITA/i.test(text) ? "from-previous-result" : "previous";
}
