import sharp from "sharp";
import { pagePictures } from "../office/pictures.ts";
import { drawPage, openPictures, type Grey } from "../pdfium.ts";
import type { DocumentPart, DocumentText } from "../text.ts";
import { isRead, type ReadPages } from "./scan-cache.ts";

/** Formats of pictures that stand in the place of a document. */
const PICTURE = /\.(?:jpe?g|png|tiff?|webp|gif|bmp)$/i;
export const isPictureFile = (file: string): boolean => PICTURE.test(file);

/** A picture as a document of one page, which nobody has read yet. */
export const PICTURE_TEXT: DocumentText = { parts: [{ kind: "page", number: 1, text: "", scanned: true }] };

/** The numbers of pages whose words stand in a picture only, or whose letters cannot be trusted. */
export const pagesToRead = ({ parts }: DocumentText): number[] =>
  parts.flatMap((part) => (part.kind === "page" && (part.scanned ?? part.damaged) ? [part.number] : []));

/** A document with what was read off its pictures. What stood in a damaged layer is hidden: only the gate reads it. */
export const withReadPages = ({ parts }: DocumentText, pages: ReadPages): DocumentText => ({
  parts: parts.map((part) => {
    const read = part.kind === "page" && (part.scanned ?? part.damaged) ? pages[part.number] : undefined;
    return isRead(read) ? readPart(part, read.text, read.confidence) : part;
  }),
});

function readPart(part: DocumentPart, text: string, confidence: number): DocumentPart {
  const layer = { where: "ชั้นข้อความที่เสียหาย", text: part.text };
  if (part.damaged) {
    const hidden = [...(part.hidden ?? []), ...(/\S/.test(part.text) ? [layer] : [])];
    return { ...part, text, source: "ocr", confidence, ...(hidden.length > 0 && { hidden }) };
  }
  return { ...part, text: [part.text, text].filter((words) => /\S/.test(words)).join("\n"), source: "ocr", confidence };
}

/** Dots an inch at which pages are drawn to be read. */
const DPI = 200;
/** Most dots of a picture that is opened. */
const MOST_DOTS = 120_000_000;
/** Longest side to which a larger picture is brought: A3 at 300 dpi. */
const LONGEST = 4960;

/** The pictures of a document's pages, one at a time. */
export interface PageDrawer {
  readonly draw: (page: number) => Promise<Grey>;
  readonly close: () => void;
}

/** Opens a document to draw its pages. @throws when it does not open */
export async function openDrawer(bytes: Uint8Array, file: string): Promise<PageDrawer> {
  if (isPictureFile(file)) return { draw: () => greyPicture(bytes), close: () => undefined };
  if (isZip(bytes)) {
    const pictures = pagePictures(bytes);
    return { draw: (page) => greyPicture(pictures[page - 1] ?? new Uint8Array()), close: () => undefined };
  }
  const document = await openPictures(bytes);
  return {
    draw: (page) => drawPage(document, page - 1, DPI),
    close: () => {
      document.destroy();
    },
  };
}

/** Documents that hold their pictures as files of their own are archives. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function greyPicture(bytes: Uint8Array): Promise<Grey> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: "error" })
    .rotate()
    .flatten({ background: "#fff" })
    .resize({ width: LONGEST, height: LONGEST, fit: "inside", withoutEnlargement: true })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 1) throw new Error("Not a picture in shades of grey");
  return { width: info.width, height: info.height, data };
}
