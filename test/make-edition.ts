import type { EditionSource } from "../src/domain/edition-table/build.ts";
import type { Edition } from "../src/domain/model/catalogue/edition.ts";
import { editionOf } from "./catalogue/given.ts";
import { YEAR_RULE_WORDS } from "../src/domain/model/catalogue/year-rule.ts";
import { cell, row, type Grid } from "./make-tables.ts";

/** What is known beside a table of FY2570 in the time of a year. */
export const sourceOf = (year: number): EditionSource => ({
  family: "lao",
  fiscalYear: 2570,
  name: "คู่มือ ITA 2570",
  level: "confirmed",
  editions: BASES.filter((base) => base <= year).map(editionOf),
});

/** Years whose lists a table of FY2570 is made from. */
export const BASES = [2566, 2567, 2568, 2569] as const;

/** A made-up year: a year renumbered, without its last item, with one that nobody has asked for before. */
export function handWritten(year: number): Edition["items"] {
  const { items } = editionOf(year);
  return [
    { ...items[0], code: "o1", name: "การใช้ปัญญาประดิษฐ์ของหน่วยงาน", concepts: ["y2570-o1"], components: [] },
    ...items.slice(0, -1).map((item, index) => ({ ...item, code: `o${index + 2}` })),
  ] as Edition["items"];
}

/** The codes of its sub-indicators; none where the year has none. */
export const subIndicatorsOf = (year: number): string[] => editionOf(year).subIndicators.list.map(({ code }) => code);

/** Its items by their sub-indicators, each with the line that stands above them. */
export function groupsOf(year: number): [head: string | undefined, items: Edition["items"]][] {
  const names = new Map(editionOf(year).subIndicators.list.map(({ code, name }) => [code, name]));
  return [...Map.groupBy(handWritten(year), ({ subIndicator }) => subIndicator)].map(([code, items]) => [
    code && `ตัวชี้วัดย่อยที่ ${code} ${names.get(code) ?? ""}`,
    items,
  ]);
}

export const yearWords = (item: Edition["items"][number]): string => YEAR_RULE_WORDS[ruleOf(item)](2570);
const ruleOf = ({ yearRule: { rule } }: Edition["items"][number]) => (rule === "unknown" ? "current" : rule);

/** The year as a handbook prints it. */
export const editionTable = (year: number): Grid => [
  row("ข้อ", "ชื่อข้อ", "องค์ประกอบ", "ปีของข้อมูล", "หน้า"),
  ...groupsOf(year).flatMap(([head, items]) => [
    ...(head === undefined ? [] : [[cell(head, { across: 5 })]]),
    ...items.map((item, index) =>
      row(
        item.code,
        item.name,
        item.components.map(({ text }, part) => `${part + 1}. ${text}`),
        yearWords(item),
        String(40 + index),
      ),
    ),
  ]),
];

/** What two editions must have in common: all but names of sources. */
export const core = (items: Edition["items"]) =>
  items.map((item) => ({
    code: item.code,
    name: item.name,
    concepts: item.concepts,
    subIndicator: item.subIndicator,
    rule: ruleOf(item),
    indicator: item.indicator,
    components: item.components.map(({ id, text }) => [id, text.replace(/\s+/g, " ")]),
  }));
