import { byComponent } from "../weighs.ts";
import { defineRule, severityOf, type ItemContext } from "../rule.ts";

/**
 * True when the evidence shows a component: it names it, or it names none and the item has only this one.
 * A nil declaration answers for every component.
 */
export const isProven = (
  { item, disclosure, proofs }: Pick<ItemContext, "item" | "disclosure" | "proofs">,
  component: string,
): boolean =>
  disclosure?.nil !== undefined ||
  proofs.some(
    ({ proves, native }) =>
      proves.includes(component) || (!native && proves.length === 0 && item.components.length === 1),
  );

const CHART = { id: "org-chart", text: "แผนผัง", level: "confirmed" } as const;
const POSTS = { id: "key-positions", text: "ตำแหน่งสำคัญ", level: "confirmed" } as const;
const chart = { title: "แผนผังองค์กร", file: "chart.pdf", fiscalYear: 2566 };

/** Every known component of an item needs proof (component texts and their levels come from the edition). */
export const componentUnproven = defineRule<{ id: string; text: string }>({
  id: "component-unproven",
  title: "ทุกองค์ประกอบต้องมีหลักฐาน",
  why: "ข้อที่แสดงไม่ครบองค์ประกอบได้ 0 องค์ประกอบที่แน่ชัดทำให้ข้อไม่ครบ ที่มาจากแหล่งเดียวเป็นข้อต้องดู ที่เหลือเป็นข้อสังเกต",
  words: {
    what: ({ text }) => `ยังไม่มีหลักฐานขององค์ประกอบ “${text}”`,
    remedy: ({ id }) => `เพิ่ม component: ${id} ในหลักฐานที่แสดงเรื่องนี้ หรือเพิ่มหลักฐานใหม่`,
  },
  weighs: byComponent,
  scope: "item",
  check: (context) =>
    context.item.components
      .filter(({ id }) => !context.disclosure?.notApplicable && !isProven(context, id))
      .map(({ id, text, level }) => ({
        severity: severityOf(level),
        path: ["evidence"],
        args: { id, text },
        component: id,
      })),
  accept: [
    {
      says: "หลักฐานหนึ่งรายการแสดงทั้งสององค์ประกอบ",
      given: {
        item: { components: [CHART, POSTS] },
        answer: { evidence: [{ ...chart, component: ["org-chart", "key-positions"] }] },
      },
    },
    {
      says: "ข้อมีองค์ประกอบเดียว หลักฐานจึงไม่ต้องระบุ",
      given: { item: { components: [CHART] }, answer: { evidence: [chart] } },
    },
  ],
  reject: [
    {
      says: "ข้อมีสององค์ประกอบ แต่หลักฐานแสดงเพียงองค์ประกอบเดียว",
      given: { item: { components: [CHART, POSTS] }, answer: { evidence: [{ ...chart, component: "org-chart" }] } },
    },
    {
      says: "ข้อมีสององค์ประกอบ แต่หลักฐานไม่ระบุว่าแสดงองค์ประกอบใด",
      given: { item: { components: [CHART, POSTS] }, answer: { evidence: [chart] } },
    },
  ],
});
