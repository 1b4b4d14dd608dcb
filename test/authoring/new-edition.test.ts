import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { newEdition } from "../../src/authoring/new-edition.ts";
import { buildEdition } from "../../src/domain/edition-table/build.ts";
import { itemRows } from "../../src/domain/edition-table/rows.ts";
import { editionSchema, type Edition } from "../../src/domain/model/catalogue/edition.ts";
import { YEAR_RULE_WORDS } from "../../src/domain/model/catalogue/year-rule.ts";
import { newFolder } from "../folder.ts";
import { cell, row, TABLE_FORM_NAMES, TABLE_FORMS, type Grid } from "../make-tables.ts";

const EDITIONS = new URL("../../src/catalogue/editions/", import.meta.url);
const read = (year: number): Edition =>
  editionSchema.parse(parse(readFileSync(new URL(`${year}.yaml`, EDITIONS), "utf8")));
const known = [2565, 2566, 2567, 2568].map(read);
const SOURCE = { family: "lao", fiscalYear: 2570, name: "คู่มือ ITA 2570", level: "confirmed", editions: known } as const;

/** A made-up year: 2568 renumbered, without its last item, with one that nobody has asked for before. */
const base = read(2568);
const names = new Map(base.subIndicators.list.map(({ code, name }) => [code, name]));
const handWritten = [
  { ...base.items[0], code: "o1", name: "การใช้ปัญญาประดิษฐ์ของหน่วยงาน", concepts: ["y2570-o1"], components: [] },
  ...base.items.slice(0, -1).map((item, index) => ({ ...item, code: `o${index + 2}` })),
] as Edition["items"];
const subOf = (code = "9.1") => `${code} ${names.get(code) ?? ""}`;
const ruleOf = ({ yearRule: { rule } }: Edition["items"][number]) => (rule === "unknown" ? "current" : rule);
const plain = (text: string) => text.replace(/\s+/g, " ");

const table = (): Grid => [
  row("ข้อ", "ชื่อข้อ", "องค์ประกอบ", "ปีของข้อมูล", "หน้า"),
  ...[...Map.groupBy(handWritten, ({ subIndicator }) => subIndicator)].flatMap(([code, items]) => [
    [cell(`ตัวชี้วัดย่อยที่ ${subOf(code)}`, { across: 5 })],
    ...items.map((item, index) =>
      row(
        item.code,
        item.name,
        item.components.map(({ text }, part) => `${part + 1}. ${text}`),
        YEAR_RULE_WORDS[ruleOf(item)](2570),
        String(40 + index),
      ),
    ),
  ]),
];

/** What two editions must have in common: all but names of sources. */
const core = (items: Edition["items"]) =>
  items.map((item) => ({
    code: item.code,
    name: item.name,
    concepts: item.concepts,
    subIndicator: item.subIndicator,
    rule: ruleOf(item),
    indicator: item.indicator,
    components: item.components.map(({ id, text }) => [id, plain(text)]),
  }));

describe("an edition made from a table", () => {
  it.each(TABLE_FORM_NAMES)("in %s equals the one written by hand", async (form) => {
    const directory = await newFolder();
    const { name, bytes } = await TABLE_FORMS[form]([table()]);
    await writeFile(path.join(directory, name), bytes);
    const made = await newEdition(path.join(directory, name), directory, SOURCE);
    const text = made?.files.find(({ file }) => file === "content/editions/2570.yaml")?.text ?? "";
    const edition = editionSchema.parse(parse(text));
    expect(core(edition.items)).toEqual(core(handWritten));
    expect(edition.subIndicators.list.map(({ code }) => code).toSorted()).toEqual([...names.keys()].toSorted());
    expect(edition.items[1]).toMatchObject({
      level: "confirmed",
      sources: [expect.stringMatching(/^คู่มือ ITA 2570 หน้า \d+$/)],
    });
    expect(made?.files.map(({ file }) => file)).toContain("content/concepts.yaml");
    expect(made?.told.join("\n")).toContain("y2570-o1");
  });

  it("of lines, as a PDF has them, equals it too", () => {
    const lines = [...Map.groupBy(handWritten, ({ subIndicator }) => subIndicator)].flatMap(([code, items]) => [
      `ตัวชี้วัดย่อยที่ ${subOf(code)}`,
      ...items.flatMap((item) => [
        `${item.code} ${item.name}`,
        ...item.components.map(({ text }, part) => `(${part + 1}) ${text}`),
        `ปีของข้อมูล: ${YEAR_RULE_WORDS[ruleOf(item)](2570)}`,
      ]),
    ]);
    const rows = itemRows(
      [],
      lines.map((text, line) => ({ text, place: { table: 0, unit: "line", line: line + 1 } })),
    );
    expect(core(buildEdition(rows, SOURCE).edition.items)).toEqual(core(handWritten));
  });
});

it("a table of a PDF that is seen in pieces is read as its lines, over their ends", () => {
  const row = (line: number, ...texts: string[]) => ({ line, cells: texts.map((text) => ({ text })) });
  const rows = itemRows(
    [
      { number: 1, unit: "line", rows: [row(1, "ข้อ", "ชื่อข้อ", "องค์ประกอบ"), row(2, "o1", "โครงสร้าง")] },
      { number: 2, unit: "line", rows: [row(3, "o2 แผนการใช้จ่าย", "(1) แผนของปี"), row(5, "o3", "ข่าวประชาสัมพันธ์")] },
    ],
    [{ text: "งบประมาณ", place: { table: 0, unit: "line", line: 4 } }],
  );
  expect(rows.map(({ code, name, components }) => [code, name, components])).toEqual([
    ["o1", "โครงสร้าง", []],
    ["o2", "แผนการใช้จ่าย", ["แผนของปีงบประมาณ"]],
    ["o3", "ข่าวประชาสัมพันธ์", []],
  ]);
});

describe("what a table does not say", () => {
  const build = (...rows: string[][]) =>
    buildEdition(
      itemRows(
        [
          {
            number: 1,
            unit: "row",
            rows: [["ข้อ", "ชื่อข้อ", "องค์ประกอบ", "ปีของข้อมูล"], ...rows].map((texts, line) => ({
              line: line + 1,
              cells: texts.map((text) => ({ text })),
            })),
          },
        ],
        [],
      ),
      SOURCE,
    );

  it("is taken from no other year but for the year rule, which is then inferred", () => {
    const { edition } = build(["o1", "โครงสร้าง", "", ""]);
    expect(edition.items[0]).toMatchObject({ components: [], yearRule: { rule: "standing", level: "inferred" } });
    expect(edition.items[0]?.subIndicator).toBeUndefined();
    expect(edition.frame).toBeUndefined();
  });

  it.each([
    ["a phrase of two years", ["o1", "โครงสร้าง", "", "ปี 2569 และ 2570"], "year"],
    ["a name that nobody knows", ["o1", "การใช้ปัญญาประดิษฐ์", "", ""], "new-concept"],
    ["a gap before it", ["o2", "โครงสร้าง", "", ""], "gap"],
  ])("is asked about: %s", (_, cells, kind) => {
    expect(build(cells).questions.map((question) => question.kind)).toContain(kind);
  });

  it("is asked about where a code stands twice, and the first row counts", () => {
    const { edition, questions } = build(["o1", "โครงสร้าง", "", ""], ["๐1", "ข้อมูลผู้บริหาร", "", ""]);
    expect(edition.items.map(({ name }) => name)).toEqual(["โครงสร้าง"]);
    expect(questions.map(({ kind }) => kind)).toContain("twice");
  });
});
