import type { Edition } from "../model/catalogue/edition.ts";
import type { ItemCode } from "../thai/item-code.ts";
import { saysNothing, withoutPointers } from "./captions.ts";
import { columnRoles, type ColumnRole } from "./columns.ts";
import { foldedLine } from "./fold.ts";
import { markOf, type ItemMark } from "./marks.ts";
import type { Fit, NameMatch, Names } from "./names.ts";
import type { OutlineLine } from "./outline.ts";

/** A line as the recognition looks at it: its number, and the words that may be a name. */
export interface Look {
  readonly index: number;
  readonly line: OutlineLine;
  readonly mark?: ItemMark;
  readonly several: boolean;
  /** The words behind the number, or all words; plain. */
  readonly name: string;
  /** The cell the name stands in. */
  readonly nameCell?: number;
  readonly markCell?: number;
  readonly header?: ReadonlyMap<number, ColumnRole>;
  /** What the columns of its table hold. */
  readonly roles?: ReadonlyMap<number, ColumnRole>;
  /** The name stands alone on the line below. */
  readonly below?: true;
}

/** A reading of a line as an item, with what speaks for it. */
export interface Candidate {
  readonly look: Look;
  readonly code: ItemCode;
  /** How well the name goes with the code; nothing where there is no name or another one. */
  readonly fit?: Fit | undefined;
  /** Where the name ends in the look's words. */
  readonly end: number;
  /** The number says so. */
  readonly coded: boolean;
  /** The name says another item. */
  readonly against?: ItemCode | undefined;
  readonly weight: number;
}

/** Codes stand in one of the first cells. */
const CODE_CELLS = 3;
/** A longer line is a sentence, not an entry of a list. */
const LONGEST_ENTRY = 200;

/** Looks at every line once; nothing here depends on an edition. */
export function looksOf(lines: readonly OutlineLine[]): Look[] {
  const headers = new Map<number | undefined, ReadonlyMap<number, ColumnRole>>();
  return lines.map((line, index) => {
    const header = columnRoles(line);
    if (header) headers.set(line.table, header);
    const roles = line.table === undefined ? undefined : headers.get(line.table);
    const look = line.cells ? lookAtRow(line, index, roles) : lookAtLine(line, index, lines[index + 1]);
    return { ...look, ...(header && { header }), ...(roles && { roles }) };
  });
}

function lookAtLine(line: OutlineLine, index: number, next: OutlineLine | undefined): Look {
  // What a frame shows belongs to the words above it, whatever the file is called.
  if (line.links.length > 0 && line.links.every(({ shown }) => shown)) return { index, line, several: false, name: "" };
  const plain = withoutPointers(foldedLine(lastPartOf(line.text)), line.links);
  const found = markOf(plain);
  const several = found === "several";
  const ordinal: ItemMark | undefined =
    line.ordinal !== undefined && line.ordinal > 0 && line.ordinal < 100
      ? { code: `o${line.ordinal}`, style: "ordinal", rest: plain, sure: false }
      : undefined;
  const isOwn = found && !several && (found.sure || !ordinal || found.code === ordinal.code);
  const mark = several ? undefined : isOwn ? found : ordinal;
  const name = mark?.rest ?? plain;
  const below = mark && name === "" && next && !next.cells ? foldedLine(next.text) : "";
  if (below && markOf(below) === undefined)
    return { index, line, ...(mark && { mark }), several, name: below, below: true };
  return { index, line, ...(mark && { mark }), several, name };
}

function lookAtRow(line: OutlineLine, index: number, roles: Look["roles"]): Look {
  const cells = (line.cells ?? []).map(({ text, links }) => {
    const [first = "", ...others] = text.split("\n");
    return others.length > 0 ? foldedLine(first) : withoutPointers(foldedLine(first), links);
  });
  const places = cells.map((_, cell) => cell).filter((cell) => cells[cell] !== "");
  const isName = (cell: number) =>
    !["address", "explanation", "answer", "note", "code"].includes(roles?.get(cell) ?? "");
  for (const cell of places.slice(0, CODE_CELLS)) {
    const found = markOf(cells[cell] ?? "");
    if (found === "several" || holdsCodes(line.cells?.[cell]?.text)) return { index, line, several: true, name: "" };
    if (!found || (!found.sure && !isFirst(cell, places, roles))) continue;
    if (found.rest !== "")
      return { index, line, mark: found, several: false, name: found.rest, nameCell: cell, markCell: cell };
    const mark: ItemMark = found.sure ? found : { ...found, style: "cell" };
    const nameCell = places.find((place) => place > cell && isName(place));
    const name = nameCell === undefined ? "" : (cells[nameCell] ?? "");
    return { index, line, mark, several: false, name, markCell: cell, ...(nameCell !== undefined && { nameCell }) };
  }
  const nameCell = places.slice(0, CODE_CELLS).find(isName);
  const name = nameCell === undefined ? "" : (cells[nameCell] ?? "");
  return { index, line, several: false, name, ...(nameCell !== undefined && { nameCell }) };
}

/** A cell with nothing but codes, one a line. */
function holdsCodes(text = ""): boolean {
  const marks = text.split("\n").map((line) => markOf(foldedLine(line)));
  return marks.length > 1 && marks.every((mark) => mark && mark !== "several" && mark.sure && mark.rest === "");
}

const isFirst = (cell: number, places: readonly number[], roles: Look["roles"]) =>
  roles?.get(cell) === "code" || cell === places[0];

/** An address that stands alone, or behind words that only lead to it, says something by its last part only. */
function lastPartOf(text: string): string {
  const words = text.trimEnd();
  const last = /(?<!\S)\S+$/.exec(words);
  const begins = last?.[0].search(/https?:\/\/\S/i) ?? -1;
  if (!last || begins < 0) return text;
  const [before, address] = [words.slice(0, last.index + begins), words.slice(last.index + begins)];
  const isAlone = before.trim() === "" || (saysNothing(before) && markOf(foldedLine(before)) === undefined);
  const url = isAlone ? URL.parse(address) : null;
  if (!url) return text;
  const name = url.pathname.split("/").findLast(Boolean) ?? "";
  try {
    return decodeURIComponent(name)
      .replace(/\.[a-z]{2,4}$/i, "")
      .replace(/[-_+]+/g, " ");
  } catch {
    return text;
  }
}

const FIT_WEIGHT: Record<Fit, number> = { exact: 6, same: 6, starts: 5, part: 3, damaged: 3, like: 2 };
/** What a code alone is worth that can be nothing else, and one that names another item. */
const SURE = 6;
const DISPUTED = 3;
const NAMED = 5;
/** An item has something to show. */
const LINKED = 0.5;
/** A menu repeats what the page says. */
const MENU = 0.5;

/** All readings of a line as an item of an edition; a plain number that no name supports is none yet. */
export function candidatesOf(look: Look, edition: Edition, names: Names): Candidate[] {
  const share = look.line.menu ? MENU : 1;
  return look.header || look.several
    ? []
    : readingsOf(look, edition, names).map((reading) => ({ ...reading, weight: reading.weight * share }));
}

function readingsOf(look: Look, edition: Edition, names: Names): Candidate[] {
  const { mark, name, line } = look;
  const isEntry = name.length <= LONGEST_ENTRY || mark?.sure === true;
  const matches = isEntry ? names.match(name) : [];
  const code = mark && edition.items.some((item) => item.code === mark.code) ? mark.code : undefined;
  const own = code && isEntry ? names.own(name, code) : undefined;
  const other = matches.find((match) => match.code !== code && isName(match));
  const bonus = line.links.length > 0 ? LINKED : 0;
  const found: Candidate[] = [];
  if (code && mark && own)
    found.push({ ...base(look, own), coded: true, weight: (mark.sure ? SURE : 2) + FIT_WEIGHT[own.fit] + bonus });
  const isContact = line.menu && name !== "";
  // At the foot of a page a number with other words is an address or a telephone.
  if (code && mark && !own && mark.sure && !mark.part && !isContact) {
    const weight = (other ? DISPUTED : SURE) + bonus;
    found.push({ look, code, coded: true, end: 0, weight, against: other?.code });
  }
  if (code && mark && mark.part && !own) found.push({ look, code, coded: true, end: 0, weight: 2 + bonus });
  // A better name of another item, or a name without a number.
  if (other && (!own || FIT_WEIGHT[own.fit] < FIT_WEIGHT[other.fit]) && line.menu === undefined) {
    const weight = (other.fit === "starts" ? NAMED - 2 : NAMED) + bonus;
    found.push({ ...base(look, other), coded: false, weight, against: mark?.sure ? mark.code : undefined });
  }
  return found;
}

const base = (look: Look, { code, fit, end }: NameMatch) => ({ look, code, fit, end });

/** Good enough to stand for an item without a number. */
const isName = ({ fit }: NameMatch) => fit === "exact" || fit === "same" || fit === "starts";
