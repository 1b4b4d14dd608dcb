import type { HeavyWhy } from "../domain/coherence/problem-file-words.ts";

/**
 * Thrown for a file of content that would take the program minutes, or all its memory, to read. Nobody writes such a file
 * by hand; what made it has to be undone.
 */
export class TooHeavy extends Error {
  readonly why: HeavyWhy;
  /** Counted from one. */
  readonly line: number;

  constructor(why: HeavyWhy, line = 1) {
    super(`too heavy: ${why}`);
    this.why = why;
    this.line = line;
  }
}

/** Most letters, lines and signs of YAML: a ledger of many years has some thousands of lines. */
const YAML = { letters: 5_000_000, lines: 40_000, signs: 60_000 };
/** Most letters and lines of prose: a hundred pages. The time that Markdown takes grows with the square of its lines. */
const PROSE = { letters: 400_000, lines: 5000 };
/** Most keys of one record: the time to compare them grows with their square. */
const KEYS = 5000;
/** Most quotations and lists within each other. */
const DEPTH = 40;
/** Most signs of links or tags in one paragraph, and in a whole body of all that may become a node of its own. */
const SIGNS = { paragraph: 4000, body: 20_000 };
const IN_PARAGRAPH = /[[\]<{`*_~]/g;
const IN_BODY = /[[\]<>{`*_~\\&!@]|www\.|:\/\//g;
/** Most cells of all tables; a row has as many as the widest one, those that are not written too. */
const CELLS = 40_000;
/** Most blanks before a line, which put it as deep. */
const INDENT = 200;
/** Most brackets or tags that are open at a time; a text leaves one open now and then. */
const OPEN = 200;

/** @throws TooHeavy where YAML is beyond what is read. @param firstLine the line of the file on which it begins */
export function boundYaml(yaml: string, firstLine: number): void {
  if (yaml.length > YAML.letters) throw new TooHeavy("letters", firstLine);
  let [line, indent, keys, open, signs] = [firstLine, -1, 0, 0, 0];
  for (const [text] of yaml.matchAll(/[^\n]*\n?/g)) {
    if (line - firstLine > YAML.lines) throw new TooHeavy("lines", line);
    open = Math.max(0, open + count(text, /[[{]/g) - count(text, /[\]}]/g));
    if (open > OPEN || depthOf(text) > DEPTH || isFarIn(text)) throw new TooHeavy("depth", line);
    signs += count(text, /[\\,[{]|: /g);
    if (signs > YAML.signs) throw new TooHeavy("signs", line);
    const key = /^([ \t]*)[^\s#-][^\n]*?:(?:\s|$)/.exec(text.slice(0, 400));
    const own = key?.[1]?.length;
    if (own === undefined) {
      if (/^[ \t]*-/.test(text)) keys = 0;
    } else {
      keys = own === indent ? keys + 1 : 1;
      indent = own;
      if (keys > KEYS) throw new TooHeavy("keys", line);
    }
    line += 1;
  }
}

/** @throws TooHeavy where a body of prose is beyond what is read. @param firstLine the line on which it begins */
export function boundProse(body: string, firstLine: number): void {
  if (body.length > PROSE.letters) throw new TooHeavy("letters", firstLine);
  let [signs, all, open] = [0, 0, 0];
  let [cells, rows, columns] = [0, 0, 0];
  for (const [index, text] of body.split(/\r\n?|\n/).entries()) {
    const line = firstLine + index;
    if (index > PROSE.lines) throw new TooHeavy("lines", line);
    open = Math.max(0, open + count(text, /<[A-Za-z]/g) - count(text, /<\/|\/>/g));
    const depth = depthOf(text);
    if (open > OPEN || depth > DEPTH || isFarIn(text)) throw new TooHeavy("depth", line);
    const isBlank = !/\S/.test(text);
    signs = isBlank ? 0 : signs + count(text, IN_PARAGRAPH);
    all += count(text, IN_BODY) + depth + levelsBefore(text);
    cells += isBlank ? rows * columns : 0;
    [rows, columns] = isBlank ? [0, 0] : [rows + 1, Math.max(columns, count(text, /\|/g))];
    if (cells + rows * columns > CELLS) throw new TooHeavy("cells", line);
    if (signs > SIGNS.paragraph || all > SIGNS.body) throw new TooHeavy("signs", line);
  }
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
const isFarIn = (line: string): boolean =>
  line.length > INDENT && !/[^ \t]/.test(line.slice(0, INDENT)) && /\S/.test(line);

/** In how many lists an item may stand by the blanks before it. */
const levelsBefore = (line: string): number => Math.floor((/^ *(?=[-*+] |\d+[.)] )/.exec(line)?.[0].length ?? 0) / 2);

/** How many quotations and lists a line opens. */
function depthOf(line: string): number {
  let depth = 0;
  for (const sign of line.matchAll(/[ \t]*(?:>|(?:[-*+?]|\d{1,9}[.)])(?=[ \t]|$))/gy)) depth += sign[0] === "" ? 0 : 1;
  return depth;
}
