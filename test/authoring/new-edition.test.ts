import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { newEdition } from "../../src/authoring/new-edition.ts";
import { buildEdition } from "../../src/domain/edition-table/build.ts";
import { itemRows } from "../../src/domain/edition-table/rows.ts";
import { editionSchema } from "../../src/domain/model/catalogue/edition.ts";
import { newFolder } from "../folder.ts";
import {
  BASES,
  core,
  editionTable,
  groupsOf,
  handWritten,
  sourceOf,
  subIndicatorsOf,
  yearWords,
} from "../make-edition.ts";
import { TABLE_FORM_NAMES, TABLE_FORMS } from "../make-tables.ts";

describe("an edition made from a table", () => {
  const cases = [
    ...TABLE_FORM_NAMES.map((form) => [form, 2569] as const),
    ...BASES.map((year) => ["csv" as const, year] as const),
  ];
  it.each(cases)("in %s equals the one written by hand: FY%i renumbered", async (form, year) => {
    const directory = await newFolder();
    const { name, bytes } = await TABLE_FORMS[form]([editionTable(year)]);
    await writeFile(path.join(directory, name), bytes);
    const made = await newEdition(path.join(directory, name), directory, sourceOf(year));
    const text = made?.files.find(({ file }) => file === "content/editions/2570.yaml")?.text ?? "";
    const edition = editionSchema.parse(parse(text));
    expect(core(edition.items)).toEqual(core(handWritten(year)));
    expect(edition.subIndicators.list.map(({ code }) => code).toSorted()).toEqual(subIndicatorsOf(year).toSorted());
    expect(edition.items[1]).toMatchObject({
      level: "confirmed",
      sources: [expect.stringMatching(/^คู่มือ ITA 2570 หน้า \d+$/)],
    });
    expect(made?.files.map(({ file }) => file)).toContain("content/concepts.yaml");
    expect(made?.told.join("\n")).toContain("y2570-o1");
  });

  it("of lines, as a PDF has them, equals it too", () => {
    const lines = groupsOf(2568).flatMap(([head = "", items]) => [
      head,
      ...items.flatMap((item) => [
        `${item.code} ${item.name}`,
        ...item.components.map(({ text }, part) => `(${part + 1}) ${text}`),
        `ปีของข้อมูล: ${yearWords(item)}`,
      ]),
    ]);
    const rows = itemRows(
      [],
      lines.map((text, line) => ({ text, place: { table: 0, unit: "line", line: line + 1 } })),
    );
    expect(core(buildEdition(rows, sourceOf(2568)).edition.items)).toEqual(core(handWritten(2568)));
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
      sourceOf(2568),
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
