import { bare, fold, loosen, foldedLine } from "../listing/fold.ts";
import type { FoundPassage, Passage } from "./passage.ts";

/** A line by which a paper or page says what it is. */
export interface HeadLine {
  readonly plain: string;
  readonly where: FoundPassage["where"];
}

/** One to three lines one below the other, as a heading may run over them. */
export interface HeadWindow {
  /** Folded, without vowels and tones above and below: what readers of scans lose. */
  readonly key: string;
  /** The same without the year and the words for it. */
  readonly loose: string;
  readonly lines: readonly HeadLine[];
  /** Place of its first line in the head. */
  readonly start: number;
}

/** So much of a document's beginning is its head. */
const LINES = 14;
const CHARACTERS = 900;
/** So many headings of a page say what it is; further ones are of its parts. */
const HEADINGS = 3;
const WINDOW = 3;
/** So many lines below its beginning a title may say of which part of the year it is. */
const BELOW = 4;
/** What is longer is no heading; of a whole page that came as one line, this is its beginning. */
const LONGEST = 200;
/** A heading that runs over several lines has no longer one. */
const LONGEST_OF_SEVERAL = 110;

/**
 * The lines that say what was read: headings, title and first lines of a page, first lines of a document. The name of a
 * file and the title inside it are not among them: people copy last year's.
 */
export function headOf(passages: readonly Passage[]): HeadLine[] {
  const isPage = passages.some(({ where }) => where.kind === "heading");
  const headings = passages.filter(({ where }) => where.kind === "heading").slice(0, HEADINGS);
  const titles = isPage ? passages.filter(({ where }) => where.kind === "title") : [];
  const first: Passage[] = [];
  let length = 0;
  for (const passage of passages) {
    if (passage.where.kind === "name" || passage.where.kind === "title" || passage.where.kind === "heading") continue;
    if (first.length >= LINES || length > CHARACTERS) break;
    first.push(passage);
    length += passage.text.length;
  }
  return [...headings, ...titles, ...first]
    .map(({ text, where }) => ({ plain: foldedLine(text).slice(0, LONGEST), where }))
    .filter(({ plain }) => plain !== "");
}

/** Sums of money and shares: a row and not a heading. */
const FIGURE = /\d{1,3}(?:,\d{3})|\d+\.\d\d|\t/;
/** What a sentence says is asked for or will be made is not what the paper is. */
const SENTENCE =
  /^\s*(?:ให้|เมื่อ|เพื่อให้|ตามที่|โดยที่|หาก|ทั้งนี้|เนื่องจาก|ข้าพเจ้า|บัดนี้|ด้วย|สิ่งที่ส่งมาด้วย|สำเนาเรียน)|\sเมื่อสิ้น|\sข้าพเจ้า|(?:จะ|ต้อง|จะต้อง)(?:จัดทำ|รายงาน|ดำเนินการ|เสนอ)|ให้(?:จัดทำ|รายงาน|ส่วนราชการ|หน่วยงานใน|คณะทำงาน|ผู้รับผิดชอบ|ทุกกอง)|กำหนดให้|ซึ่งประกอบด้วย/;
/** Where a part of a project or a memo begins: what it speaks of is not what the whole is. */
const PART =
  /^(?:\d{1,2}[.)]\s*)?(?:หลักการและเหตุผล|วัตถุประสงค์|กลุ่มเป้าหมาย|วิธีดำเนินการ|วิธีการดำเนินการ|การรายงานผล|การติดตามประเมินผล|ผลที่คาดว่าจะได้รับ|เรื่องเดิม|ข้อเท็จจริง|ข้อพิจารณา|ระเบียบวาระ)/;
/** Quarters that end a year are no part of it. */
const WHOLE_YEAR = /\(?ไตรมาส(?:ที่)?\s*(?:1\s*(?:[-–]|ถึง)\s*(?:ไตรมาส(?:ที่)?\s*)?)?4\)?/g;
/** A line below a title that says of which part of the year the paper is. */
const PART_OF_YEAR = /รอบ(?:ระยะเวลา)?\s*(?:6|หก)\s*เดือน|ไตรมาส/;

/** A line as far as it can be a heading: up to the first sum or the first word of a sentence. */
function headingOf(plain: string): string {
  const ends = [FIGURE, SENTENCE, PART].map((mark) => plain.search(mark)).filter((at) => at >= 0);
  return plain.slice(0, Math.min(plain.length, ...ends)).replace(WHOLE_YEAR, " ");
}

/** Every run of one to three lines of a head. */
export const windowsOf = (head: readonly HeadLine[]): HeadWindow[] =>
  head.flatMap((_, start) =>
    Array.from({ length: linesFrom(head, start) }, (_, more) => {
      const lines = head.slice(start, start + more + 1);
      const text = [...lines.map(({ plain }) => headingOf(plain)), partOfYear(head, start, more)].join(" ");
      return { key: fullKeyOf(text), loose: keyOf(text), lines, start };
    }),
  );

/** The part of the year that a line a little below a window names: “รอบ 6 เดือน”. */
const partOfYear = (head: readonly HeadLine[], start: number, more: number): string =>
  head
    .slice(start + more + 1, start + BELOW)
    .flatMap(({ plain }) => PART_OF_YEAR.exec(headingOf(plain))?.[0] ?? [])
    .slice(0, 1)
    .join("");

/** Only lines of running text go on in the next; a heading of a page is one of its own. */
function linesFrom(head: readonly HeadLine[], start: number): number {
  const isLine = ({ where }: HeadLine) => where.kind !== "heading" && where.kind !== "title";
  const end = head.findIndex((line, at) => at >= start && !isLine(line));
  const long = head.findIndex(
    ({ plain }, at) => at >= start && (plain.length > LONGEST_OF_SEVERAL || headingOf(plain) !== plain),
  );
  const ends = [end, long].map((at) => (at < 0 ? head.length : at));
  return Math.max(1, Math.min(WINDOW, ...ends.map((at) => at - start)));
}

/** A text as headings are compared: letters only, in one spelling, without year and what stands above and below. */
export const keyOf = (text: string): string => bare(loosen(fold(foldedLine(text))).key);

/** The same with the words for the year, which tell some kinds of papers apart; reasons are not results. */
export const fullKeyOf = (text: string): string => bare(fold(foldedLine(text).replaceAll("เหตุผล", "เหตุ")).key);
