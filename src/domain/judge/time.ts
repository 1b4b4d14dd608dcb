import { gapWords, wholeMonths } from "../assess/coverage.ts";
import {
  claimedYears,
  demandedYear,
  YEAR_RULE_WORDS,
  type ClaimedTime,
  type YearRule,
} from "../model/catalogue/year-rule.ts";
import { formatThaiPeriod, type Period } from "../thai/date.ts";
import {
  contains,
  firstHalf,
  fiscalYearOf,
  fiscalYearPeriod,
  fiscalYearsIn,
  type FiscalYear,
} from "../thai/fiscal-year.ts";
import { spansInText } from "../thai/spans-in-text.ts";
import { yearsInText } from "../thai/years-in-text.ts";
import { fullKeyOf, type HeadLine } from "./head.ts";
import { conceptsIn } from "./naming.ts";
import type { FoundPassage } from "./passage.ts";
import { foundIn, type PassageText } from "./pieces.ts";
import { signedDays } from "./signed.ts";

/** What a paper says of its time, against what is asked. */
export type TimeState = "right" | "wrong" | "unstated" | "not-asked";

/** A place where a paper says of which time it is. */
export type TimeSaid = FoundPassage & { readonly says: string };

export interface TimeFound {
  readonly state: TimeState;
  /** In words. */
  readonly demanded: string;
  readonly said: readonly TimeSaid[];
}

/** What is asked of a paper's time. */
export interface TimeAsked {
  readonly rule: YearRule["rule"];
  /** The assessed year (B.E.). */
  readonly fiscalYear: FiscalYear;
  /** What the clerk says that it covers: the paper must say so too. */
  readonly claimed?: ClaimedTime;
  /** What the paper is about: sheets of single months say so again and again. */
  readonly concepts?: readonly string[];
}

interface Level {
  readonly years: readonly FiscalYear[];
  readonly spans: readonly Period[];
  readonly said: readonly TimeSaid[];
}

/** The year in which a paper was asked for is not the year it speaks of. */
const ASKED_FOR = /(?:\b(?:ITA|OIT)\b|การประเมินคุณธรรมและความโปร่งใส[^\d]{0,60})[^\d]{0,20}(?:25\d\d)(?!\s*[-–]\s*25)/gi;
const HALF = /(?:รอบ|ระยะ(?:เวลา)?|ครบ)\s*(?:6|หก)\s*เดือน(?!\s*หลัง)|ครึ่งปีแรก/;
const RULES_OF_SPANS: readonly YearRule["rule"][] = ["first-half", "first-half-monthly", "monthly"];
const EMPTY: Level = { years: [], spans: [], said: [] };
/** So many lines of a head around its name are its title. */
const TITLE = 4;
const DEEP = 3;

/**
 * Judges of which time a paper is. The most specific place decides: the lines of its title, then the rest of its head,
 * then what its text says again and again, then the day on which it was signed.
 * @param titled place of the title among the lines of the head
 */
export function timeOf(
  head: readonly HeadLine[],
  pieces: readonly PassageText[],
  titled: number,
  asked: TimeAsked,
): TimeFound {
  const { rule, fiscalYear } = asked;
  const demanded = YEAR_RULE_WORDS[rule](fiscalYear);
  if (rule === "standing") return { state: "not-asked", demanded, said: [] };
  const clean = (text: string) => (rule === "from-previous-result" ? text : text.replace(ASKED_FOR, " "));
  const read = (lines: readonly HeadLine[]) =>
    levelOf(
      lines.map((line) => ({ ...line, plain: clean(line.plain) })),
      fiscalYear,
      rule === "multi-year" || rule === "from-previous-result",
    );
  const lines = head.slice(titled, titled + TITLE);
  const first = read(firstOf(lines, clean));
  const title = read(lines);
  const rest = read(head);
  const body = bodyLevel(pieces, clean, fiscalYear);
  const signed = signedLevel(pieces);
  const levels = [title, rest, body, signed].slice(0, rule === "previous" ? DEEP : DEEP + 1);
  const sheets = asked.concepts ? sheetsIn(pieces, asked.concepts, fiscalYear) : [];
  const state = RULES_OF_SPANS.includes(rule) ? spanState(levels, asked, sheets) : yearState([first, ...levels], asked);
  const said = levels.find((level) => level.said.length > 0)?.said ?? [];
  const contrary = state === "right" ? contraryIn(lines, asked) : undefined;
  return contrary ? { state: "wrong", demanded, said: [contrary] } : { state, demanded, said };
}

/** A second title, of the same concept, that names another budget year than the first: last year's paper below a new name. */
function contraryIn(lines: readonly HeadLine[], { rule, fiscalYear, concepts = [] }: TimeAsked): TimeSaid | undefined {
  if (rule !== "current" && rule !== "previous") return undefined;
  const due = demandedYear(rule, fiscalYear);
  for (const { plain, where } of lines.slice(1)) {
    const years = [...plain.matchAll(OF_ONE_YEAR)].map(({ 1: year }) => Number(year));
    const isTitle = [...conceptsIn({ key: fullKeyOf(plain) }).keys()].some((concept) => concepts.includes(concept));
    if (isTitle && years.length > 0 && !yearsInText(plain).includes(due))
      return { text: plain.slice(0, 160), where, says: years.join(" ") };
  }
  return undefined;
}

/** The first line that names a year: what stands below it speaks of other years too. */
const firstOf = (lines: readonly HeadLine[], clean: (text: string) => string): HeadLine[] =>
  lines.filter(({ plain }) => yearsInText(clean(plain)).length > 0).slice(0, 1);

/** Whether a paper speaks of all six months of the first half, which a report on progress has to. */
export const coversFirstHalf = (
  head: readonly HeadLine[],
  pieces: readonly PassageText[],
  titled: number,
  fiscalYear: FiscalYear,
) => timeOf(head, pieces, titled, { rule: "first-half", fiscalYear });

/**
 * @param keepsSpan whether the years of a plan of several years are what is asked for
 */
function levelOf(lines: readonly HeadLine[], fiscalYear: FiscalYear, keepsSpan: boolean): Level {
  const text = lines.map(({ plain }) => plain).join(" ");
  const all = [...new Set(lines.flatMap(({ plain }) => yearsInText(plain)))];
  // Of a plan of five years the one that it says it is of.
  const single = lines.flatMap(({ plain }) => [...plain.matchAll(OF_ONE_YEAR)].map(({ 1: year }) => Number(year)));
  const spanned = lines.flatMap(({ plain }) => (OF_YEARS.test(plain) ? yearsInText(plain) : []));
  const isOfOne = single.length > 0 && all.every((year) => single.includes(year) || spanned.includes(year));
  const named = isOfOne && !keepsSpan ? [...new Set(single)] : all;
  const assumed = named.includes(fiscalYear) ? fiscalYear : named.length > 0 ? Math.max(...named) : undefined;
  const spans = spansInText(text, assumed).map(({ period }) => period);
  if (HALF.test(text) && named.length > 0) spans.push(...named.map((year) => firstHalf(year)));
  const years = [...new Set([...named, ...spans.flatMap(fiscalYearsIn)])];
  const said = lines.flatMap(({ plain, where }): TimeSaid[] => {
    const own = yearsInText(plain);
    const periods = spansInText(plain, assumed).map(({ period }) => formatThaiPeriod(period));
    const says = periods.length > 0 ? periods.join(", ") : own.join(" ");
    return says === "" ? [] : [{ text: plain.slice(0, 160), where, says }];
  });
  return { years, spans, said: said.slice(0, 3) };
}

const OF_ONE_YEAR = /ประจำปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?\s*)?(25[5-9]\d)(?!\s*[-–]\s*25)/g;
const OF_YEARS = /25[5-9]\d\s*[-–]\s*25[5-9]\d/;
const BUDGET_YEAR = /ปีงบประมาณ\s*(?:พ\.?\s?ศ\.?\s*)?(25[5-9]\d)(?:\s*[-–]\s*(25[5-9]\d))?/g;

/** What a text says again and again: the budget year that it names most, and its spans. */
function bodyLevel(pieces: readonly PassageText[], clean: (text: string) => string, fiscalYear: FiscalYear): Level {
  const counts = new Map<FiscalYear, number>();
  const said: TimeSaid[] = [];
  for (const piece of pieces)
    for (const { 0: text, 1: first, 2: last, index } of clean(piece.plain).matchAll(BUDGET_YEAR)) {
      if (counts.size === 0) said.push({ ...foundIn(piece, index, text.length), says: text });
      const [from, to] = [Number(first), Number(last ?? first)];
      for (let year = from; year <= to && year < from + 10; year += 1) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  const most = Math.max(0, ...counts.values());
  const years = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  const assumed = years.includes(fiscalYear) ? fiscalYear : years.length > 0 ? Math.max(...years) : undefined;
  const spans = pieces.flatMap((piece) =>
    piece.starts.flatMap(({ from }, at) =>
      spansInText(clean(piece.plain.slice(from, piece.starts[at + 1]?.from)), assumed).map(({ period }) => period),
    ),
  );
  return { years, spans, said };
}

const A_MONTH = /เดือน|ไตรมาส/;
const LONGEST_HEADING = 200;

/** Times of the sheets of a paper that is headed anew for each month. */
const sheetsIn = (pieces: readonly PassageText[], concepts: readonly string[], fiscalYear: FiscalYear): Period[] =>
  pieces.flatMap(({ plain, starts }) =>
    starts
      .map(({ from }, at) => plain.slice(from, starts[at + 1]?.from))
      .filter((line) => line.length <= LONGEST_HEADING && A_MONTH.test(line))
      .filter((line) => [...conceptsIn({ key: fullKeyOf(line) }).keys()].some((concept) => concepts.includes(concept)))
      .flatMap((line) => spansInText(line, fiscalYear).map(({ period }) => period)),
  );

function signedLevel(pieces: readonly PassageText[]): Level {
  const days = pieces.flatMap((piece) => signedDays(piece.plain).map((day) => ({ ...day, piece })));
  const last = days.at(-1);
  if (!last) return EMPTY;
  const said = { ...foundIn(last.piece, last.index, last.length), says: last.date };
  return { years: [fiscalYearOf(last.date)], spans: [], said: [said] };
}

function yearState(levels: readonly Level[], { rule, fiscalYear, claimed = {} }: TimeAsked): TimeState {
  const claims = claimedYears(claimed);
  const due = rule === "unknown" ? (claims[0] ?? fiscalYear) : demandedYear(rule, fiscalYear);
  const isRight = ({ years }: Level) => {
    if (rule === "multi-year") return years.length > 1 && years.includes(fiscalYear);
    if (rule === "unknown")
      return claims.length > 0
        ? years.includes(due)
        : years.some((year) => Math.abs(fiscalYear - year) <= 1 && year <= fiscalYear);
    return years.includes(due);
  };
  // Measures speak of the result they answer in their title, and of their own year below it.
  const passes = ({ years }: Level) =>
    rule === "from-previous-result" && years.every((year) => year === fiscalYear - 1);
  const level = levels.find((one) => one.years.length > 0 && !passes(one));
  if (!level) return levels.some(({ years }) => years.length > 0) ? "wrong" : "unstated";
  return isRight(level) ? "right" : "wrong";
}

/** Spans win over years: a paper of the year that speaks of one quarter does not cover the half. */
function spanState(
  levels: readonly Level[],
  { rule, fiscalYear, claimed = {} }: TimeAsked,
  sheets: readonly Period[],
): TimeState {
  const year = fiscalYearPeriod(fiscalYear);
  const named = levels.find(({ years }) => years.length > 0);
  if (named && !named.years.includes(fiscalYear)) return "wrong";
  const whole = claimed.period ?? (rule === "monthly" ? undefined : firstHalf(fiscalYear));
  const covers = (spans: readonly Period[]) => {
    const within = spans.filter((span) => span.from <= year.to && year.from <= span.to);
    if (!whole) return within.length > 0;
    return (
      gapWords(rule === "first-half" ? whole : (wholeMonths([whole])[0] ?? whole), wholeMonths(within)) === undefined
    );
  };
  const isWhole = (span: Period) => contains(year, span);
  const [title = EMPTY, rest = EMPTY, body = EMPTY] = levels;
  const first = [title, rest].find(({ spans }) => spans.some(isWhole));
  if (first && (covers(first.spans) || covers([...first.spans, ...sheets]))) return "right";
  if (covers([...rest.spans, ...body.spans]) && !first) return "right";
  if (first) return "wrong";
  return "unstated";
}
