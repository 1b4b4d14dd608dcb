import { z } from "zod";
import { itemCode } from "../model/fields.ts";
import type { Item } from "../model/catalogue/item.ts";
import { foldedLine } from "../listing/fold.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { spansInText } from "../thai/spans-in-text.ts";
import { yearsInText } from "../thai/years-in-text.ts";
import { MARKERS } from "./marker-words.ts";
import { foundSchema, wordsAround, type FoundPassage, type Passage } from "./passage.ts";
import { firstSign, firstWord, foundIn, piecesOf, type PassageText } from "./pieces.ts";

/** What was found of one item at one address, as small plain data. */
export const itemMarksSchema = z.strictObject({
  code: itemCode("รหัสข้อ"),
  /** The item's name or one of its variants. */
  name: foundSchema.extend({ called: z.string() }).exactOptional(),
  /** The signs that were found, by the id of the component they speak for. */
  signs: z.array(foundSchema.extend({ component: z.string(), sign: z.string() })),
});
export type ItemMarks = z.infer<typeof itemMarksSchema>;

/** What the words of one address hold: the times it speaks of, and the marks of each item it is given for. */
export const marksSchema = z.strictObject({
  /** How much could be read, in characters; 0 where there is nothing to read. */
  characters: z.int().min(0),
  /** How many pictures, frames and files the page shows in place: what stands in them was not read. */
  embedded: z.int().min(0),
  /** The fiscal years (B.E.) that stand in the name of the file, the title, the headings and the first lines. */
  years: z.array(foundSchema.extend({ years: z.array(z.int()) })),
  /** The spans of days that it speaks of: months, quarters, halves of a year. */
  spans: z.array(foundSchema.extend({ from: z.iso.date(), to: z.iso.date() })),
  items: z.array(itemMarksSchema),
});
export type Marks = z.infer<typeof marksSchema>;

/** How much of the beginning tells the year of the whole. */
const BEGINNING = 600;
/** More of one sort say nothing new. */
const MOST = 40;

/**
 * Looks through the words of a page or document for whatever shows the items it is given for.
 * @param fiscalYear the year (B.E.) that a month without one speaks of, where the text itself names it
 * @param embedded how many pictures and files the page shows in place
 */
export function findMarks(
  passages: readonly Passage[],
  items: readonly Item[],
  fiscalYear: FiscalYear,
  embedded = 0,
): Marks {
  const pieces = piecesOf(passages.filter(({ where }) => where.kind !== "name"));
  const years = yearsOf(passages);
  const named = new Set(years.flatMap((found) => found.years));
  const assumed = named.size === 0 ? undefined : named.has(fiscalYear) ? fiscalYear : Math.max(...named);
  return {
    characters: pieces.reduce((sum, { plain }) => sum + plain.length, 0),
    embedded,
    years,
    spans: spansOf(pieces, assumed),
    items: items.map((item) => marksOf(item, pieces)),
  };
}

function marksOf(item: Item, pieces: readonly PassageText[]): ItemMarks {
  const name = firstName([item.name, ...item.variants], pieces);
  const signs = item.components.flatMap(({ id }) =>
    (MARKERS[id]?.signs ?? []).flatMap((sign) => {
      const found = firstSign(sign, pieces);
      return found ? [{ component: id, sign: sign.name, ...found }] : [];
    }),
  );
  return { code: item.code, ...(name && { name }), signs };
}

/** The longest of an item's names that stands in the text: of two that do, the shorter one is part of the longer. */
function firstName(
  names: readonly string[],
  pieces: readonly PassageText[],
): (FoundPassage & { called: string }) | undefined {
  for (const called of names.toSorted((a, b) => b.length - a.length)) {
    const found = firstWord(called, pieces);
    if (found) return { called, ...found };
  }
  return undefined;
}

/** The years named where a document says what it is; its body names many others. */
function yearsOf(passages: readonly Passage[]): Marks["years"] {
  let read = 0;
  const found: Marks["years"] = [];
  for (const { text, where } of passages) {
    const says = where.kind === "name" || where.kind === "title" || where.kind === "heading" || read < BEGINNING;
    if (where.kind !== "name" && where.kind !== "title") read += text.length;
    if (!says) continue;
    const plain = foldedLine(text.slice(0, BEGINNING));
    const years = yearsInText(plain);
    if (years.length > 0) found.push({ text: wordsAround(plain, 0, 80), where, years });
  }
  return found.slice(0, MOST);
}

function spansOf(pieces: readonly PassageText[], fiscalYear: FiscalYear | undefined): Marks["spans"] {
  const seen = new Set<string>();
  return pieces
    .flatMap((piece) =>
      // Line by line: the number at the end of one is no day of the month that begins the next.
      piece.starts.flatMap(({ from }, at) =>
        spansInText(piece.plain.slice(from, piece.starts[at + 1]?.from), fiscalYear).map(
          ({ period, index, length }) => ({
            ...foundIn(piece, from + index, length),
            ...period,
          }),
        ),
      ),
    )
    .filter(({ from, to }) => !seen.has(`${from} ${to}`) && seen.add(`${from} ${to}`))
    .slice(0, MOST);
}
