import type { z } from "zod";
import type { Draft } from "../improvement/draft.ts";
import { TO_FILL } from "../model/fields.ts";
import { INDICATORS } from "../model/catalogue/ita-frame.ts";
import type { measureSchema } from "../model/records/measure.ts";
import { contains, fiscalYearPeriod, type FiscalYear } from "../thai/fiscal-year.ts";
import { readPeriod } from "../thai/period-in-text.ts";
import { joinBlanks, strayBlanks, type WordList } from "./blanks.ts";
import { pairUp, type Facts } from "./facts.ts";
import type { MeasureRow } from "./measure-rows.ts";
import { confidenceOf, type Remark } from "./remarks.ts";
import { mostSimilar } from "./similar.ts";
import { foldedText, isBlankCell, singleLine, type RowPlace } from "./table.ts";

/** An issue of the measures frame, which headings of a table may name. */
export interface Issue {
  readonly number: number;
  readonly name: string;
}

/** A measure out of a table: its draft, and what the same row says of its result. */
export interface ImportedMeasure extends Draft<z.input<typeof measureSchema>> {
  readonly place: RowPlace;
  readonly remarks: readonly Remark[];
  /** From 0.1 to 1. */
  readonly confidence: number;
  readonly output: readonly string[];
  readonly outcome: readonly string[];
  /** What the table says of its state, blank where it has no such column. */
  readonly status: string;
  /** Blanks that may be those of a narrow column, each with the words around it. */
  readonly blanks: readonly string[];
}

const fill = (what: string) => `${TO_FILL}${what}]`;

/**
 * Makes drafts of measures out of rows: a row each, or one for each item where a cell lists several. What a measure
 * requires and its row does not hold stays `[เติม…]`; a period that cannot be read is quoted there.
 * @param fiscalYear the year (B.E.) of the measures; periods without a year are read within it
 * @param issues the issues of the year's frame, for headings that name one
 * @param words the word list by which words that a narrow column has parted are joined
 */
export function measuresIn(
  rows: readonly MeasureRow[],
  fiscalYear: FiscalYear,
  issues: readonly Issue[] = [],
  words: WordList = "",
): ImportedMeasure[] {
  const measures = pairUp(rows).flatMap((written) => {
    const facts = joinedFacts(written, words);
    const context = contextOf(facts, issues);
    return facts.titles.map((title, index) => {
      const isTitled = title !== "";
      const period = periodOf(facts.period, fiscalYear);
      const steps = facts.steps[index] ?? [];
      const [output, outcome] = [facts.output[index] ?? [], facts.outcome[index] ?? []];
      const blanks = [title, ...steps, ...output, ...outcome].flatMap(strayBlanks);
      const remarks: Remark[] = [
        ...facts.remarks,
        ...(index > 0 ? [] : facts.firstRemarks),
        ...(isTitled ? [] : ["title-missing" as const]),
        ...(steps.length === 0 ? ["steps-missing" as const] : []),
        ...(facts.units.length === 0 ? ["unit-missing" as const] : []),
        ...(blanks.length > 0 ? ["narrow-column" as const] : []),
        ...(facts === written ? [] : ["blanks-joined" as const]),
        ...period.remarks,
        ...context.remarks,
      ];
      return {
        key: context.key,
        place: facts.place,
        remarks,
        confidence: confidenceOf(remarks),
        output,
        outcome,
        blanks,
        status: facts.status,
        data: {
          title: isTitled ? title : `${fill("ชื่อมาตรการ")} ${facts.about}`.trim(),
          fiscalYear,
          ...context.data,
          ...(facts.stepsIntro === undefined ? {} : { stepsIntro: facts.stepsIntro }),
          steps: steps.length > 0 ? [...steps] : [fill("ขั้นตอน")],
          unit: facts.units.join("/") || fill("ผู้รับผิดชอบ"),
          period: period.value,
          ...(isBlankCell(facts.period) || period.remarks.some((remark) => OPEN_PERIOD.has(remark))
            ? {}
            : { periodWritten: singleLine(facts.period) }),
          ...(facts.followUp === "" ? {} : { followUp: facts.followUp }),
        },
      };
    });
  });
  const total = Map.groupBy(measures, ({ key }) => key);
  return measures.map(({ key, ...measure }, index) => {
    const own = total.get(key) ?? [];
    const among = own.findIndex((other) => other.data === measure.data) + 1;
    const isAlone = own.length === 1 && key !== "measure";
    return { ...measure, id: isAlone ? key : `${key}-${among}`, data: { ...measure.data, order: index + 1 } };
  });
}

/** Of these remarks the text of the period is quoted where it has to be filled in. */
const OPEN_PERIOD: ReadonlySet<Remark> = new Set(
  (["blank", "no-year", "open", "reversed", "unreadable"] as const).map((why) => `period-${why}` as const),
);

/** The facts with words joined that a narrow column has parted; the same where there are none. */
function joinedFacts(facts: Facts, words: WordList): Facts {
  if (words === "") return facts;
  const join = (text: string) => joinBlanks(text, words);
  const each = (lists: Facts["steps"]) => lists.map((list) => list.map(join));
  const joined: Facts = {
    ...facts,
    titles: facts.titles.map(join),
    steps: each(facts.steps),
    output: each(facts.output),
    outcome: each(facts.outcome),
    followUp: join(facts.followUp),
    ...(facts.heading === undefined ? {} : { heading: join(facts.heading) }),
    ...(facts.lead === undefined ? {} : { lead: join(facts.lead) }),
    ...(facts.stepsIntro === undefined ? {} : { stepsIntro: join(facts.stepsIntro) }),
  };
  return JSON.stringify(joined) === JSON.stringify(facts) ? facts : joined;
}

interface Context {
  /** What the file's name begins with. */
  readonly key: string;
  readonly data: { readonly issue?: number; readonly group?: string; readonly indicators?: number[] };
  readonly remarks: readonly Remark[];
}

/** What the heading of a row says: an issue of the frame by number or by words much alike, an indicator, or neither. */
function contextOf({ heading, lead }: Facts, issues: readonly Issue[]): Context {
  if (heading === undefined) return { key: "measure", data: {}, remarks: [] };
  const group = lead === undefined ? heading : `${heading} ${lead}`;
  const indicator = indicatorIn(heading);
  if (indicator !== undefined)
    return { key: `indicator-${indicator}`, data: { group, indicators: [indicator] }, remarks: [] };
  const number = Number(/ประเด็น(?:ที่)?\s*(\d{1,2})/.exec(heading)?.[1]);
  const named = issues.find((issue) => issue.number === number);
  const alike = named ? undefined : mostSimilar(bareHeading(heading), issues, ({ name }) => bareHeading(name), ALIKE);
  const issue = named ?? alike?.candidate;
  if (!issue) return { key: "measure", data: { group }, remarks: [] };
  const isGuess = alike !== undefined && alike.similarity < 1;
  return {
    key: `issue-${issue.number}`,
    data: { issue: issue.number, group },
    remarks: isGuess ? ["issue-guessed"] : [],
  };
}

/** Agencies rewrite the headings of the frame: from here on one is taken for the other. */
const ALIKE = 0.55;
/** The words that agencies put first or change most often say nothing of the issue. */
const bareHeading = (heading: string): string =>
  heading.replace(/^(?:\d{1,2}[.)]\s*)/, "").replace(/^(?:กลไกและ)?(?:มาตรการ|กระบวนการ|การ|ช่องทางและรูปแบบ)+/, "");

/** The indicator that a text names by its number or its name. */
export function indicatorIn(text: string): number | undefined {
  const plain = singleLine(text);
  const number = Number(/ตัวชี้วัด(?:ที่)?\s*(\d{1,2})(?!\d|\.\d)/.exec(plain)?.[1]);
  if (number >= 1 && number <= INDICATORS.length) return number;
  const folded = foldedText(plain)
    .replace(/^(ตัวชี้วัด|ด้าน)/, "")
    .replace(/^\d{1,2}/, "")
    .replace("ของทางราชการ", "ของราชการ");
  return INDICATORS.find(({ name }) => foldedText(name) === folded)?.number;
}

function periodOf(
  written: string,
  fiscalYear: FiscalYear,
): { value: { from: string; to: string }; remarks: readonly Remark[] } {
  const reading = readPeriod(written, fiscalYear);
  if ("problem" in reading) {
    const quoted = singleLine(written);
    const open = (what: string) => fill(quoted === "" ? what : `${what} ต้นฉบับเขียนว่า ${quoted}`);
    return {
      value: { from: open("วันเริ่ม"), to: open("วันสิ้นสุด") },
      remarks: [`period-${reading.problem}`],
    };
  }
  const { period, assumed } = reading;
  const isWithin = contains(fiscalYearPeriod(fiscalYear), period);
  return {
    value: { ...period },
    remarks: [...assumed.map((what) => `${what}-assumed` as const), ...(isWithin ? [] : (["outside-year"] as const))],
  };
}
