import fc from "fast-check";
import { expect, it } from "vitest";
import { mostSimilar, similarity } from "../../../src/domain/tables/similar.ts";

it("is the same both ways, from nothing in common to the same words, blanks aside", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const found = similarity(one, other);
      expect(found).toBe(similarity(other, one));
      expect(found >= 0 && found <= 1).toBe(true);
    }),
  );
  expect(similarity("การใช้ทรัพย์สิน ของราชการ", "การใช้ทรัพย์สินของราชการ")).toBe(1);
  expect(similarity("งบประมาณ ๒๕๖๗", "งบประมาณ 2567")).toBe(1);
  expect(similarity("คู่มือ", "")).toBe(0);
});

const NAMES = ["ยืมและคืนพัสดุของหลวง", "เปิดเผยแผนจัดซื้อจัดจ้าง", "เปิดเผยแผนจัดซื้อจัดจ้างรายเดือน"];

it.each([
  ["การยืมและคืนพัสดุของหลวง", "ยืมและคืนพัสดุของหลวง"],
  ["เปิดเผยแผนจัดซื้อจัดจ้าง", "เปิดเผยแผนจัดซื้อจัดจ้าง"],
  ["เปิดเผยแผนจัดซื้อจัดจ้างราย", undefined],
  ["รับเรื่องร้องเรียน", undefined],
])("%s means %s", (text, name) => {
  expect(mostSimilar(text, NAMES, (candidate) => candidate, 0.6)?.candidate).toBe(name);
});
