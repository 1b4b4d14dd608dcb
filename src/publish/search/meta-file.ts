import { gunzipSync } from "node:zlib";
import { MAGIC } from "./read-source.ts";

/** A piece of the word list of a part: Pagefind's name for it, the last of its words in their order, its size in bytes. */
export type Chunk = readonly [name: string, last: string, size: number];

/** What of CBOR Pagefind writes into its list of pieces. */
type Value = number | string | null | readonly Value[];

/**
 * The names of the pieces of a part's word list, each with the last of its words, in their order.
 * @param file the part's `.pf_meta`: a list in CBOR, of which the third is the pieces with their first and last words
 */
export function chunkEnds(file: Uint8Array): (readonly [name: string, last: string])[] {
  const [, , chunks] = listOf(decode(gunzipSync(file).subarray(MAGIC.length)));
  return listOf(chunks).map((chunk) => {
    const [, last, name] = listOf(chunk);
    if (typeof last !== "string" || typeof name !== "string")
      throw new TypeError("Pagefind writes its lists otherwise");
    return [name, last];
  });
}

function listOf(value: Value | undefined): readonly Value[] {
  if (!Array.isArray(value)) throw new TypeError("Pagefind writes its lists otherwise");
  return value as readonly Value[];
}

/** How many bytes hold a number that does not fit into the first. */
const WIDTHS: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

/** Reads one value of CBOR (RFC 8949): numbers, texts and lists. */
function decode(bytes: Buffer): Value {
  let at = 0;
  const read = (): Value => {
    const first = bytes.readUInt8(at);
    at += 1;
    const [kind, short] = [first >> 5, first & 31];
    const width = WIDTHS[short] ?? 0;
    const number = width > 0 ? bytes.readUIntBE(at, width) : short;
    at += width;
    if (kind === 0) return number;
    if (kind === 3) return bytes.toString("utf8", at, (at += number));
    if (kind === 4 && short < 28) return Array.from({ length: number }, read);
    if (kind === 7 && short === 22) return null;
    throw new TypeError("Pagefind writes its lists otherwise");
  };
  return read();
}
