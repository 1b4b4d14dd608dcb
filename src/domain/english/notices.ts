import { speaksEnglish } from "../addresses/english.ts";
import { agencySchema } from "../model/agency.ts";
import { recordsOf, type Content } from "../model/content.ts";
import type { KeyPath } from "../model/proof.ts";
import { halfTwins, saysEnglish } from "./twins.ts";

/** What asks for a look about the words in English; the fields that lack, or the file, stand in the message. */
export const ENGLISH_NOTICE_WORDS = {
  "english-half": {
    message: (fields: string) => `ภาษาอังกฤษยังไม่ครบ ขาด ${fields} หน้า /en/ จึงแสดงส่วนนี้เป็นภาษาไทยหรือไม่แสดง`,
    remedy: "เติมช่องที่ขาดเป็นภาษาอังกฤษ ถ้ายังไม่พร้อม ให้ลบช่องที่ลงท้ายด้วย English ของส่วนเดียวกันออกก่อน",
    example: ["feeEnglish, channelEnglish", 2],
  },
  "english-unseen": {
    message: (file: string) => `${file} มีข้อความภาษาอังกฤษ แต่เว็บไซต์ยังไม่มีหน้า /en/`,
    remedy:
      "เติม nameEnglish (ชื่อหน่วยงาน) และ summaryEnglish (แนะนำหน่วยงาน) ใน content/agency.yaml หน้า /en/ ขึ้นเมื่อมีสองช่องนี้",
    example: ["content/services/land-tax.yaml", 1],
  },
} as const;

/** A notice about English, without its words. */
export interface EnglishNotice {
  readonly id: keyof typeof ENGLISH_NOTICE_WORDS;
  readonly file: string;
  readonly path: KeyPath;
  readonly words: string;
}

const AGENCY = "content/agency.yaml";

/** Files that are in English by half, or that say something in English which no page shows. */
export function englishNotices(content: Content): EnglishNotice[] {
  // The name alone stands in the head of every page.
  const { nameEnglish, ...agency } = content.agency;
  const files = [
    { file: AGENCY, schema: agencySchema, data: agency as object },
    ...recordsOf(content).flatMap(({ kind, entries }) =>
      entries.map(({ file, data }) => ({ file, schema: kind.schema, data })),
    ),
  ];
  if (!speaksEnglish(content.agency)) {
    const unseen = files.find(({ data }) => saysEnglish(data));
    return unseen ? [{ id: "english-unseen", file: AGENCY, path: [], words: unseen.file }] : [];
  }
  return files.flatMap(({ file, schema, data }): EnglishNotice[] => {
    const halves = halfTwins(schema, file === AGENCY ? { ...data, nameEnglish } : data);
    const [first] = halves;
    const missing = [...new Set(halves.flatMap((half) => half.missing))];
    return first ? [{ id: "english-half", file, path: first.path, words: missing.join(", ") }] : [];
  });
}
