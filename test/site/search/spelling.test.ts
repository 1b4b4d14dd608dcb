import { describe, expect, it } from "vitest";
import { lexiconOf, nearWords, readings, wordsWithin } from "../../../src/site/search/spelling.ts";

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

describe("what else was meant", () => {
  it("only tones are mended in a short part of a text, consonants in a longer one or in the whole", () => {
    const words = lexiconOf(["หมาย", "จัด", "ถนน", "ยัง", "หนองไฮ", "ซื้อ"]);
    expect(readings("หมาจรจัด", words)).not.toContain("หมาย จัด");
    expect(readings("ถนนพัง", words)).not.toContain("ถนน ยัง");
    expect(readings("ถนนซือ", words)).toContain("ถนน ซื้อ");
    expect(readings("หนองไห", words)).toEqual(["หนองไฮ"]);
  });

  it("function words that follow each other are looked for together", () => {
    expect(readings("ที่อยู่ถนน", lexiconOf(["ที่", "อยู่", "ถนน"]))).toEqual(["ที่อยู่ ถนน"]);
  });

  it("may be a spelling that stands nowhere itself, which is never offered", () => {
    const words = lexiconOf(["ถนน"], ["เฟสบุ๊ค"]);
    expect(readings("เฟสบุค", words)).toEqual(["เฟสบุ๊ค"]);
    expect(nearWords("เฟสบุค", words)).toEqual([]);
  });
});

describe("wordsWithin", () => {
  const words = lexiconOf(["เบี้ย", "คน", "ถนน", "ถนนลาดยาง", "ที่", "ทุก", "ดิน"]);
  it.each([
    ["เบี้ยคนพิการ", ["เบี้ย", "คน"]],
    ["ซ่อมถนนลาดยาง", ["ถนนลาดยาง"]],
    ["ที่ดิน", ["ดิน"]],
    ["ร้องทุกข์", []],
    ["", []],
  ])("finds the words of the site in %s", (text, expected) => {
    expect(wordsWithin(text, words)).toEqual(expected);
  });
});
