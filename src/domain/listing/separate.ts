import { plainText } from "./fold.ts";
import { markOf } from "./marks.ts";
import type { OutlineLine } from "./outline.ts";

/** How much of a line may stand between its links where it is a row of them. */
const BETWEEN = 0.2;

/** Whether the words of a link begin with a code that can be nothing else. */
const isCoded = (caption: string): boolean => {
  const mark = markOf(plainText(caption));
  return mark !== undefined && mark !== "several" && mark.sure;
};

/** Takes rows of links apart in which each link is an item of its own: `O1 โครงสร้าง | O2 ข้อมูลผู้บริหาร`. */
export const separated = (lines: readonly OutlineLine[]): OutlineLine[] =>
  lines.flatMap((line) => {
    const { links, cells, text } = line;
    if (cells || links.length < 2 || !links.every(({ caption }) => isCoded(caption))) return [line];
    const between = links.reduce((words, { caption }) => words.replace(caption, ""), text);
    const letters = between.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters > BETWEEN * text.length) return [line];
    return links.map((link) => ({ ...line, text: link.caption, links: [link] }));
  });
