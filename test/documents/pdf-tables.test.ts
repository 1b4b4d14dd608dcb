import { describe, expect, it } from "vitest";
import { pdfRuledTable } from "../../src/documents/pdf.ts";
import type { Drawn } from "../../src/documents/pdf-lines.ts";
import type { RuledLine } from "../../src/documents/pdf-rules.ts";
import { ruledTable } from "../../src/documents/pdf-tables.ts";
import { itemRows } from "../../src/domain/edition-table/rows.ts";
import { pdfWith, stream } from "./make-pdf.ts";

/** Letters of a size as wide as they are high, from a place on. */
const drawn = (str: string, x: number, y: number): Drawn => ({
  str,
  x,
  y,
  width: 5 * str.length,
  fontSize: 10,
  hasEOL: false,
});
const box = (left: number, top: number, right: number, bottom: number): RuledLine[] => [
  { isUpright: true, at: left, from: bottom, to: top },
  { isUpright: true, at: right, from: bottom, to: top },
  { isUpright: false, at: top, from: left, to: right },
  { isUpright: false, at: bottom, from: left, to: right },
];
const boxes = (top: number, bottom: number): RuledLine[] =>
  [0, 50, 150].flatMap((left, column) => box(left, top, [50, 150, 300][column] ?? 0, bottom));

describe("the ruled table of a PDF", () => {
  const head = [drawn("ข้อ", 5, 785), drawn("ชื่อข้อ", 55, 785), drawn("องค์ประกอบ", 155, 785)];
  const first = {
    pieces: [
      drawn("คู่มือ", 5, 815),
      ...head,
      ...[drawn("o1", 5, 765), drawn("ช่องทางการแจ้งเรื", 55, 765), drawn("\u0E48", 139, 761)],
      ...[drawn("องร้องเรียน", 55, 750), drawn("1. หน้าที่ของ", 155, 765), drawn("หน่วยงาน", 155, 750)],
      drawn("2. อำนาจ", 155, 735),
      drawn("40", 140, 20),
    ],
    rules: [...boxes(800, 780), ...boxes(780, 720)],
  };
  const second = {
    pieces: [
      ...head,
      ...[drawn("ของหน่วยงาน", 155, 765), drawn("3. ที่ตั้ง", 155, 750)],
      ...[drawn("ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน", 5, 725), drawn("o2", 5, 695), drawn("แผน", 55, 695)],
    ],
    rules: [...boxes(800, 780), ...boxes(780, 740), ...boxes(710, 680)],
  };

  it("is read by its cells: wrapped words, a row over the end of a page, lines between", () => {
    const table = ruledTable([first, second]) ?? expect.fail();
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["คู่มือ"],
      ["ข้อ", "ชื่อข้อ", "องค์ประกอบ"],
      ["o1", "ช่องทางการแจ้งเรื่องร้องเรียน", "1. หน้าที่ของหน่วยงาน\n2. อำนาจของหน่วยงาน\n3. ที่ตั้ง"],
      ["40"],
      ["ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน"],
      ["o2", "แผน", ""],
    ]);
    expect(
      itemRows([table], []).map(({ code, subIndicator, components }) => [code, subIndicator?.code, components]),
    ).toEqual([
      ["o1", undefined, ["หน้าที่ของหน่วยงาน", "อำนาจของหน่วยงาน", "ที่ตั้ง"]],
      ["o2", "9.2", []],
    ]);
  });

  it("is none where nothing is ruled", () => {
    expect(ruledTable([{ ...first, rules: [] }])).toBeUndefined();
  });

  it("has its rules by whatever draws them: one path of strokes, thin boxes, boxes", async () => {
    const grid = "0 700 m 200 700 l 0 650 m 200 650 l 0 650 m 0 700 l 100 650 m 100 700 l 200 650 m 200 700 l S";
    const thin = "0 600 200 .5 re f 0 550 200 .5 re f 0 550 .5 50 re f 100 550 .5 50 re f 200 550 .5 50 re f";
    const whole = "0 450 100 50 re S 100 450 100 50 re S";
    const words = [675, 575, 475].map(
      (y) => `BT /F 10 Tf 10 ${y} Td (o${y}) Tj ET BT /F 10 Tf 110 ${y} Td (name ${y}) Tj ET`,
    );
    const pdf = pdfWith("", "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>", [
      stream("", [grid, thin, whole, ...words].join("\n")),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]);
    const table = await pdfRuledTable(pdf);
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      [675, 575, 475].map((y) => [`o${y}`, `name ${y}`]),
    );
  });
});
