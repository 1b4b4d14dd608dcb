import fc from "fast-check";
import { expect, it } from "vitest";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { compareItemCodes, itemNumber, parseItemCode } from "../../../src/domain/thai/item-code.ts";

it.each([
  ["o11", "o11"],
  ["O11", "o11"],
  ["O 11", "o11"],
  ["o๑๑", "o11"],
  ["Ｏ１１", "o11"],
  ["011", "o11"],
  ["๐๑๑", "o11"],
  ["029", "o29"],
  ["o01", "o1"],
  ["o1", "o1"],
  ["o99", "o99"],
  ["11", "o11"],
  [11, "o11"],
  ["OIT 11", "o11"],
  ["OIT-11", "o11"],
  ["OIT11", "o11"],
  ["ข้อ 11", "o11"],
  ["ข้อ ๐11", "o11"],
  ["ข้อ o11", "o11"],
  ["ข้อที่ 11", "o11"],
  ["11.", "o11"],
  ["  o11\n", "o11"],
])("%j is read as %s", (written, code) => {
  expect(parseItemCode(written)).toBe(code);
});

it.each(["", " ", "o", "o0", 0, "o100", 100, 1.5, "x11", "oo11", "11 ข้อ", "ข้อ 15 ก.", "o11/1", "o1 1", "9.1", "ข้อ"])(
  "%j is no code",
  (written) => {
    expect(parseItemCode(written)).toBeUndefined();
  },
);

it("reads any number in any mixture of prefix, letter and digits as the same code", () => {
  const fullWidth = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + "０".charCodeAt(0) - "0".charCodeAt(0)));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom("", "ข้อ", "ข้อที่", "OIT", "oit", "ข้อ OIT"),
      fc.constantFrom("", " ", "-", ". "),
      fc.constantFrom("", "o", "O", "Ｏ", "0", "๐", "o0"),
      fc.constantFrom(String, toThaiDigits, fullWidth),
      (number, prefix, between, letter, script) => {
        expect(parseItemCode(`${prefix}${between}${letter}${script(String(number))}`)).toBe(`o${number}`);
      },
    ),
  );
});

it("reads its own codes back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => itemNumber(parseItemCode(`o${n}`) ?? "o0") === n));
});

it("sorts codes by number, so that o2 stands before o10", () => {
  expect((["o10", "o2", "o1", "o43"] as const).toSorted(compareItemCodes)).toEqual(["o1", "o2", "o10", "o43"]);
});
