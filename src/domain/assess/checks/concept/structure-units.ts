import { always } from "../weighs.ts";
import { peopleOf } from "../../executives.ts";
import { siteAnswers } from "../../native-answers.ts";
import { defineRule } from "../rule.ts";

const PEOPLE = { concept: "structure", page: "/people/" };

const item = { components: [{ id: "key-positions", text: "ตำแหน่งสำคัญและหน่วยงานย่อย", level: "confirmed" as const }] };
const treasurer = { position: "ผู้อำนวยการกองคลัง", side: "permanent", unit: "กองคลัง" } as const;
const engineer = { position: "ผู้อำนวยการกองช่าง", side: "permanent", unit: "กองช่าง" } as const;

/** The structure shows posts and the units below the agency; the site groups people by `unit`. Our own advice. */
export const structureUnits = defineRule<{ people: number; units: number }>({
  id: "structure-units",
  title: "บุคลากรควรระบุสังกัด",
  why: "ข้อโครงสร้างให้แสดงตำแหน่งสำคัญและหน่วยงานย่อย เว็บไซต์จัดกลุ่มบุคลากรตามสังกัด",
  words: {
    what: ({ people, units }) => `บุคลากร ${people} คนระบุสังกัดรวม ${units} แห่ง หน้าบุคลากรจึงยังไม่แสดงหน่วยงานย่อย`,
    remedy: () => "เพิ่ม unit เช่น unit: กองคลัง ในไฟล์ของบุคลากรแต่ละคน",
  },
  weighs: always("hint"),
  scope: "item",
  check: (context) => {
    const people = peopleOf(context.content);
    const units = new Set(people.flatMap(({ data }) => data.unit ?? []));
    const first = people.find(({ data }) => data.unit === undefined) ?? people[0];
    return first && units.size < 2 && siteAnswers(context, PEOPLE, "key-positions")
      ? [{ severity: "hint", file: first.file, path: [], args: { people: people.length, units: units.size } }]
      : [];
  },
  accept: [
    { says: "บุคลากรอยู่ในสังกัดสองกอง", given: { item, people: [treasurer, engineer] } },
    {
      says: "แผนผังองค์กรแสดงหน่วยงานย่อยแล้ว",
      given: {
        item,
        people: [{}],
        answer: { evidence: [{ title: "แผนผัง", file: "documents/chart.pdf", component: "key-positions" }] },
      },
    },
    { says: "ยังไม่มีข้อมูลบุคลากร", given: { item } },
  ],
  reject: [
    { says: "ไม่มีผู้ใดระบุสังกัด", given: { item, people: [{}, { position: "ปลัดเทศบาล", side: "permanent" }] } },
    { says: "ทุกคนอยู่ในสังกัดเดียว", given: { item, people: [treasurer, { ...treasurer, position: "นักวิชาการเงินและบัญชี" }] } },
  ],
});
