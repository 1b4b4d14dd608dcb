import type { Severity } from "../../domain/model/gravity.ts";
import type { Problem } from "../../domain/coherence/problem.ts";
import { formatPoints } from "../frame/numbers.ts";
import type { CheckReport } from "./check-report.ts";
import { isOpen } from "../../domain/assess/assess.ts";

/** Something to mend at its line of a change, for services that show it there. */
export interface Annotation {
  /** `stop` keeps the site from being built. */
  readonly severity: Severity | "stop";
  /** The rule, or the kind of problem. */
  readonly id: string;
  readonly file: string;
  /** Missing where the file is still to be written. */
  readonly line: number | undefined;
  readonly title: string;
  readonly message: string;
}

/** What a report asks for, the most expensive item first; what the agency accepts is left out. */
export const annotationsOf = ({ items, notices }: CheckReport): Annotation[] => [
  ...items.flatMap(({ assessed, findings }) => {
    const cost = isOpen(assessed) && assessed.points !== null ? ` (${formatPoints(assessed.points)} คะแนน)` : "";
    return findings
      .filter(({ accepted }) => !accepted)
      .map(({ severity, rule, file, line, title, message, remedy }) => ({
        severity,
        id: rule,
        file,
        line,
        title: `${assessed.item.code}: ${title}${cost}`,
        message: `${message}\n${remedy}`,
      }));
  }),
  ...notices.map(({ id, file, line, message, remedy }) => ({
    severity: "look" as const,
    id,
    file,
    line,
    title: id,
    message: `${message}\n${remedy}`,
  })),
];

/** A problem with its words, as the reader of the content has put it. */
export interface WordedProblem extends Pick<Problem, "kind" | "file" | "position"> {
  readonly what: string;
  readonly remedy: string;
  /** What to write instead, as YAML. */
  readonly yaml: string | undefined;
}

/** What keeps the site from being built, in the order of the files. */
export const annotationsOfProblems = (problems: readonly WordedProblem[]): Annotation[] =>
  problems.map(({ kind, file, position, what, remedy, yaml }) => ({
    severity: "stop",
    id: kind,
    file,
    line: position?.line ?? 1,
    title: "สร้างเว็บไซต์ไม่ได้",
    message: [what, remedy, ...(yaml === undefined ? [] : [yaml])].join("\n"),
  }));
