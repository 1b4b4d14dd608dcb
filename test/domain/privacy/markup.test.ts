import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInMarkup } from "../../../src/domain/privacy/markup.ts";
import { findPersonalData } from "../../../src/domain/privacy/personal-data.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { citizenId, onCard } from "../../planted.ts";

const ID = citizenId("100000000001");
const five = (gap: string) => onCard(ID, [gap, gap, gap, gap]);

/** A number as a page shows it, in the markup that parts it. */
const PARTED: readonly (readonly [name: string, text: string])[] = [
  ["bold letters", `${ID.slice(0, 6)}**${ID.slice(6)}**`],
  ["struck and slanted", `~~${ID.slice(0, 6)}~~*${ID.slice(6)}*`],
  ["inline tags", `<span class="a">${ID.slice(0, 5)}</span><b>${ID.slice(5)}</b>`],
  ["a tag in the middle", `${ID.slice(0, 5)}<wbr>${ID.slice(5)}`],
  ["an anchor", `<a href="/x/">${ID.slice(0, 5)}</a>${ID.slice(5)}`],
  ["a line break", `เลขประจำตัวประชาชน ${onCard(ID, ["-", "-<br />", "-", "-"])}`],
  ["cells of a form", `<td>บัตรประชาชน</td>\n<td>${Array.from(ID).join("</td>\n<td>")}</td>`],
  ["words of a drawing", `<text><tspan x="1">${ID.slice(0, 5)}</tspan><tspan>${ID.slice(5)}</tspan></text>`],
  ["named entities", five("&nbsp;")],
  ["decimal entities", five("&#45;")],
  ["digits as entities", Array.from(ID, (digit) => `&#${48 + Number(digit)};`).join("")],
  ["hexadecimal entities", Array.from(ID, (digit) => `&#x${(48 + Number(digit)).toString(16)};`).join("")],
  ["escapes of Markdown", five("\\-")],
  [
    "escapes of JSON",
    `{"a": "${Array.from(toThaiDigits(ID), (digit) => String.raw`\u${digit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`,
  ],
];

describe("a number that markup parts", () => {
  it.each(PARTED)("by %s is found, where it stands", (_, text) => {
    expect(findPersonalData(text)).toEqual([]);
    const [found, ...more] = findInMarkup(`บรรทัดแรก\n\nติดต่อ ${text} ครับ\n`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: "citizen-id", value: ID });
    expect(found?.line).toBeGreaterThanOrEqual(3);
  });

  it("by the folds of a calendar is found there, and nowhere else", () => {
    const text = `DESCRIPTION:${ID.slice(0, 7)}\r\n ${ID.slice(7)}\n`;
    expect(findInMarkup(text)).toEqual([]);
    expect(findInMarkup(text, { folds: true })).toMatchObject([{ value: ID, line: 1, column: 13 }]);
  });
});

it.each([
  `<td>${ID.slice(0, 6)}</td><td>${ID.slice(6)}</td>`,
  `<p>${ID.slice(0, 6)}</p><p>${ID.slice(6)}</p>`,
  `${ID.slice(0, 6)}<br>${ID.slice(6)}`,
  `* ${ID.slice(0, 6)}\n* ${ID.slice(6)}`,
  `<img width="${ID.slice(0, 6)}" height="${ID.slice(6)}">`,
  "**งบประมาณ** 1,234<b>5</b> ราคา 2&#45;3",
])("what stands apart on the page stays apart: %s", (text) => {
  expect(findInMarkup(text)).toEqual([]);
});

it("finds at least what stands in the text as it is written, once and in its order", () => {
  const piece = fc.constantFrom(
    ID,
    onCard(ID),
    "**",
    "<b>",
    "</b>",
    "<br>",
    "&nbsp;",
    "\\-",
    " ก ",
    "\n",
    "<",
    "&#49;",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const found = findInMarkup(text);
      for (const one of findPersonalData(text)) expect(found).toContainEqual(one);
      for (const [index, one] of found.entries()) {
        const next = found[index + 1];
        if (next) expect(next.offset).toBeGreaterThanOrEqual(one.offset + one.length);
        expect(one.offset + one.length).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
