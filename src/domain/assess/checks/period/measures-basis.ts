import { byYearRule } from "../weighs.ts";
import type { FiscalYear } from "../../../thai/fiscal-year.ts";
import { yearsOff } from "../../../model/catalogue/year-rule.ts";
import { defineRule, severityOfYear } from "../rule.ts";

const RULE = { rule: "from-previous-result", level: "confirmed" } as const;
const measures = { title: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", file: "measures.pdf", fiscalYear: 2566 };

/** The measures of a year come of the ITA result of the year before (SEED002: FY2567 analysed for FY2568). */
export const measuresBasis = defineRule<{ title: string; year: FiscalYear; stated: FiscalYear | undefined }>({
  id: "measures-basis",
  title: "มาตรการต้องวิเคราะห์จากผล ITA ของปีก่อน",
  why: "มาตรการของปีที่ประเมินมาจากผลการประเมินของปีก่อนหน้า ผลของปีที่ประเมินยังไม่ออกเมื่อทำมาตรการ",
  words: {
    what: ({ title, year, stated }) =>
      stated
        ? `“${title}” วิเคราะห์จากผล ITA ปี ${stated} แต่ข้อนี้ต้องการผลปี ${year}`
        : `“${title}” ไม่ได้บอกว่าวิเคราะห์จากผล ITA ปีใด ข้อนี้ต้องการผลปี ${year}`,
    remedy: ({ year, stated }) =>
      stated
        ? `วิเคราะห์จากผลปี ${year} แล้วแก้เป็น basedOn: ${year}`
        : `ถ้าวิเคราะห์จากผลปี ${year} ให้เพิ่ม basedOn: ${year} ในหลักฐานรายการนี้`,
  },
  weighs: byYearRule,
  scope: "item",
  check: ({ item, fiscalYear, disclosure, proofs }) => {
    const { rule, level } = item.yearRule;
    const year = fiscalYear - 1;
    const ofYear = proofs.filter((proof) => !proof.native && yearsOff(rule, fiscalYear, proof) === 0);
    const answered = disclosure?.nil ?? disclosure?.notApplicable ?? proofs.some(({ basedOn }) => basedOn === year);
    const [first] = ofYear;
    if (rule !== "from-previous-result" || answered || !first) return [];
    const other = ofYear.find(({ basedOn }) => basedOn !== undefined);
    // Evidence that is silent may yet be of the right result.
    const isSure = ofYear.every(({ basedOn }) => basedOn !== undefined);
    const weight = severityOfYear(level);
    return [
      {
        severity: !other ? "hint" : weight === "failed" && !isSure ? "look" : weight,
        path: other ? [...other.path, "basedOn"] : first.path,
        args: { title: (other ?? first).title, year, stated: other?.basedOn },
      },
    ];
  },
  accept: [
    {
      says: "มาตรการปี 2566 วิเคราะห์จากผล ITA ปี 2565",
      given: { item: { yearRule: RULE }, answer: { evidence: [{ ...measures, basedOn: 2565 }] } },
    },
    {
      says: "บทวิเคราะห์บอกปีของผล ส่วนมาตรการเป็นอีกไฟล์หนึ่ง",
      given: {
        item: { yearRule: RULE },
        answer: {
          evidence: [measures, { title: "บทวิเคราะห์", file: "analysis.pdf", fiscalYear: 2566, basedOn: 2565 }],
        },
      },
    },
  ],
  reject: [
    {
      says: "มาตรการวิเคราะห์จากผลของสองปีก่อน",
      given: { item: { yearRule: RULE }, answer: { evidence: [{ ...measures, basedOn: 2564 }] } },
    },
    {
      says: "บทวิเคราะห์เป็นของผลสองปีก่อน และมาตรการไม่บอกปีของผล",
      given: {
        item: { yearRule: RULE },
        answer: {
          evidence: [measures, { title: "บทวิเคราะห์", file: "analysis.pdf", fiscalYear: 2566, basedOn: 2564 }],
        },
      },
    },
    {
      says: "มาตรการไม่บอกว่าวิเคราะห์จากผลของปีใด",
      given: { item: { yearRule: RULE }, answer: { evidence: [measures] } },
    },
  ],
});
