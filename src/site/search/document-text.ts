import { addresses } from "../../domain/addresses/addresses.ts";
import { hasTextPage } from "../../domain/files/text-page.ts";
import type { Content } from "../../domain/model/content.ts";
import { searchedDocuments } from "./documents.ts";
import { fileDetails } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { urlsOf } from "../frame/urls.ts";

/** The page of a document's text, before the text is read: it is too long to be held for all documents at once. */
export interface TextPage {
  readonly frame: Frame;
  /** Path below `public/`. */
  readonly file: string;
  /** Tells one state of the document, and of what was read off its pictures, from another. */
  readonly state: string;
  readonly title: string;
  readonly details: string;
  readonly original: string;
  readonly pages: number;
}

/** A page of a document in words. */
export interface TextOfPage {
  readonly number: number;
  /** Where it stands in the original. */
  readonly href: string;
  /** What a reader must know of its words. */
  readonly note: string | undefined;
  readonly paragraphs: readonly string[];
}

/** The pages that are shown, and the first that is not. */
export interface ShownText {
  readonly pages: readonly TextOfPage[];
  readonly rest: { readonly number: number; readonly href: string } | undefined;
}

/** A piece of a document, as its reader hands it out. */
interface Part {
  readonly kind: string;
  readonly number?: number;
  /** What stands beside the pages, such as a picture in a document without any. */
  readonly where?: string;
  readonly text: string;
  readonly source?: "layer" | "ocr";
  readonly damaged?: true;
  readonly scanned?: true;
}

/** So many characters a phone loads at once: the page weighs no more than any other. */
const MOST_CHARACTERS = 40_000;

/** The page of the text of every document that has one. */
export function textPages(content: Content): { file: string; page: TextPage }[] {
  const urls = urlsOf(content.agency.site);
  const titles = new Map(searchedDocuments(content).map(({ file, title }) => [file, title]));
  return Object.entries(content.files)
    .filter(([file, facts]) => hasTextPage(file, facts))
    .map(([file, facts]) => {
      const title = titles.get(file) ?? file.split("/").at(-1) ?? file;
      return {
        file,
        page: {
          frame: frameOf(content, {
            title: `ข้อความของ ${title}`,
            crumb: "อ่านข้อความ",
            description: `ข้อความที่โปรแกรมอ่านจากเอกสาร ${title}`,
            address: addresses.text(file),
            // The document itself is the answer, page by page.
            search: false,
          }),
          file,
          state: `${facts.sha256} ${facts.scan?.read ?? ""}`,
          title,
          details: fileDetails(file, facts),
          original: urls.file(file),
          pages: facts.pages ?? 0,
        },
      };
    });
}

/** The text of a document as a page shows it: what its reader sees, nothing that lies hidden in the file. */
export function shownText({ original }: TextPage, parts: readonly Part[]): ShownText {
  const pages = parts.flatMap((part) =>
    part.kind === "page" && part.number !== undefined && part.where === undefined
      ? [{ ...part, number: part.number }]
      : [],
  );
  const href = (number: number) => `${original}#page=${number}`;
  let left = MOST_CHARACTERS;
  const end = pages.findIndex(({ text }, index) => (left -= text.length) < 0 && index > 0);
  const shown = end < 0 ? pages : pages.slice(0, end);
  const rest = end < 0 ? undefined : pages[end]?.number;
  return {
    pages: shown.map((part) => {
      const paragraphs = isGarbled(part) ? [] : paragraphsOf(part.text.slice(0, MOST_CHARACTERS));
      return { number: part.number, href: href(part.number), note: noteOf(part, paragraphs), paragraphs };
    }),
    rest: rest === undefined ? undefined : { number: rest, href: href(rest) },
  };
}

/** Letters that are not what the page shows help nobody. */
const isGarbled = ({ damaged, source }: Part): boolean => damaged === true && source !== "ocr";

function noteOf(part: Part, paragraphs: readonly string[]): string | undefined {
  if (isGarbled(part)) return "ตัวอักษรในไฟล์ของหน้านี้เสียหาย อ่านเป็นข้อความไม่ได้ ดูที่ต้นฉบับ";
  if (part.source === "ocr") return "อ่านจากภาพสแกน ตัวอักษรและตัวเลขอาจผิด";
  if (part.text.length > MOST_CHARACTERS) return "หน้านี้ยาวมาก แสดงเพียงส่วนแรก ดูส่วนที่เหลือในต้นฉบับ";
  if (part.scanned) return "หน้านี้มีภาพที่ยังไม่ได้อ่านเป็นข้อความ ดูที่ต้นฉบับ";
  return paragraphs.length === 0 ? "หน้านี้ไม่มีข้อความ" : undefined;
}

/** Signs that no page of HTML may hold, and those that turn the direction of what follows. */
const UNPRINTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

const paragraphsOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(UNPRINTED, "")
    .toWellFormed()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
