import { INDICATORS, type Instrument } from "../../model/catalogue/ita-frame.ts";
import type { ResultFinding } from "../../model/records/result.ts";
import { isBlankCell, plainLines, singleLine, type RowPlace, type Row } from "../table.ts";
import type { About } from "./about.ts";
import { instrumentIn } from "./codes.ts";
import type { ScoreColumn } from "./columns.ts";

/** What a row finds or recommends, with what it speaks of. */
export type ReadFinding = ResultFinding & { readonly place: RowPlace };

/** The finding and the recommendation of a row, told of its question, indicator, instrument or issue; in the agency's words. */
export function findingIn(
  row: Row,
  after: Row | undefined,
  columns: readonly (ScoreColumn | undefined)[],
  about: About,
  instrument: Instrument | undefined,
): ResultFinding | undefined {
  // What reaches down from the row above was said there.
  const under = (column: ScoreColumn) => {
    const cell = row.cells[columns.indexOf(column)];
    return cell === undefined || cell.merged !== undefined || isBlankCell(cell.text)
      ? undefined
      : plainLines(cell.text).join(" ");
  };
  const [finding, recommendation] = [under("finding"), under("recommendation")];
  if (finding === undefined && recommendation === undefined) return undefined;
  return {
    ...subjectOf(row, after, columns, about, instrument),
    ...(finding === undefined ? {} : { finding }),
    ...(recommendation === undefined ? {} : { recommendation }),
  };
}

function subjectOf(
  row: Row,
  after: Row | undefined,
  columns: readonly (ScoreColumn | undefined)[],
  about: About,
  instrument: Instrument | undefined,
): ResultFinding {
  const cellOf = (column: ScoreColumn) => singleLine(row.cells[columns.indexOf(column)]?.text ?? "");
  const issue = cellOf("issue");
  // An issue that is written once for several rows is what its finding speaks of.
  const below = after?.cells[columns.indexOf("issue")];
  if (!isBlankCell(issue) && below !== undefined && (below.merged === "above" || isBlankCell(below.text)))
    return issueOf(issue);
  if (about.kind === "sure") {
    if (about.key.of === "question") return { question: about.key.code };
    if (about.key.of === "indicator") return { indicator: about.key.number };
    if (about.key.of === "instrument") return { instrument: about.key.instrument };
  }
  if (!isBlankCell(issue)) return issueOf(issue);
  const named = instrumentIn(cellOf("instrument")) ?? instrument;
  return named === undefined ? {} : { instrument: named };
}

const issueOf = (text: string): ResultFinding => {
  const number = Number(/^(?:ประเด็น(?:ที่)?\s*)?\(?(\d{1,2})(?:[.)\s]|$)/.exec(text)?.[1]);
  return { subject: text, ...(number >= 1 && number <= INDICATORS.length ? { issue: number } : {}) };
};
