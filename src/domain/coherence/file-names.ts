import { copiedFrom, overlong, twins, unfitForWindows } from "../files/names.ts";
import { problem, type Problem } from "./problem.ts";

/** Folders whose files stand side by side for one whole: a corrected one beside the first counts twice. */
const SUMMED = /^content\/procurement\//;

/** What is told of a copy or a twin by better words already. */
const TOLD = /^(?:duplicate-|unknown-place$|wrong-extension$|not-content$|misplaced-disclosure$)/;

/**
 * Adds what names say to what is known. A copy repeats every row of its first: to say so once is enough.
 * @param files every path below `content/` and `public/`, from the agency's folder
 */
export function withNames(known: readonly Problem[], files: readonly string[]): Problem[] {
  const named = checkNames(files, known);
  const pairs = named.flatMap(({ file, kind, args }) =>
    kind === "copied-file" && "other" in args ? [[file, args.other]] : [],
  );
  const isEcho = ({ file, args }: Problem) => {
    const fault = "fault" in args && typeof args.fault === "object" ? args.fault : undefined;
    if (fault?.kind === "too-many") return pairs.some(([copy]) => copy === file);
    const first = fault?.kind === "same-contract" ? fault.first.replace(/:\d+$/, "") : undefined;
    return first !== undefined && pairs.some((pair) => pair.includes(file) && pair.includes(first));
  };
  const all = new Set(files);
  return [...known.filter((problem) => !isEcho(problem)).map((problem) => withTaken(problem, all)), ...named];
}

/** A file that is to be moved or renamed, told of the one that stands there already: nothing is to be written over it. */
function withTaken(found: Problem, files: ReadonlySet<string>): Problem {
  const { kind, file, args } = found;
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const target =
    kind === "wrong-extension" && "name" in args
      ? `${folder}${args.name}`
      : (kind === "unknown-place" && "place" in args) || (kind === "misplaced-disclosure" && "expected" in args)
        ? "place" in args
          ? args.place
          : args.expected
        : undefined;
  if (target === undefined || target === file || !files.has(target)) return found;
  return { ...found, args: { ...args, taken: target } };
}

/**
 * Names that do harm: of copies beside their first, too long or unfit for other computers, different in case only.
 * @param files every path below `content/` and `public/`, from the agency's folder
 * @param known what is said of them already
 */
export function checkNames(files: readonly string[], known: readonly Problem[]): Problem[] {
  const all = new Set(files);
  const told = new Set(known.filter(({ kind }) => TOLD.test(kind)).map(({ file }) => file));
  return [
    ...files.flatMap((file) => {
      // What nothing names of `public/` stays at home, copies too.
      if (!file.startsWith("content/") || told.has(file)) return [];
      const other = copiedFrom(file, all, SUMMED.test(file) ? "corrected" : "copied");
      return other === undefined ? [] : [problem("copied-file", file, [], { other })];
    }),
    ...files.flatMap((file) => {
      const long = overlong(file);
      return long ? [problem("long-name", file, [], long)] : [];
    }),
    ...files.flatMap((file) => {
      const unfit = unfitForWindows(file, all);
      return unfit ? [problem("windows-name", file, [], unfit)] : [];
    }),
    // One in the wrong place is not the one that the right one is taken for.
    ...twins(files.filter((file) => !told.has(file))).map(({ file, other, better }) =>
      problem("twin-name", file, [], { other, better }),
    ),
  ];
}
