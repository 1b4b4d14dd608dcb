import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrases } from "../../../src/domain/thai/phrases.ts";

/** The text with a bar where a line of it may end because of a phrase, and brackets around what stays whole. */
const shown = (text: string) =>
  phrases(text)
    .map(({ text: piece, whole }) => (whole ? `[${piece}]` : piece))
    .join("|");

describe("phrases", () => {
  it.each([
    ["a term that the dictionary cuts", "งบประมาณประจำปี", "[งบประมาณ]|[ประจำปี]"],
    ["the longest term", "สรุปการจัดซื้อจัดจ้าง", "สรุป|[การจัดซื้อจัดจ้าง]"],
    ["a word that says nothing without the next", "และความโปร่งใส", "และ|[ความโปร่งใส]"],
    ["a word that says nothing without the one before", "ของปีนี้", "ของ|[ปีนี้]"],
    ["a sign of repetition with its word", "ประกาศต่าง ๆ", "ประกาศ|[ต่าง ๆ]"],
    ["a date", "ถึง 30 มิถุนายน 2566 นี้", "ถึง |[30 มิถุนายน 2566]| นี้"],
    ["a year with its era", "แผน พ.ศ. 2566", "แผน |[พ.ศ. 2566]"],
    ["a month with its year", "ผลเดือนมกราคม 2566", "ผล|[เดือนมกราคม 2566]"],
    ["a number with what it counts", "ขยะกว่า 640 กิโลกรัม", "ขยะกว่า |[640 กิโลกรัม]"],
    ["a number with what it is the number of", "สมัยสามัญ สมัยที่ 2 ครั้งที่ 1", "สมัยสามัญ |[สมัยที่ 2]| |[ครั้งที่ 1]"],
    ["an agency's name", "สภาเทศบาลตำบลธารใส วาระ 2564", "สภา|[เทศบาลตำบลธารใส]| วาระ 2564"],
    ["no number with what it does not count", "ข้อ 4 ไฟฟ้า", "ข้อ 4 ไฟฟ้า"],
    ["words of other languages as they are", "No Gift Policy", "No Gift Policy"],
    ["nothing", "", ""],
  ])("keep whole %s", (_, text, phrased) => {
    expect(shown(text)).toBe(phrased);
  });

  it("are together the text, and none that is whole is too long for a phone", () => {
    const words = fc.constantFrom(
      "การ",
      "จัด",
      "ซื้อ",
      "จ้าง",
      "งบประมาณ",
      "ผู้",
      "นี้",
      " ",
      "2566",
      "พ.ศ.",
      "มกราคม",
      "๑",
      "a",
    );
    const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "grapheme" })), (text) => {
        const pieces = phrases(text);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) if (piece.whole) expect(piece.text.replace(/\p{M}/gu, "").length).toBeLessThan(17);
      }),
    );
  });
});
