import { describe, expect, it } from "vitest";
import { statementOf } from "../../../src/site/search/statement.ts";

describe("what a question asks about", () => {
  it.each([
    ["จ่ายภาษีที่ดินได้ถึงเมื่อไหร่", "จ่ายภาษีที่ดิน"],
    ["ค่าขยะเดือนละเท่าไรครับ", "ค่าขยะ"],
    ["นายกชื่ออะไร", "นายก"],
    ["ปลัดคือใคร?", "ปลัด"],
    ["ต่อเติมบ้านต้องขออนุญาตไหม", "ต่อเติมบ้าน ขออนุญาต"],
    ["อะไร", undefined],
    ["ภาษีป้าย", undefined],
    ["ไหมไทย", undefined],
    ["", undefined],
  ])("“%s”", (query, statement) => {
    expect(statementOf(query)).toBe(statement);
  });
});
