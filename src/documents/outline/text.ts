import type { Outline, OutlineCell, OutlineLine, OutlineLink } from "../../domain/listing/outline.ts";
import { absolute, leadsAway } from "./links.ts";
import { bareLinks } from "./typed-links.ts";

/** A link as Markdown writes it: up to its address, what ends that, and what may stand behind it. */
const LINK_HEAD = /!?\[([^[\]\n]*)\]\(\s{0,20}<?/g;
const ADDRESS_END = /[\s)>]/g;
const LINK_TAIL = />?[^)\n]{0,300}\)/y;
const LONGEST_ADDRESS = 2000;
/** The line of dashes below the head of a Markdown table. */
const RULE = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+(?:\|\s*)?$/;
/** How many spaces a tab of indentation stands for. */
const TAB = 4;

/** Reads plain text and the little Markdown that lists are written in: headings, links, tables with bars. */
export function textOutline(text: string, base?: string): Outline {
  let table = -1;
  let inTable = false;
  const lines = text.split(/\r\n?|\n/).flatMap((raw, index): OutlineLine[] => {
    const isRow = /^\s*\|.*\|\s*$/.test(raw);
    if (isRow && !inTable) table += 1;
    inTable = isRow;
    if (!/\S/.test(raw) || RULE.test(raw)) return [];
    const line = index + 1;
    const hashes = /^(#{1,6})\s+(?=\S)/.exec(raw)?.[0] ?? "";
    const heading = hashes.trim().length as 1 | 2 | 3 | 4 | 5 | 6;
    const own = { line, depth: indentation(raw), ...(hashes && { heading }) };
    if (!isRow) return [{ ...own, ...linked(raw.slice(hashes.length), base) }];
    const cells = raw
      .trim()
      .slice(1, -1)
      .split("|")
      .map((cell): OutlineCell => linked(cell, base));
    return [{ ...own, table, ...rowOf(cells) }];
  });
  return { ...(base && { base }), lines };
}

/** The words and links of a row. */
export const rowOf = (cells: readonly OutlineCell[]): Pick<OutlineLine, "text" | "links" | "cells"> => ({
  text: cells
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join(" "),
  links: cells.flatMap(({ links }) => links),
  cells,
});

function linked(raw: string, base: string | undefined): { text: string; links: OutlineLink[] } {
  const written = markdownLinks(raw);
  const links = written
    .filter(({ isPicture, address }) => !isPicture && leadsAway(address))
    .map(({ caption, address }) => ({ address: absolute(address, base), caption: caption.trim() }));
  let [words, end] = ["", 0];
  for (const link of written) [words, end] = [words + raw.slice(end, link.start) + link.caption, link.end];
  const text = (words + raw.slice(end)).replace(/\s+/g, " ").trim();
  return { text, links: [...links, ...bareLinks(text, links)] };
}

interface MarkdownLink {
  readonly start: number;
  readonly end: number;
  readonly caption: string;
  readonly address: string;
  readonly isPicture: boolean;
}

/** The links of a line. Where an address ends is looked for once, however many links are begun in it. */
function markdownLinks(raw: string): MarkdownLink[] {
  const found: MarkdownLink[] = [];
  let ends = 0;
  LINK_HEAD.lastIndex = 0;
  for (let head = LINK_HEAD.exec(raw); head; head = LINK_HEAD.exec(raw)) {
    const start = LINK_HEAD.lastIndex;
    if (ends < start) {
      ADDRESS_END.lastIndex = start;
      ends = ADDRESS_END.exec(raw)?.index ?? raw.length;
    }
    if (ends === start || ends - start > LONGEST_ADDRESS) continue;
    LINK_TAIL.lastIndex = ends;
    if (!LINK_TAIL.test(raw)) continue;
    LINK_HEAD.lastIndex = LINK_TAIL.lastIndex;
    found.push({
      start: head.index,
      end: LINK_TAIL.lastIndex,
      caption: head[1] ?? "",
      address: raw.slice(start, ends),
      isPicture: head[0].startsWith("!"),
    });
  }
  return found;
}

const indentation = (raw: string): number => {
  const space = /^\s*/.exec(raw)?.[0] ?? "";
  return Math.ceil(space.replaceAll("\t", " ".repeat(TAB)).length / 2);
};
