import type { Instrument } from "../../model/catalogue/ita-frame.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import {
  isBlankCell,
  rowPlace,
  plainLines,
  singleLine,
  type Cell,
  type RowPlace,
  type Row,
  type DocumentTable,
} from "../table.ts";
import { aboutOf, type LabelCell } from "./about.ts";
import { acrossScores } from "./across.ts";
import { codeIn, instrumentIn } from "./codes.ts";
import { scoreHeaderAt, type ScoreBlock } from "./columns.ts";
import { findingIn, type ReadFinding } from "./findings.ts";
import { tokenOf, type ReadScore, type ScoreDoubt } from "./keys.ts";
import { ratingIn, valueIn } from "./values.ts";

/** Why a row or table tells no score. */
export type UnusedScoreReason = "no-columns" | "no-score" | "issue" | "sub-indicator" | "other-year";

/** What was not used: a table without scores as a whole, or a row that tells none. */
export interface UnusedScore {
  readonly place: RowPlace;
  readonly text: string;
  readonly reason: UnusedScoreReason;
}

/** A rating with the place it was read at. */
export interface ReadRating {
  readonly value: string;
  readonly place: RowPlace;
  readonly text: string;
}

/** All that the tables of scores of a document say, row by row. */
export interface ScoreRows {
  readonly scores: readonly ReadScore[];
  readonly ratings: readonly ReadRating[];
  readonly doubts: readonly ScoreDoubt[];
  readonly unused: readonly UnusedScore[];
  readonly findings: readonly ReadFinding[];
}

type Collected = { -readonly [Key in keyof ScoreRows]: ScoreRows[Key][number][] };

/** Reads the tables of scores of a document in their order; a table without a header goes on from the one before. */
export function scoreRows(
  tables: readonly DocumentTable[],
  fiscalYear: FiscalYear,
  known: ReadonlySet<string> = new Set(),
): ScoreRows {
  const found: Collected = { scores: [], ratings: [], doubts: [], unused: [], findings: [] };
  let carried: { readonly blocks: readonly ScoreBlock[]; readonly width: number } | undefined;
  for (const table of tables) {
    const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
    let blocks = carried?.width === width ? carried.blocks : undefined;
    let instrument: Instrument | undefined;
    let isAcross = false;
    for (let next = 0, row = table.rows[next]; row; row = table.rows[next]) {
      const across = acrossScores(table, next);
      const header = across ? undefined : scoreHeaderAt(table.rows, next, fiscalYear);
      const after = table.rows[next + (header?.rows ?? 1)];
      next += across ? 2 : (header?.rows ?? 1);
      if (across) {
        isAcross = true;
        found.scores.push(...across);
        continue;
      }
      if (header) blocks = header.blocks;
      if (header || !blocks) continue;
      const heading = headingInstrument(row, blocks);
      if (heading !== "none") {
        instrument = heading;
        continue;
      }
      for (const block of blocks)
        for (const [part, below] of partsOf(row, after, block))
          readRow(table, part, below, block, { instrument, known }, found);
    }
    carried = blocks && { blocks, width };
    const [first] = table.rows;
    if (!blocks && !isAcross && first) found.unused.push({ ...seen(table, first), reason: "no-columns" });
  }
  return found;
}

const seen = (table: DocumentTable, row: Row) => ({ place: rowPlace(table, row), text: wordsIn(row).join(" | ") });

export const wordsIn = ({ cells }: Row): string[] =>
  cells.filter(({ merged, text }) => merged === undefined && !isBlankCell(text)).map(({ text }) => singleLine(text));

/** The instrument that a row heads: its only words, and no figure beside; "none" for a row of the body. */
function headingInstrument(row: Row, blocks: readonly ScoreBlock[]): Instrument | undefined | "none" {
  const [words, ...more] = wordsIn(row);
  if (words === undefined || more.length > 0) return words === undefined ? undefined : "none";
  const isScored = blocks.some(({ score }) => {
    const cell = row.cells[score ?? -1];
    return cell !== undefined && cell.merged !== "left" && valueIn(cell.text).kind !== "none";
  });
  if (isScored || codeIn(words) !== undefined) return "none";
  return instrumentIn(words);
}

/** A row whose cell of scores holds as many lines as its cell of codes is as many rows. */
function partsOf(
  row: Row,
  after: Row | undefined,
  { score }: ScoreBlock,
): readonly (readonly [Row, Row | undefined])[] {
  const values = plainLines(row.cells[score ?? -1]?.text ?? "");
  const codes = row.cells.find(
    ({ text }, place) =>
      place !== score &&
      plainLines(text).length === values.length &&
      plainLines(text).every((line) => "code" in (codeIn(line) ?? {})),
  );
  if (values.length < 2 || !codes || values.some((line) => valueIn(line).kind !== "value")) return [[row, after]];
  return values.map((value, line) => {
    const cells = row.cells.map((cell, place): Cell => {
      if (place === score) return { text: value };
      return cell === codes ? { text: plainLines(cell.text)[line] ?? "" } : cell;
    });
    return [{ ...row, cells }, undefined];
  });
}

function readRow(
  table: DocumentTable,
  row: Row,
  after: Row | undefined,
  { from, to, columns, score, otherYears }: ScoreBlock,
  context: Parameters<typeof aboutOf>[1],
  found: Collected,
): void {
  const reading = valueIn(row.cells[score ?? -1]?.text ?? "");
  const isShared = (place: number) => row.cells[place]?.merged === "above" || after?.cells[place]?.merged === "above";
  const labels = row.cells.flatMap(({ text, merged }, place): LabelCell[] => {
    const column = columns[place];
    if (place < from || place >= to || merged === "left" || (column !== undefined && NO_LABEL.has(column))) return [];
    return [{ text, column, isShared: isShared(place) }];
  });
  const at = seen(table, row);
  const rated = ratingIn(row.cells[score ?? -1]?.text ?? "");
  const isRating = labels.some(({ text }) => /^(?:\d+[.)]?\s*)?(?:ผล)?(?:การประเมิน)?ระดับ/.test(singleLine(text)));
  if (rated !== undefined && isRating) {
    found.ratings.push({ ...at, value: rated });
    return;
  }
  const about = aboutOf(labels, context);
  const finding = findingIn(row, after, columns, about, context.instrument);
  if (finding) found.findings.push({ ...finding, place: at.place });
  if (score === undefined && otherYears.length > 0) found.unused.push({ ...at, reason: "other-year" });
  else if (reading.kind === "none") {
    if (!finding && wordsIn(row).length > 0) found.unused.push({ ...at, reason: "no-score" });
  } else if (about.kind === "none") {
    const isTold =
      about.why === "no-label" && reading.kind === "value" && labels.some(({ text }) => !isBlankCell(text));
    if (isTold) found.doubts.push({ ...at, value: reading.value, couldBe: [], why: "more-words" });
    else found.unused.push({ ...at, reason: about.why === "no-label" ? "no-score" : about.why });
  } else if (about.kind === "doubt")
    found.doubts.push({ ...at, ...valueOf(reading), couldBe: about.couldBe, why: about.why });
  else if (reading.kind !== "value" || isShared(score ?? -1)) {
    const why =
      reading.kind === "out-of-range" ? reading.kind : reading.kind === "unclear" ? "score-unclear" : "score-shared";
    found.doubts.push({
      ...at,
      ...(why === "score-shared" ? valueOf(reading) : {}),
      couldBe: [tokenOf(about.key)],
      why,
    });
  } else {
    found.scores.push({
      ...about.key,
      ...(about.name === undefined ? {} : { name: about.name }),
      value: reading.value,
      ...at,
    });
    const rating = reading.rating ?? ratingIn(row.cells[columns.indexOf("rating")]?.text ?? "");
    if (about.key.of === "total" && rating !== undefined) found.ratings.push({ ...at, value: rating });
  }
}

const NO_LABEL: ReadonlySet<string> = new Set(["score", "rating", "weight", "other", "finding", "recommendation"]);
const valueOf = (reading: ReturnType<typeof valueIn>) => (reading.kind === "value" ? { value: reading.value } : {});
