import { measureDoubts } from "../../domain/improvement/doubts.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import type { Measure } from "../../domain/model/records/measure.ts";

/** What of a measure does not agree, by the place where it is marked. */
export interface MeasureMarks {
  readonly period: readonly string[];
  readonly title: readonly string[];
}

/** The marks of a measure: at its period, and at its name for all else. */
export function measureMarks(measure: Entry<Measure>, content: Pick<Content, "measures">): MeasureMarks {
  const doubts = measureDoubts(measure, content);
  const isPeriod = (path: readonly PropertyKey[]) => path[0] === "period" || path[0] === "periodWritten";
  return {
    period: doubts.filter(({ path }) => isPeriod(path)).map(({ message }) => message),
    title: doubts.filter(({ path }) => !isPeriod(path)).map(({ message }) => message),
  };
}
