import { constants, inflateRawSync } from "node:zlib";
import { TooLarge } from "./archive.ts";

/** How far one stream of a PDF may unpack, and all of them, pictures left out (bytes): more is made to do harm. */
const MOST_OF_ONE = 64 * 1024 * 1024;
const MOST_OF_ALL = 512 * 1024 * 1024;
/** Deflated over and over: no program writes that. */
const LAYERS = 4;
/** How far before its stream a dictionary may begin. */
const DICTIONARY = 2048;
const STREAM = Buffer.from("stream", "latin1");
/** What draws pictures has measures of its own. */
const PICTURE = /\/Subtype\s*\/Image\b/;
/** So deep what a page draws stands in each other; readers promise 28 (ISO 32000-1, annex C), libraries take ever longer. */
const DEEPEST = 1000;
/** What nests: saved states of drawing and marked content, by the letter that its beginnings have, and its begins and ends. */
const NESTING: readonly (readonly [letter: string, signs: RegExp])[] = [
  ["q", /(?<![A-PR-Za-pr-z/])(?:(?<begin>q)|Q)(?![A-PR-Za-pr-z])/g],
  ["B", /(?<begin>B[MD]C)|EMC/g],
];

/**
 * Looks at how far a PDF unpacks, and how deep its pages nest, before any library does: they take a stream whole, in
 * memory.
 * @throws TooLarge where one of its streams, or all of them, unpack or nest beyond all measure
 */
export function weighPdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let all = 0;
  for (let at = file.indexOf(STREAM), next = at; at >= 0; at = next) {
    const behind = at + STREAM.length;
    next = file.indexOf(STREAM, behind);
    const start = behind + (file[behind] === 0x0d && file[behind + 1] === 0x0a ? 2 : 1);
    if (isPicture(file, at)) continue;
    if (isDeflated(file.subarray(start))) all += unpackedSize(file.subarray(start));
    else refuseDepth(file.subarray(start, next < 0 ? undefined : next));
    if (all > MOST_OF_ALL) throw new TooLarge("PDF");
  }
}

/** @throws TooLarge where what may be the content of a page nests without end */
function refuseDepth(content: Buffer): void {
  for (const [letter, signs] of NESTING)
    if (hasMany(content, letter.charCodeAt(0)) && depthOf(content.toString("latin1"), signs) > DEEPEST)
      throw new TooLarge("PDF");
}

function hasMany(content: Buffer, letter: number): boolean {
  let count = 0;
  for (let at = content.indexOf(letter); at >= 0 && count <= DEEPEST; at = content.indexOf(letter, at + 1)) count += 1;
  return count > DEEPEST;
}

function depthOf(content: string, signs: RegExp): number {
  let [depth, deepest] = [0, 0];
  for (const { groups } of content.matchAll(signs)) {
    depth = Math.max(0, depth + (groups?.["begin"] === undefined ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Whether bytes begin as those of zlib do (RFC 1950 2.2), whatever the dictionary of the stream says. */
const isDeflated = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;

function isPicture(file: Buffer, at: number): boolean {
  const before = file.toString("latin1", Math.max(0, at - DICTIONARY), at);
  return PICTURE.test(before.slice(Math.max(0, before.lastIndexOf(" obj"))));
}

/** @throws TooLarge */
function unpackedSize(packed: Buffer): number {
  let [size, content] = [0, packed];
  for (let layer = 0; layer < LAYERS && isDeflated(content); layer += 1) {
    try {
      // What stands behind the end is left alone, and of a stream that is cut there is what it has.
      const limits = { maxOutputLength: MOST_OF_ONE, finishFlush: constants.Z_SYNC_FLUSH };
      content = inflateRawSync(content.subarray(2), limits);
    } catch (error) {
      if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") throw new TooLarge("PDF");
      return size;
    }
    size += content.length;
  }
  refuseDepth(content);
  return size;
}
