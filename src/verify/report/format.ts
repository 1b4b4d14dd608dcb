import { strFromU8, unzipSync } from "fflate";
import { decode } from "../../documents/plain.ts";
import { isHtml } from "../../documents/outline/index.ts";
import { extensionOf } from "../../domain/model/files.ts";
import type { BodyFormat } from "../../domain/verify/reading.ts";

/** What formats begin with, as Latin-1. */
const MARKS: readonly (readonly [RegExp, BodyFormat])[] = [
  [/%PDF-/, "pdf"],
  [/^\u00D0\u00CF\u0011\u00E0/, "old-office"],
  [/^\{\\rtf/, "rtf"],
  [/^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP)/s, "image"],
  [/^(?:Rar!|7z\u00BC\u00AF|\u001F\u008B)/, "archive"],
  [/^(?:.{4}ftyp|ID3|\u00FF[\u00F2\u00F3\u00FB]|OggS|RIFF.{4}(?:AVI |WAVE)|\u001AE\u00DF\u00A3|FLV)/s, "media"],
];
const ZIP = "PK\u0003\u0004";

/** Readers look for the mark of a PDF within its first kilobyte. */
const HEAD = 1024;

/**
 * What a body is, seen from its bytes; its name and the type that the server tells decide between kinds of text only.
 * `undefined` for bytes that are nothing we know.
 */
export function formatOfBody(bytes: Uint8Array, name: string, contentType: string): BodyFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (head.startsWith(ZIP)) return archiveKind(bytes, name);
  const text = decode(bytes);
  const marked = MARKS.find(([mark]) => mark.test(head))?.[1];
  // A page may speak of %PDF- within its first kilobyte.
  if (marked && !(text !== undefined && isHtml(text))) return marked;
  return text === undefined ? undefined : textKind(text, name, contentType);
}

function textKind(text: string, name: string, contentType: string): BodyFormat {
  if (isHtml(text)) return "html";
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (/^[[{]/.test(start) && (/json/i.test(contentType) || extensionOf(`/${name}`) === "json")) return "json";
  if (start.startsWith("<?xml")) return /<html[\s>]/i.test(start.slice(0, HEAD)) ? "html" : "xml";
  if (/\.(?:csv|tsv)$/i.test(name) || /csv/i.test(contentType)) return "csv";
  return /html/i.test(contentType) ? "html" : "txt";
}

/** How far all files of an archive may unpack, in bytes: what is larger is made to do harm. */
const UNPACKED_LIMIT = 512 * 1024 * 1024;

/** True for an archive whose own directory says that it unpacks beyond all measure. */
export function isArchiveBomb(bytes: Uint8Array): boolean {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
  } catch {
    return false;
  }
  return total > UNPACKED_LIMIT;
}

/** Where the archive has lost its directory, its name is all that is left to go by. */
function archiveKind(bytes: Uint8Array, name: string): BodyFormat {
  const kinds = ["docx", "xlsx", "pptx"] as const;
  try {
    const wanted = new Set(["[Content_Types].xml", "mimetype"]);
    const files = unzipSync(bytes, {
      filter: (file) => wanted.has(file.name) && file.originalSize < UNPACKED_LIMIT / HEAD,
    });
    const types = files["[Content_Types].xml"] ? strFromU8(files["[Content_Types].xml"]) : "";
    if (types.includes("wordprocessingml")) return "docx";
    if (types.includes("spreadsheetml")) return "xlsx";
    if (types.includes("presentationml")) return "pptx";
    return files["mimetype"] ? "opendocument" : "archive";
  } catch {
    return kinds.find((kind) => kind === extensionOf(`/${name}`)) ?? "archive";
  }
}
