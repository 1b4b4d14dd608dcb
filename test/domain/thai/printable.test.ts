import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { printable } from "../../../src/domain/thai/printable.ts";

const CASES: [what: string, text: string, shown: string][] = [
  ["Thai with lines and tabs", "แผน ๒๕๖๖\tครบ\r\n– “กข”", "แผน ๒๕๖๖\tครบ\r\n– “กข”"],
  [
    "the program's own colours",
    "\u001B[1mo1\u001B[22m \u001B[31mผิด\u001B[39m",
    "\u001B[1mo1\u001B[22m \u001B[31mผิด\u001B[39m",
  ],
  ["an order to clear the screen", "ก\u001B[2Jข", "ก␛[2Jข"],
  ["hidden text", "\u001B[8mก", "␛[8mก"],
  ["a new title of the window", "\u001B]0;ก\u0007", "␛]0;ก␇"],
  ["a line that writes over itself", "ผิด\rครบ", "ผิด␍ครบ"],
  ["letters taken back", "ผิด\b\b\bครบ\u007F", "ผิด␈␈␈ครบ␡"],
  ["an order in one sign", "\u009B2J", "<U+009B>2J"],
  ["a text turned round", "a\u202Efdp.exe", "a<U+202E>fdp.exe"],
];
it.each(CASES)("prints %s", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

it("leaves nothing that a terminal obeys but colours, and says the same when asked again", () => {
  const signs = fc.array(
    fc.constantFrom("\u001B", "[", "1", "m", "8", "\r", "\n", "\u0000", "\u0085", "\u2067", "ก", "]"),
  );
  fc.assert(
    fc.property(signs, (parts) => {
      const shown = printable(parts.join(""));
      expect(stripVTControlCharacters(shown)).not.toMatch(/[^\P{Cc}\r\n\t]|\r(?!\n)|[\u202A-\u202E\u2066-\u2069]/u);
      expect(shown.match(/\u001B(?!\[(?:1|22|3[1269])m)/)).toBeNull();
      expect(printable(shown)).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});
