import type { Position } from "../parse.ts";

/** What is wrong with a line and what to do about it. */
export interface SlipWords {
  readonly reason: string;
  readonly remedy: string;
}

export const INDENT: SlipWords = {
  reason: "ย่อหน้าของบรรทัดไม่ตรงกับบรรทัดในกลุ่มเดียวกัน",
  remedy: "จัดให้ข้อมูลกลุ่มเดียวกันเริ่มที่ตำแหน่งเดียวกัน โดยใช้เว้นวรรคสองช่องต่อหนึ่งชั้น",
};

/** Slips of the keyboard that show in a line as it is typed, in the clerk's words. */
export const SLIP_WORDS = {
  indent: INDENT,
  dashJoined: {
    reason: "ขีด - ที่ขึ้นต้นรายการติดกับข้อความ",
    remedy: "เว้นวรรคหนึ่งช่องหลังขีด เช่น - title: ชื่อเอกสาร",
  },
  dashSign: {
    reason: "บรรทัดขึ้นต้นด้วยเครื่องหมายที่คล้ายขีด แต่ไม่ใช่ขีดจากแป้นพิมพ์ (มักมาจาก Word)",
    remedy: "ลบเครื่องหมายนั้น แล้วพิมพ์ขีด - จากแป้นพิมพ์ ตามด้วยเว้นวรรคหนึ่งช่อง",
  },
  colonJoined: {
    reason: "เครื่องหมาย : หลังชื่อข้อมูลติดกับค่า",
    remedy: "เว้นวรรคหนึ่งช่องหลัง : เช่น title: ชื่อเอกสาร",
  },
  parentCommented: {
    reason: "บรรทัดนี้ยังมี # นำหน้า แต่บรรทัดที่อยู่ใต้ชื่อนี้ไม่มี # แล้ว",
    remedy: "ลบ # หน้าบรรทัดนี้ด้วย หรือใส่ # หน้าทุกบรรทัดที่อยู่ใต้ชื่อนี้ถ้ายังไม่ใช้",
  },
  blockAtMargin: {
    reason: "ข้อความใต้เครื่องหมาย | หรือ > ไม่ได้ย่อหน้า",
    remedy: "ย่อหน้าทุกบรรทัดของข้อความนี้เข้าไปสองช่อง",
  },
  oddSpace: {
    reason: "ต้นบรรทัดมีเว้นวรรคชนิดพิเศษที่มองไม่เห็น (มักติดมาเมื่อคัดลอกจากเว็บ Word หรือ LINE)",
    remedy: "ลบช่องว่างที่ต้นบรรทัดนี้และบรรทัดอื่นที่คัดลอกมา แล้วกดเว้นวรรคใหม่จากแป้นพิมพ์",
  },
} as const satisfies Record<string, SlipWords>;

/** A slip and where it is; lines and columns are counted from one. */
interface Slip {
  readonly words: SlipWords;
  readonly position: Position;
}

/**
 * Slips in the lines of a YAML text which the parser has refused: what the parser says of such a line is about another.
 * A text without fault may look like one that has slips, so this is only asked of a broken one.
 */
export function slipsIn(lines: readonly string[]): Slip[] {
  const texts = blockTexts(lines);
  const typed = lines.flatMap((line, index) => (texts.inside.has(index) || isBlank(line) ? [] : [{ line, index }]));
  const parents = commentedParents(typed);
  const commented = new Set(parents.map(({ position }) => position.line - 1));
  const meant = typed.map(({ line, index }) => ({ line: asMeant(line, commented.has(index)), index }));
  return [
    ...texts.atMargin.map((index) => slip("blockAtMargin", index, 1)),
    ...typed.flatMap(({ line, index }) => slipOf(line, index)),
    ...parents,
    ...misindented(meant.filter(({ line }) => !isComment(line))),
  ].toSorted((a, b) => a.position.line - b.position.line);
}

/** The first line that begins with a space which no keyboard types: YAML takes it for a letter. */
export function oddSpaceIn(lines: readonly string[]): Slip | undefined {
  const { inside } = blockTexts(lines);
  const index = lines.findIndex((line, at) => ODD_SPACE.test(line) && !inside.has(at));
  return index < 0 ? undefined : slip("oddSpace", index, 1);
}

const ODD_SPACE = /^[ \t]*[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/;
const DASH_JOINED = /^\s*-(?=[^\s\d-])/;
const DASH_SIGN = /^(\s*)[–—−‐•·]\s*(?=\S)/;
const COLON_JOINED = /^(\s*(?:- +)*)[a-zA-Z]\w*:(?=[^\s/:])/;
const KEY = /^(\s*(?:- +)*)([\w-]+):(?: +(.*))?$/;

interface Typed {
  readonly line: string;
  readonly index: number;
}

const slip = (kind: keyof typeof SLIP_WORDS, index: number, column: number): Slip => ({
  words: SLIP_WORDS[kind],
  position: { line: index + 1, column },
});
const indentOf = (line: string): number => line.length - line.trimStart().length;
const isBlank = (line: string): boolean => line.trim() === "";
const isComment = (line: string): boolean => line.trimStart().startsWith("#");

/** What a line shows by itself. */
function slipOf(line: string, index: number): Slip[] {
  const column = indentOf(line) + 1;
  if (DASH_JOINED.test(line)) return [slip("dashJoined", index, column)];
  if (DASH_SIGN.test(line)) return [slip("dashSign", index, column)];
  const joined = COLON_JOINED.exec(line);
  return joined ? [slip("colonJoined", index, (joined[1] ?? "").length + 1)] : [];
}

/** A line without the slips that it shows by itself: they put no other line out of place. */
const asMeant = (line: string, isCommented: boolean): string =>
  (isCommented ? line.replace(/^(\s*)#\s*/, "$1") : line)
    .replace(DASH_JOINED, (dash) => `${dash} `)
    .replace(DASH_SIGN, "$1- ")
    .replace(COLON_JOINED, (key) => `${key} `);

/** Texts below `|` and `>`: the lines that belong to them, and the first line of each that is not indented. */
function blockTexts(lines: readonly string[]): { inside: ReadonlySet<number>; atMargin: readonly number[] } {
  const inside = new Set<number>();
  const atMargin: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (inside.has(index) || isComment(line) || !/:\s+[|>][+-]?\d?\s*$/.test(line)) continue;
    const below = lines.slice(index + 1);
    const end = below.findIndex((next) => !isBlank(next) && indentOf(next) <= indentOf(line));
    const length = end < 0 ? below.length : end;
    for (let at = 1; at <= length; at++) inside.add(index + at);
    const next = below[length];
    if (next === undefined || below.slice(0, length).some((text) => !isBlank(text))) continue;
    const loose = below.slice(length).findIndex((text) => KEY.test(text) || /^\s*- /.test(text));
    const looseLength = loose < 0 ? below.length - length : loose;
    if (looseLength === 0) continue;
    atMargin.push(index + 1 + length);
    for (let at = 0; at < looseLength; at++) inside.add(index + 1 + length + at);
  }
  return { inside, atMargin };
}

/** A key that is still a comment while the lines below it are not: they hang on nothing. */
function commentedParents(typed: readonly Typed[]): Slip[] {
  let above: Typed | undefined;
  return typed.flatMap((here, at) => {
    const { line, index } = here;
    if (!isComment(line)) above = here;
    const next = typed[at + 1];
    if (!/^\s*#\s*[\w-]+:\s*$/.test(line) || !next || isComment(next.line)) return [];
    const hangs = indentOf(next.line) > indentOf(line) && (!above || Boolean(KEY.exec(above.line)?.[3]));
    return hangs ? [slip("parentCommented", index, indentOf(line) + 1)] : [];
  });
}

/** Keys that stand deeper than a key which has a value already, or between two levels. */
function misindented(typed: readonly Typed[]): Slip[] {
  let levels: readonly Level[] = [];
  return typed.flatMap(({ line, index }) => {
    const [, before, , value = ""] = KEY.exec(line) ?? [];
    if (before === undefined) return [];
    const column = before.length;
    const open = value === "" || /^(#|[|>]|\{[^}]*$|\[[^\]]*$)/.test(value);
    const dashes = Array.from(before.matchAll(/-/g), (dash) => ({ column: dash.index, list: true, open: false }));
    const first = dashes[0]?.column ?? column;
    const outer = levels.filter((level) => level.column < first || (level.column === first && !level.list));
    const parent = outer.at(-1);
    const fits = parent === undefined ? dashes.length > 0 || column === 0 : parent.open || parent.column === first;
    // What hangs on a line that is out of place would be called so again: the levels stay as they were.
    if (!fits) {
      if (open) levels = levels.map((level, at) => (at === levels.length - 1 ? { ...level, open } : level));
      return [slip("indent", index, 1)];
    }
    const kept = dashes.length === 0 ? outer.filter((level) => level.column !== column) : outer;
    levels = [...kept, ...dashes, { column, list: false, open }];
    return [];
  });
}

/** A column at which a key or the dash of a list stands, and whether something may stand deeper below it. */
interface Level {
  readonly column: number;
  readonly list: boolean;
  readonly open: boolean;
}
