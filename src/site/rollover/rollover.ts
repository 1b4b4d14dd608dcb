import { disclosureFile } from "../../domain/model/disclosure.ts";
import type { OpenedItem, ItemOpening, Rollover } from "../../domain/rollover/rollover.ts";
import { STATUS_WORDS } from "../../domain/model/status.ts";
import { YEAR_RULE_WORDS } from "../../domain/model/catalogue/year-rule.ts";
import { provisionalWords } from "../oit/editions/provisional-words.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { keysOf } from "../../domain/keyed.ts";

/** One line of the report: under which codes an item stood, under which it stands, and what is to be done. */
interface Row {
  readonly before: string;
  readonly after: string;
  readonly name: string;
  readonly note: string;
}

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The report on a year that is opened: as lines for a terminal, or as Markdown to keep and to hand on. */
export interface RolloverReport {
  readonly text: string;
  readonly markdown: string;
}

const TITLES: Record<ItemOpening, (from: number, to: number) => string> = {
  carried: (from) => `ยกมาจากปี ${from} ให้ตรวจว่ายังถูกต้อง แล้วแก้ verified ในไฟล์`,
  native: () => "เว็บไซต์ตอบเองจากข้อมูลของหน่วยงาน ไม่ต้องมีไฟล์",
  written: () => "มีไฟล์คำตอบอยู่แล้ว ไม่ได้แก้",
  open: (_, to) => `เปิดว่าง รอเอกสารของปี ${to}`,
};

/** Tells what opening a year does, item by item: "o5 → o4". */
export function rolloverReport(rollover: Rollover): RolloverReport {
  const { from, to, items, gone, kept, frozen } = rollover;
  const groups: Group[] = [
    ...keysOf(TITLES).map((opening) => ({
      title: TITLES[opening](from, to),
      rows: items.filter((item) => item.opening === opening).map((item) => rowOf(item, rollover)),
    })),
    {
      title: `ไม่มีในรายการปี ${to} หน้าและเอกสารเดิมยังเปิดได้`,
      rows: gone.map(({ code, name }) => ({ before: code, after: "–", name, note: addresses.item(from, code) })),
    },
  ].filter(({ rows }) => rows.length > 0);
  const provisional = rollover.next.editions.find(({ fiscalYear }) => fiscalYear === to)?.provisional;
  const heading = `เปิดปีงบประมาณ ${to} ต่อจากปี ${from}${provisional ? ` (${provisionalWords(to, provisional.basedOn)})` : ""}`;
  const closing = [
    ...(kept.length > 0
      ? [
          `ปี ${from}: บันทึกหน้าที่เว็บไซต์ตอบเองไว้เป็นหลักฐาน ${kept.length} ข้อ (${kept.map(({ item }) => item).join(", ")}) สถานะจึงคงเดิม`,
        ]
      : []),
    frozen
      ? `ปี ${from}: จำที่อยู่ที่ส่งแล้ว ${frozen.targets.length} รายการไว้ใน content/frozen/${from}.yaml ห้ามลบหรือเปลี่ยนไฟล์เหล่านั้น เอกสารฉบับใหม่ใช้ชื่อไฟล์ใหม่`
      : `ปี ${from}: ที่อยู่ที่ส่งแล้วอยู่ใน content/frozen/${from}.yaml`,
  ];
  return {
    text: [heading, ...groups.map((group) => asText(group)), closing.join("\n")].join("\n\n"),
    markdown: `${[`# ${heading}`, ...groups.map((group) => asMarkdown(group, from, to)), closing.map((line) => `- ${line}`).join("\n")].join("\n\n")}\n`,
  };
}

const rowOf = (opened: OpenedItem, rollover: Rollover): Row => ({
  before: opened.before.map(({ item }) => item.code).join(", ") || "ใหม่",
  after: opened.item.code,
  name: opened.item.name,
  note: noteOf(opened, rollover),
});

function noteOf(opened: OpenedItem, { from, to, next }: Rollover): string {
  const { item, before, opening, status, lacking, uncovered, answer } = opened;
  const ids = lacking.map(({ id }) => id).join(", ");
  const names = next.concepts.filter(({ id }) => uncovered.includes(id)).map(({ name }) => name);
  const parts = [
    STATUS_WORDS[status].label,
    ...(ids ? [`ตรวจว่าแสดง ${ids}`] : []),
    ...(names.length > 0 ? [`ยังไม่มีหลักฐานเรื่อง ${names.join(", ")}`] : []),
  ];
  if (opening === "carried")
    return [disclosureFile(to, item.code), `หลักฐาน ${answer?.evidence.length ?? 0} รายการ`, ...parts].join(" · ");
  if (opening !== "open") return parts.join(" · ");
  const last = before.flatMap(({ answer: old }) => old?.data ?? []);
  const used = last.flatMap(({ evidence }) => evidence.slice(0, 1).map(({ title }) => `“${title}”`));
  const unit = [...new Set(last.flatMap((old) => old.unit ?? []))];
  return [
    `รอ: ${YEAR_RULE_WORDS[item.yearRule.rule](to)}`,
    ...(ids ? [`ต้องแสดง ${ids}`] : []),
    ...(used.length > 0 ? [`ปี ${from} ใช้ ${used.join(" ")}`] : []),
    ...(unit.length > 0 ? [`ผู้รับผิดชอบ ${unit.join(" ")}`] : []),
  ].join(" · ");
}

/** Only the codes stand in columns: how wide Thai words are, only the terminal knows. */
function asText({ title, rows }: Group): string {
  const width = Math.max(...rows.map(({ before }) => columns(before)));
  const lines = rows.map(({ before, after, name, note }) => {
    const gap = note.length > SHORT_NOTE ? `\n  ${" ".repeat(width + 8)}` : "  ";
    return `  ${before}${" ".repeat(width - columns(before))} → ${after.padEnd(3)}  ${name}${gap}${note}`;
  });
  return [`${title} (${rows.length} ข้อ)`, ...lines].join("\n");
}

/** A note up to so many letters stands on the line of its item. */
const SHORT_NOTE = 30;

/** How many columns a word takes: Thai vowels and tones stand above and below their letter. */
const columns = (text: string): number => text.replace(/\p{Mn}/gu, "").length;

function asMarkdown({ title, rows }: Group, from: number, to: number): string {
  const cells = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    `## ${title} (${rows.length} ข้อ)`,
    "",
    cells([`ข้อเดิม ${from}`, `ข้อใหม่ ${to}`, "ชื่อข้อ", "หมายเหตุ"]),
    cells(["---", "---", "---", "---"]),
    ...rows.map(({ before, after, name, note }) => cells([before, after, name, note])),
  ].join("\n");
}
