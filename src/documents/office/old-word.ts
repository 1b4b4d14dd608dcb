import WordExtractor from "word-extractor";
import { readDocx } from "./docx.ts";
import { readRtf } from "./rtf.ts";
import { foundStrings, readBytesOnly } from "./strings.ts";
import { decode } from "../plain.ts";
import type { ReadInner } from "../inner.ts";
import { withHidden, type Contents, type DocumentPart, type HiddenText } from "../text.ts";

/**
 * The words of a DOC, Word's format before 2007: body, then notes, text boxes, heads and feet. Comments, and whatever
 * words stand in its bytes beside these, are hidden. Word opens other formats under this name too: of pages and of a
 * kind that the library does not understand the bytes are looked at, and nothing can be searched.
 * @throws when it is a DOCX or RTF that is broken
 */
export async function readDoc(bytes: Uint8Array, readInner: ReadInner): Promise<Contents> {
  const mark = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (mark === "{\\rtf") return readRtf(bytes);
  if (mark.startsWith("PK")) return readDocx(bytes, readInner);
  const document = await extracted(bytes);
  if (!document) return readOther(bytes);
  const comments = document.getAnnotations().trim();
  const hidden: HiddenText[] = [
    ...(comments === "" ? [] : [{ where: "ความคิดเห็น", text: comments }]),
    ...foundStrings(bytes),
  ];
  const body = [document.getBody(), document.getFootnotes(), document.getEndnotes()].map((text) => text.trimEnd());
  const beside: readonly [string, string][] = [
    ["กล่องข้อความ", document.getTextboxes()],
    ["หัวกระดาษ", document.getHeaders({ includeFooters: false })],
    ["ท้ายกระดาษ", document.getFooters()],
  ];
  const parts: DocumentPart[] = [
    { kind: "whole", text: body.filter(Boolean).join("\n") },
    ...beside.flatMap(([where, text]): DocumentPart[] =>
      /\S/.test(text) ? [{ kind: "whole", where, text: text.trimEnd() }] : [],
    ),
  ];
  return { parts: withHidden(parts, hidden) };
}

/** Encrypted ones, those of Word 6, and Thai ones that are cut. */
async function extracted(bytes: Uint8Array) {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes));
  } catch {
    return undefined;
  }
}

function readOther(bytes: Uint8Array): Contents {
  const text = decode(bytes);
  return text === undefined
    ? readBytesOnly(bytes)
    : { parts: [{ kind: "whole", text: "", hidden: [{ where: "เนื้อไฟล์", text }] }] };
}
