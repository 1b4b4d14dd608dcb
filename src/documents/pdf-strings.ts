import { constants, inflateRawSync } from "node:zlib";

const STREAM = /\bstream\r?\n|\bendstream\b/g;
/** So far a stream of objects or of a form unpacks (bytes): more is no list of strings. */
export const PACKED_MOST = 32 * 1024 * 1024;
/** So much of a stream tells whether it is markup. */
const HEAD = 200;
/** Longer strings are signatures and tables of colours. */
const LONGEST = 20_000;
/** What may be a person's: long numbers and addresses. */
const TELLING = /@|[0-9๐-๙](?:[ .-]?[0-9๐-๙]){8}/;

/**
 * Strings of a PDF that stand in none of its pages' words: what stamps, notes, fields, signatures, attachments, tags and
 * layers are called and described with, and the answers of XFA forms. Also of versions that were saved over. Only those
 * that may tell something of a person; nothing of a file with a password, whose strings are locked one by one.
 */
export function tellingStrings(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = file.toString("latin1");
  const found = new Set<string>();
  let [from, start, dictionary] = [0, -1, ""];
  const take = (objects: string) => {
    for (const text of stringsIn(objects)) if (TELLING.test(text)) found.add(text);
    for (const { 0: name } of objects.matchAll(NAME)) if (/\d{13}|\d-\d{4}-/.test(name)) found.add(unnamed(name));
  };
  for (const { index, 0: word } of latin.matchAll(STREAM)) {
    if (word === "endstream") {
      if (start >= 0) takeStream(file.subarray(start, index), dictionary, take, found);
      [from, start] = [index + word.length, -1];
    } else if (start < 0) {
      dictionary = latin.slice(from, index);
      if (/\/Encrypt\b/.test(dictionary)) return [];
      take(dictionary);
      start = index + word.length;
    }
  }
  const rest = latin.slice(start < 0 ? from : start);
  if (/\/Encrypt\b/.test(rest)) return [];
  take(rest);
  return [...found];
}

/** A name of an object (ISO 32000-1, 7.3.5), which destinations have in older files, so long that it may hold a number. */
const NAME = /(?<=\/)[^\s/<>[\](){}%]{13,100}/g;
const unnamed = (name: string): string =>
  name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function takeStream(packed: Buffer, before: string, take: (objects: string) => void, found: Set<string>): void {
  const dictionary = before.slice(Math.max(0, before.lastIndexOf(" obj")));
  if (/\/Subtype\s*\/Image\b|\/FontFile|\/Length1\b/.test(dictionary)) return;
  // What a stamp shows is drawn in a form of its own.
  if (/\/Type\s*\/ObjStm\b|\/Subtype\s*\/Form\b/.test(dictionary))
    take(unpackedStream(packed, PACKED_MOST).toString("latin1"));
  else if (/^(?:\uFEFF|ï»¿)?\s*<[?!A-Za-z]/.test(unpackedStream(packed, HEAD).toString("latin1")))
    for (const text of unpackedStream(packed, PACKED_MOST)
      .toString("utf8")
      .split(/<[^<>]*>/))
      if (TELLING.test(text)) found.add(text);
}

/** A stream as far as it unpacks, or as it stands where it is not deflated. */
export function unpackedStream(packed: Buffer, most: number): Buffer {
  const [method = 0, flags = 0] = packed;
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) return packed.subarray(0, most);
  try {
    const input = most === HEAD ? packed.subarray(2, 2 + HEAD) : packed.subarray(2);
    return inflateRawSync(input, { maxOutputLength: PACKED_MOST, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Strings of both spellings (ISO 32000-1, 7.3.4), in brackets, which may nest, or as digits of sixteen. */
function* stringsIn(objects: string): Generator<string> {
  for (let at = 0; at < objects.length; at += 1) {
    const sign = objects[at];
    if (sign === "(") {
      const end = endOfLiteral(objects, at);
      yield* decoded(unescaped(objects.slice(at + 1, end)));
      at = end;
    } else if (sign === "<" && objects[at + 1] !== "<" && objects[at - 1] !== "<") {
      const end = objects.indexOf(">", at);
      if (end < 0) return;
      if (end - at < LONGEST) yield* decoded(Buffer.from(objects.slice(at + 1, end).replace(/\s/g, ""), "hex"));
      at = end;
    }
  }
}

function endOfLiteral(objects: string, start: number): number {
  let depth = 0;
  for (let at = start; at < objects.length; at += 1) {
    const sign = objects[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")" && (depth -= 1) === 0) return at;
  }
  return objects.length;
}

const ESCAPES: Readonly<Partial<Record<string, string>>> = { n: "\n", r: "\n", t: "\t", b: "", f: "\n" };

const unescaped = (literal: string): Buffer =>
  Buffer.from(
    literal.replace(/\\(?:([0-7]{1,3})|\r\n?|\n|([^]))/g, (_, octal?: string, sign?: string) =>
      octal === undefined ? (ESCAPES[sign ?? ""] ?? sign ?? "") : String.fromCharCode(parseInt(octal, 8) & 0xff),
    ),
    "latin1",
  );

function* decoded(bytes: Buffer): Generator<string> {
  if (bytes.length < 3 || bytes.length > LONGEST) return;
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = isWide ? WIDE.decode(bytes) : isUtf8 ? bytes.toString("utf8", 3) : bytes.toString("latin1");
  // Keys and certificates are strings too.
  if (!/[\u0000-\u0008\u000E-\u001A]/.test(text)) yield text;
}

const WIDE = new TextDecoder("utf-16be");
