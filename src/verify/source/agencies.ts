import { distance } from "fastest-levenshtein";
import { bareLinks } from "../../documents/outline/typed-links.ts";
import { fold, foldedLine } from "../../domain/listing/fold.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Outline, OutlineLine } from "../../domain/listing/outline.ts";
import { hostKind, registrableDomain } from "../../domain/model/hosts.ts";
import { namesSeveral } from "../../domain/province/register.ts";
import { itemNumber, parseItemCode } from "../../domain/thai/item-code.ts";
import { addressUrl } from "../../domain/verify/web-address.ts";

/** What a column that names the agency of each row is called; folded. */
const COLUMN = /^(?:ชื่อ)?(?:หน่วยงาน|อปท|องกรปกครองส่วนท้องถิ่น|องค์กรปกครองส่วนท้องถิ่น|เทศบาล|อบต|agency)$/;
/** The head stands among the first rows. */
const TOP = 10;

/** The rows of one agency in a list of several. */
export interface AgencyRows {
  readonly name: string;
  readonly outline: Outline;
}

/** A list taken apart, or why nobody can tell whose a row is. */
interface Parted {
  readonly agencies: readonly AgencyRows[];
  /** Sentences with row and remedy; where there is one, the list is not to be used. */
  readonly faults: readonly string[];
}

/** A row with the agency it belongs to; empty before the first name. */
interface NamedRow {
  readonly line: OutlineLine;
  readonly name: string;
  /** True where the name is carried down from above. */
  readonly isCarried: boolean;
}

/**
 * Takes a list apart that a column divides among agencies; empty for the list of one. The head stays with each. A name
 * holds until the next one, as people write it; where that is not clear, it is said and nothing is guessed.
 */
export function agenciesIn(outline: Outline): Parted {
  const at = outline.lines.slice(0, TOP).findIndex((line) => columnsOf(line).length > 0);
  const titles = outline.lines[at];
  const [column, second] = titles ? columnsOf(titles) : [];
  if (!titles || column === undefined) return { agencies: [], faults: [] };
  const named = namedRows(outline.lines.slice(at + 1), column);
  const names = new Map(named.filter(({ name }) => name !== "").map(({ name }) => [keyOf(name), name]));
  if (names.size < 2) return { agencies: [], faults: [] };
  const faults = [
    ...(second === undefined ? [] : [`${rowWords(titles)}: มีคอลัมน์ชื่อหน่วยงานสองคอลัมน์ ให้เหลือคอลัมน์เดียว`]),
    ...rowFaults(named),
    ...likeFaults(named, [...names.values()]),
  ];
  const head = outline.lines.slice(0, at + 1);
  const agencies = [...names].map(([key, name]) => {
    const own = named.filter((row) => keyOf(row.name) === key).map(({ line }) => line);
    return { name, outline: { ...outline, lines: [...head, ...own].map((line) => withoutCell(line, column)) } };
  });
  return { agencies, faults };
}

const keyOf = (name: string): string => fold(foldedLine(name)).key;

const columnsOf = ({ cells = [] }: OutlineLine): number[] =>
  cells.flatMap(({ text }, index) => (COLUMN.test(keyOf(text)) ? [index] : []));

function namedRows(rows: readonly OutlineLine[], column: number): NamedRow[] {
  let current = "";
  return rows.map((line) => {
    const own = foldedLine(line.cells?.[column]?.text ?? "");
    current = own || current;
    return { line, name: current, isCarried: own === "" && line.cells?.[column]?.covered !== "above" };
  });
}

const codeIn = ({ cells = [] }: OutlineLine) => cells.map(({ text }) => parseItemCode(text)).find((code) => code);
const hasAddress = ({ links, text }: OutlineLine): boolean => links.length > 0 || bareLinks(text).length > 0;
const rowWords = ({ line, sheet }: OutlineLine): string => `${sheet === undefined ? "" : `แผ่น “${sheet}” `}แถว ${line}`;

/** Rows of which nobody can tell whose they are. */
function rowFaults(rows: readonly NamedRow[]): string[] {
  let last: { readonly name: string; readonly number: number } | undefined;
  return rows.flatMap(({ line, name, isCarried }) => {
    const code = codeIn(line);
    const before = last;
    if (code !== undefined) last = { name, number: itemNumber(code) };
    if (name === "" && hasAddress(line)) return [`${rowWords(line)}: มีที่อยู่แต่ไม่มีชื่อหน่วยงาน เขียนชื่อหน่วยงานในแถวนี้`];
    if (namesSeveral(name) && !isCarried) return [`${rowWords(line)}: “${name}” มีมากกว่าหนึ่งหน่วยงาน แยกเป็นหน่วยงานละแถว`];
    const isBack = code !== undefined && before?.name === name && itemNumber(code) < before.number;
    return isCarried && isBack && itemNumber(code) === 1
      ? [`${rowWords(line)}: ข้อเริ่มที่ ${code} ใหม่แต่ไม่มีชื่อหน่วยงาน เขียนชื่อหน่วยงานของแถวนี้ แม้จะเป็นหน่วยงานเดิม`]
      : [];
  });
}

/** Fewer letters may differ by one and be two names all the same. */
const LONG = 8;

/** Two names that differ by one letter and share no item: one agency, misspelt. */
function likeFaults(rows: readonly NamedRow[], names: readonly string[]): string[] {
  const codesOf = (name: string) => {
    const own = rows.filter((row) => keyOf(row.name) === keyOf(name));
    return new Set(own.flatMap(({ line }) => codeIn(line) ?? []));
  };
  return names.flatMap((name, index) =>
    names.slice(index + 1).flatMap((other) => {
      const [a, b] = [keyOf(name), keyOf(other)];
      const isLike = Math.min(a.length, b.length) >= LONG && distance(a, b) === 1 && !/\d/.test(a + b);
      if (!isLike || !codesOf(name).isDisjointFrom(codesOf(other))) return [];
      const row = rows.find((one) => one.name === other);
      return [
        `${row ? rowWords(row.line) : ""}: “${other}” ต่างจาก “${name}” ตัวอักษรเดียวและไม่มีข้อซ้ำกัน ถ้าเป็นหน่วยงานเดียวกันให้สะกดให้ตรงกัน ถ้าเป็นคนละแห่งให้แยกไฟล์`,
      ];
    }),
  );
}

/** So many items that two sites answer both are no accident. */
const SHARED = 5;

/**
 * The two sites of a list that seems to be that of two agencies without a column to tell them apart: each answers the
 * same items, many of them. `undefined` where one site answers.
 */
export function twoSites({ items }: Listing): readonly [string, string] | undefined {
  const codes = new Map<string, Set<string>>();
  for (const { code, addresses } of items)
    for (const { address } of addresses) {
      const url = addressUrl(address);
      if (!url || !/^https?:$/.test(url.protocol) || hostKind(url)) continue;
      const site = registrableDomain(url.hostname);
      codes.set(site, (codes.get(site) ?? new Set()).add(code));
    }
  const sites = [...codes].filter(([, own]) => own.size >= SHARED).toSorted(([, a], [, b]) => b.size - a.size);
  for (const [index, [site, own]] of sites.entries())
    for (const [other, theirs] of sites.slice(index + 1))
      if (own.intersection(theirs).size >= SHARED) return [site, other];
  return undefined;
}

/** The name of an agency is no name of an item. */
function withoutCell(line: OutlineLine, column: number): OutlineLine {
  if (!line.cells) return line;
  const cells = line.cells.filter((_, index) => index !== column);
  return {
    ...line,
    cells,
    text: cells
      .map(({ text }) => text.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join(" "),
    links: cells.flatMap(({ links }) => links),
  };
}
