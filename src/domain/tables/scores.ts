import type { z } from "zod";
import { TO_FILL } from "../model/fields.ts";
import { INDICATORS, INSTRUMENT_WORDS, INSTRUMENTS, type Instrument, type ItaFrame } from "../model/ita-frame.ts";
import { analyseResult } from "../improvement/result-analysis.ts";
import { resultSchema } from "../model/records/result.ts";
import { toArabicDigits } from "../thai/digits.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { headerAt, SCORE_HEADINGS, type Header, type ScoreColumn } from "./columns.ts";
import { indicatorIn } from "./measures.ts";
import { foldedText, isBlank, placeOf, plainText, type Place, type Row, type Table } from "./table.ts";

/** What a row of a table of scores says. */
type Score =
  | { readonly of: "indicator"; readonly number: number; readonly value: number }
  | { readonly of: "question"; readonly code: string; readonly value: number }
  | { readonly of: "instrument"; readonly instrument: Instrument; readonly value: number }
  | { readonly of: "total"; readonly value: number }
  | { readonly of: "rating"; readonly value: string };

/** A score with the place it was read at and the words of its row. */
export type ReadScore = Score & { readonly place: Place; readonly text: string };

/** What is wrong with a table of scores, as data. */
export type ScoreFault =
  | { readonly kind: "out-of-range"; readonly place: Place; readonly text: string }
  | { readonly kind: "two-scores"; readonly place: Place; readonly text: string; readonly other: Place };

/** What was not used: a table without scores as a whole, or a row that tells none. */
export interface UnusedScore {
  readonly place: Place;
  readonly text: string;
  readonly reason: "no-columns" | "no-score";
}

/** A figure that does not follow from its parts; both are told, none is replaced. */
export interface Disagreement {
  readonly what: string;
  readonly stated: string;
  readonly computed: string;
}

/** A result out of tables, with all that a person should look at before it is published. */
export interface ImportedResultFile {
  readonly data: z.input<typeof resultSchema>;
  readonly scores: readonly ReadScore[];
  readonly faults: readonly ScoreFault[];
  readonly unused: readonly UnusedScore[];
  readonly disagreements: readonly Disagreement[];
  /** Questions that the frame of the year does not know; it may be incomplete, or the table of another year. */
  readonly unknownQuestions: readonly string[];
}

/**
 * Reads scores of indicators, questions, items, instruments and the total. The arithmetic of the year is worked out
 * beside them; what does not agree is told and stays as it was stated. A total that no table states stays `[เติม…]`.
 */
export function resultIn(
  tables: readonly Table[],
  fiscalYear: FiscalYear,
  frame: ItaFrame | undefined,
): ImportedResultFile {
  const { scores, unused, faults } = scoresIn(tables);
  const kept = new Map<string, ReadScore>();
  const twice: ScoreFault[] = [];
  for (const score of scores) {
    const before = kept.get(keyOf(score));
    if (!before) kept.set(keyOf(score), score);
    else if (before.value !== score.value) twice.push({ kind: "two-scores", ...score, other: before.place });
  }
  const of = <Kind extends Score["of"]>(kind: Kind) =>
    [...kept.values()].filter((score): score is ReadScore & { of: Kind } => score.of === kind);
  const [total] = of("total");
  const [rating] = of("rating");
  const instruments = of("instrument").map(({ instrument, value }) => [instrument, value] as const);
  const questions = Object.fromEntries(of("question").map(({ code, value }) => [code, value]));
  const facts = {
    fiscalYear,
    total: total?.value ?? (`${TO_FILL}คะแนนรวม ITA]` as unknown as number),
    ...(rating ? { rating: rating.value } : {}),
    ...(instruments.length > 0 ? { instruments: Object.fromEntries(instruments) } : {}),
    indicators: of("indicator")
      .map(({ number, value }) => ({ number, score: value }))
      .toSorted((a, b) => a.number - b.number),
    ...(Object.keys(questions).length > 0 ? { questions } : {}),
  };
  const known = new Set(frame?.questions?.byIndicator.flatMap(({ questions }) => questions));
  return {
    data: facts,
    scores: [...kept.values()],
    faults: [...faults, ...twice],
    unused,
    disagreements: disagreementsIn({ ...facts, total: total?.value ?? 0 }, total !== undefined, frame),
    unknownQuestions: known.size === 0 ? [] : Object.keys(questions).filter((code) => !known.has(code)),
  };
}

function keyOf(score: Score): string {
  switch (score.of) {
    case "indicator":
      return `indicator ${score.number}`;
    case "question":
      return score.code;
    case "instrument":
      return score.instrument;
    case "total":
    case "rating":
      return score.of;
  }
}

function scoresIn(tables: readonly Table[]): Pick<ImportedResultFile, "scores" | "unused" | "faults"> {
  const scores: ReadScore[] = [];
  const unused: UnusedScore[] = [];
  const faults: ScoreFault[] = [];
  let carried: { readonly header: Header<ScoreColumn>; readonly width: number } | undefined;
  for (const table of tables) {
    const told = (row: Row) => ({ place: placeOf(table, row), text: wordsIn(row).join(" | ") });
    const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
    // A table that goes on over a page need not repeat its header.
    let header = carried?.width === width ? carried.header : undefined;
    for (let next = 0, row = table.rows[next]; row; row = table.rows[next]) {
      const own = scoreHeaderAt(table.rows, next);
      next += own?.rows ?? 1;
      header = own ?? header;
      if (own || !header || wordsIn(row).length < 2) continue;
      const read = scoreOf(row, header);
      if (read === "out-of-range") faults.push({ kind: read, ...told(row) });
      else if (read)
        scores.push(...[read, ...ratingBeside(read, row, header)].map((score) => ({ ...score, ...told(row) })));
      else unused.push({ ...told(row), reason: "no-score" });
    }
    carried = header && { header, width };
    const [first] = table.rows;
    if (!header && first) unused.push({ ...told(first), reason: "no-columns" });
  }
  return { scores, unused, faults };
}

/** A header names the scores, and no figure stands in their column. */
function scoreHeaderAt(rows: readonly Row[], index: number): Header<ScoreColumn> | undefined {
  const header = headerAt(rows, index, SCORE_HEADINGS, 2);
  const heading = rows[index]?.cells[header?.columns.indexOf("score") ?? -1]?.text ?? "";
  return header?.columns.includes("score") && !/\d{2}/.test(toArabicDigits(heading)) ? header : undefined;
}

const wordsIn = ({ cells }: Row): string[] =>
  cells.filter(({ merged, text }) => merged === undefined && !isBlank(text)).map(({ text }) => plainText(text));

const RATING = /^[A-F]{1,2}$|ผ่าน/i;

function scoreOf(row: Row, { columns }: Header<ScoreColumn>): Score | "out-of-range" | undefined {
  const written = plainText(row.cells[columns.indexOf("score")]?.text ?? "");
  const labels = row.cells
    .filter((_, index) => columns[index] !== "score" && columns[index] !== "weight")
    .map(({ text }) => plainText(text))
    .filter((text) => text !== "");
  const label = labels.join(" ");
  if (/^ระดับ/.test(label.replace(/^\d+[.)]?\s*/, "")) && RATING.test(written)) return { of: "rating", value: written };
  const number = /^(?:ร้อยละ\s*)?(\d{1,3}(?:\.\d+)?)\s*(?:%|คะแนน)?$/.exec(written)?.[1];
  if (number === undefined) return undefined;
  const value = Number(number);
  const what = labelled(labels, label);
  if (!what) return undefined;
  return value <= 100 ? { ...what, value } : "out-of-range";
}

/** The rating that stands in a column of its own beside the total. */
function ratingBeside({ of }: Score, row: Row, { columns }: Header<ScoreColumn>): Score[] {
  const value = plainText(row.cells[columns.indexOf("rating")]?.text ?? "");
  return of === "total" && RATING.test(value) ? [{ of: "rating", value }] : [];
}

/** What a row is about: a code in a cell of its own or before its words, an indicator, an instrument, or the whole. */
function labelled(labels: readonly string[], label: string) {
  const code = labels.map(codeIn).find((found) => found !== undefined);
  if (code !== undefined) return { of: "question", code } as const;
  const number = indicatorIn(label) ?? labels.map(indicatorIn).find((found) => found !== undefined) ?? numbered(labels);
  if (number !== undefined) return { of: "indicator", number } as const;
  const folded = foldedText(label);
  if (/คะแนน(เฉลี่ย|รวม|ita)|^(รวม|เฉลี่ย)|ผลคะแนน|ผลการประเมินภาพรวม|ภาพรวม/.test(folded)) return { of: "total" } as const;
  const instrument = INSTRUMENTS.find(
    (one) =>
      new RegExp(`(?<![a-z])${one}(?![a-z])`, "i").test(label) ||
      folded.includes(foldedText(INSTRUMENT_WORDS[one].name)),
  );
  return instrument && ({ of: "instrument", instrument } as const);
}

/** `i1`, `E 3`, `O34`, `๐11` (with a Thai zero), alone or before the words of the question. */
function codeIn(label: string): string | undefined {
  const [, letter = "", digits = ""] =
    /^\(?([ieo])[\s.-]?0*(\d{1,2})(?=$|[\s).:])/i.exec(toArabicDigits(label).replace(/^0(?=\d{2}(?:\D|$))/, "o")) ?? [];
  return digits === "" ? undefined : `${letter.toLowerCase()}${Number(digits)}`;
}

/** A number in a cell of its own beside the name of that indicator. */
const numbered = (labels: readonly string[]): number | undefined => {
  const number = Number(labels.find((label) => /^\d{1,2}\.?$/.test(label))?.replace(".", ""));
  const name = INDICATORS.find((indicator) => indicator.number === number)?.name;
  return name !== undefined && labels.some((label) => foldedText(label).includes(foldedText(name)))
    ? number
    : undefined;
};

function disagreementsIn(
  facts: z.input<typeof resultSchema>,
  hasTotal: boolean,
  frame: ItaFrame | undefined,
): Disagreement[] {
  const parsed = resultSchema.safeParse(facts);
  if (!parsed.success) return [];
  const { instruments, total, rating, indicators } = analyseResult(parsed.data, frame);
  const shown = (value: number | undefined) => (value === undefined ? "" : value.toFixed(2));
  return [
    ...(hasTotal ? [{ what: "คะแนนรวม", ...total }] : []),
    ...INSTRUMENTS.map((instrument) => ({
      what: `คะแนน ${INSTRUMENT_WORDS[instrument].label}`,
      ...instruments[instrument],
    })),
    ...indicators.map((indicator) => ({ ...indicator, what: `ตัวชี้วัดที่ ${indicator.number}` })),
  ]
    .filter(({ differs }) => differs)
    .map(({ what, stated, computed }) => ({ what, stated: shown(stated), computed: shown(computed) }))
    .concat(
      hasTotal && rating.differs
        ? [{ what: "ระดับผลการประเมิน", stated: rating.stated ?? "", computed: rating.computed ?? "" }]
        : [],
    );
}
