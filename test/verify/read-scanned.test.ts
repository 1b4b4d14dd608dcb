import { readFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { expect, it } from "vitest";
import { cacheIn } from "../../src/documents/cache.ts";
import type { OcrEngine } from "../../src/documents/ocr/engine.ts";
import { readBodyText } from "../../src/verify/read.ts";
import { openScannedReader } from "../../src/verify/read-scanned.ts";
import { openDrawer } from "../../src/documents/ocr/scans.ts";
import { docx, pptx, zipOf } from "../documents/make-office.ts";
import { newFolder } from "../folder.ts";

const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../fixtures/pdf/${name}`, import.meta.url)));
const read = (body: Uint8Array) =>
  readBodyText({ body, name: "x.pdf", contentType: "", address: "https://www.example.go.th/x.pdf" });

/** Reads the same off every line, and counts how often it was started. */
function fake(confidence = 90) {
  const counted = { starts: 0 };
  const engine: OcrEngine = {
    readLine: () => Promise.resolve({ text: "แผนดำเนินงาน 2566", confidence }),
    close: () => Promise.resolve(),
  };
  const start = () => {
    counted.starts += 1;
    return Promise.resolve(engine);
  };
  return { counted, start };
}

it("a scan of another's site is read off its picture, marked as such, still told to be a scan, and never read twice", async () => {
  const cache = cacheIn(path.join(await newFolder(), "cache"));
  const body = await fixture("scanned-notice.pdf");
  const seen = await read(body.slice());
  expect(seen).toMatchObject({ kind: "document", text: false });

  const first = fake();
  const reader = openScannedReader(first.start, cache);
  const reading = await reader.read(seen, body);
  await reader.close();
  expect(reading).toMatchObject({ kind: "document", text: false, parts: [{ page: 1, isOcr: true }] });
  expect(reading.kind === "document" && reading.parts[0]?.text).toContain("แผนดำเนินงาน 2566");

  const again = fake();
  expect(await openScannedReader(again.start, cache).read(seen, body)).toEqual(reading);
  expect(again.counted.starts).toBe(0);
});

it.each([
  ["the engine does not start", () => Promise.reject(new Error("no such file"))],
  ["the lines are not legible", fake(3).start],
] as const)("stays a scan without words where %s", async (_, start) => {
  const cache = cacheIn(path.join(await newFolder(), "cache"));
  const body = await fixture("scanned-notice.pdf");
  const seen = await read(body.slice());
  const reader = openScannedReader(start, cache);
  expect(await reader.read(seen, body)).toEqual(seen);
  await reader.close();
});

it("a document with words is left as it is", async () => {
  const body = await fixture("text.pdf");
  const seen = await read(body.slice());
  const { start, counted } = fake();
  expect(await openScannedReader(start, cacheIn(await newFolder())).read(seen, body)).toBe(seen);
  expect(counted.starts).toBe(0);
});

it.each([
  ["docx", "word/media/image1.jpeg", docx("")],
  ["pptx", "ppt/media/image1.jpeg", pptx("")],
] as const)(
  "a scan that was pasted into a document of Office (%s) is read off its picture",
  async (ending, place, bare) => {
    const drawer = await openDrawer(await fixture("scanned-notice.pdf"), "x.pdf");
    const { data, width, height } = await drawer.draw(1);
    drawer.close();
    const picture = await sharp(data, { raw: { width, height, channels: 1 } })
      .jpeg()
      .toBuffer();
    const body = zipOf({ ...unzipSync(bare), [place]: picture });
    const address = `https://www.example.go.th/x.${ending}`;
    const seen = await readBodyText({ body, name: `x.${ending}`, contentType: "", address });
    expect(seen).toMatchObject({ kind: "document", text: false });
    const reader = openScannedReader(fake().start, cacheIn(path.join(await newFolder(), "cache")));
    const reading = await reader.read(seen, body);
    await reader.close();
    expect(reading.kind === "document" && reading.parts.at(-1)).toMatchObject({
      picture: 1,
      isOcr: true,
      text: expect.stringContaining("แผนดำเนินงาน 2566") as string,
    });
  },
);
