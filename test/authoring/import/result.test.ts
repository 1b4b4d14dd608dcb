import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/documents/outline/tables.ts";
import type { ItaFrame } from "../../../src/domain/model/catalogue/ita-frame.ts";
import { resultIn } from "../../../src/domain/tables/scores/index.ts";
import { cell, row, TABLE_FORM_NAMES, TABLE_FORMS, type Grid, type TableForm } from "../../make-tables.ts";

const SURE = { level: "confirmed" as const, sources: ["คู่มือ"] };
const FRAME: ItaFrame = {
  weights: { iit: 0.3, eit: 0.3, oit: 0.4, ...SURE },
  questions: { ...SURE, byIndicator: [{ indicator: 1, questions: ["i1", "i2"], isMean: true }] },
};

async function read(form: TableForm, ...grids: Grid[]) {
  const { name, bytes } = await TABLE_FORMS[form](grids);
  return resultIn(await readTables(bytes, name), 2566, { frame: FRAME });
}

const indicators = (scores: readonly number[]): Grid => [
  row("ลำดับ", "ตัวชี้วัด", "น้ำหนัก", "คะแนน"),
  ...scores.map((score, index) => row(`${index + 1}`, `ตัวชี้วัดที่ ${index + 1}`, "10", String(score))),
];
const TEN = [90, 90, 90, 90, 90, 80, 80, 80, 100, 50];

describe("scores of indicators", () => {
  it.each(TABLE_FORM_NAMES)("are read with the instruments, the total and the rating (%s)", async (form) => {
    const { data, disagreements } = await read(form, [
      ...indicators(TEN),
      row("", "คะแนน IIT", "", "90"),
      row("", "คะแนนรวม", "", "๘๑.๐๐"),
      row("", "ระดับ", "", "B"),
    ]);
    expect(data).toMatchObject({ fiscalYear: 2566, total: 81, rating: "B", instruments: { iit: 90 } });
    expect(data.indicators?.map(({ score }) => score)).toEqual(TEN);
    expect(disagreements).toEqual([]);
  });

  it("are read with a rating that stands in a column beside the total", async () => {
    const { data } = await read("xlsx", [
      row("ที่", "ตัวชี้วัด", "คะแนน", "ระดับ"),
      row("๑", "การปฏิบัติหน้าที่", "๙๑.๒๓", "A"),
      row("รวม", "", "๙๑.๒๓", "A"),
    ]);
    expect(data).toMatchObject({ total: 91.23, rating: "A", indicators: [{ number: 1, score: 91.23 }] });
  });

  it("that do not make the total are told with both figures, and kept", async () => {
    const { data, disagreements } = await read("csv", [...indicators(TEN), row("", "คะแนนรวม", "", "88.50")]);
    expect(data.total).toBe(88.5);
    expect(disagreements).toEqual([{ what: "คะแนนรวม", stated: "88.50", computed: "81.00" }]);
  });

  it("leave a total that no table states to a person", async () => {
    expect((await read("xlsx", indicators(TEN))).data.total).toBe("[เติมคะแนนรวม ITA]");
  });

  it("go on over a page, and take no band of the scale for a score", async () => {
    const whole = indicators(TEN);
    const { data, unused } = await read("docx", whole.slice(0, 6), whole.slice(6), [
      row("คะแนน", "ระดับ"),
      row("95.00 - 100", "AA"),
      row("0 - 49.99", "F"),
    ]);
    expect(data.indicators).toHaveLength(10);
    expect(unused.map(({ text }) => text)).toEqual(["95.00 - 100 | AA", "0 - 49.99 | F"]);
  });

  it("by their names alone", async () => {
    const { data } = await read("html", [
      row("ด้าน", "รายการ", "ผลคะแนน"),
      [cell("IIT", { down: 2 }), ...row("การปฏิบัติหน้าที่", "86.38")],
      row("การใช้ทรัพย์สินของทางราชการ", "78.46"),
    ]);
    expect(data.indicators).toEqual([
      { number: 1, score: 86.38 },
      { number: 4, score: 78.46 },
    ]);
  });
});

describe("scores of questions and items", () => {
  const table = (...rows: [string, string, string][]): Grid => [
    row("ข้อ", "ข้อคำถาม", "คะแนน"),
    ...rows.map((texts) => row(...texts)),
  ];

  it("are read by their codes in any spelling", async () => {
    const { data, doubts } = await read(
      "xlsx",
      table(
        ["i1", "งานตามเวลา", "80"],
        ["I 2", "งานเท่าเทียม", "90"],
        ["E03", "ข้อมูลตรง", "75.5"],
        ["๐11", "แผนดำเนินงาน", "100"],
        ["O12", "รายงาน", "0"],
      ),
    );
    // Of EIT and OIT the frame knows no question, so that none of theirs is strange.
    expect(data.questions).toEqual({ i1: 80, i2: 90, e3: 75.5, o11: 100, o12: 0 });
    expect(doubts).toEqual([]);
  });

  it("are held against the indicator that they make", async () => {
    const { disagreements } = await read("csv", [
      ...table(["i1", "ก", "80"], ["i2", "ข", "90"]),
      row("", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "70"),
    ]);
    expect(disagreements).toEqual([{ what: "ตัวชี้วัดที่ 1", stated: "70.00", computed: "85.00" }]);
  });

  it("are questions where they cannot be, or where one question has two", async () => {
    const { data, doubts } = await read(
      "csv",
      table(["i1", "ก", "801"], ["i2", "ข", "90"], ["i2", "ข", "91"], ["i9", "ค", "70"]),
    );
    expect(data.questions).toBeUndefined();
    expect(doubts.map(({ why, place, couldBe }) => [why, place.line, couldBe])).toEqual([
      ["out-of-range", 2, ["i1"]],
      ["two-scores", 3, ["i2"]],
      ["two-scores", 4, ["i2"]],
      ["unknown-code", 5, ["i9"]],
    ]);
  });
});
