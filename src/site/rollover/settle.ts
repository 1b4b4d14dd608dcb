import { disclosureFile } from "../../domain/model/disclosure.ts";
import type { Item } from "../../domain/model/catalogue/item.ts";
import type { Settlement } from "../../domain/rollover/settle.ts";

/** The report on answers that move to the real list: as lines for a terminal, or as Markdown to keep. */
export interface SettlementReport {
  readonly text: string;
  readonly markdown: string;
}

/** Tells where each answer of the provisional list went, and what a person must look at. */
export function settlementReport({ fiscalYear, moves, answers, dropped, added }: Settlement): SettlementReport {
  const heading = `ย้ายคำตอบปี ${fiscalYear} จากรายการชั่วคราวไปรายการจริง`;
  const rows = moves
    .filter(({ answer, item, to }) => answer !== undefined || to.length !== 1 || to[0]?.code !== item.code)
    .map(({ item, to, answer }) => ({
      before: named(item),
      after: to.length > 0 ? to.map(named).join(", ") : "รายการจริงไม่ถาม",
      answered: answer ? "มีคำตอบ" : "ไม่มีคำตอบ",
    }));
  const notes = [
    ...answers
      .filter(({ lostComponents }) => lostComponents.length > 0)
      .map(
        ({ item, lostComponents }) =>
          `${item.code}: องค์ประกอบ ${lostComponents.join(", ")} ไม่มีในรายการจริง หลักฐานยังอยู่ ให้ระบุ component ใหม่`,
      ),
    ...answers
      .filter(({ sources }) => sources.length > 1)
      .map(({ item, sources }) => `${item.code}: รวมคำตอบของ ${sources.map(({ data }) => data.item).join(", ")}`),
    ...dropped.map(({ file }) => `${file}: รายการจริงไม่ถามเรื่องนี้ ย้ายไฟล์ไปไว้ที่ .replaced/${file} เอกสารใน public/ ยังอยู่`),
    ...added.map((item) => `${named(item)}: ข้อใหม่ ยังไม่มีคำตอบ เขียนใน ${disclosureFile(fiscalYear, item.code)}`),
    "สิ่งที่เคยยืนยันไว้เป็นการยืนยันตามรายการชั่วคราว ให้ยืนยันใหม่",
  ];
  return {
    text: [
      heading,
      rows.map(({ before, after, answered }) => `  ${before} → ${after} (${answered})`).join("\n"),
      notes.map((note) => `- ${note}`).join("\n"),
    ].join("\n\n"),
    markdown: `${[
      `# ${heading}`,
      [
        "| รายการชั่วคราว | รายการจริง | คำตอบ |",
        "| --- | --- | --- |",
        ...rows.map(({ before, after, answered }) => `| ${before} | ${after} | ${answered} |`),
      ].join("\n"),
      notes.map((note) => `- ${note}`).join("\n"),
    ].join("\n\n")}\n`,
  };
}

const named = ({ code, name }: Item): string => `${code} ${name}`;
