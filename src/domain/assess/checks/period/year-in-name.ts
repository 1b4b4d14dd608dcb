import { always } from "../weighs.ts";
import { toBuddhistYear } from "../../../thai/date.ts";
import type { FiscalYear } from "../../../thai/fiscal-year.ts";
import { yearsInText } from "../../../thai/years-in-text.ts";
import { claimedYears } from "../../../model/catalogue/year-rule.ts";
import { defineRule } from "../rule.ts";
import type { Proof } from "../../../model/proof.ts";

/** The years that a name may rightly show beside what the evidence claims. */
function rightYears({ fiscalYear, period, basedOn }: Proof): FiscalYear[] {
  const [first, last] = [period?.from.slice(0, 4), period?.to.slice(0, 4)];
  // A report of one calendar year is often named by it.
  const calendar = first !== undefined && first === last ? [toBuddhistYear(Number(first))] : [];
  return [
    ...claimedYears({ fiscalYear, period }),
    ...calendar,
    ...[fiscalYear, basedOn].filter((year) => year !== undefined),
  ];
}

const fileName = ({ kind, target }: Proof) => (kind === "file" ? (target.split("/").at(-1) ?? "") : "");

/** What a document is called and what is claimed of it must agree: pages keep last year's names (RTRDA69B). */
export const yearInName = defineRule<{ called: string; name: string; named: string; claimed: string }>({
  id: "year-in-name",
  title: "ปีในชื่อเอกสารต้องตรงกับปีที่ระบุ",
  why: "พบหน้าเว็บที่คงชื่อของปีก่อนหรือวางไฟล์ผิดปี ผู้อ่านและผู้ตรวจเห็นชื่อก่อนเนื้อหา",
  words: {
    what: ({ called, name, named, claimed }) =>
      `${called} “${name}” บอกปี ${named} แต่หลักฐานระบุว่าเป็นของปีงบประมาณ ${claimed}`,
    remedy: ({ called }) => `เปิดเอกสารดู แล้วแก้${called}หรือแก้ fiscalYear (หรือ period) ให้ตรงกับเนื้อหา`,
  },
  weighs: always("look"),
  scope: "evidence",
  check: (proof) => {
    if (proof.native || claimedYears(proof).length === 0) return [];
    const right = rightYears(proof);
    const names = [
      { key: "title", called: "ชื่อเอกสาร", name: proof.title },
      { key: "file", called: "ชื่อไฟล์", name: fileName(proof) },
    ].map((name) => ({ ...name, years: yearsInText(name.name) }));
    const wrong = names.find(({ years }) => years.length > 0 && !years.some((year) => right.includes(year)));
    return wrong
      ? [
          {
            severity: "look",
            path: [...proof.path, wrong.key],
            args: {
              called: wrong.called,
              name: wrong.name,
              named: wrong.years.join(" "),
              claimed: claimedYears(proof).join(" "),
            },
          },
        ]
      : [];
  },
  accept: [
    {
      says: "ชื่อเอกสารและปีที่ระบุตรงกัน",
      given: {
        answer: {
          evidence: [{ title: "แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", file: "plan-2566.pdf", fiscalYear: 2566 }],
        },
      },
    },
    {
      says: "ช่วงปีในชื่อแผนรวมปีที่ระบุ",
      given: {
        answer: {
          evidence: [{ title: "แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570", file: "development-plan.pdf", fiscalYear: 2567 }],
        },
      },
    },
    {
      says: "ปีในชื่อเป็นปีของกฎหมาย",
      given: {
        answer: {
          evidence: [
            {
              title: "ประกาศตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560",
              file: "notices.pdf",
              fiscalYear: 2566,
            },
          ],
        },
      },
    },
    {
      says: "ตุลาคม 2565 อยู่ในปีงบประมาณ 2566",
      given: {
        answer: { evidence: [{ title: "สรุปผลเดือนตุลาคม 2565", file: "summary.pdf", fiscalYear: 2566 }] },
      },
    },
    {
      says: "มาตรการบอกทั้งปีของผล ITA และปีของมาตรการ",
      given: {
        answer: {
          evidence: [{ title: "มาตรการจากผล ITA ปี 2565", file: "measures.pdf", fiscalYear: 2566, basedOn: 2565 }],
        },
      },
    },
  ],
  reject: [
    {
      says: "ชื่อเอกสารยังเป็นของปีก่อน",
      given: {
        answer: { evidence: [{ title: "แผนดำเนินงาน ประจำปี 2565", file: "plan.pdf", fiscalYear: 2566 }] },
      },
    },
    {
      says: "ชื่อไฟล์เป็นของปีก่อน",
      given: { answer: { evidence: [{ title: "แผนดำเนินงาน", file: "plan-2565.pdf", fiscalYear: 2566 }] } },
    },
    {
      says: "ชื่อย่อปีเหลือสองหลัก",
      given: {
        answer: { evidence: [{ title: "แผนปฏิบัติการ ปีงบ ๖๕", file: "plan.pdf", fiscalYear: 2566 }] },
      },
    },
  ],
});
