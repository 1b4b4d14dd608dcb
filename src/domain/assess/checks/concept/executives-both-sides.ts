import { byComponent } from "../weighs.ts";
import { familyOf } from "../../../model/agency.ts";
import { executivesOf, peopleOf } from "../../executives.ts";
import { SIDES } from "../../../model/records/person.ts";
import { siteAnswers } from "../../native-answers.ts";
import { defineRule, severityOfComponent } from "../rule.ts";

const PEOPLE = { concept: "executives", page: "/people/" };
const BOTH = "both-sides";

const item = {
  concepts: ["executives"],
  components: [{ id: BOTH, text: "ทั้งสองฝ่าย", level: "confirmed" as const, localGovernment: true }],
};
const mayor = { position: "นายกเทศมนตรี", side: "political" } as const;
const clerk = { position: "ปลัดเทศบาล", side: "permanent" } as const;

/** Local government shows the executives of the political and of the permanent side (two sources, FY2566–2568). */
export const executivesBothSides = defineRule<{ shown: string; lacks: string; side: string }>({
  id: "executives-both-sides",
  title: "ต้องแสดงผู้บริหารทั้งฝ่ายการเมืองและฝ่ายประจำ",
  why: "องค์กรปกครองส่วนท้องถิ่นต้องแสดงผู้บริหารทั้งสองฝ่าย",
  words: {
    what: ({ shown, lacks }) => `มีผู้บริหารเฉพาะ${shown} ยังไม่มี${lacks}`,
    remedy: ({ lacks, side }) =>
      `เพิ่ม executive: true ในไฟล์ของผู้บริหาร${lacks} ถ้ายังไม่มีไฟล์ ให้เพิ่มใน content/people/ และเขียน side: ${side}`,
  },
  weighs: byComponent,
  scope: "item",
  check: (context) => {
    const { content } = context;
    const sides = new Set(executivesOf(content).map(({ data }) => data.side));
    const [only] = sides;
    if (only === undefined || sides.size > 1 || familyOf(content.agency) !== "lao") return [];
    // An edition that knows what the item asks for, and does not know of this, does not ask for it.
    const { components } = context.item;
    if (components.length > 0 && !components.some(({ id }) => id === BOTH)) return [];
    if (!siteAnswers(context, PEOPLE, BOTH)) return [];
    const other = only === "political" ? "permanent" : "political";
    return [
      {
        severity: severityOfComponent(context, BOTH),
        file: peopleOf(content).find(({ data }) => data.side === other)?.file ?? "content/people/",
        path: [],
        args: { shown: SIDES[only], lacks: SIDES[other], side: other },
        component: BOTH,
      },
    ];
  },
  accept: [
    { says: "มีผู้บริหารทั้งฝ่ายการเมืองและฝ่ายประจำ", given: { item, people: [mayor, clerk] } },
    {
      says: "เอกสารอื่นแสดงผู้บริหารทั้งสองฝ่ายแล้ว",
      given: {
        item,
        people: [mayor],
        answer: { evidence: [{ title: "ทำเนียบผู้บริหาร", file: "documents/executives.pdf", component: BOTH }] },
      },
    },
  ],
  reject: [
    { says: "มีแต่ผู้บริหารฝ่ายการเมือง", given: { item, people: [mayor] } },
    {
      says: "ปลัดเทศบาลไม่ได้ระบุว่าเป็นผู้บริหาร",
      given: { item, people: [mayor, { ...clerk, executive: false }] },
    },
  ],
});
