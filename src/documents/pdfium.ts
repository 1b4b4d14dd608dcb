import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from "@hyzyla/pdfium";
import { TooLarge } from "./archive.ts";

/** What the wrapper of PDFium does not offer itself: where the objects of a page stand. */
interface Engine {
  readonly HEAPF32: Float32Array;
  readonly wasmExports: { malloc(bytes: number): number; free(at: number): void };
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPath_CountSegments(path: number): number;
  _FPDFPath_GetPathSegment(path: number, index: number): number;
  _FPDFPathSegment_GetType(segment: number): number;
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  _FPDF_ClosePage(page: number): void;
}

let library: Promise<Pick<PDFiumLibrary, "loadDocument">> | undefined;

/** Opens a PDF for its pictures. The caller closes it with `destroy()`. @throws when it does not open */
export async function openPictures(bytes: Uint8Array): Promise<PDFiumDocument> {
  library ??= PDFiumLibrary.init();
  return (await library).loadDocument(bytes);
}

/**
 * Opens a page. One that asks for more memory than there can be ends the engine: another one begins with the next
 * document, and this one is not taken for read.
 * @throws TooLarge
 */
function withPage<Value>(document: PDFiumDocument, index: number, work: (page: PDFiumPage) => Value): Value {
  try {
    return work(document.getPage(index));
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError && error.message.startsWith("Aborted"))) throw error;
    library = undefined;
    throw new TooLarge("PDF");
  }
}

/** How PDFium numbers kinds of objects. */
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** So many strokes and no words: letters that were turned into outlines. */
const MANY_PATHS = 300;
/** From this share of the page on a picture may hold its words. */
const LARGE = 0.25;
/** Most objects of a page that are looked at. */
const MOST = 20_000;

/** Something that a page draws, with the box around it in points from the lower left corner of the page. */
export interface PageObject {
  readonly kind: "path" | "image" | "form" | "other";
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** The straight pieces of a path that is more than one box, from point to point. */
  readonly pieces: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

const KINDS = new Map<number, PageObject["kind"]>([
  [PATH, "path"],
  [IMAGE, "image"],
  [FORM, "form"],
]);

/** What a page draws, and how large it is in points. @throws */
export const pageObjects = (document: PDFiumDocument, index: number): Drawing => withPage(document, index, objectsOf);

interface Drawing {
  readonly objects: readonly PageObject[];
  readonly area: number;
}

function objectsOf(page: PDFiumPage): Drawing {
  const engine = Reflect.get(page, "module") as Engine;
  const handle = Reflect.get(page, "pageIdx") as number;
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const at = engine.wasmExports.malloc(24);
  try {
    const count = Math.min(MOST, engine._FPDFPage_CountObjects(handle));
    const objects = Array.from({ length: count }, (_, i): PageObject => {
      const object = engine._FPDFPage_GetObject(handle, i);
      const kind = KINDS.get(engine._FPDFPageObj_GetType(object)) ?? "other";
      const isKnown = kind !== "other" && engine._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
      const [left = 0, bottom = 0, right = 0, top = 0] = isKnown ? engine.HEAPF32.subarray(at / 4, at / 4 + 4) : [];
      return { kind, left, bottom, right, top, pieces: kind === "path" ? piecesOf(engine, object, at) : [] };
    });
    return { objects, area: originalWidth * originalHeight };
  } finally {
    engine.wasmExports.free(at);
    engine._FPDF_ClosePage(handle);
  }
}

/** The words of a page, those too that stand outside of what is shown of it, and what is copied instead of others. @throws */
export const pageText = (document: PDFiumDocument, index: number): string =>
  withPage(document, index, (page) => {
    try {
      return page.getText().replaceAll("\r\n", "\n");
    } finally {
      (Reflect.get(page, "module") as Engine)._FPDF_ClosePage(Reflect.get(page, "pageIdx") as number);
    }
  });

/** A box has a start and four sides. */
const SEGMENTS_OF_BOX = 5;
const LINE_TO = 0;

function piecesOf(engine: Engine, path: number, at: number): PageObject["pieces"] {
  const count = Math.min(MOST, engine._FPDFPath_CountSegments(path));
  if (count <= SEGMENTS_OF_BOX || !engine._FPDFPageObj_GetMatrix(path, at)) return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = engine.HEAPF32.subarray(at / 4, at / 4 + 6);
  const pieces: [number, number, number, number][] = [];
  let last: [number, number] | undefined;
  for (let i = 0; i < count; i += 1) {
    const segment = engine._FPDFPath_GetPathSegment(path, i);
    engine._FPDFPathSegment_GetPoint(segment, at, at + 4);
    const [x = 0, y = 0] = engine.HEAPF32.subarray(at / 4, at / 4 + 2);
    const here: [number, number] = [a * x + c * y + e, b * x + d * y + f];
    if (last && engine._FPDFPathSegment_GetType(segment) === LINE_TO) pieces.push([...last, ...here]);
    last = here;
  }
  return pieces;
}

/**
 * Whether a page may show words that are no text: in a picture over much of it, or as outlines.
 * @param wordless nothing else stands on it, so that the smallest picture may be what it says
 */
export function showsPictures(document: PDFiumDocument, index: number, wordless: boolean): boolean {
  const { objects, area } = pageObjects(document, index);
  if (wordless) return objects.length > 0;
  const covered = objects
    .filter(({ kind }) => kind === "image" || kind === "form")
    .reduce((sum, { left, bottom, right, top }) => sum + Math.abs((right - left) * (top - bottom)), 0);
  return covered > LARGE * area || objects.filter(({ kind }) => kind === "path").length > MANY_PATHS;
}

/** A picture in shades of grey, row by row, 0 black to 255 white. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Most dots of a page: A3 at 300 dpi. */
const MOST_DOTS = 18_000_000;

/**
 * Draws a page.
 * @param dpi dots an inch; fewer where the page is so large that it would not fit in memory
 */
export async function drawPage(document: PDFiumDocument, index: number, dpi: number): Promise<Grey & { dpi: number }> {
  const page: PDFiumPage = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const area = Math.max(1, originalWidth * originalHeight);
  const scale = Math.min(dpi / 72, Math.sqrt(MOST_DOTS / area));
  const { width, height, data } = await page.render({ scale, render: "bitmap", colorSpace: "Gray" });
  return { width, height, data, dpi: scale * 72 };
}
