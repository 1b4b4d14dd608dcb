import { MARKERS } from "../../../judge/marker-words.ts";
import { thaiList } from "../../../thai/list.ts";
import { defineRule } from "../rule.ts";
import { componentStatusOf, componentStepOf, judgementOf, stepOf, waits } from "../../steps.ts";

const CHART = { id: "org-chart", text: "แผนผังการแบ่งส่วนงาน", level: "confirmed" } as const;
const POSTS = { id: "key-positions", text: "ตำแหน่งสำคัญ", level: "confirmed" } as const;
const chart = { title: "แผนผังองค์กร", file: "chart.pdf", component: ["org-chart", "key-positions"] };
const HALF_READ = {
  components: [
    { id: "org-chart", state: "found" as const, signs: [], reads: true },
    { id: "key-positions", state: "absent" as const, signs: [{ name: "ตำแหน่งสำคัญ" }], reads: false },
  ],
};

/** What a paper is said to show has to be in it; what no text tells, such as a photograph, is for an official to confirm. */
export const componentUnread = defineRule<{ id: string; text: string; lacks: string; title: string; today: string }>({
  id: "component-unread",
  title: "องค์ประกอบต้องอ่านพบหรือมีผู้ยืนยัน",
  why: "คำว่า component ในไฟล์คำตอบเป็นคำของผู้กรอก ผู้ประเมินดูจากเอกสาร",
  words: {
    what: ({ text, lacks, title }) =>
      `“${title}” ระบุว่าแสดง “${text}” แต่${lacks === "" ? "เป็นสิ่งที่ต้องดูด้วยตา" : `โปรแกรมอ่านไม่พบ${lacks}`}`,
    remedy: ({ today, id }) =>
      `เปิดดู ถ้ามีจริงในถ้อยคำอื่นหรือในภาพ เพิ่มใต้หลักฐานนี้ confirmed: { by: ส่วนงานที่เปิดดู, on: "${today}", component: ${id} } ถ้าไม่มี ให้เพิ่มในเอกสารหรือเพิ่มหลักฐานที่แสดง`,
  },
  weighs: { severities: ["look", "hint"], when: "ต้องดูเมื่อข้อรอยืนยัน นอกนั้นเป็นข้อสังเกต" },
  scope: "item",
  check: (context) => {
    const isWaiting = waits(context.proofs, context);
    return context.item.components.flatMap((component) => {
      const { id, text } = component;
      if (context.disclosure?.notApplicable || componentStatusOf(component, context.proofs, context) !== "there")
        return [];
      // Where the paper as a whole is not read, that is said of it and not of each of its parts.
      const proof = context.proofs.find(
        (one) =>
          componentStepOf(one, component, context) === "there" && ["read", "confirmed"].includes(stepOf(one, context)),
      );
      if (!proof || (!isWaiting && !MARKERS[id])) return [];
      const signs = judgementOf(proof, context)?.components.find((judged) => judged.id === id)?.signs ?? [];
      return [
        {
          severity: isWaiting ? ("look" as const) : ("hint" as const),
          path: proof.path,
          args: {
            id,
            text,
            title: proof.title,
            lacks: thaiList(signs.filter(({ found }) => !found).map(({ name }) => name)),
            today: context.today,
          },
          component: id,
        },
      ];
    });
  },
  accept: [
    {
      says: "อ่านพบองค์ประกอบหนึ่ง อีกองค์ประกอบเจ้าหน้าที่ยืนยัน",
      given: {
        item: { components: [CHART, POSTS] },
        answer: {
          evidence: [{ ...chart, confirmed: { by: "สำนักปลัด", on: "2023-04-21", component: ["key-positions"] } }],
        },
        judged: [HALF_READ],
      },
    },
    {
      says: "โปรแกรมอ่านพบทั้งสององค์ประกอบ",
      given: { item: { components: [CHART, POSTS] }, answer: { evidence: [chart] } },
    },
  ],
  reject: [
    {
      says: "เอกสารมีแผนผัง แต่อ่านไม่พบตำแหน่งสำคัญ",
      given: {
        item: { components: [CHART, POSTS] },
        answer: { evidence: [chart] },
        judged: [HALF_READ],
      },
    },
    {
      says: "คำยืนยันพูดถึงองค์ประกอบเดียว อีกองค์ประกอบอ่านไม่พบ",
      given: {
        item: { components: [CHART, POSTS] },
        answer: {
          evidence: [{ ...chart, confirmed: { by: "สำนักปลัด", on: "2023-04-21", component: ["org-chart"] } }],
        },
        judged: [HALF_READ],
      },
    },
  ],
});
