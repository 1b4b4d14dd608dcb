import { allOf, splitList, type SplitList } from "./list.ts";
import type { MeasureRow } from "./measure-rows.ts";
import type { Remark } from "./remarks.ts";
import { singleLine, type RowPlace } from "./table.ts";
import { unitsIn } from "./units.ts";

/** What the rows of one measure, or of several in one cell, say; lists by measure, in order. */
export interface Facts {
  readonly place: RowPlace;
  readonly heading: string | undefined;
  /** What heads the measures within their own cell, below the heading. */
  readonly lead?: string;
  /** Names of the measures; one that is blank has none in the table. */
  readonly titles: readonly string[];
  /** What a measure without a name is about. */
  readonly about: string;
  /** What introduces the steps and is none. */
  readonly stepsIntro?: string;
  readonly steps: readonly (readonly string[])[];
  readonly units: readonly string[];
  /** As it is written. */
  readonly period: string;
  readonly output: readonly (readonly string[])[];
  readonly outcome: readonly (readonly string[])[];
  readonly status: string;
  readonly followUp: string;
  readonly remarks: readonly Remark[];
  /** Remarks that concern the first measure of the cell only. */
  readonly firstRemarks: readonly Remark[];
}

/** A cell that names what measures are for, rather than a measure. */
const IS_HEADING = /^(?:ตัวชี้วัด|ประเด็น|ด้าน)(?:ที่)?\s*\d{1,2}/;

/** Puts together what belongs to one measure and takes apart what belongs to several. */
export function pairUp(rows: readonly MeasureRow[]): Facts[] {
  const groups: MeasureRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.isContinued && last) last.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [first, ...more] = group;
    if (!first) return [];
    const name = singleLine(first.cells.measure);
    if (IS_HEADING.test(name)) return headed(name, first, more);
    return [more.length === 0 ? factsOf(first) : factsOf(together(first, more), ["rows-joined"])];
  });
}

/** Below an indicator or issue each row is a measure of its own: it has its own unit. */
function headed(heading: string, first: MeasureRow, more: readonly MeasureRow[]): Facts[] {
  return [first, ...more].map((row) => {
    const inherit = (own: string, ofFirst: string) => (own === "" ? ofFirst : own);
    const { cells } = row;
    const followUp = inherit(cells.followUp, first.cells.followUp);
    const period = inherit(cells.period, first.cells.period);
    const isFilled = followUp !== cells.followUp || period !== cells.period;
    const whole = { ...row, heading, cells: { ...cells, measure: "", period, followUp } };
    const facts = factsOf(whole, isFilled ? ["facts-inherited"] : []);
    const [step = ""] = facts.steps[0] ?? [];
    return { ...facts, about: row === first ? heading : step };
  });
}

/** Rows of one measure as one: steps in order, every unit, the time of the first that tells it. */
function together(first: MeasureRow, more: readonly MeasureRow[]): MeasureRow {
  const all = [first, ...more];
  const written = (column: keyof MeasureRow["cells"]) =>
    [...new Set(all.map(({ cells }) => cells[column]))].filter(Boolean);
  const lines = (column: keyof MeasureRow["cells"]) => written(column).join("\n");
  const cells = {
    ...first.cells,
    steps: lines("steps"),
    unit: lines("unit"),
    output: lines("output"),
    outcome: lines("outcome"),
    period: written("period").length > 1 ? lines("period") : (written("period")[0] ?? ""),
    followUp: lines("followUp"),
  };
  return { ...first, cells, isJoined: all.some(({ isJoined }) => isJoined) };
}

function factsOf(row: MeasureRow, given: readonly Remark[] = []): Facts {
  const { cells } = row;
  const names = splitList(cells.measure);
  const isList = names.items.length > 1 && names.form !== "lines";
  const isHeaded = !isList && names.lead !== undefined && names.items.length === 1;
  const titles = isList || isHeaded || isListMarked(names) ? names.items : [singleLine(cells.measure)];
  const lists = { steps: splitList(cells.steps), output: splitList(cells.output), outcome: splitList(cells.outcome) };
  const { steps, output, outcome } = lists;
  const own = { steps: pairing(names, steps), output: pairing(names, output), outcome: pairing(names, outcome) };
  const lines = [steps, output, outcome].some(({ form }) => form === "lines");
  const isShared = titles.length > 1 && own.steps === undefined && cells.steps !== "";
  const remarks: Remark[] = [
    ...given,
    ...(row.isJoined ? (["pages-joined"] as const) : []),
    ...(lines ? (["split-by-lines"] as const) : []),
    ...(isHeaded ? (["heading-in-cell"] as const) : []),
    ...(names.form === "lines" ? (["title-lines"] as const) : []),
    ...(steps.lead === undefined ? [] : (["steps-introduced"] as const)),
    ...(Object.values(own).some((found) => found !== undefined) ? (["paired-by-number"] as const) : []),
    ...(isShared ? (["steps-shared"] as const) : []),
  ];
  return {
    place: row.place,
    heading: row.heading ?? (isList || isHeaded ? names.lead : undefined),
    ...((isList || isHeaded) && names.lead !== undefined && row.heading !== undefined ? { lead: names.lead } : {}),
    titles,
    about: row.heading ?? "",
    ...(steps.lead === undefined ? {} : { stepsIntro: steps.lead }),
    steps: own.steps ?? titles.map(() => steps.items),
    units: unitsIn(cells.unit),
    period: cells.period,
    output: own.output ?? [allOf(output)],
    outcome: own.outcome ?? [allOf(outcome)],
    status: singleLine(cells.status),
    followUp: allOf(splitList(cells.followUp)).join(" "),
    remarks,
    firstRemarks:
      titles.length > 1 && [output, outcome].some((list) => list.items.length > 0 && pairing(names, list) === undefined)
        ? ["outcome-of-all"]
        : [],
  };
}

/** A list of one, as in a cell that is numbered along the rows (`๒. จัดทำแผน…`). */
const isListMarked = ({ form, lead, items }: SplitList): boolean =>
  (form === "numbers" || form === "bullets") && lead === undefined && items.length === 1;

/**
 * The items of each of several measures, where their numbers say which: `1.2` belongs to the first measure, and a list
 * with the same numbers as the measures goes one by one. Equal counts alone say nothing.
 */
function pairing(names: SplitList, list: SplitList): readonly (readonly string[])[] | undefined {
  const { numbers } = names;
  if (numbers === undefined || numbers.length < 2 || list.numbers === undefined) return undefined;
  const isOf = list.isSub === true && list.numbers.every((number) => numbers.includes(number));
  const isSame = list.isSub !== true && list.numbers.join() === numbers.join() && list.lead === undefined;
  if (!isOf && !isSame) return undefined;
  return numbers.map((number) => list.items.filter((_, index) => list.numbers?.[index] === number));
}
