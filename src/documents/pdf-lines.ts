import { toArabicDigits } from "../domain/thai/digits.ts";

/** A stretch of letters that a PDF draws at one place, as pdf.js gives it. */
export interface Drawn {
  readonly str: string;
  /** Of its left end and base line, in points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  /** In points. */
  readonly width: number;
  readonly fontSize: number;
  /** True where a line ends behind it. */
  readonly hasEOL: boolean;
}

/** Narrower gaps than this part of the size of the letters are none: they come of marks that stand beside their place. */
const NO_GAP = 0.12;
/** What is drawn again so near is a shadow, or looks bold by it. */
const SAME_PLACE = 0.12;
/** Shadows are drawn right after what they stand behind, or after its line. */
const LOOK_BACK = 40;

/** The lines of a page, without gaps that nobody sees and without what is drawn twice at one place. */
export function linesOfPage(drawn: readonly Drawn[]): string {
  const shown: Drawn[] = [];
  let text = "";
  for (const piece of drawn) {
    const isGap = /^\s+$/.test(piece.str);
    const isDropped = isGap ? piece.width < NO_GAP * piece.fontSize : piece.str !== "" && isShadow(piece, shown);
    if (!isDropped) text += piece.str;
    if (piece.hasEOL) text += "\n";
    if (!isGap && piece.str !== "") shown.push(piece);
  }
  return text;
}

/** A gap of so many sizes of its letters parts two cells; lines whose bases are so near are one row. */
const CELL_GAP = 0.9;
const SAME_ROW = 0.45;

/** The rows of a page as they stand beside each other, what is far apart in them parted by tabs. */
export const rowsOfPage = (drawn: readonly Drawn[]): string =>
  rowsOfPieces(drawn)
    .map((row) => rowText(row, "\t"))
    .join("\n");

/** What is drawn, by rows from above and in them from the left; blanks are left out. */
export function rowsOfPieces(drawn: readonly Drawn[]): Drawn[][] {
  const rows: { readonly y: number; readonly pieces: Drawn[] }[] = [];
  for (const piece of drawn.filter(({ str }) => /\S/.test(str))) {
    const row = rows.findLast(({ y }) => Math.abs(y - piece.y) < SAME_ROW * piece.fontSize);
    if (row) row.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows.toSorted((a, b) => b.y - a.y).map(({ pieces }) => pieces.toSorted((a, b) => a.x - b.x));
}

/**
 * The words of a row.
 * @param between what stands where they are far apart
 */
export function rowText(pieces: readonly Drawn[], between: string): string {
  let text = "";
  let end: number | undefined;
  for (const piece of pieces) {
    const gap = end === undefined ? 0 : piece.x - end;
    text += (gap > CELL_GAP * piece.fontSize ? between : gap > NO_GAP * piece.fontSize ? " " : "") + piece.str;
    end = Math.max(end ?? 0, piece.x + piece.width);
  }
  return text;
}

const isShadow = (piece: Drawn, shown: readonly Drawn[]): boolean =>
  piece.fontSize > 0 &&
  piece.width > 0 &&
  shown
    .slice(-LOOK_BACK)
    .some(
      ({ str, x, y }) =>
        str === piece.str &&
        Math.abs(x - piece.x) < SAME_PLACE * piece.fontSize &&
        Math.abs(y - piece.y) < SAME_PLACE * piece.fontSize,
    );

/** The number of a card, whole and in its groups. */
const CARD = /^\d-\d{4}-\d{5}-\d{2}-\d$/;
/** How far below a line the next one of its cell stands at most, and how far it may begin beside it, in sizes of its letters. */
const NEXT_LINE = 2.2;
const BESIDE = 2;
const MOST_CUT = 500;

/**
 * Numbers of cards that are cut within a narrow cell, whole: what stands in the cells beside comes between their pieces in
 * the lines of the page.
 * @param text the lines of the page, in which most are whole
 */
export function cardsCutInCells(drawn: readonly Drawn[], text: string): string[] {
  const begun = drawn.flatMap((piece) => {
    const [start] = /(?:^|[^0-9๐-๙-])[0-9๐-๙]-[0-9๐-๙-]+$/.exec(piece.str.trim()) ?? [];
    return start === undefined ? [] : [{ ...piece, start: start.replace(/^[^0-9๐-๙]/, "") }];
  });
  const ends = drawn.flatMap((piece) => {
    const [end] = /^[0-9๐-๙-]+/.exec(piece.str.trim()) ?? [];
    return end === undefined ? [] : [{ ...piece, end }];
  });
  // No page of paper has so many.
  if (begun.length > MOST_CUT) return [];
  return begun.flatMap(({ start, fontSize, x, y }) =>
    ends.flatMap((below) => {
      const down = y - below.y;
      const isNext = down > 0 && down < NEXT_LINE * fontSize && Math.abs(below.x - x) < BESIDE * fontSize;
      if (!isNext || !CARD.test(toArabicDigits(start + below.end))) return [];
      return new RegExp(`${start}\\s*${below.end}`).test(text) ? [] : [start + below.end];
    }),
  );
}
