import mammoth from "mammoth";
import type { Outline } from "../../domain/listing/outline.ts";
import { isWholeArchive, TooLarge } from "../archive.ts";
import { decode } from "../plain.ts";
import { readBytes } from "../read.ts";
import { isTooDeep } from "./html-elements.ts";
import { htmlOutline } from "./html.ts";
import { numberedDocx, withOrdinals } from "./numbered-docx.ts";
import { csvOutline, xlsxOutline } from "./sheets.ts";
import { textOutline } from "./text.ts";

/** Why bytes give no lines. */
export type Unreadable = "pdf" | "old-office" | "archive" | "empty" | "mhtml" | "not-text" | "too-heavy";

/** Bytes that hold no list we can read; `why` says what they are instead. */
export class UnreadableOutline extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(why);
    this.name = "UnreadableOutline";
    this.why = why;
  }
}

/**
 * Reads a page, sheet or paper as lines with their links. What it is, is seen from its bytes; the name decides only
 * between kinds of text.
 * @param name file name or address
 * @param base where it was published, for links that are not written in full
 * @throws UnreadableOutline when it is none of HTML, CSV, XLSX, DOCX and text
 */
export async function readOutline(bytes: Uint8Array, name: string, base?: string): Promise<Outline> {
  if (bytes.length === 0) throw new UnreadableOutline("empty");
  const mark = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (mark.startsWith("%PDF-")) return readPaper(bytes, base);
  if (mark.startsWith("\u00D0\u00CF\u0011\u00E0")) throw new UnreadableOutline("old-office");
  if (mark.startsWith("PK\u0003\u0004")) return orTooHeavy(readArchive(bytes, base));
  const text = htmlText(bytes);
  if (text === undefined) throw new UnreadableOutline("not-text");
  if (isBlankSheet(text)) throw new UnreadableOutline("empty");
  if (MHTML.test(text)) throw new UnreadableOutline("mhtml");
  if (isHtml(text)) {
    if (isTooDeep(text)) throw new UnreadableOutline("too-heavy");
    return htmlOutline(text, base);
  }
  return /\.(?:csv|tsv)$/i.test(name) ? csvOutline(text, base) : textOutline(text, base);
}

/** What unpacks beyond measure, or holds tables in tables without end, is a paper that cannot be read. @throws UnreadableOutline */
export const orTooHeavy = <Read>(reading: Promise<Read>): Promise<Read> =>
  reading.catch((error: unknown) => {
    if (error instanceof RangeError || error instanceof TooLarge) throw new UnreadableOutline("too-heavy");
    throw error;
  });

/** The lines of a PDF, as its text layer or the reader of its pictures gives them. */
async function readPaper(bytes: Uint8Array, base: string | undefined): Promise<Outline> {
  const { facts, text } = await readBytes(bytes, "x.pdf");
  if (!text || facts.text !== true) throw new UnreadableOutline("pdf");
  return textOutline(text.parts.map((part) => part.text).join("\n"), base);
}

async function readArchive(bytes: Uint8Array, base: string | undefined): Promise<Outline> {
  if (isWholeArchive(bytes, "xlsx")) return xlsxOutline(bytes, base);
  if (!isWholeArchive(bytes, "docx")) throw new UnreadableOutline("archive");
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(numberedDocx(bytes)) }, { convertImage });
  return htmlOutline(withOrdinals(value), base, { paragraphs: true });
}

/** A page with all that belongs to it in one file, as a message with parts (RFC 2557). */
export const MHTML = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*multipart\/related/i;

/** Whether a text holds nothing but the marks of an empty sheet. */
export const isBlankSheet = (text: string): boolean => /^[\s\uFEFF,;"]*$/.test(text);

const FIRST_TAG =
  /^\s*(?:<!--[\s\S]*?-->\s*|<\?[\s\S]*?>\s*)*<(?:!doctype|html|head|title|meta|link|base|script|style|body|header|nav|main|section|article|table|div|center|font|form|p|ul|ol|dl|h[1-6]|a|b|strong|span|br|hr|img|frameset)\b/i;

/**
 * A page, or a table that an old program saved as one; text may speak of a tag without being a page. Warnings of the
 * server may stand before a page that says of itself that it is one.
 */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 4096).replace(/^\uFEFF/, "");
  return FIRST_TAG.test(head) || (/<!doctype html|<html[\s>]/i.test(head) && /<\/(?:html|body)>/i.test(text));
}

/** In how many of its characters a text of the declared UTF-8 may be broken before we take it for another one. */
const BROKEN = 0.01;

/** Bytes as text: UTF-8 where they are, else what the page declares, else what every text is tried as. */
export function htmlText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const declared = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (declared === undefined || !/^utf-?8$/i.test(declared)) return text;
  const whole = new TextDecoder().decode(bytes);
  const broken = whole.split("\uFFFD").length - 1;
  return broken > 0 && broken < whole.length * BROKEN ? whole : text;
}
