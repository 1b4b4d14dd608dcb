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

/**
 * Looks at how far a PDF unpacks before any library does: they take a stream whole, in memory.
 * @throws TooLarge where one of its streams, or all of them, unpack beyond all measure
 */
export function weighPdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let all = 0;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const behind = at + STREAM.length;
    const start = behind + (file[behind] === 0x0d && file[behind + 1] === 0x0a ? 2 : 1);
    if (!isDeflated(file.subarray(start)) || isPicture(file, at)) continue;
    all += unpackedSize(file.subarray(start));
    if (all > MOST_OF_ALL) throw new TooLarge("PDF");
  }
}

/** Whether bytes begin as those of zlib do (RFC 1950 2.2), whatever the dictionary of the stream says. */
const isDeflated = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;

function isPicture(file: Buffer, at: number): boolean {
  const before = file.toString("latin1", Math.max(0, at - DICTIONARY), at);
  return PICTURE.test(before.slice(Math.max(0, before.lastIndexOf(" obj"))));
}

/** @throws TooLarge */
function unpackedSize(packed: Uint8Array): number {
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
  return size;
}
