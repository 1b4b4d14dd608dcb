import { stat } from "node:fs/promises";
import path from "node:path";
import { isScalar, visit, type YAMLError } from "yaml";
import { TO_FILL } from "../../domain/model/fields.ts";
import { problem, type Problem } from "../../domain/coherence/problem.ts";
import { toArabicDigits } from "../../domain/thai/digits.ts";
import { parseItemCode } from "../../domain/thai/item-code.ts";
import { explain } from "./explain.ts";
import { KINDS, kindEntries } from "../../domain/model/kinds.ts";
import type { Kind } from "../../domain/model/records/kind.ts";
import { positionOfKey } from "../locate.ts";
import { mergeConflicts } from "./merge-conflict.ts";
import { TooHeavy } from "../bounds.ts";
import { nearest } from "../nearest.ts";
import type { ContentFolder } from "../folder.ts";
import { MissingFrontMatter } from "../front-matter.ts";
import type { ParsedFile } from "../parse.ts";
import { tableFault, tableProblems } from "../purchases.ts";
import { templateOf } from "./schema-words.ts";
import { oddSpaceIn, slipsIn } from "./yaml-slips.ts";
import { hasColonInValue, isUnclosed, RESERVED_SIGN, tabWords, yamlWords } from "./yaml-words.ts";

/**
 * Says why a file of the content folder is not among the documents: every reason there is, each with its place.
 * @param file path from the folder, with `/`
 */
export async function diagnose(folder: ContentFolder, file: string): Promise<Problem[]> {
  const kind = kindOf(file);
  if (!kind) return [misplaced(file)];
  const bytes = folder.bytes(file);
  const text = decode(bytes);
  // What git has written between the lines is no fault of the lines.
  const conflicts = mergeConflicts(file, text ?? "");
  if (conflicts.length > 0) return conflicts;
  if (kind.format === "csv") return tableProblems(folder.directory, file);
  if (text === undefined) return [problem("not-utf8", file, [], {}, firstBadPlace(bytes))];
  if (text.includes("\uFFFD")) return [problem("lost-letters", file, [], {}, placeIn(text, text.indexOf("\uFFFD")))];
  const template = templateOf(kind.schema);
  if (text.trim() === "") return [problem("empty-file", file, [], { label: kind.label, template })];
  try {
    return examine(file, kind, folder.source(file, kind.format !== "yaml"), template);
  } catch (error) {
    if (error instanceof TooHeavy)
      return [problem("too-heavy", file, [], { why: error.why }, { line: error.line, column: 1 })];
    if (!(error instanceof MissingFrontMatter)) throw error;
    return [problem("front-matter-missing", file, [], { template, opened: error.opened })];
  }
}

/** Adds the place of its keys to each problem that does not know its place yet. */
export async function placed(folder: ContentFolder, problems: readonly Problem[]): Promise<Problem[]> {
  const sources = new Map<string, ParsedFile | undefined>();
  for (const { file } of problems) if (!sources.has(file)) sources.set(file, await readSource(folder, file));
  return problems.map((entry) => {
    const source = entry.position ? undefined : sources.get(entry.file);
    return source ? { ...entry, position: positionOfKey(source, entry.path) } : entry;
  });
}

async function readSource(folder: ContentFolder, file: string): Promise<ParsedFile | undefined> {
  const kind = kindOf(file);
  const exists = await stat(path.join(folder.directory, file)).catch(() => undefined);
  if (!kind || kind.format === "csv" || !exists) return undefined;
  try {
    return folder.source(file, kind.format !== "yaml");
  } catch (error) {
    if (error instanceof MissingFrontMatter || error instanceof TooHeavy) return undefined;
    throw error;
  }
}

function examine(file: string, kind: Kind, source: ParsedFile, template: unknown): Problem[] {
  const { document, positionAt } = source;
  const oddSpace = oddSpaceIn(source.lines);
  if (oddSpace) return [slipProblem(file, source, oddSpace)];
  if (document.errors.length > 0) return syntaxProblems(file, source);
  const [alias] = unresolvedAliases(document);
  if (alias !== undefined) return [problem("yaml-syntax", file, [], RESERVED_SIGN, positionAt(alias))];
  const data = dataOf(document);
  if (data === TANGLED) return [problem("yaml-syntax", file, [], RESERVED_SIGN)];
  if (data === null || data === undefined) return [problem("empty-file", file, [], { label: kind.label, template })];
  if (typeof data !== "object" || Array.isArray(data)) return [problem("not-a-mapping", file, [], { template })];
  const faults = explain(file, kind.schema, data, (keys) => {
    const node = document.getIn(keys, true);
    return isScalar(node) ? node.source : undefined;
  });
  if (faults.length === 0) return [];
  return [...faults, ...draftBody(file, source)];
}

/** The lines of a body in which a person still has to write. */
export const draftBody = (file: string, { body, bodyLine }: Pick<ParsedFile, "body" | "bodyLine">): Problem[] =>
  body.split("\n").flatMap((line, index) => {
    const at = line.indexOf(TO_FILL);
    return at < 0 ? [] : [problem("draft-body", file, [], {}, { line: bodyLine + index, column: at + 1 })];
  });

/** What keeps a file from being read as YAML, without the complaints that follow from an earlier one. */
function syntaxProblems(file: string, source: ParsedFile): Problem[] {
  const { document, positionAt, lines, firstLine } = source;
  const tabs = document.errors.filter(({ code }) => code === "TAB_AS_INDENT").map(({ pos }) => positionAt(pos[0]));
  const [tab] = tabs;
  if (tab) return [problem("yaml-syntax", file, [], tabWords(new Set(tabs.map(({ line }) => line)).size), tab)];
  const slips = slipsIn(lines);
  const slipped = new Set(slips.map(({ position }) => position.line));
  const said = document.errors.flatMap((error) => {
    const position = positionAt(unclosedBefore(document, error) ?? error.pos[0]);
    const number = position.line - firstLine + 1;
    const line = lines[number - 1] ?? "";
    // Beside a slip the parser is lost: only what a line shows by itself is another fault.
    if (slips.length > 0 && (slipped.has(number) || !hasColonInValue(line))) return [];
    return [problem("yaml-syntax", file, [], yamlWords(error, line), position)];
  });
  const seen = new Set<string>();
  return [...slips.map((slip) => slipProblem(file, source, slip)), ...said].filter(({ position, args }) => {
    const key = JSON.stringify([position?.line, args]);
    return !seen.has(key) && seen.add(key);
  });
}

const slipProblem = (
  file: string,
  { firstLine }: ParsedFile,
  { words, position }: ReturnType<typeof slipsIn>[number],
) => problem("yaml-syntax", file, [], words, { ...position, line: position.line + firstLine - 1 });

function kindOf(file: string): Kind | undefined {
  return kindEntries.find(([, { folder, include, exclude }]) => {
    const prefix = folder ? `content/${folder}/` : "content/";
    if (!file.startsWith(prefix)) return false;
    const rest = file.slice(prefix.length);
    return path.posix.matchesGlob(rest, include) && !(exclude && path.posix.matchesGlob(rest, exclude));
  })?.[1];
}

/** What a clerk may have meant as content; anything else is a document or a picture. */
const TEXT = new Set([".yaml", ".yml", ".json", ".md", ".mdx", ".markdown", ".txt", ""]);

/** What a clerk has purchases in before saving them as CSV. */
const SHEETS = new Set([".xlsx", ".xls", ".xlsm", ".ods"]);

function misplaced(file: string): Problem {
  const [, folder = "", ...below] = file.split("/");
  const extension = path.extname(file);
  if (folder === KINDS.purchases.folder && SHEETS.has(extension.toLowerCase()))
    return tableFault(file, { kind: "sheet", line: 1 });
  if (!TEXT.has(extension.toLowerCase())) return problem("not-content", file, [], { extension });
  const name = path.basename(file, extension).replace(/\.(yaml|yml|mdx?)$/i, "");
  const expected = below.length === 0 ? ownKind(name) : neighbourOf(folder);
  const right = expected && path.extname(expected.include);
  if (right && extension !== right && (expected.folder || expected.include === name + right))
    return problem("wrong-extension", file, [], { expected: right, name: name + right });
  return problem("unknown-place", file, [], { place: placeFor(file) });
}

const neighbourOf = (folder: string) =>
  kindEntries.find(([, kind]) => kind.folder !== "" && kind.folder === folder)?.[1];
const ownKind = (name: string) =>
  kindEntries.find(([, { folder, include }]) => folder === "" && include.startsWith(`${name.toLowerCase()}.`))?.[1];

/** Where a misplaced file belongs, as far as its name and its folders tell. */
function placeFor(file: string): string | undefined {
  const parts = file.split("/").slice(1);
  const base = parts.at(-1) ?? "";
  const own = ownKind(base.split(".")[0] ?? "");
  if (own) return `content/${own.include}`;
  const folders = kindEntries.map(([, { folder }]) => folder).filter((folder) => folder !== "");
  const folder = parts.slice(0, -1).flatMap((part) => nearest(part, folders) ?? [])[0];
  const kind =
    folder === undefined
      ? parseItemCode(base.split(".")[0] ?? "")
        ? KINDS.disclosures
        : undefined
      : neighbourOf(folder);
  if (!kind) return undefined;
  const year = parts.find((part) => /^2[56]\d\d$/.test(toArabicDigits(part))) ?? "ปีงบประมาณ";
  const rest = kind.include.startsWith("*/") ? `${year}/${base}` : base;
  return `content/${kind.folder}/${rest.replace(/\.[^.]*$/, path.extname(kind.include))}`;
}

/** What is not closed is noticed at the end of the file; the place to mend is where it was opened. */
function unclosedBefore(document: ParsedFile["document"], error: YAMLError): number | undefined {
  let opened: number | undefined;
  if (isUnclosed(error))
    visit(document, {
      Collection: (_, { flow, srcToken, range }) => {
        if (flow && srcToken?.type === "flow-collection" && srcToken.end.length === 0) opened ??= range?.[0];
      },
      Scalar: (_, { srcToken, range }) => {
        const text = srcToken && "source" in srcToken ? srcToken.source : "";
        if (/^["']/.test(text) && (text.length === 1 || !text.endsWith(text.charAt(0)))) opened ??= range?.[0];
      },
    });
  return opened;
}

/** Stands for YAML whose references to other values (`&a`, `*a`) multiply beyond what the parser follows. */
const TANGLED = Symbol("tangled");

function dataOf(document: ParsedFile["document"]): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return TANGLED;
    throw error;
  }
}

/** Where a value begins with `*`, which YAML reads as a reference to another value. */
function unresolvedAliases(document: ParsedFile["document"]): number[] {
  const offsets: number[] = [];
  // Names that stand before: to look for each one anew takes the square of their number.
  const anchors = new Set<string>();
  const name = (_: unknown, { anchor }: { readonly anchor?: string }) => {
    if (anchor) anchors.add(anchor);
  };
  visit(document, {
    Scalar: name,
    Collection: name,
    Alias: (_, alias) => {
      if (!anchors.has(alias.source)) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** The text of a file that is UTF-8 throughout; `undefined` for any other encoding. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // UTF-16 without its mark is valid UTF-8 as long as it is Latin, with a NUL beside every letter.
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder("utf-8").decode(bytes);
  return placeIn(text, text.search(/[\uFFFD\0]/));
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
