import { problem, type Problem } from "../../domain/coherence/problem.ts";

/**
 * The marks that git leaves in a file when two people have changed the same lines, one problem for each conflict.
 * A mark that lost its beginning, as somebody mended half of it, is found by its end.
 */
export function mergeConflicts(file: string, text: string): Problem[] {
  const lines = text.split(/\r\n?|\n/);
  const at = (mark: RegExp) => lines.flatMap((line, index) => (mark.test(line) ? [index + 1] : []));
  const starts = at(/^<{7}( |$)/);
  const marks = starts.length > 0 ? starts : at(/^>{7} \S/);
  // Of a ledger nothing may be chosen: each line tells of something that was published.
  const kind = file.startsWith("content/ledger/") ? "ledger-conflict" : "merge-conflict";
  return marks.map((line) => problem(kind, file, [], {}, { line, column: 1 }));
}
