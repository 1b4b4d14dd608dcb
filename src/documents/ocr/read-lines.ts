import { mendLayer } from "../../domain/thai/layer.ts";
import type { OcrEngine } from "./engine.ts";
import type { PageLines } from "./line-images.ts";
import type { ReadPage } from "./scan-cache.ts";

/** Lines that the engine is less sure of are stains, stamps and signatures. */
const NOISE = 25;

/** A page of so many lines, of which no more than this share is sure, is not read. */
const MANY_LINES = 8;
const LEAST_SURE = 0.2;
/**
 * How sure the engine is of a page that it can read: of a page in bad print 85 and more, of one that stands upside down,
 * is stretched or broken at most 73.
 */
export const LEGIBLE = 78;

/**
 * Reads the lines of a page: a line for each row, what stands far apart in it parted by tabs. A page whose lines are
 * nearly all unsure counts as illegible, and so does one that is no more than guessed.
 */
export async function readLines(lines: PageLines["rows"], engine: OcrEngine): Promise<ReadPage> {
  const read = await Promise.all(
    lines.map((row) => Promise.all(row.map((image) => engine.readLine(Buffer.from(image))))),
  );
  const sure = read.map((row) =>
    row.filter(({ text, confidence }) => confidence >= NOISE && /[\p{L}\p{N}]/u.test(text)),
  );
  const text = sure
    .filter((row) => row.length > 0)
    .map((row) => row.map((line) => line.text).join("\t"))
    .join("\n");
  const all = sure.flat();
  const count = read.flat().length;
  const letters = all.reduce((sum, line) => sum + line.text.length, 0);
  const weighed = all.reduce((sum, line) => sum + line.confidence * line.text.length, 0);
  const confidence = letters === 0 ? 0 : Math.round(weighed / letters);
  const illegible = count >= MANY_LINES && (all.length < LEAST_SURE * count || confidence < LEGIBLE);
  return { text: mendLayer(text).text, confidence, ...(illegible && { fault: "illegible" as const }) };
}
