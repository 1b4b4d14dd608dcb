import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { readBytes } from "../../src/documents/read.ts";
import { startEngine } from "../../src/documents/ocr/engine.ts";
import { lineImage, prepare } from "../../src/documents/ocr/prepare.ts";
import { readLines } from "../../src/documents/ocr/read-lines.ts";
import { drawPage, openPictures, type Grey } from "../../src/documents/pdfium.ts";
import { ROOT } from "../../src/program/paths.ts";
import { tokensOf } from "../../src/domain/thai/tokens.ts";
import { mendLayer } from "../../src/domain/thai/layer.ts";
import { papersOf, type PaperForm } from "./ocr-papers.ts";

interface Look {
  readonly name: string;
  readonly dpi: number;
  readonly form?: PaperForm;
  readonly spoil?: (grey: Grey) => Promise<Grey>;
}

const raw = ({ data, width, height }: Grey) => sharp(data, { raw: { width, height, channels: 1 } });
const greyOf = async (picture: Sharp): Promise<Grey> => {
  const { data, info } = await picture.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Grain that is the same every time. */
function grain({ data, ...size }: Grey, strength: number): Grey {
  let seed = 1;
  const next = Uint8Array.from(data, (shade) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return Math.max(
      0,
      Math.min(255, shade * 0.85 + 20 + (((seed >> 8) & 255) + ((seed >> 16) & 255) - 255) * strength),
    );
  });
  return { ...size, data: next };
}

/** A leaning, blurred, grainy page out of a cheap scanner. */
const noisy = async (grey: Grey): Promise<Grey> => {
  const leaning = await greyOf(raw(grey).rotate(0.7, { background: "#fff" }).blur(0.6));
  return greyOf(sharp(await raw(grain(leaning, 0.12)).jpeg({ quality: 45 }).toBuffer()));
};
const askew = (grey: Grey) => greyOf(raw(grey).rotate(-2.3, { background: "#fff" }));
const stamped = ({ width, height, ...grey }: Grey) => {
  const [x, y, r] = [width * 0.7, height * 0.45, width * 0.1];
  const ink = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke="#555" stroke-width="${width / 300}"><circle cx="${x}" cy="${y}" r="${r}"/><circle cx="${x}" cy="${y}" r="${r * 0.8}"/><path d="M${x - r * 2} ${y} q${r} ${-r} ${r * 1.5} 0 t${r * 1.4} ${-r / 3} t${r} ${r / 4}"/></g></svg>`;
  return greyOf(
    raw({ width, height, ...grey })
      .composite([{ input: Buffer.from(ink) }])
      .flatten({ background: "#fff" }),
  );
};

/** Where digits are Thai, recall stays below that of the same page without: the engine's data knows no ๔, ๖, ๗, ๘ and ๙. */
const LOOKS: readonly Look[] = [
  { name: "100 dpi clean", dpi: 100 },
  { name: "150 dpi clean", dpi: 150 },
  { name: "200 dpi clean", dpi: 200 },
  { name: "300 dpi clean", dpi: 300 },
  { name: "150 dpi noisy, 0.7°, JPEG 45", dpi: 150, spoil: noisy },
  { name: "200 dpi, 2.3° askew", dpi: 200, spoil: askew },
  { name: "200 dpi, stamp and signature", dpi: 200, spoil: stamped },
  { name: "200 dpi clean, Thai digits", dpi: 200, form: "thai-digits" },
  { name: "150 dpi noisy, Thai digits", dpi: 150, form: "thai-digits", spoil: noisy },
  { name: "200 dpi clean, two columns", dpi: 200, form: "two-columns" },
  { name: "150 dpi noisy, two columns", dpi: 150, form: "two-columns", spoil: noisy },
];

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const fold = (text: string) =>
  tokensOf(text)
    .map(({ folded }) => folded)
    .join("");
/** Words that somebody would search for, each once. */
const wordsOf = (text: string) => [
  ...new Set(
    [...segmenter.segment(text)]
      .filter(({ isWordLike, segment }) => isWordLike && segment.length > 2)
      .map(({ segment }) => fold(segment)),
  ),
];

/** Share of the letters of a text that were read wrongly, by pairs of letters that are missing. */
function errorRate(truth: string, read: string): number {
  const [a, b] = [bag(truth), bag(read)];
  let missed = 0;
  let size = 0;
  for (const [pair, count] of a) {
    size += count;
    missed += Math.max(0, count - (b.get(pair) ?? 0));
  }
  return missed / Math.max(1, size);
}
/** Letters with the one before them: tells wrong letters and wrong order, and does not mind where cells stand. */
function bag(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const line of text.split(/[\n\t]/)) {
    const plain = fold(line);
    for (let i = 0; i + 1 < plain.length; i += 1)
      pairs.set(plain.slice(i, i + 2), (pairs.get(plain.slice(i, i + 2)) ?? 0) + 1);
  }
  return pairs;
}

interface Score {
  recall: number;
  errors: number;
  seconds: number;
}

/** Measures the reading of pictures: ours, and the engine alone on the same picture. Prints a table. */
export async function measureOcr(): Promise<void> {
  const engine = await startEngine(1);
  const plain = await plainEngine();
  console.log(
    "| picture | recall of words | errors in pairs of letters | s/page | engine alone: recall | errors | s/page |",
  );
  console.log("|---|---|---|---|---|---|---|");
  for (const { name, dpi, form = "published", spoil } of LOOKS) {
    const scores: { ours: Score; alone: Score }[] = [];
    for (const bytes of await papersOf(form)) {
      const truth = (await readBytes(bytes, "x.pdf")).text?.parts[0]?.text ?? "";
      const document = await openPictures(bytes);
      const clean = await drawPage(document, 0, dpi);
      document.destroy();
      const grey = spoil ? await spoil(clean) : clean;
      const score = async (read: () => Promise<string>): Promise<Score> => {
        const started = performance.now();
        const text = await read();
        const seconds = (performance.now() - started) / 1000;
        const words = wordsOf(truth);
        const all = fold(text);
        return {
          recall: words.filter((word) => all.includes(word)).length / words.length,
          errors: errorRate(truth, text),
          seconds,
        };
      };
      const ours = await score(async () => {
        const prepared = await prepare(grey);
        const lines = await Promise.all(
          prepared.rows.map((row) => Promise.all(row.map((segment) => lineImage(prepared, segment)))),
        );
        return (await readLines(lines, engine)).text;
      });
      const alone = await score(async () => mendLayer(await plain.read(await raw(grey).png().toBuffer())).text);
      scores.push({ ours, alone });
    }
    const mean = (of: (score: (typeof scores)[number]) => number) =>
      scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
    const row = (["ours", "alone"] as const).flatMap((who) => [
      mean((one) => one[who].recall).toFixed(3),
      `${(100 * mean((one) => one[who].errors)).toFixed(1)} %`,
      mean((one) => one[who].seconds).toFixed(1),
    ]);
    console.log(`| ${[name, ...row].join(" | ")} |`);
  }
  await engine.close();
  await plain.close();
}

/** The engine as it comes: whole pages, its own cutting into lines. */
async function plainEngine() {
  const { createWorker } = await import("tesseract.js");
  const folder = (language: string) => path.join(ROOT, "node_modules/@tesseract.js-data", language, "4.0.0_best_int");
  const worker = await createWorker("tha", 1, { langPath: folder("tha"), gzip: true, cacheMethod: "none" });
  return {
    read: async (image: Buffer) => (await worker.recognize(image)).data.text,
    close: () => worker.terminate(),
  };
}
