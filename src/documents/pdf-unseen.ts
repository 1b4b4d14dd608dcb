import type { PDFiumDocument } from "@hyzyla/pdfium";
import { folded } from "../domain/privacy/digits.ts";
import { findPersonalData } from "../domain/privacy/personal-data.ts";
import { TooLarge } from "./archive.ts";
import { openPictures, pageText } from "./pdfium.ts";
import { EARLIER_VERSION, OUT_OF_SIGHT } from "./unseen.ts";
import { withHidden, type DocumentPart, type HiddenText } from "./text.ts";

/**
 * The pages of a PDF with what else stands in them that may tell something of a person: beyond the edge to which a page was
 * cut, as the words that a program copies instead of what is drawn (ActualText), drawn from the right, and on pages as they
 * were before the file was last saved.
 * @param pages with all that is known of them
 * @param document the same file as PDFium has opened it
 */
export async function withUnseen(
  bytes: Uint8Array,
  pages: readonly DocumentPart[],
  document: PDFiumDocument,
): Promise<readonly DocumentPart[]> {
  const known = pages.map(({ text }) => text).join("\n");
  const told = pages.map((page, index): DocumentPart => {
    const text = tellingText(document, index, page.text);
    return text === "" ? page : { ...page, hidden: [...(page.hidden ?? []), { where: OUT_OF_SIGHT, text }] };
  });
  return withHidden(told, await earlierVersions(bytes, known));
}

/** The words of a page as PDFium reads them, where a number or an address stands in them that is not known. */
function tellingText(document: PDFiumDocument, index: number, known: string): string {
  const text = textOf(document, index);
  return tellsMore(text, known) ? text : "";
}

/** Whether a number or an address of a person stands in a text that is not known. */
export function tellsMore(text: string, known: string): boolean {
  if (!/@|[0-9๐-๙](?:[^\p{L}]?[0-9๐-๙]){8}/u.test(text)) return false;
  const [digits, words] = [folded(known).replace(/\D/g, ""), known.toLowerCase()];
  return findPersonalData(text).some(({ value }) => !(value.includes("@") ? words : digits).includes(value));
}

/** A page that the other library cannot look into has no second reading. */
function textOf(document: PDFiumDocument, index: number): string {
  try {
    return pageText(document, index);
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    return "";
  }
}

const END_OF_FILE = "%%EOF";
/** So many versions before the last one are looked at, so many bytes of all of them, and so many pages of each. */
const VERSIONS = 20;
const VERSION_BYTES = 256 * 1024 * 1024;
const PAGES = 100;
/** More bytes than these stand behind the end of a version that was saved over (ISO 32000-1, 7.5.6). */
const SHORTEST = 60;

async function earlierVersions(bytes: Uint8Array, known: string): Promise<HiddenText[]> {
  const found = new Set<string>();
  let read = 0;
  for (const end of endsOf(bytes).slice(-VERSIONS).reverse()) {
    read += end;
    if (read > VERSION_BYTES) break;
    const version = await openPictures(bytes.subarray(0, end)).catch(() => undefined);
    if (!version) continue;
    try {
      const count = Math.min(PAGES, version.getPageCount());
      for (let index = 0; index < count; index += 1) found.add(tellingText(version, index, known));
    } finally {
      version.destroy();
    }
  }
  found.delete("");
  return found.size === 0 ? [] : [{ where: EARLIER_VERSION, text: [...found].join("\n") }];
}

/** Where versions end that others follow. */
function endsOf(bytes: Uint8Array): number[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  for (let at = file.indexOf(END_OF_FILE); at >= 0; at = file.indexOf(END_OF_FILE, at + 1)) {
    const end = at + END_OF_FILE.length;
    if (file.length - end > SHORTEST) ends.push(end);
  }
  return ends;
}
