import { allOf, splitList, type SplitList } from "./list.ts";
import type { MeasureRow } from "./measure-rows.ts";
import type { Remark } from "./remarks.ts";
import { isNarrow, plainText, type Place } from "./table.ts";
import { unitsIn } from "./units.ts";

/** What the rows of one measure, or of several in one cell, say; lists by measure, in order. */
export interface Facts {
  readonly place: Place;
  readonly heading: string | undefined;
  /** Names of the measures; one that is blank has none in the table. */
  readonly titles: readonly string[];
  /** What a measure without a name is about. */
  readonly about: string;
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
    const name = plainText(first.cells.measure);
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
    ...{ steps: lines("steps"), unit: lines("unit"), output: lines("output"), outcome: lines("outcome") },
    ...{
      period: written("period").length > 1 ? lines("period") : (written("period")[0] ?? ""),
      followUp: lines("followUp"),
    },
  };
  return { ...first, cells, isJoined: all.some(({ isJoined }) => isJoined) };
}

function factsOf(row: MeasureRow, given: readonly Remark[] = []): Facts {
  const { cells } = row;
  const names = splitList(cells.measure);
  const isList = names.items.length > 1 && names.form !== "lines";
  const titles = isList ? names.items : [isListMarked(names) ? (names.items[0] ?? "") : plainText(cells.measure)];
  const [steps, output, outcome] = [splitList(cells.steps), splitList(cells.output), splitList(cells.outcome)];
  const stepsFit = fits(steps, titles.length);
  const lines = [steps, output, outcome].some(({ form }) => form === "lines");
  const remarks: Remark[] = [
    ...given,
    ...(row.isJoined ? (["pages-joined"] as const) : []),
    ...(lines ? (["split-by-lines"] as const) : []),
    ...(isNarrow([cells.measure, cells.steps, cells.output, cells.outcome].join("\n"))
      ? (["narrow-column"] as const)
      : []),
    ...(titles.length > 1 ? (["paired-by-order"] as const) : []),
    ...(titles.length > 1 && !stepsFit && cells.steps !== "" ? (["steps-shared"] as const) : []),
  ];
  return {
    place: row.place,
    heading: isList && names.lead !== undefined ? (row.heading ?? names.lead) : row.heading,
    titles,
    about: row.heading ?? "",
    steps: stepsFit ? steps.items.map((step) => [step]) : titles.map(() => allOf(steps)),
    units: unitsIn(cells.unit),
    period: cells.period,
    output: shared(output, titles.length),
    outcome: shared(outcome, titles.length),
    status: plainText(cells.status),
    followUp: allOf(splitList(cells.followUp)).join(" "),
    remarks,
    firstRemarks:
      titles.length > 1 && [output, outcome].some((list) => list.items.length > 0 && !fits(list, titles.length))
        ? ["outcome-of-all"]
        : [],
  };
}

/** A list of one, as in a cell that is numbered along the rows (`๒. จัดทำแผน…`). */
const isListMarked = ({ form, lead, items }: SplitList): boolean =>
  (form === "numbers" || form === "bullets") && lead === undefined && items.length === 1;

/** True where each of several measures has an item of its own. */
const fits = ({ items, lead }: SplitList, count: number): boolean =>
  count > 1 && lead === undefined && items.length === count;

/** An item to each measure where there are as many, else everything to the first. */
const shared = (list: SplitList, count: number): (readonly string[])[] =>
  fits(list, count) ? list.items.map((item) => [item]) : [allOf(list)];
