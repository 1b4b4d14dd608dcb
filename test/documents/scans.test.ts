import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { fileFacts, wholeDocument } from "../../src/collections/files.ts";
import { readScans } from "../../src/collections/scans.ts";
import { scanWords } from "../../src/collections/tell-scans.ts";
import { cacheIn, type Cache } from "../../src/documents/cache.ts";
import { startEngine, type OcrEngine } from "../../src/documents/ocr/engine.ts";
import { OCR_DEFAULTS, type OcrSettings } from "../../src/domain/model/agency.ts";
import type { Content } from "../../src/domain/model/content.ts";
import { newFolder } from "../folder.ts";
import { docx, zipOf } from "./make-office.ts";
import { scanPdf } from "./make-pdf.ts";

const SCAN = fileURLToPath(new URL("../fixtures/pdf/scanned-notice.pdf", import.meta.url));

let directory: string;
let cache: Cache;
const place = (name: string) => path.join(directory, "public", name);

beforeEach(async () => {
  directory = await newFolder();
  cache = cacheIn(path.join(directory, "cache"));
  await mkdir(path.join(directory, "public"));
});

/** An agency whose evidence are these files. */
async function agency(evidence: readonly string[] = [], ocr: OcrSettings = OCR_DEFAULTS) {
  const files = await fileFacts(path.join(directory, "public"), cache);
  const disclosures = [{ id: "o1", file: "o1.yaml", data: { evidence: evidence.map((file) => ({ file })) } }];
  return { agency: { ocr }, disclosures, files } as unknown as Pick<Content, "agency" | "disclosures" | "files">;
}

/** Counts the lines it is given and reads the same off each. */
function fakeEngine() {
  const counted = { lines: 0, closed: 0 };
  const engine: OcrEngine = {
    readLine: () => {
      counted.lines += 1;
      return Promise.resolve({ text: "หนังสือ", confidence: 88 });
    },
    close: () => {
      counted.closed += 1;
      return Promise.resolve();
    },
  };
  return { counted, start: () => Promise.resolve(engine) };
}

/** A page with five strokes that stand beside each other as letters do. */
async function strokes(width: number, height: number) {
  const input = await sharp({ create: { width: 10, height: 16, channels: 3, background: "#000" } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: "#fff" } }).composite(
    [0, 1, 2, 3, 4].map((index) => ({ input, left: 40 + 14 * index, top: 60 })),
  );
}

const pages = async (count: number) => {
  const jpeg = await (await strokes(300, 420)).toColourspace("b-w").jpeg().toBuffer();
  return scanPdf(Array.from({ length: count }, () => ({ jpeg, width: 300, height: 420 })));
};

it("a scanned announcement is read: words that stand in its picture only, with page and mark, and never twice", async () => {
  await copyFile(SCAN, place("notice.pdf"));
  const first = await agency(["notice.pdf"]);
  expect(first.files["notice.pdf"]).toMatchObject({ text: false, scan: { pages: 1, read: 0 } });
  const facts = (await readScans(directory, first, { start: () => startEngine(1) }, cache))["notice.pdf"];
  expect(facts).toMatchObject({ text: true, scan: { pages: 1, read: 1 } });
  const [page] = (facts && (await wholeDocument(place("notice.pdf"), facts, cache)))?.parts ?? [];
  expect(page).toMatchObject({ kind: "page", number: 1, source: "ocr", scanned: true });
  expect(page?.confidence).toBeGreaterThan(70);
  for (const word of ["ประกาศเทศบาลตำบลธารใส", "หอกระจายข่าว", "สำนักปลัด"]) expect(page?.text).toContain(word);

  const again = fakeEngine();
  const second = await readScans(directory, await agency(["notice.pdf"]), again, cache);
  expect(second["notice.pdf"]).toEqual(facts);
  expect(again.counted).toEqual({ lines: 0, closed: 0 });
});

it("a scan that was pasted into a DOCX is read as one of a PDF is", async () => {
  const bytes = Buffer.from(docx(""));
  const jpeg = await (await strokes(900, 1200)).toColourspace("b-w").jpeg().toBuffer();
  const weighty = Buffer.concat([jpeg, Buffer.alloc(40_000)]);
  await writeFile(place("a.docx"), zipOf({ ...unzipSync(bytes), "word/media/image1.jpeg": weighty }));
  const first = await agency(["a.docx"]);
  expect(first.files["a.docx"]).toMatchObject({ text: false, scan: { pages: 1, read: 0 } });
  const facts = (await readScans(directory, first, fakeEngine(), cache))["a.docx"];
  expect(facts).toMatchObject({ text: true, scan: { pages: 1, read: 1 } });
  const parts = (facts && (await wholeDocument(place("a.docx"), facts, cache)))?.parts;
  expect(parts?.at(-1)).toMatchObject({ where: "รูปที่ 1", text: "หนังสือ", source: "ocr" });
});

describe("the budget", () => {
  it("reads the first pages of each document, evidence first, and names what is left", async () => {
    await writeFile(place("a.pdf"), await pages(4));
    await writeFile(place("b.pdf"), Buffer.concat([await pages(3), Buffer.from("% another\n")]));
    const { start, counted } = fakeEngine();
    const told: string[] = [];
    const settings = { ...OCR_DEFAULTS, pages: 2 };
    const facts = await readScans(
      directory,
      await agency(["b.pdf"], settings),
      { start, onProgress: (progress) => told.push(scanWords(progress)) },
      cache,
    );
    expect(facts["a.pdf"]?.scan).toEqual({ pages: 4, read: 2 });
    expect(facts["b.pdf"]?.scan).toEqual({ pages: 3, read: 2 });
    expect(counted.closed).toBe(1);
    expect(told[0]).toBe("อ่านภาพสแกน 0/4 หน้า (อีก 3 หน้าอ่านด้วย npm run read)");
    expect(told).toHaveLength(5);

    const rest = await readScans(directory, await agency([], settings), { ...fakeEngine(), unlimited: true }, cache);
    expect(rest["a.pdf"]?.scan).toEqual({ pages: 4, read: 4 });
  });

  it("stops when it is told to, and goes on where it stopped", async () => {
    await writeFile(place("a.pdf"), await pages(3));
    const stop = new AbortController();
    const first = await readScans(
      directory,
      await agency(),
      {
        ...fakeEngine(),
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done === 1) stop.abort();
        },
      },
      cache,
    );
    expect(first["a.pdf"]?.scan).toEqual({ pages: 3, read: 1 });
    const told: number[] = [];
    await readScans(directory, await agency(), { ...fakeEngine(), onProgress: ({ total }) => told.push(total) }, cache);
    expect(told[0]).toBe(2);
  });

  it("reads nothing where it is switched off", async () => {
    await writeFile(place("a.pdf"), await pages(1));
    const { start, counted } = fakeEngine();
    const facts = await readScans(directory, await agency([], { ...OCR_DEFAULTS, enabled: false }), { start }, cache);
    expect(facts["a.pdf"]?.scan).toEqual({ pages: 1, read: 0 });
    expect(counted.lines).toBe(0);
  });
});

describe("a picture", () => {
  it.each(["jpeg", "png", "tiff", "webp"] as const)("that is evidence is read: %s", async (format) => {
    await writeFile(place(`paper.${format}`), await (await strokes(300, 420)).toFormat(format).toBuffer());
    const facts = (await readScans(directory, await agency([`paper.${format}`]), fakeEngine(), cache))[
      `paper.${format}`
    ];
    expect(facts).toMatchObject({ text: true, scan: { pages: 1, read: 1 } });
    expect(facts && (await wholeDocument(place(`paper.${format}`), facts, cache))?.parts[0]?.text).toBe("หนังสือ");
  });

  it("that is none is left alone", async () => {
    await writeFile(place("photo.jpg"), await (await strokes(300, 420)).jpeg().toBuffer());
    const { start, counted } = fakeEngine();
    const facts = await readScans(directory, await agency(), { start }, cache);
    expect(facts["photo.jpg"]).not.toHaveProperty("scan");
    expect(counted.lines).toBe(0);
  });

  it("that claims to be 60,000 × 60,000 dots is not read, is named, and stops nobody", async () => {
    const png = await (await strokes(300, 420)).png().toBuffer();
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    await writeFile(place("huge.png"), png);
    const facts = await readScans(directory, await agency(["huge.png"]), fakeEngine(), cache);
    expect(facts["huge.png"]).toMatchObject({
      text: false,
      scan: { pages: 1, read: 0, faults: { 1: "undrawable" } },
    });
  });
});

describe("a page that could not be read", () => {
  /** Reads nothing that is sure. */
  const blind = (): Promise<OcrEngine> =>
    Promise.resolve({
      readLine: () => Promise.resolve({ text: "ฯ", confidence: 3 }),
      close: () => Promise.resolve(),
    });

  it("is never kept as read, comes after what nobody has tried, and is tried again, in the end on demand only", async () => {
    const broken = await (await strokes(300, 420)).png().toBuffer();
    broken.writeUInt32BE(60_000, 16);
    broken.writeUInt32BE(60_000, 20);
    await writeFile(place("a.png"), broken);
    const read = async (unlimited = false) => {
      const totals: number[] = [];
      const engine = fakeEngine();
      const files = await readScans(
        directory,
        await agency(["a.png"]),
        { ...engine, unlimited, onProgress: ({ total }) => totals.push(total) },
        cache,
      );
      // What draws nothing needs no engine.
      expect(engine.counted).toEqual({ lines: 0, closed: 0 });
      return { total: totals[0] ?? 0, scan: files["a.png"]?.scan };
    };
    const open = { pages: 1, read: 0, faults: { 1: "undrawable" } };
    for (const total of [1, 1, 1, 0]) expect(await read()).toEqual({ total, scan: open });
    expect(await read(true)).toEqual({ total: 1, scan: open });

    await writeFile(place("b.pdf"), await pages(1));
    const order: string[] = [];
    await readScans(
      directory,
      await agency(["a.png"]),
      { ...fakeEngine(), unlimited: true, onProgress: ({ done }) => order.push(String(done)) },
      cache,
    );
    expect(order).toEqual(["0", "1", "2"]);
  });

  it("and whose lines are nearly all unsure is told as illegible, not as empty", async () => {
    const line = [0, 1, 2, 3, 4].map((index) => ({ left: 40 + 14 * index, top: 0 }));
    const input = await sharp({ create: { width: 10, height: 16, channels: 3, background: "#000" } })
      .png()
      .toBuffer();
    const rows = Array.from({ length: 9 }, (_, row) => line.map(({ left }) => ({ input, left, top: 40 + 36 * row })));
    const jpeg = await sharp({ create: { width: 300, height: 420, channels: 3, background: "#fff" } })
      .composite(rows.flat())
      .toColourspace("b-w")
      .jpeg()
      .toBuffer();
    await writeFile(place("a.pdf"), scanPdf([{ jpeg, width: 300, height: 420 }]));
    const first = await readScans(directory, await agency(), { start: blind }, cache);
    expect(first["a.pdf"]).toMatchObject({ text: false, scan: { pages: 1, read: 0, faults: { 1: "illegible" } } });

    // The same page on its head: the lines are guessed at first, and read once they are turned.
    await writeFile(place("b.pdf"), Buffer.concat([scanPdf([{ jpeg, width: 300, height: 420 }]), Buffer.from("%")]));
    let lines = 0;
    const turned = () =>
      Promise.resolve({
        readLine: () => Promise.resolve({ text: "หนังสือ", confidence: (lines += 1) <= 9 ? 60 : 90 }),
        close: () => Promise.resolve(),
      });
    const second = await readScans(directory, await agency(["b.pdf"]), { start: turned }, cache);
    expect(second["b.pdf"]).toMatchObject({ text: true, scan: { pages: 1, read: 1 } });
    expect(lines).toBeGreaterThan(9);
  });

  it("stays unread where the engine does not start, and nothing else fails", async () => {
    await writeFile(place("a.pdf"), await pages(2));
    const told: string[] = [];
    const start = () => Promise.reject(new Error("no such file"));
    const facts = await readScans(directory, await agency(), { start, onBroken: (why) => told.push(why) }, cache);
    expect(facts["a.pdf"]?.scan).toEqual({ pages: 2, read: 0 });
    expect(told).toEqual(["no such file"]);
  });
});

it("a PDF altered anywhere ends in facts, in bounded time", async () => {
  const whole = await readFile(SCAN);
  const step = Math.ceil(whole.length / 12);
  for (let index = 0; index < 12; index += 1) {
    const altered = Buffer.from(whole);
    altered.fill(0x30 + (index % 10), index * step, index * step + 24);
    await writeFile(
      place(`${index}.pdf`),
      index % 3 === 0 ? altered.subarray(0, whole.length - index * step) : altered,
    );
  }
  const facts = await readScans(directory, await agency(), fakeEngine(), cache);
  expect(Object.keys(facts)).toHaveLength(12);
  for (const { fault, scan, text } of Object.values(facts)) expect(fault ?? scan ?? text).toBeDefined();
});
