import { styleText } from "node:util";
import { stringify } from "yaml";
import { wordsOf, type Problem } from "../../domain/coherence/problem.ts";

/** A problem ready to be shown: where, what, what to do, and what to write instead. */
export interface ShownProblem {
  /** `path:line:column`, as editors and terminals make it a link; the path alone of a document without lines. */
  readonly place: string;
  readonly what: string;
  readonly remedy: string;
  /** The fix as YAML, if there is one to show. */
  readonly yaml: string | undefined;
}

/** Puts a problem into words for whoever shows it. */
export function showProblem(problem: Problem): ShownProblem {
  const { what, remedy, example } = wordsOf(problem);
  const { line = 1, column = 1 } = problem.position ?? {};
  return {
    place: problem.part === undefined ? `${problem.file}:${line}:${column}` : problem.file,
    what: problem.part === undefined ? what : `${problem.part}: ${what}`,
    remedy,
    yaml: example === undefined ? undefined : stringify(example, { lineWidth: 0 }).trimEnd(),
  };
}

/** The report of all problems as the terminal shows it. */
export function reportProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const entries = problems.map(showProblem).map(({ place, what, remedy, yaml }) => {
    const indented = yaml?.split("\n").map((line) => `        ${styleText("green", line)}`);
    return [
      styleText("bold", place),
      `  ${styleText("red", "ผิด")}  ${what}`,
      `  ${styleText("cyan", "แก้")}  ${remedy}`,
      ...(indented ?? []),
    ].join("\n");
  });
  return [...entries, styleText("bold", `พบ ${problems.length} จุดที่ต้องแก้ใน ${files} ไฟล์`)].join("\n\n");
}
