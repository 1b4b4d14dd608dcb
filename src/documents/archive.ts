import { strFromU8, unzipSync } from "fflate";
import type { Format } from "./formats.ts";

/** How the list of contents of an Office archive names its kind, whichever program wrote it. */
const KIND: Partial<Record<Format, string>> = { docx: "wordprocessingml", xlsx: "spreadsheetml" };

/** Whether bytes are an Office archive of this format whose every file can be unpacked. */
export function isWholeArchive(bytes: Uint8Array, format: Format): boolean {
  const kind = KIND[format];
  if (!kind) return false;
  try {
    const contents = unzipSync(bytes)["[Content_Types].xml"];
    return contents !== undefined && strFromU8(contents).includes(kind);
  } catch {
    return false;
  }
}
