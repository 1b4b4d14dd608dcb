import { foldedLine } from "./fold.ts";

/** The number of a step, at the beginning or behind a space. */
const STEP = /(?:^|\s)\(?(\d{1,2})[.)]\s*(?=\D)/g;

/**
 * The steps of a way to click, where a text numbers them from 1 on; `undefined` where it does not.
 * @example stepsIn("1. เปิดเว็บไซต์ 2. เลือกเมนู ITA") // ["เปิดเว็บไซต์", "เลือกเมนู ITA"]
 */
export function stepsIn(text: string): readonly string[] | undefined {
  const plain = foldedLine(text);
  const marks: { from: number; to: number }[] = [];
  for (const match of plain.matchAll(STEP))
    if (Number(match[1]) === marks.length + 1) marks.push({ from: match.index, to: match.index + match[0].length });
  if (marks.length < 2) return undefined;
  return marks.map(({ to }, index) => plain.slice(to, marks[index + 1]?.from).trim());
}
