import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from "@hyzyla/pdfium";

/** What the wrapper of PDFium does not offer itself: where the objects of a page stand. */
interface Engine {
  readonly HEAPF32: Float32Array;
  readonly wasmExports: { malloc(bytes: number): number; free(at: number): void };
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDF_ClosePage(page: number): void;
}

let library: Promise<Pick<PDFiumLibrary, "loadDocument">> | undefined;

/** Opens a PDF for its pictures. The caller closes it with `destroy()`. @throws when it does not open */
export async function openPictures(bytes: Uint8Array): Promise<PDFiumDocument> {
  library ??= PDFiumLibrary.init();
  return (await library).loadDocument(bytes);
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

/**
 * Whether a page may show words that are no text: in a picture over much of it, or as outlines.
 * @param wordless nothing else stands on it, so that the smallest picture may be what it says
 */
export function showsPictures(document: PDFiumDocument, index: number, wordless: boolean): boolean {
  const page = document.getPage(index);
  const engine = Reflect.get(page, "module") as Engine;
  const handle = Reflect.get(page, "pageIdx") as number;
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const at = engine.wasmExports.malloc(16);
  try {
    let covered = 0;
    let paths = 0;
    const objects = Math.min(MOST, engine._FPDFPage_CountObjects(handle));
    if (wordless) return objects > 0;
    for (let i = 0; i < objects; i += 1) {
      const object = engine._FPDFPage_GetObject(handle, i);
      const type = engine._FPDFPageObj_GetType(object);
      if (type === PATH) paths += 1;
      if (type !== IMAGE && type !== FORM) continue;
      if (!engine._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = engine.HEAPF32.subarray(at / 4, at / 4 + 4);
      covered += Math.abs((right - left) * (top - bottom));
    }
    return covered > LARGE * originalWidth * originalHeight || paths > MANY_PATHS;
  } finally {
    engine.wasmExports.free(at);
    engine._FPDF_ClosePage(handle);
  }
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
