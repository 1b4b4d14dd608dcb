import { describe, expect, it } from "vitest";
import { columnOf, headerAt, MEASURE_HEADINGS } from "../../../src/domain/tables/columns.ts";
import { SCORE_HEADINGS } from "../../../src/domain/tables/scores/columns.ts";
import type { Row } from "../../../src/domain/tables/table.ts";

const row = (line: number, ...texts: readonly string[]): Row => ({ line, cells: texts.map((text) => ({ text })) });

describe("a heading names its column, however agencies word it", () => {
  it.each([
    ["ลำดับที่", "number"],
    ["หัวข้อ", "heading"],
    ["ประเด็นที่ต้องพัฒนา", "heading"],
    ["มาตรการ/แนวทาง", "measure"],
    ["มาตรการ โครงการ หรือกิจกรรม", "measure"],
    ["มาตรการ/โครงการ/ กิจกรรมที่ดำเนินการเพื่อ ส่งเสริมคุณธรรม", "measure"],
    ["ขั้นตอน / วิธีการปฏิบัติ", "steps"],
    ["วิธีการดำเนินการ", "steps"],
    ["ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง", "unit"],
    ["หน่วยงาน รับผิดชอบ", "unit"],
    ["ระยะเวลา ดำเนินการ", "period"],
    ["ช่วง ระยะเวลา ดำเนินการ", "period"],
    ["สรุปผลการดำเนินการ (ผลผลิต)", "output"],
    ["ผลการดำเนินการ (output)", "output"],
    ["สรุปผลการดำเนินการตามมาตรการ", "output"],
    ["ความสำเร็จของการ ดำเนินการ", "outcome"],
    ["ผลลัพธ์หรือผลสัมฤทธิ์ (outcome)", "outcome"],
    ["การติดตามผล", "followUp"],
    ["สถานะ", "status"],
    ["ตัวชี้วัดความสำเร็จ", undefined],
    ["หมายเหตุ", undefined],
  ] as const)("%s", (heading, column) => {
    expect(columnOf(heading, MEASURE_HEADINGS)).toBe(column);
  });

  it.each([
    ["ผลคะแนน", "score"],
    ["คะแนนที่ได้", "score"],
    ["น้ำหนัก (ร้อยละ)", "weight"],
    ["ระดับผลการประเมิน", "rating"],
    ["ข้อคำถาม", "label"],
  ] as const)("%s of a table of scores", (heading, column) => {
    expect(columnOf(heading, SCORE_HEADINGS)).toBe(column);
  });
});

describe("a header", () => {
  const header = row(1, "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");

  it("is not joined with the row below, which is a measure", () => {
    const rows = [header, row(2, "กิจกรรมอบรม", "จัดอบรมและติดตามผล", "ผู้รับผิดชอบพัสดุ", "ตลอดปี")];
    expect(headerAt(rows, 0, MEASURE_HEADINGS, 3)).toEqual({
      rows: 1,
      columns: ["measure", "steps", "unit", "period"],
    });
  });

  it("does not take the measure above it with it", () => {
    expect(headerAt([row(1, "ทำคู่มือ", "เขียน", "กองคลัง", "ปี 67"), header], 0, MEASURE_HEADINGS, 3)).toBeUndefined();
  });

  it("names a column once: a second one of the same name is not known", () => {
    const columns = headerAt([row(1, "มาตรการ", "กิจกรรม", "ขั้นตอน", "ผู้รับผิดชอบ")], 0, MEASURE_HEADINGS, 3)?.columns;
    expect(columns).toEqual(["measure", undefined, "steps", "unit"]);
  });
});
