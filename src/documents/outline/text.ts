import type { Outline, OutlineCell, OutlineLine, OutlineLink } from "../../domain/listing/outline.ts";
import { absolute, leadsAway } from "./links.ts";
import { bareLinks } from "./typed-links.ts";

/** A link as Markdown writes it. */
const MARKDOWN_LINK = /!?\[([^[\]\n]*)\]\(\s{0,20}<?([^\s)>]{1,2000})(?![^\s)>])>?[^)\n]{0,300}\)/g;
/** The line of dashes below the head of a Markdown table. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/;
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
  const links = [...raw.matchAll(MARKDOWN_LINK)]
    .filter(([whole, , address = ""]) => !whole.startsWith("!") && leadsAway(address))
    .map(([, caption = "", address = ""]) => ({ address: absolute(address, base), caption: caption.trim() }));
  const text = raw.replace(MARKDOWN_LINK, "$1").replace(/\s+/g, " ").trim();
  return { text, links: [...links, ...bareLinks(text, links)] };
}

const indentation = (raw: string): number => {
  const space = /^\s*/.exec(raw)?.[0] ?? "";
  return Math.ceil(space.replaceAll("\t", " ".repeat(TAB)).length / 2);
};
