import type { z } from "zod";
import { analyseResult } from "../../improvement/result-analysis.ts";
import { TO_FILL } from "../../model/fields.ts";
import { INSTRUMENT_WORDS, INSTRUMENTS, type ItaFrame } from "../../model/catalogue/ita-frame.ts";
import { resultSchema, type ResultFinding } from "../../model/records/result.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import { isBlankCell, rowPlace, rowPlaceWords, singleLine, type DocumentTable } from "../table.ts";
import { readAround, type TextLine } from "./around.ts";
import type { ReadFinding } from "./findings.ts";
import { instrumentOf, tokenOf, type ReadScore, type ScoreDoubt } from "./keys.ts";
import { scoreRows, type ReadRating, type UnusedScore } from "./rows.ts";

/** A figure that does not follow from its parts; both are told, none is replaced. */
export interface Disagreement {
  readonly what: string;
  readonly stated: string;
  readonly computed: string;
}

/** What the import of a result knows beside the tables. */
export interface ResultSource {
  readonly frame?: ItaFrame | undefined;
  /** Codes of the items of the year's edition. */
  readonly items?: readonly string[];
  /** The lines of the paper outside of its tables. */
  readonly lines?: readonly TextLine[];
  /** They were read off a picture: a person has to confirm every figure. */
  readonly isPicture?: boolean;
}

/** A result out of tables and the text around them, with all that a person should look at before it is published. */
export interface ImportedResultFile {
  readonly data: z.input<typeof resultSchema>;
  readonly scores: readonly ReadScore[];
  readonly rating: ReadRating | undefined;
  readonly findings: readonly ReadFinding[];
  /** Rows that a person has to decide; nothing of them stands among the scores. */
  readonly doubts: readonly ScoreDoubt[];
  readonly unused: readonly UnusedScore[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Reads scores of indicators, questions, items, instruments and the total. What was read surely is written; what is
 * doubtful becomes a question (`unsure`) to be answered in the file. The arithmetic of the year is worked out beside
 * them; what does not agree is told and stays as it was stated. A total that nothing states stays `[เติม…]`.
 */
export function resultIn(
  tables: readonly DocumentTable[],
  fiscalYear: FiscalYear,
  { frame, items = [], lines = [], isPicture = false }: ResultSource = {},
): ImportedResultFile {
  const known = knownCodes(frame, items);
  const read = scoreRows(tables, fiscalYear, known);
  const around = readAround([...lines, ...tables.flatMap(loneLines)], fiscalYear);
  const sure = settled([...read.scores, ...around.totals], known);
  const { scores, doubts } = isPicture ? { scores: [], doubts: [...sure.doubts, ...sure.scores.map(pictured)] } : sure;
  const ratings = isPicture ? [] : [...read.ratings, ...around.ratings];
  const rating = new Set(ratings.map(({ value }) => value)).size === 1 ? ratings[0] : undefined;
  const all = [...read.doubts, ...around.doubts, ...doubts];
  const facts = factsOf(scores, fiscalYear, rating, read.findings);
  const total = scores.find(({ of }) => of === "total")?.value;
  return {
    data: { ...facts, ...(all.length === 0 ? {} : { unsure: all.map(unsureOf) }) },
    scores,
    rating,
    findings: read.findings,
    doubts: all,
    unused: read.unused,
    disagreements: disagreementsIn({ ...facts, total: total ?? 0 }, total !== undefined, frame),
  };
}

/** A score that was read off a picture, as a question. */
const pictured = (score: ReadScore): ScoreDoubt => ({
  place: score.place,
  text: score.text,
  value: score.value,
  couldBe: [tokenOf(score)],
  why: "from-picture",
});

/** The rows of a sheet with words in one cell only are lines of text above or below its table. */
const loneLines = (table: DocumentTable): TextLine[] =>
  table.rows.flatMap((row) => {
    const [only, ...more] = row.cells.filter(({ text, merged }) => merged === undefined && !isBlankCell(text));
    return only && more.length === 0 ? [{ place: rowPlace(table, row), text: only.text }] : [];
  });

/** Questions and items of a year; empty for an instrument of which none is known. */
function knownCodes(frame: ItaFrame | undefined, items: readonly string[]): ReadonlySet<string> {
  const asked = frame?.questions?.byIndicator.flatMap(({ questions }) => questions) ?? [];
  return new Set([...asked, ...items]);
}

/** Each key once: one that is written twice with different figures, or that the year does not have, is a question. */
function settled(scores: readonly ReadScore[], known: ReadonlySet<string>) {
  const kept: ReadScore[] = [];
  const doubts: ScoreDoubt[] = [];
  for (const [token, own] of Map.groupBy(scores, tokenOf)) {
    const [first] = own;
    const isUnknown = first?.of === "question" && !known.has(token) && hasLetter(known, token);
    if (isUnknown || new Set(own.map(({ value }) => value)).size > 1)
      doubts.push(
        ...own.map(({ place, text, value }) => ({
          place,
          text,
          value,
          couldBe: [token],
          why: isUnknown ? ("unknown-code" as const) : ("two-scores" as const),
        })),
      );
    else if (first) kept.push(first);
  }
  return { scores: kept, doubts };
}

const hasLetter = (known: ReadonlySet<string>, code: string): boolean =>
  [...known].some((other) => instrumentOf(other) === instrumentOf(code));

function factsOf(
  scores: readonly ReadScore[],
  fiscalYear: FiscalYear,
  rating: ReadRating | undefined,
  findings: readonly ReadFinding[],
) {
  const total = scores.find(({ of }) => of === "total")?.value;
  const instruments = scores.flatMap((score) =>
    score.of === "instrument" ? [[score.instrument, score.value] as const] : [],
  );
  const questions = scores.flatMap((score) => (score.of === "question" ? [[score.code, score.value] as const] : []));
  return {
    fiscalYear,
    // A mark that no schema accepts, so that nobody publishes a total that nobody stated.
    total: total ?? (`${TO_FILL}คะแนนรวม ITA]` as unknown as number),
    ...(rating ? { rating: rating.value } : {}),
    ...(instruments.length > 0 ? { instruments: Object.fromEntries(instruments) } : {}),
    indicators: scores
      .flatMap((score) =>
        score.of === "indicator"
          ? [{ number: score.number, score: score.value, ...(score.name === undefined ? {} : { name: score.name }) }]
          : [],
      )
      .toSorted((a, b) => a.number - b.number),
    ...(questions.length > 0 ? { questions: Object.fromEntries(questions) } : {}),
    ...(findings.length > 0 ? { findings: findings.map(findingOf) } : {}),
  };
}

/** A finding without its place, as it stands in the file. */
const findingOf = (found: ReadFinding): ResultFinding =>
  Object.fromEntries(Object.entries(found).filter(([key]) => key !== "place"));

/** A doubt as it stands in the file, for a person to answer. */
export const unsureOf = ({ place, text, value, couldBe }: ScoreDoubt) => ({
  at: rowPlaceWords(place),
  seen: singleLine(text),
  ...(value === undefined ? {} : { score: value }),
  ...(couldBe.length > 0 ? { couldBe: [...couldBe] } : {}),
});

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
