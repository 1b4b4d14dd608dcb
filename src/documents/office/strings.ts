import type { Contents, HiddenText } from "../text.ts";
import { LEFT_IN_BYTES } from "../unseen.ts";

/** Runs of at least so many letters are words that somebody wrote. */
const WORDS = /(?:[\x20-\x7E\u0E01-\u0E5B\t]){6,}/g;
/** The same in bytes of Windows' Thai. */
const BYTES = /[\x20-\x7E\xA1-\xDA\xDF-\xFB]{8,}/g;

/**
 * Words in the bytes of a file of Office's older kind, whatever they were written for: enough to find a number in it,
 * not enough to read it.
 */
export function foundStrings(bytes: Uint8Array): HiddenText[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = [0, 1].flatMap((start) => buffer.subarray(start).toString("utf16le").match(WORDS) ?? []);
  const utf8 = buffer.toString("utf8").match(WORDS) ?? [];
  const narrow = (buffer.toString("latin1").match(BYTES) ?? []).map((run) => THAI.decode(Buffer.from(run, "latin1")));
  const text = [...new Set([...wide, ...utf8, ...narrow])].filter((run) => /\d{4}|@|[๐-๙]{4}/.test(run)).join("\n");
  return text === "" ? [] : [{ where: LEFT_IN_BYTES, text }];
}

const THAI = new TextDecoder("windows-874");

/** An old workbook or show: nothing of it can be searched, but what stands in its bytes is looked at. */
export const readBytesOnly = (bytes: Uint8Array): Contents => {
  const hidden = foundStrings(bytes);
  return { parts: [{ kind: "whole", text: "", ...(hidden.length > 0 && { hidden }) }] };
};
