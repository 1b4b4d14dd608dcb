import sharp from "sharp";
import type { Grey } from "../pdfium.ts";
import { componentsOf, type Labelled } from "./components.ts";
import { inkOf, withoutRules, type Ink } from "./grey.ts";
import { inRows, letterHeight, segmentsOf, type Segment } from "./segments.ts";
import { skewOf } from "./skew.ts";

/** A page made ready: its lines, row by row, and what is needed to draw one of them alone. */
export interface Prepared {
  readonly grey: Grey;
  readonly rows: readonly (readonly Segment[])[];
  /** Height of a letter in dots. */
  readonly size: number;
  readonly ink: Ink;
  readonly labels: Labelled["labels"];
}

const STRAIGHT_ENOUGH = 0.15;
/** Letters of ordinary size on a page of so many dots, where none were found. */
const PLAIN_SIZE = 16;

/** Straightens a page, takes out the lines of its tables, and finds its lines of letters. */
export async function prepare(grey: Grey): Promise<Prepared> {
  const lean = skewOf(inkOf(grey));
  const straight = Math.abs(lean) < STRAIGHT_ENOUGH ? grey : await rotated(grey, -lean);
  const ink = inkOf(straight);
  const first = letterHeight(componentsOf(ink).components) || PLAIN_SIZE;
  const letters = withoutRules(ink, Math.round(3.5 * first));
  const { components, labels } = componentsOf(letters);
  const size = letterHeight(components) || first;
  return { grey: straight, rows: inRows(segmentsOf(components, size), straight.width), size, ink, labels };
}

/** A picture turned to the right, on white. */
export async function rotated({ width, height, data }: Grey, degrees: number): Promise<Grey> {
  const { data: next, info } = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: "#fff" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: next };
}

/** Height to which letters are brought: what the engine was trained with. */
const LETTER = 34;
const MARGIN = 14;
/** Longest side of a line in dots. */
const LONGEST = 8000;

/** Draws one line alone on white, without what stands near it, as a picture that the engine opens (PNG). */
export async function lineImage({ grey, ink, labels, size }: Prepared, segment: Segment): Promise<Buffer> {
  const own = new Set(segment.components.map(({ id }) => id));
  const [width, height] = [segment.right - segment.left, segment.bottom - segment.top];
  const data = Buffer.alloc(width * height, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (segment.top + y) * grey.width + segment.left + x;
      const label = labels[at] ?? 0;
      // What is ink and has no number is the line of a table.
      const isOwn = label === 0 ? ink.data[at] !== 1 : own.has(label);
      if (isOwn) data[y * width + x] = grey.data[at] ?? 255;
    }
  }
  const scale = Math.min(LETTER / size, LONGEST / Math.max(width, height));
  return sharp(data, { raw: { width, height, channels: 1 } })
    .resize(Math.max(8, Math.round(width * scale)), Math.max(8, Math.round(height * scale)), {
      fit: "fill",
      kernel: "cubic",
    })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: "#fff" })
    .withMetadata({ density: 300 })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
