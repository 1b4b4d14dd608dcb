import { describe, expect, it } from "vitest";
import { lexiconOf, nearWords, readings } from "../../../src/site/search/spelling.ts";

const lexicon = lexiconOf(
  "ร้องเรียน รอง เรียน จัด ซื้อ จ้าง งบประมาณ ขออนุญาต ก่อสร้าง รถ เก็บ ขยะ วัน ไหน ตา ราง ขาย ข่าว ข้าว".split(" "),
);

describe("readings", () => {
  it.each([
    ["งบประมาน", ["งบประมาณ"]],
    ["จัดซือจัดจ้าง", ["จัดซื้อจัดจ้าง", "จัด ซื้อ จัด จ้าง"]],
    ["ขออนุญาติก่อสร้าง", ["ขออนุญาตก่อสร้าง", "ขออนุญาต ก่อสร้าง"]],
    ["รองเรียน", ["ร้องเรียน", "รอง เรียน"]],
    ["เก็บขยะวันไหน", ["เก็บ ขยะ วัน ไหน"]],
    ["ตาราง", []],
    ["หมู่บ้านจัดสรร", []],
    ["งบประมาณ".repeat(20), []],
    ["", []],
  ])("reads %s", (text, expected) => {
    expect(readings(text, lexicon)).toEqual(expected);
  });
});

describe("nearWords", () => {
  it.each([
    ["ขาว", ["ขาย", "ข่าว", "ข้าว"]],
    ["งบประมาณ", []],
    ["ไกลลิบลับ", []],
  ])("offers what is near to %s", (text, expected) => {
    expect(nearWords(text, lexicon)).toEqual(expected);
  });
});
