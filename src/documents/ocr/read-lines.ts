import { mendLayer } from "../../domain/thai/layer.ts";
import type { Engine, LineReading } from "./engine.ts";
import type { PageLines } from "./line-images.ts";

/** Lines that the engine is less sure of are stains, stamps and signatures. */
const NOISE = 25;

/** Reads the lines of a page: a line for each row, what stands far apart in it parted by tabs. */
export async function readLines(lines: PageLines, engine: Engine): Promise<LineReading> {
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
  const letters = all.reduce((sum, line) => sum + line.text.length, 0);
  const weighed = all.reduce((sum, line) => sum + line.confidence * line.text.length, 0);
  return { text: mendLayer(text).text, confidence: letters === 0 ? 0 : Math.round(weighed / letters) };
}
