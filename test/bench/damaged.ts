import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { fileFacts } from "../../src/collections/files.ts";
import { readScans } from "../../src/collections/scans.ts";
import { cacheIn } from "../../src/documents/cache.ts";
import type { OcrEngine } from "../../src/documents/ocr/engine.ts";
import type { Content } from "../../src/domain/model/content.ts";
import type { FileFacts } from "../../src/domain/model/entry.ts";
import { unreadFiles, unreadScans } from "../../src/domain/privacy/unread.ts";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { pdfOf, stream } from "../documents/make-pdf.ts";

/** A file that is not what it was. */
export interface Damaged {
  /** With its ending, which tells how it is read. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Damage = (bytes: Buffer, next: () => number) => Buffer;

/** What happens to files on their way, and what is done to them on purpose. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  cut: (bytes, next) => bytes.subarray(0, Math.floor(next() * bytes.length)),
  bytes: (bytes, next) => {
    const altered = Buffer.from(bytes);
    for (let count = 1 + Math.floor(next() * 200); count > 0; count -= 1)
      altered[Math.floor(next() * altered.length)] = Math.floor(next() * 256);
    return altered;
  },
  block: (bytes, next) => {
    const altered = Buffer.from(bytes);
    const from = Math.floor(next() * altered.length);
    return altered.fill(Math.floor(next() * 256), from, Math.min(altered.length, from + 512));
  },
  numbers: (bytes, next) =>
    Buffer.from(
      bytes
        .toString("latin1")
        .replace(/\b\d+\b(?= obj|\s0 R|\]|\/)/g, (number) =>
          next() < 0.02 ? String(Math.floor(next() * 1e9)) : number,
        ),
      "latin1",
    ),
};

const page = (contents: Buffer, ...more: readonly Buffer[]) =>
  pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
    "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
    contents,
    ...more,
  ]);
const SHOW = stream("", "q 595 0 0 842 0 0 cm /P Do Q");
const picture = (side: number, filter: string, bytes: Buffer) =>
  page(
    SHOW,
    stream(
      `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter${filter}`,
      bytes,
    ),
  );

/** Files that are made to fill the memory or to take for ever. @param megabytes to which they unpack */
export async function bombs(megabytes: number): Promise<Damaged[]> {
  const zeros = deflateSync(Buffer.alloc(megabytes * 1024 * 1024));
  const input = { create: { width: 40, height: 40, channels: 3 as const, background: "#fff" } };
  const png = await sharp(input).png().toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  const jpeg = await sharp(input).jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(60_000, frame + 5);
  jpeg.writeUInt16BE(60_000, frame + 7);
  return [
    { name: "bomb-contents.pdf", bytes: page(stream("/Filter/FlateDecode", zeros)) },
    {
      name: "bomb-twice.pdf",
      bytes: page(stream("/Filter[/FlateDecode/FlateDecode]", deflateSync(zeros))),
    },
    { name: "huge-picture.pdf", bytes: picture(60_000, "/FlateDecode", zeros) },
    { name: "huge-jpeg.pdf", bytes: picture(60_000, "/DCTDecode", jpeg) },
    { name: "huge.png", bytes: png },
    { name: "huge.jpg", bytes: jpeg },
  ];
}

/** Damaged variants of the demo's PDFs, the same for the same seed. */
export async function damagedVariants(count: number, seed: number): Promise<Damaged[]> {
  const next = numbers(seed);
  const folder = path.join(ROOT, "public/documents");
  const papers = (await filesBelow(folder)).filter((file) => file.endsWith(".pdf"));
  const damages = Object.entries(DAMAGES);
  const found: Damaged[] = [];
  for (let index = 0; index < count; index += 1) {
    const paper = papers[Math.floor(next() * papers.length)] ?? "";
    const [name, damage] = damages[index % damages.length] ?? ["cut", DAMAGES["cut"] as Damage];
    found.push({ name: `${index}-${name}.pdf`, bytes: damage(await readFile(path.join(folder, paper)), next) });
  }
  return found;
}

/** Reads something off every line, so that only what cannot be drawn stays unread. */
const ENGINE: OcrEngine = {
  readLine: () => Promise.resolve({ text: "หนังสือ", confidence: 90 }),
  close: () => Promise.resolve(),
};

/** What became of a file: its words are known, it is named among what nobody could read, or neither. */
export type Fate = "read" | "named" | "silent";

/** Reads a damaged file as a build would. @param directory a folder of its own */
export async function fateOf({ name, bytes }: Damaged, directory: string): Promise<{ fate: Fate; facts: FileFacts }> {
  const folder = path.join(directory, "public");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), bytes);
  const cache = cacheIn(path.join(directory, "cache"));
  const disclosures = [{ id: "o1", file: "o1.yaml", data: { evidence: [{ file: name }] } }];
  const content = { agency: {}, disclosures, files: await fileFacts(folder, cache) } as unknown as Content;
  const files = await readScans(directory, content, { unlimited: true, start: () => Promise.resolve(ENGINE) }, cache);
  const facts = files[name];
  if (!facts) throw new Error(`No facts of ${name}`);
  const isNamed = unreadFiles(files).length > 0 || unreadScans(files).length > 0;
  return { facts, fate: isNamed ? "named" : facts.text ? "read" : "silent" };
}

/** Reads damaged files by the hundred and prints what became of them. */
export async function measureDamaged(count: number, seed: number): Promise<void> {
  const directory = path.join(ROOT, ".cache", "damaged", String(process.pid));
  const fates = new Map<string, number>();
  let slowest = { name: "", seconds: 0 };
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 50);
  try {
    for (const variant of [...(await damagedVariants(count, seed)), ...(await bombs(600))]) {
      const started = performance.now();
      const { fate, facts } = await fateOf(variant, directory);
      const seconds = (performance.now() - started) / 1000;
      if (seconds > slowest.seconds) slowest = { name: variant.name, seconds };
      const kind = variant.name.replace(/^\d+-|\.\w+$/g, "");
      const key = `${kind}: ${fate}${facts.fault ? ` (${facts.fault})` : ""}`;
      fates.set(key, (fates.get(key) ?? 0) + 1);
      if (fate === "silent") console.log(`silent: ${variant.name} ${JSON.stringify(facts)}`);
    }
  } finally {
    clearInterval(watch);
    await rm(directory, { recursive: true, force: true });
  }
  for (const [key, times] of [...fates].toSorted()) console.log(`${times}\t${key}`);
  console.log(`slowest: ${slowest.name} ${slowest.seconds.toFixed(1)} s, most memory: ${Math.round(memory / 1e6)} MB`);
}
