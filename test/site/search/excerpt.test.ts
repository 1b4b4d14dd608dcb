import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf, codeWords, readable, searchCode } from "../../../src/domain/thai/search-code.ts";
import { excerpt, marked, type Stretch } from "../../../src/site/search/excerpt.ts";
import { wholeWord } from "../../../src/site/search/record.ts";

const phrases = (words: readonly string[]) => words.map((word) => [codesOf(word)]);
const shown = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const wordsIn = (text: string) => codeWords(searchCode(text));
const excerptOf = (text: string, ...words: readonly string[]) => shown(excerpt(wordsIn(text), phrases(words)));

describe("the words found are marked, and nothing else", () => {
  it.each([
    ["แผนจัดซื้อจัดจ้าง", ["จัดซื้อ"], "แผน[จัดซื้อ]จัดจ้าง"],
    ["แผนจัดซื้อจัดจ้าง", ["จัดซื้อ", "จัดจ้าง"], "แผน[จัดซื้อจัดจ้าง]"],
    ["งบ ประมาณ และงบประมาณ", ["งบประมาณ"], "[งบ ประมาณ] และ[งบประมาณ]"],
    ["งบ ประมาณ", ["งบ", "ประมาณ"], "[งบ] [ประมาณ]"],
    ["(แผน), แผน. แผน!", ["แผน"], "([แผน]), [แผน]. [แผน]!"],
    ["ปี ๒๕๖๗ และ 2567", ["2567"], "ปี [๒๕๖๗] และ [2567]"],
    ["วงเงิน ๑,๒๐๐,๐๐๐ บาท", ["1200000"], "วงเงิน [๑,๒๐๐,๐๐๐] บาท"],
    ["ระบบ e-GP, E-Service", ["E-gp"], "ระบบ [e-GP], E-Service"],
    ["ข่าว ข้าว ขาว", ["ข้าว"], "ข่าว [ข้าว] ขาว"],
    ["กกก", ["กก"], "[กกก]"],
    ["ต่าง ๆ", ["ต่างๆ"], "[ต่าง ๆ]"],
    ["ทํา\nเเผน", ["ทำแผน"], "[ทำ แผน]"],
    ["ไม่มีสิ่งนี้", ["อื่น"], "ไม่มีสิ่งนี้"],
    ["แผน", [], "แผน"],
    ["", ["แผน"], ""],
  ])("%j asked for %j", (text, words, marks) => {
    expect(excerptOf(text, ...words)).toBe(marks);
    expect(shown(marked(wordsIn(text), phrases(words)))).toBe(marks);
  });

  it("of an abbreviation where it stands by itself, as it is found", () => {
    const words = wordsIn("(อบต.) สอบตก อบต.ทดสอบ อบต");
    expect(shown(excerpt(words, [[[wholeWord(codesOf("อบต."))]]]))).toBe("([อบต].) สอบตก [อบต].ทดสอบ [อบต]");
  });
});

describe("of a long text", () => {
  const filler = "โครงการปรับปรุงถนน ".repeat(20);

  it("the part around the words is shown, in its sentence, between dots", () => {
    const part = excerptOf(`${filler}ซื้อเครื่องออกกำลังกาย ${filler}`, "เครื่องออกกำลังกาย");
    expect(part).toMatch(/^… \S.*ซื้อ\[เครื่องออกกำลังกาย\] โครงการ.*\S …$/);
    expect(part.length).toBeLessThan(160);
  });

  it.each([
    ["its beginning if it holds nothing else", filler, /^โครงการปรับปรุงถนน .* …$/],
    ["its beginning if the word stands there", `ประปา ${filler}`, /^\[ประปา\] โครงการ.* …$/],
    ["its end if the word stands there", `${filler}ประปา.`, /^… .* \[ประปา\]\.$/],
    [
      "where most of the words are",
      `ประปา ประปา ${filler}ท่อ${filler}ประปา ท่อ ${filler}`,
      /^… .*\[ประปา\] \[ท่อ\] .* …$/,
    ],
  ])("%s", (_, text, part) => {
    expect(excerptOf(text, "ประปา", "ท่อ")).toMatch(part);
  });

  it.each([
    ["วางท่อ", /^วางท่อ$/],
    [filler, /^โครงการ.* …$/],
    [`${filler}ท่อประปา`, /^… .*ท่อ\[ประปา\]$/],
    ["", /^$/],
  ])("it begins at the start of a text that does not hold the words", (text, part) => {
    expect(excerptOf(text, "ประปา")).toMatch(part);
  });

  it("it is a piece of the text, letter by letter, and every mark is what was asked for", () => {
    const words = ["แผน", "งบประมาณ", "๒๕๖๗", "E-GP", "ที่", "(ร่าง)", "1,200", "น้ำ", "—"];
    const text = fc
      .array(fc.constantFrom(...words, "\n", " ", ", "), { maxLength: 120 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.subarray(words.slice(0, 4)), (line, asked) => {
        const stretches = excerpt(wordsIn(line), phrases(asked));
        const whole = stretches.map((stretch) => stretch.text).join("");
        expect(readable(searchCode(line))).toContain(whole.replace(/^… | …$/g, ""));
        for (const stretch of stretches.filter(({ marked }) => marked)) {
          const codes = codesOf(stretch.text).join(" ");
          expect(asked.some((word) => codes.startsWith(codesOf(word).join(" ")))).toBe(true);
          expect(stretch.text).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$/u);
        }
      }),
    );
  });
});
