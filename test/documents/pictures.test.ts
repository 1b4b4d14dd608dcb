import { readdir, readFile, stat, truncate } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { variantsOf } from "../../src/domain/files/picture.ts";
import { inspectPicture } from "../../src/documents/pictures/inspect.ts";
import { madePictures } from "../../src/documents/pictures/make.ts";
import { newFolder } from "../folder.ts";

/** A photo as a camera writes it: with its place, and turned a quarter by a note. */
const photo = (width = 2000, height = 1000) =>
  sharp({ create: { width, height, channels: 3, background: "#9ab" } })
    .composite([{ input: { create: { width: 200, height: 200, channels: 3, background: "#a11" } }, left: 0, top: 0 }])
    .withExif({ IFD3: { GPSLatitude: "13/1 45/1 0/1", GPSLatitudeRef: "N" }, IFD0: { Artist: "Somebody" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const small = sharp({ create: { width: 40, height: 20, channels: 3, background: "#9ab" } });
const box = (brand: string) => Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from(`ftyp${brand}\0\0\0\0`)]);

/** A PNG that claims another size than it has. */
async function claiming(side: number): Promise<Buffer> {
  const png = await small.clone().png().toBuffer();
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

describe("what stands in the place of a picture", () => {
  it.each<[file: string, bytes: () => Uint8Array | Promise<Uint8Array>, found: object]>([
    ["a.jpg", () => photo(), { picture: { width: 1000, height: 2000, alpha: false, asIs: false } }],
    ["a.png", () => small.clone().png().toBuffer(), { picture: { width: 40, height: 20, alpha: false, asIs: false } }],
    ["a.webp", () => small.clone().webp().toBuffer(), { picture: { width: 40, asIs: false } }],
    ["a.avif", () => small.clone().avif().toBuffer(), { picture: { width: 40, asIs: false } }],
    ["a.gif", () => small.clone().gif().toBuffer(), { picture: { width: 40, asIs: true } }],
    ["wrongly-named.png", () => small.clone().jpeg().toBuffer(), { picture: { width: 40 } }],
    [
      "a.svg",
      () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'),
      { picture: { asIs: true } },
    ],
    ["a.heic", () => box("heic"), { fault: "kind", kind: "heic" }],
    ["renamed.jpg", () => box("heic"), { fault: "kind", kind: "heic" }],
    ["a.mp4", () => box("isom"), { fault: "kind", kind: "video" }],
    ["a.mov", () => box("qt  "), { fault: "kind", kind: "video" }],
    ["a.avi", () => Buffer.from("RIFF\0\0\0\0AVI LIST"), { fault: "kind", kind: "video" }],
    ["a.webm", () => Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0]), { fault: "kind", kind: "video" }],
    ["a.tif", () => small.clone().tiff().toBuffer(), { fault: "kind", kind: "tiff" }],
    ["a.nef", () => small.clone().tiff().toBuffer(), { fault: "kind", kind: "raw" }],
    ["a.cr3", () => box("crx "), { fault: "kind", kind: "raw" }],
    ["a.bmp", () => Buffer.concat([Buffer.from("BM"), Buffer.alloc(60)]), { fault: "kind", kind: "bmp" }],
    ["a.jpg", () => Buffer.from("%PDF-1.7\n"), { fault: "kind", kind: "pdf" }],
    ["a.docx", () => Buffer.from("PK\u0003\u0004"), { fault: "kind", kind: "office" }],
    ["a.jpg", () => Buffer.from("<!doctype html><title>"), { fault: "kind", kind: "page" }],
    ["a.jpg", () => Buffer.from("version https://git-lfs.github.com/spec/v1"), { fault: "kind", kind: "pointer" }],
    ["a.jpg", () => Buffer.alloc(0), { fault: "kind", kind: "empty" }],
    ["a.jpg", () => Buffer.from("ภาพ"), { fault: "kind", kind: "unknown" }],
    ["cut.jpg", async () => (await photo()).subarray(0, 4000), { fault: "broken" }],
    ["cut.png", async () => (await small.clone().png().toBuffer()).subarray(0, 60), { fault: "broken" }],
    ["claims.png", () => claiming(60_000), { fault: "size", width: 60_000, height: 60_000 }],
    ["claims.png", () => claiming(9000), { fault: "broken" }],
  ])("%s", async (file, bytes, found) => {
    expect(await inspectPicture(await bytes(), file)).toMatchObject(found);
  });

  it("never ends the program, whatever 150 damaged pictures hold", async () => {
    const whole = await photo(300, 200);
    for (let at = 0; at < 150; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[Math.floor((at * whole.length) / 150)] = (at * 37) % 256;
      expect(Object.keys(await inspectPicture(damaged, "a.jpg"))[0]).toMatch(/picture|fault/);
    }
  });
});

describe("a picture that is made fit", () => {
  let bytes: Buffer;
  const facts = {
    sha256: "ab".repeat(32),
    picture: { width: 1000, height: 2000, alpha: false, asIs: false },
  };
  beforeAll(async () => {
    bytes = await photo();
  });

  it("stands upright in widths for phone and screen, in two formats, without what the camera wrote", async () => {
    const made = await madePictures(await newFolder(), facts, () => Promise.resolve(bytes));
    const seen = await Promise.all(
      [...made.values()].map(async (file) => {
        const { width, height, format, exif, xmp, icc, orientation } = await sharp(file).metadata();
        return { width, height, format, notes: exif ?? xmp ?? icc ?? orientation };
      }),
    );
    const widths = [200, 300, 400, 800, 1000];
    expect(seen).toEqual(
      ["heif", "jpeg"].flatMap((format) =>
        widths.map((width) => ({ width, height: width * 2, format, notes: undefined })),
      ),
    );
    // The mark in the first corner has moved with the quarter turn.
    const [red = 0, , blue = 0] = await sharp(made.get(variantsOf(facts)[0]?.name ?? ""))
      .extract({ left: 190, top: 5, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(red).toBeGreaterThan(blue + 60);
  });

  it("is made once, and again only where what was kept is not what was made", async () => {
    const folder = await newFolder();
    const first = await madePictures(folder, facts, () => Promise.resolve(bytes));
    const contents = () => Promise.all([...first.values()].map((file) => readFile(file, "base64")));
    const before = await contents();
    const never = () => expect.fail("It was made already.");
    expect([...(await madePictures(folder, facts, never)).keys()]).toEqual([...first.keys()]);
    const [victim = ""] = first.values();
    await truncate(victim, 10);
    await madePictures(folder, facts, () => Promise.resolve(bytes));
    expect(await contents()).toEqual(before);
    expect((await readdir(path.dirname(victim))).length).toBe(first.size + 1);
    expect((await stat(victim)).size).toBeGreaterThan(10);
  });

  it.each([
    [{ width: 300, height: 200, alpha: false, asIs: false }, ["200.avif", "300.avif", "200.jpg", "300.jpg"]],
    [{ width: 200, height: 200, alpha: true, asIs: false }, ["200.avif", "200.png"]],
    [{ width: 90, height: 90, alpha: false, asIs: false }, ["90.avif", "90.jpg"]],
    [{ width: 300, height: 200, alpha: true, asIs: true }, []],
  ])("of %j is never larger than it is", (picture, names) => {
    const found = variantsOf({ sha256: "0".repeat(64), picture }).map(({ name }) => name.replace(/^.*-/, ""));
    expect(found).toEqual(names);
  });
});
