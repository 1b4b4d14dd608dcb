import type { KeyPath } from "../model/proof.ts";
import { message, type Message } from "../model/message.ts";
import { PRIVACY_WORDS } from "../privacy/words.ts";
import { invisibleNote } from "../thai/invisible.ts";
import { FILE_PROBLEM_WORDS } from "./problem-file-words.ts";
import { PUBLIC_FILE_WORDS } from "./public-file-words.ts";

const near = (nearest: string | undefined) => (nearest === undefined ? "" : ` หรือหมายถึง ${nearest}`);

/** Every way in which a file can fail to be published, in the clerk's words. */
export const PROBLEM_WORDS = {
  ...FILE_PROBLEM_WORDS,
  ...PUBLIC_FILE_WORDS,
  "duplicate-item": message<{ item: string; fiscalYear: number; other: string }>({
    what: ({ item, fiscalYear, other }) => `ข้อ ${item} ปี ${fiscalYear} มีคำตอบอยู่แล้วในไฟล์ ${other}`,
    remedy: ({ other }) => `รวมหลักฐานไว้ใน ${other} ไฟล์เดียว แล้วลบไฟล์นี้`,
  }),
  "duplicate-edition": message<{ fiscalYear: number; other: string }>({
    what: ({ fiscalYear, other }) => `รายการข้อ OIT ปี ${fiscalYear} มีอยู่แล้วในไฟล์ ${other}`,
    remedy: () => "เก็บไว้ไฟล์เดียว",
  }),
  "misplaced-disclosure": message<{ item: string; fiscalYear: number; expected: string; taken?: string | undefined }>({
    what: ({ item, fiscalYear }) => `ในไฟล์เขียนว่าเป็นข้อ ${item} ปี ${fiscalYear} ไม่ตรงกับชื่อไฟล์หรือโฟลเดอร์`,
    remedy: ({ expected, taken }) =>
      `${taken === undefined ? `ถ้าในไฟล์ถูกแล้ว ให้ย้ายไปเป็น ${expected}` : `มี ${taken} อยู่แล้ว อย่าวางทับ เปิดเทียบกันก่อน`} ถ้าชื่อไฟล์ถูก ให้แก้ item และ fiscalYear ในไฟล์`,
  }),
  "unknown-item": message<{ item: string; fiscalYear: number; range: string }>({
    what: ({ item, fiscalYear }) => `ไม่มีข้อ ${item} ในรายการของปี ${fiscalYear}`,
    remedy: ({ range }) => `รายการปีนี้มีข้อ ${range} ตรวจเลขข้อแล้วแก้ทั้ง item และชื่อไฟล์`,
  }),
  "unknown-component": message<{
    component: string;
    item: string;
    known: readonly string[];
    nearest: string | undefined;
  }>({
    what: ({ component, item }) => `ข้อ ${item} ไม่มีองค์ประกอบ “${component}”`,
    remedy: ({ known, item }) =>
      known.length > 0 ? `องค์ประกอบของข้อ ${item} คือ ${known.join(", ")}` : "ข้อนี้ไม่มีองค์ประกอบที่ทราบ ให้ลบ component ออก",
    example: ({ nearest }) => (nearest ? { component: nearest } : undefined),
  }),
  "unknown-concept": message<{ concept: string; nearest: string | undefined }>({
    what: ({ concept }) => `ไม่รู้จักเรื่อง “${concept}”`,
    remedy: ({ nearest }) =>
      `แก้ให้ตรงกับ id ของเรื่องที่โปรแกรมรู้จัก${near(nearest)} หรือเพิ่มเรื่องนี้ใน content/concepts.yaml ของหน่วยงาน`,
  }),
  "unpublished-year": message<{ fiscalYear: number; published: string }>({
    what: ({ fiscalYear }) => `ปี ${fiscalYear} ไม่อยู่ในปีที่เว็บไซต์เผยแพร่ ไฟล์นี้จึงไม่ขึ้นเว็บไซต์`,
    remedy: ({ fiscalYear, published }) =>
      `ปีที่เผยแพร่คือ ${published} ถ้าจะเผยแพร่ปีนี้ด้วย ให้เพิ่ม ${fiscalYear} ใน archivedFiscalYears ของ content/agency.yaml`,
  }),
  "edition-missing": message<{ family: string; fiscalYear: number; beginnable: boolean }>({
    what: ({ family, fiscalYear }) => `ไม่มีรายการข้อ OIT ของกลุ่ม ${family} ปี ${fiscalYear}`,
    remedy: ({ fiscalYear, beginnable }) =>
      beginnable
        ? `ปี ${fiscalYear} เริ่มได้โดยใช้รายการของปีก่อนแทนชั่วคราว ให้เพิ่มบรรทัดนี้ใน content/agency.yaml`
        : `เลือกปีที่มีรายการ หรือเพิ่มไฟล์ content/editions/${fiscalYear}.yaml`,
    example: ({ fiscalYear, beginnable }) => (beginnable ? { provisionalFiscalYears: [fiscalYear] } : undefined),
  }),
  "agency-missing": message<{ template: unknown }>({
    what: () => "ไม่พบไฟล์ข้อมูลหน่วยงาน content/agency.yaml",
    remedy: () => "สร้างไฟล์นี้ตามตัวอย่าง หรือถ้าเริ่มหน่วยงานใหม่ในโฟลเดอร์ว่าง ใช้ npx prongsai init",
    example: ({ template }) => template,
  }),
  "file-missing": message<{ key: string; target: string; nearest: string | undefined }>({
    what: ({ target }) => `ไม่พบไฟล์ public/${target}${invisibleNote(target)}`,
    remedy: ({ nearest }) =>
      nearest
        ? "มีไฟล์ชื่อใกล้เคียง ถ้าใช่ให้แก้เป็นแบบนี้ (ตัวพิมพ์เล็กใหญ่และเว้นวรรคต้องตรงกัน)"
        : "วางไฟล์ไว้ตามที่อยู่นี้ หรือแก้ที่อยู่ให้ตรงกับไฟล์ที่มี",
    example: ({ key, nearest }) => (nearest ? { [key]: nearest } : undefined),
  }),
  "page-missing": message<{ target: string; nearest: string | undefined }>({
    what: ({ target }) => `ไม่มีหน้า ${target} ในเว็บไซต์นี้${invisibleNote(target)}`,
    remedy: ({ nearest }) => (nearest ? "แก้เป็นแบบนี้" : "แก้ที่อยู่ให้ตรงกับหน้าที่มี"),
    example: ({ nearest }) => (nearest ? { page: nearest } : undefined),
  }),
  "menu-too-long": message<{ title: string | undefined; count: number; limit: number }>({
    what: ({ title, count, limit }) =>
      title === undefined ? `เมนูหลักมี ${count} หัวข้อ เกิน ${limit}` : `เมนู “${title}” มี ${count} ลิงก์ เกิน ${limit}`,
    remedy: ({ title }) =>
      title === undefined
        ? "รวมหัวข้อที่ใกล้กันไว้เป็นเมนูย่อย (links) ของหัวข้อเดียว หรือตัดหัวข้อที่คนใช้น้อย ทุกหน้ายังอยู่ในแผนผังเว็บไซต์"
        : "แบ่งเป็นสองหัวข้อ หรือตัดลิงก์ที่คนใช้น้อย ทุกหน้ายังอยู่ในแผนผังเว็บไซต์",
  }),
  "colour-unreadable": message<{
    name: string;
    colour: string;
    ground: string;
    has: number;
    needs: number;
    instead: string | undefined;
  }>({
    what: ({ name, colour, ground, has, needs }) =>
      `สี ${name} ${colour} บนพื้น ${ground} อ่านไม่ออก ความต่างของสี ${has.toFixed(1)} ต่อ 1 ต้องไม่น้อยกว่า ${needs}`,
    remedy: ({ instead }) => (instead ? "ใช้สีใกล้เคียงที่อ่านออก" : "เปลี่ยนสีพื้น เพราะไม่มีสีใดอ่านออกบนพื้นนี้"),
    example: ({ name, instead }) => (instead ? { [name]: instead } : undefined),
  }),
  "reserved-address": message<{ address: string }>({
    what: ({ address }) => `ที่อยู่ ${address} เป็นของส่วนอื่นในเว็บไซต์ หน้านี้จึงใช้ไม่ได้`,
    remedy: () => "เปลี่ยนชื่อไฟล์เป็นชื่ออื่น",
  }),
  "duplicate-address": message<{ address: string; other: string }>({
    what: ({ address, other }) => `ไฟล์นี้จะอยู่ที่หน้า “${address}” ซึ่งเป็นของ ${other} แล้ว`,
    remedy: () => "เปลี่ยนชื่อไฟล์ให้ต่างกัน",
  }),
  "unsafe-name": message<{ name: string }>({
    what: ({ name }) => `ชื่อไฟล์ “${name}” ใช้เป็นที่อยู่ของหน้าไม่ได้`,
    remedy: () => "ตั้งชื่อไฟล์ด้วยตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข หรือภาษาไทย คั่นด้วยขีดกลาง เช่น tax-2566",
  }),
  "misplaced-year": message<{ fiscalYear: number }>({
    what: ({ fiscalYear }) => `ในไฟล์เขียนว่าเป็นปี ${fiscalYear} ไม่ตรงกับชื่อโฟลเดอร์`,
    remedy: ({ fiscalYear }) => `ย้ายไฟล์ไปโฟลเดอร์ ${fiscalYear} หรือแก้ fiscalYear ให้ตรงกับโฟลเดอร์`,
  }),
  "unknown-measure": message<{ measure: string; fiscalYear: number; nearest: string | undefined; known: string }>({
    what: ({ measure, fiscalYear }) => `ไม่มีมาตรการ “${measure}” ของปี ${fiscalYear}`,
    remedy: ({ known, fiscalYear }) =>
      known ? `มาตรการของปี ${fiscalYear} คือ ${known}` : `ยังไม่มีมาตรการใน content/measures/${fiscalYear}/`,
    example: ({ nearest }) => (nearest ? { measure: nearest } : undefined),
  }),
  "unscored-question": message<{ question: string; fiscalYear: number }>({
    what: ({ question, fiscalYear }) => `ข้อคำถาม ${question} ไม่มีคะแนนในผลการประเมินปี ${fiscalYear}`,
    remedy: ({ fiscalYear }) => `ตรวจรหัสข้อคำถาม หรือเพิ่มคะแนนรายข้อใน content/results/${fiscalYear}.yaml`,
  }),
  "unknown-question": message<{ question: string; fiscalYear: number }>({
    what: ({ question, fiscalYear }) => `แบบวัดปี ${fiscalYear} ไม่มีข้อ ${question} จึงมีคะแนนไม่ได้`,
    remedy: () => "ตรวจรหัสข้อกับต้นฉบับ หรือตรวจว่าเป็นผลของปีนี้",
  }),
  "duplicate-result": message<{ fiscalYear: number; other: string }>({
    what: ({ fiscalYear, other }) => `ผลการประเมินปี ${fiscalYear} มีอยู่แล้วในไฟล์ ${other}`,
    remedy: () => "เก็บไว้ไฟล์เดียว",
  }),
  "misplaced-ledger": message<{ fiscalYear: number }>({
    what: ({ fiscalYear }) => `บันทึกการเผยแพร่ในไฟล์นี้เป็นของปี ${fiscalYear} ไม่ตรงกับชื่อไฟล์`,
    remedy: ({ fiscalYear }) => `เปลี่ยนชื่อไฟล์กลับเป็น content/ledger/${fiscalYear}.yaml`,
  }),
  "frozen-gone": message<{ item: string; fiscalYear: number; target: string }>({
    what: ({ item, fiscalYear, target }) => `${target} ที่ส่งเป็นคำตอบของข้อ ${item} ปี ${fiscalYear} ไม่อยู่แล้ว`,
    remedy: () => "นำกลับมาไว้ที่เดิม ผู้ประเมินดูจากที่อยู่ที่ส่งไป ถ้ายังไม่ได้ส่งจริงให้ใช้คำสั่ง npm run freeze -- --again",
  }),
  "frozen-changed": message<{ item: string; fiscalYear: number; target: string }>({
    what: ({ item, fiscalYear, target }) => `${target} ที่ส่งเป็นคำตอบของข้อ ${item} ปี ${fiscalYear} ถูกแก้ไขหลังจากส่ง`,
    remedy: () => "นำไฟล์เดิมกลับมา แล้วเผยแพร่ฉบับแก้ไขเป็นไฟล์ใหม่ ถ้าตั้งใจเปลี่ยนให้ใช้คำสั่ง npm run freeze -- --again",
  }),
  ...PRIVACY_WORDS,
  "lost-fact": message<{ fact: string; item: string; fiscalYear: number }>({
    what: ({ fact, item, fiscalYear }) => `ไม่มีข้อเท็จจริง ${fact} ของข้อ ${item} ในรายการปี ${fiscalYear}`,
    remedy: () => "ตรวจรหัสข้อ รหัสองค์ประกอบ และค่าใหม่ ให้ตรงกับรายการในหน้า /oit/editions/",
  }),
} as const satisfies Record<string, Message<never>>;

export type ProblemKind = keyof typeof PROBLEM_WORDS;
export type ProblemArgs<Kind extends ProblemKind> = Parameters<(typeof PROBLEM_WORDS)[Kind]["what"]>[0];

/** Something that keeps a file, or a part of it, from being published; plain data, words are added when it is shown. */
export interface Problem<Kind extends ProblemKind = ProblemKind> {
  readonly kind: Kind;
  /** Path from the agency's folder, with `/`. */
  readonly file: string;
  /** The keys that lead to the fault; empty for the file as a whole. */
  readonly path: KeyPath;
  readonly args: ProblemArgs<Kind>;
  /** Known already where there are no keys to lead there, as in broken YAML. */
  readonly position?: { readonly line: number; readonly column: number };
  /** Where in a document that has no lines: `หน้า 3`. */
  readonly part?: string;
}

/** Makes a problem of a kind with the arguments that kind asks for. */
export const problem = <Kind extends ProblemKind>(
  kind: Kind,
  file: string,
  path: KeyPath,
  args: ProblemArgs<Kind>,
  position?: Problem["position"],
): Problem => ({ kind, file, path, args, ...(position ? { position } : {}) });

/** Puts a problem into words. */
export function wordsOf({ kind, args }: Problem): { what: string; remedy: string; example: unknown } {
  const { what, remedy, example }: Message<never> = PROBLEM_WORDS[kind];
  return { what: what(args as never), remedy: remedy(args as never), example: example?.(args as never) };
}
