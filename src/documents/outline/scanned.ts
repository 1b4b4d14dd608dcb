import { createHash } from "node:crypto";
import { documentCache, type Cache } from "../cache.ts";
import { isInstalled, startEngine, type OcrEngine } from "../ocr/engine.ts";
import { readScan } from "../ocr/read-scan.ts";
import { isUnread } from "../ocr/scan-cache.ts";
import { isPictureFile, pagesToRead, PICTURE_TEXT, withReadPages } from "../ocr/scans.ts";
import { readBytes } from "../read.ts";

/** So many pages of one paper are read: a list or a table of scores has fewer. */
const PAGES = 40;

/** How the pictures of a paper are read; nothing is said where what reads them is not installed. */
export interface PictureReader {
  readonly start: (() => Promise<OcrEngine>) | undefined;
  readonly cache: Cache;
}
export const pictureReader = (): PictureReader => ({
  start: isInstalled() ? () => startEngine(2) : undefined,
  cache: documentCache,
});

/**
 * The words of a scan or a photo of a paper, read off its pictures: a line for each row, cells parted by tabs.
 * @param name its ending says whether it is a PDF or a picture
 * @returns `undefined` where nothing is a picture, or nothing could be read off it
 */
export async function readPictures(
  bytes: Uint8Array,
  name: string,
  reader: PictureReader,
): Promise<string | undefined> {
  const document = isPictureFile(name) ? PICTURE_TEXT : (await readBytes(bytes, "x.pdf")).text;
  const pages = document ? pagesToRead(document).slice(0, PAGES) : [];
  if (!document || pages.length === 0) return undefined;
  const { start, cache } = reader;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await cache.scans.get(sha256);
  const open = pages.filter((page) => isUnread(known[page], true));
  if (open.length > 0 && start) {
    let engine: Promise<OcrEngine> | undefined;
    const task = {
      sha256,
      file: isPictureFile(name) ? name : "x.pdf",
      bytes: () => Promise.resolve(bytes),
      pages: open,
    };
    try {
      await readScan(
        task,
        cache.scans,
        () => (engine ??= start()),
        () => true,
        () => undefined,
      );
    } finally {
      await (await engine?.catch(() => undefined))?.close();
    }
  }
  const text = withReadPages(document, await cache.scans.get(sha256))
    .parts.map((part) => part.text)
    .join("\n");
  return /\p{L}/u.test(text) ? text : undefined;
}
