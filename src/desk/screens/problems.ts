import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Problem } from "../../domain/coherence/problem.ts";
import { saidAt } from "../forms/said.ts";
import { kindOf } from "../record.ts";
import { editHref } from "./layout.ts";

/** Everything that keeps the site from being published, file by file, each with the door to its form. */
export function problemsContent(problems: readonly Problem[]): ElementContent[] {
  if (problems.length === 0) return [h("p", "ไม่มีสิ่งที่ต้องแก้")];
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, list]) => [
    h("h2", kindOf(file) ? h("a", { href: editHref(file) }, file) : file),
    h(
      "ul",
      list.map((problem) => h("li", [problem.part === undefined ? "" : `${problem.part}: `, saidAt(problem).text])),
    ),
  ]);
}
