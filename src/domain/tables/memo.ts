import type { z } from "zod";
import { TO_FILL } from "../model/fields.ts";
import type { reportSchema, Signer } from "../model/records/report.ts";
import { suggestIsoDate } from "../thai/date.ts";
import type { TextLine } from "./scores/index.ts";
import { isBlankCell, joinPieces, singleLine } from "./table.ts";

/** A memo (บันทึกข้อความ) as it stands in the front matter of a report. */
export type MemoInput = NonNullable<z.input<typeof reportSchema>["memo"]>;

/** A line of a paper, and whether space stands above it. */
interface Line {
  readonly text: string;
  readonly isApart: boolean;
}

const FIELD = {
  office: /^ส่วนราชการ\s*[:：]?\s*(.*)$/,
  number: /^ที่\s*[:：]?\s*(.*?)(?:\s*วันที่\s*(.*))?$/,
  date: /^วันที่\s*[:：]?\s*(.*)$/,
  subject: /^เรื่อง(?!เดิม)\s*[:：]?\s*(.*)$/,
  to: /^เรียน\s*[:：]?\s*(.*)$/,
} as const;

/** Heads of the paragraphs of a memo, alone on a line or before their words. */
const HEAD =
  /^(?:\d{1,2}[.)]\s*)?(เรื่องเดิม|ข้อเท็จจริง|ข้อกฎหมาย|ข้อระเบียบ(?:\/?กฎหมาย)?|ระเบียบ\s*\/?\s*(?:ข้อ)?กฎหมาย(?:ที่เกี่ยวข้อง)?|กฎหมายและระเบียบที่เกี่ยวข้อง|ข้อพิจารณา(?:และข้อเสนอแนะ|และข้อเสนอ)?|ข้อเสนอแนะ|ข้อเสนอ(?:เพื่อพิจารณา)?|ความเห็น(?:ของเจ้าหน้าที่)?|การดำเนินการ)\s*[:：]?\s*(.*)$/;
/** How paragraphs of a memo begin, where only the lines of a page are known. */
const OPENS = /^(?:ตามที่|ด้วย|ในการนี้|ทั้งนี้|บัดนี้|ดังนั้น|จึงเรียน|เห็นควร|ประกาศ|\d{1,2}[.)]\s)/;
const CLOSES = /^จึงเรียนมา|^จึงเสนอมา/;
const NAME = /^(?:\(?ลงชื่อ\)?[\s.…_]*)?\(\s*([^()]*?)\s*\)$/;
const SIGNS = /^(?:\(?ลงชื่อ|ผู้รายงาน|ผู้เสนอ|ผู้จัดทำ)/;
const LEADERS = /[.…_]{3,}|\.{2,}$/g;

/**
 * Reads the memo at the beginning of a paper: its heads, its paragraphs with their own heads (`ข้อเท็จจริง: …`), and
 * those who sign. What a memo requires and the paper does not tell stays `[เติม…]`.
 * @returns `undefined` where the paper holds no memo
 */
export function memoIn(lines: readonly TextLine[]): MemoInput | undefined {
  const all = withSpaces(lines);
  const start = all.findIndex(({ text }) => FIELD.office.test(text));
  const own = all.slice(Math.max(start, 0));
  const subject = own.findIndex(({ text }) => FIELD.subject.test(text));
  const to = own.findIndex(({ text }, index) => index > subject && FIELD.to.test(text));
  if (start < 0 || subject < 0 || to < 0) return undefined;
  const heads = own.slice(0, subject).map(({ text }) => text);
  const field = (pattern: RegExp, group = 1) =>
    heads.map((text) => pattern.exec(text)?.[group]?.trim()).find((text) => text !== undefined && !isBlankCell(text));
  const written = field(FIELD.date) ?? field(FIELD.number, 2);
  const fill = (what: string) => `${TO_FILL}${what}]`;
  const { paragraphs, rest } = bodyOf(own.slice(to + 1));
  const number = field(FIELD.number);
  return {
    office: field(FIELD.office) ?? fill("ส่วนราชการ"),
    ...(number === undefined ? {} : { number }),
    date: suggestIsoDate(written ?? "") ?? fill(`วันที่${written === undefined ? "" : ` ต้นฉบับเขียนว่า ${written}`}`),
    subject: continued(own.slice(subject, to), FIELD.subject) || fill("เรื่อง"),
    to: FIELD.to.exec(own[to]?.text ?? "")?.[1]?.trim() || fill("เรียน"),
    body: paragraphs.length > 0 ? paragraphs : [fill("เนื้อความ")],
    signatures: signersIn(rest),
  };
}

const withSpaces = (lines: readonly TextLine[]): Line[] =>
  lines.flatMap(({ text, place }, index) => {
    const before = lines[index - 1];
    const isApart = place.unit !== "line" || before === undefined || place.line - before.place.line > 1;
    const plain = singleLine(text).replace(LEADERS, " ").replace(/\s+/g, " ").trim();
    return plain === "" ? [] : [{ text: plain, isApart }];
  });

/** A field that runs over several lines. */
const continued = ([first, ...more]: readonly Line[], pattern: RegExp): string =>
  more.reduce((text, line) => joinPieces(text, line.text), pattern.exec(first?.text ?? "")?.[1]?.trim() ?? "");

/** The paragraphs, each below its head, up to the closing; and the lines behind it. */
function bodyOf(lines: readonly Line[]): { readonly paragraphs: string[]; readonly rest: readonly Line[] } {
  const paragraphs: { head: string | undefined; text: string }[] = [];
  let head: string | undefined;
  let isClosed = false;
  for (const [index, { text, isApart }] of lines.entries()) {
    const isEnd = NAME.test(text) || SIGNS.test(text) || (isClosed && isApart);
    if (isEnd) return { paragraphs: paragraphs.map(written), rest: lines.slice(index) };
    const [, own, words = ""] = HEAD.exec(text) ?? [];
    if (own !== undefined && (words !== "" ? words.length > 1 : true)) {
      head = own.replace(/\s+/g, "");
      if (words !== "") paragraphs.push({ head: take(), text: words });
      continue;
    }
    const last = paragraphs.at(-1);
    isClosed ||= CLOSES.test(text);
    // A line of a page goes on with the paragraph above it, unless space or a word of opening parts them.
    if (last && head === undefined && !isApart && !OPENS.test(text)) last.text = joinPieces(last.text, text);
    else paragraphs.push({ head: take(), text });
  }
  return { paragraphs: paragraphs.map(written), rest: [] };

  function take(): string | undefined {
    const own = head;
    head = undefined;
    return own;
  }
}

const written = ({ head, text }: { head: string | undefined; text: string }) =>
  head === undefined ? text : `${head}: ${text}`;

/** Who signs: a name in brackets, then the post in the lines below it; what stands above a later name is said by it. */
function signersIn(lines: readonly Line[]): Signer[] {
  const signers: { name?: string; position: string; opinion?: string }[] = [];
  let above: string[] = [];
  let isPost = false;
  for (const { text } of lines) {
    const name = NAME.exec(text)?.[1];
    if (name !== undefined) {
      const opinion = above.join(" ").trim();
      signers.push({
        ...(isBlankCell(name) || /ชื่อผู้ลงนาม|ชื่อ-|ชื่อสกุล/.test(name) ? {} : { name }),
        position: "",
        ...(opinion === "" ? {} : { opinion }),
      });
      [above, isPost] = [[], true];
      continue;
    }
    const last = signers.at(-1);
    if (isPost && last && isPostLine(text, last.position)) {
      last.position = [last.position, text].filter(Boolean).join(" ");
      continue;
    }
    isPost = false;
    if (!SIGNS.test(text) && !/^(?:เรียน|ความเห็น|คำสั่ง)/.test(text)) above.push(text.replace(/^[-–]\s*/, ""));
    if (above.join("").length > LONGEST_OPINION) break;
  }
  return signers.filter(({ position }) => position !== "");
}

/** Behind so many letters the memo is over and its report begins. */
const LONGEST_OPINION = 200;

/** A post takes one line, or goes on where somebody acts for another. */
const isPostLine = (text: string, before: string): boolean =>
  !/^(?:เรียน|ความเห็น|คำสั่ง|ทราบ|เห็นชอบ|อนุมัติ|เห็นควร|รายงาน|มาตรการ|วันที่|[-–])/.test(text) &&
  text.length < 90 &&
  (before === "" || /แทน$|รักษาการ$|รักษาราชการ$/.test(before) || /^(?:รักษา|ปฏิบัติหน้าที่)/.test(text));
