import { formatOf } from "../documents/formats.ts";
import { readBytes } from "../documents/read.ts";
import type { DocumentPart as ReadPart } from "../documents/text.ts";
import { isTooDeep } from "../documents/outline/html-elements.ts";
import { htmlText } from "../documents/outline/index.ts";
import type { BodyFormat, PartReading, NoReading, BodyReading } from "../domain/verify/reading.ts";
import { formatOfBody, isArchiveBomb } from "./report/format.ts";
import { readPage } from "./source/page.ts";

/** A body to be read. */
export interface ToRead {
  readonly body: Uint8Array;
  /** What a browser would save it as. */
  readonly name: string;
  /** As the server tells. */
  readonly contentType: string;
  /** Where it stands. */
  readonly address: string;
}

/** Formats of Office that a password turns into a file of the older kind. */
const LOCKABLE = ["docx", "xlsx", "pptx"];

/** Reads a body as what its bytes are. Never throws: what cannot be opened says why. */
export async function readBodyText({ body, name, contentType, address }: ToRead): Promise<BodyReading> {
  if (body.length === 0) return { kind: "unreadable", why: "empty" };
  const format = formatOfBody(body, name, contentType);
  if (format === undefined) return unknownBytes(name);
  if (format === "html") {
    const html = htmlText(body) ?? "";
    return isTooDeep(html) ? { kind: "unreadable", format, why: "too-heavy" } : readPage(html, address);
  }
  if (format === "image") return { kind: "unreadable", format, why: "picture" };
  const read = READ_AS[format];
  if (format === "old-office") {
    const { facts } = await readBytes(body, `x.${LOCKABLE[0] ?? ""}`);
    return { kind: "unreadable", format, why: facts.fault === "encrypted" ? "encrypted" : "format" };
  }
  if (read === undefined) return { kind: "unreadable", format, why: "format" };
  if (isArchiveBomb(body)) return { kind: "unreadable", format, why: "too-heavy" };
  return readDocument(body, format, read);
}

/** The ending under which a format is read. */
const READ_AS: Partial<Record<BodyFormat, string>> = {
  pdf: ".pdf",
  docx: ".docx",
  xlsx: ".xlsx",
  pptx: ".pptx",
  // One reader serves papers, sheets and shows.
  opendocument: ".odt",
  rtf: ".rtf",
  csv: ".csv",
  txt: ".txt",
  json: ".txt",
  xml: ".txt",
};

async function readDocument(body: Uint8Array, format: BodyFormat, ending: string): Promise<BodyReading> {
  const { facts, text } = await readBytes(body, `x${ending}`);
  if (facts.fault) return { kind: "unreadable", format, why: facts.fault };
  return {
    kind: "document",
    format,
    parts: (text?.parts ?? []).map(partOf),
    ...(facts.pages !== undefined && { pages: facts.pages }),
    ...(facts.pdf?.title && { title: facts.pdf.title }),
    text: facts.text === true,
  };
}

/** Bytes that are nothing: of a document whose name we know, its beginning is lost or broken. */
const unknownBytes = (name: string): NoReading => ({
  kind: "unreadable",
  why: formatOf(name) ? "truncated" : "format",
});

function partOf(part: ReadPart): PartReading {
  const own = { text: part.text, ...((part.source === "ocr" || part.damaged) && { isOcr: true as const }) };
  if (part.kind === "page") return { [part.where === undefined ? "page" : "picture"]: part.number, ...own };
  return part.kind === "sheet" ? { sheet: part.name, ...own } : own;
}
