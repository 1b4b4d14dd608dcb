import { plainLines } from "./table.ts";

/** How the items of a cell were told apart. */
export type ListForm = "numbers" | "bullets" | "lines" | "whole";

/** A cell taken apart: its items without their marks. */
export interface SplitList {
  readonly items: readonly string[];
  readonly form: ListForm;
  /** What stands before the first mark. */
  readonly lead?: string;
  /** The number before each item, or its first part where items are numbered by two (`2.1` is 2). */
  readonly numbers?: readonly number[];
  /** True where items are numbered by two: `1.1`, `1.2`, `2.1`. */
  readonly isSub?: boolean;
}

/** `1.` `1)` `(1)` `ข้อ 1`, at the beginning or behind a blank, not `1.5` and not a quantity (`1 ภารกิจ`). */
const NUMBERED = /(?<=^|\s)(?:\((\d{1,2})\)|ข้อ\s*(?:ที่\s*)?(\d{1,2})[.):]?(?=\s)|(\d{1,2})[.)](?![\d]))\s*/g;
/** Numbers of the second level. */
const SUB_NUMBERED = /(?<=^|\s)(\d{1,2})\.(\d{1,2})[.)]?(?=\s|[^\d.%\s])\s*/g;
const BULLET = String.raw`[-–—•●○▪■◦*✓✔➢►]`;
const LINE_BULLET = new RegExp(`^${BULLET}\\s*(?=\\S)`);
/** A line that only says what the next ones are. */
const INTRODUCES =
  /(?:ดังนี้|ดังต่อไปนี้|ได้แก่|ประกอบด้วย|คือ|[:：])\s*$|^(?:รายละเอียด)?(?:ของ)?(?:ขั้นตอน|วิธี|แนวทาง)(?:และ|\/)?(?:ขั้นตอน|วิธี)?(?:การ)?(?:ดำเนิน(?:การ|งาน)?|ปฏิบัติ(?:งาน)?)?(?:ของมาตรการ)?$|^รายละเอียด$/;

/**
 * Takes a cell apart into its items: a numbered list, a list with bullets, or a line each. Numbers count as marks where
 * they ascend by one. Bullets within a line count where the
 * cell begins with one. A first line that introduces the others is their lead.
 * @returns items in order; a cell without words has none
 * @example splitList("๑. สำรวจ ๒. ปรับปรุง").items // ["สำรวจ", "ปรับปรุง"]
 */
export function splitList(text: string): SplitList {
  const lines = plainLines(text);
  const whole = lines.join("\n");
  return byNumbers(whole) ?? byBullets(lines) ?? bySubNumbers(whole) ?? byLines(lines);
}

interface Mark {
  readonly number: number;
  readonly minor?: number;
  readonly start: number;
  readonly end: number;
}

function byNumbers(text: string): SplitList | undefined {
  const all = [...text.matchAll(NUMBERED)].map((match) => ({
    number: Number(match.slice(1).find(Boolean)),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return listed(
    text,
    all,
    (last, mark) => mark.number === last.number + 1,
    ({ number }) => number === 1,
  );
}

function bySubNumbers(text: string): SplitList | undefined {
  const all = [...text.matchAll(SUB_NUMBERED)].map((match) => ({
    number: Number(match[1]),
    minor: Number(match[2]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const follows = (last: Mark, mark: Mark) =>
    mark.number === last.number ? mark.minor === (last.minor ?? 0) + 1 : mark.number > last.number && mark.minor === 1;
  const list = listed(text, all, follows, ({ minor }) => minor === 1);
  return list && { ...list, isSub: true };
}

function listed(
  text: string,
  all: readonly Mark[],
  follows: (last: Mark, mark: Mark) => boolean,
  isFirst: (mark: Mark) => boolean,
): SplitList | undefined {
  // A cell that begins with a number is a list even of one; within a text only a row from one on is.
  const begins = all.findIndex((mark) => mark.start === 0 || isFirst(mark));
  const marks = all.slice(Math.max(begins, 0)).reduce<Mark[]>((kept, mark) => {
    const last = kept.at(-1);
    return last === undefined || follows(last, mark) ? [...kept, mark] : kept;
  }, []);
  const [first] = marks;
  if (begins < 0 || !first || (marks.length < 2 && first.start > 0 && text[first.start - 1] !== "\n")) return undefined;
  const items = marks.flatMap(({ end, number }, index) =>
    tidy(text.slice(end, marks[index + 1]?.start ?? text.length)).map((item) => ({ item, number })),
  );
  return {
    items: items.map(({ item }) => item),
    form: "numbers",
    numbers: items.map(({ number }) => number),
    ...leadOf(text.slice(0, first.start)),
  };
}

function byBullets(lines: readonly string[]): SplitList | undefined {
  if (!lines.some((line) => LINE_BULLET.test(line))) return undefined;
  const start = lines.findIndex((line) => LINE_BULLET.test(line));
  const items: string[] = [];
  for (const line of lines.slice(start)) {
    if (LINE_BULLET.test(line)) items.push(...withinLine(line));
    else items.push([items.pop(), line].join(" "));
  }
  return { items: items.flatMap(tidy), form: "bullets", ...leadOf(lines.slice(0, start).join(" ")) };
}

function byLines(lines: readonly string[]): SplitList {
  const [first = "", ...more] = lines;
  if (more.length > 0 && INTRODUCES.test(first)) return { items: more, form: "lines", ...leadOf(first) };
  return { items: lines, form: lines.length > 1 ? "lines" : "whole" };
}

/** The bullets that follow on the same line; `E - Service` and `ต.ค. - ก.ย.` hold none. */
function withinLine(line: string): string[] {
  const [bullet = "-"] = line;
  const sign = bullet.replace(/[-*]/, String.raw`\$&`);
  return line
    .replace(LINE_BULLET, "")
    .split(
      new RegExp(String.raw`(?<=[^\s])(?<!\.)\s+${sign}\s*(?=[^\s\d${sign}])(?<![A-Za-z]\s+${sign}\s*(?=[A-Za-z]))`),
    );
}

const leadOf = (text: string): { lead?: string } => {
  const [lead] = tidy(text);
  return lead === undefined ? {} : { lead };
};

/** All that a list says, what stands before its first mark too. */
export const allOf = ({ lead, items }: SplitList): readonly string[] => (lead === undefined ? items : [lead, ...items]);

const tidy = (item: string): string[] => {
  const text = item.replace(/\s+/g, " ").replace(LINE_BULLET, "").trim();
  return text === "" ? [] : [text];
};
