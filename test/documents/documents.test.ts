import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheIn, type Cache } from "../../src/documents/cache.ts";
import * as documents from "../../src/documents/apart.ts";
import { csvRows } from "../../src/documents/plain.ts";
import { readBytes } from "../../src/documents/read.ts";
import { xlsxSheets } from "../../src/documents/office/xlsx.ts";
import { documentText, fileFacts } from "../../src/collections/files.ts";
import { newFolder } from "../folder.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const whole = (text: string) => [{ kind: "whole", text }];

/** A file of Office's older kind that holds a stream of this name. */
const compoundFile = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"), Buffer.from(stream, "utf16le")]);

describe("the text of a document", () => {
  it.each([
    ["pdf/text.pdf", [{ kind: "page", number: 1, text: "แผนดำเนินงาน\nโครงการปรับปรุงถนนภายในเขตเทศบาล" }]],
    ["pdf/scan.pdf", [{ kind: "page", number: 1, text: "", scanned: true }]],
    [
      "documents/notice.docx",
      whole(
        [
          "ประกาศรับสมัครคณะทำงานสวนสาธารณะ",
          "ข้อ ๑\tผู้สมัครต้องอยู่ในตำบล",
          "ลำดับ\tงาน",
          "1\tปลูกต้นไม้ ริมคลอง",
          "ประกาศ ณ วันที่ ๑ ตุลาคม ๒๕๖๕",
          "นับถึงวันปิดรับสมัคร",
        ].join("\n"),
      ),
    ],
    [
      "documents/plan.xlsx",
      [
        { kind: "sheet", name: "แผนงาน", text: "ลำดับ\tโครงการ\tเริ่ม\n\n1\tติดไฟ ริมทาง\t2022-10-01" },
        { kind: "sheet", name: "งบ", text: "\t250000.5\tTRUE" },
      ],
    ],
    ["documents/utf-8-bom.csv", whole('ลำดับ\tโครงการ\tงบประมาณ\n1\tถนน "สายใน" ช่วงที่ 2\t1,200,000\n\n2\tศาลา')],
    ["documents/windows-874.csv", whole("ลำดับ\tโครงการ\n1\t“ขุดลอกคลอง”, ระยะ 2\n2\tซ่อมน้ำประปา")],
    [
      "documents/chart.xlsx",
      [
        { kind: "sheet", name: "ยอด", text: "สวน\t\tสวน" },
        { kind: "sheet", name: "แผนภูมิ", text: "" },
      ],
    ],
  ])("of %s is its parts in order", async (name, parts) => {
    const { text } = await readBytes(await readFile(fixture(name)), name);
    expect(text?.parts.map((part) => ({ ...part, hidden: undefined }))).toEqual(parts);
  });

  it.each([
    ["list.TXT", Buffer.from("\uFEFFลำดับ\r\nหนึ่ง"), whole("ลำดับ\nหนึ่ง")],
    ["utf-16.txt", Buffer.from("\uFEFFลำดับ\tงาน", "utf16le"), whole("ลำดับ\tงาน")],
    ["open-quote.csv", Buffer.from('ลำดับ,งาน\n1,"ถนน\n'), whole('ลำดับ,งาน\n1,"ถนน\n')],
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), []],
  ])("of %s is decoded as its bytes say", async (name, bytes, parts) => {
    const { facts, text } = await readBytes(bytes, name);
    expect(text).toEqual({ parts });
    expect(facts).toEqual({ text: parts.length > 0 });
  });

  it("tells a document without words, also one that our library does not understand, from a broken one", async () => {
    for (const name of ["pdf/scan.pdf", "documents/no-references.xlsx"])
      expect((await readBytes(await readFile(fixture(name)), name)).facts).toMatchObject({ text: false });
  });

  it.each(["picture.jpg", "film.mp4", "archive.rar"])("is not read of %s", async (name) => {
    expect(await readBytes(Buffer.from("no text"), name)).toEqual({ facts: {} });
  });

  it.each([
    ["old.xls", compoundFile("Workbook")],
    ["old.ppt", compoundFile("PowerPoint Document")],
    ["old.doc", compoundFile("WordDocument")],
    ["archive.zip", Buffer.from("PK\u0005\u0006".padEnd(22, "\0"), "latin1")],
  ])("of %s is said to hold no words rather than to be broken", async (name, bytes) => {
    expect((await readBytes(bytes, name)).facts).toEqual({ text: false });
  });

  it.each([
    ["locked.xlsx", compoundFile("EncryptedPackage"), "encrypted"],
    ["locked.docx", compoundFile("EncryptedPackage"), "encrypted"],
    ["renamed.docx", compoundFile("WordDocument"), "truncated"],
    ["sheet.docx", "documents/plan.xlsx", "truncated"],
    ["letter.xlsx", "documents/notice.docx", "truncated"],
  ])("of %s cannot be read, and its facts say why", async (name, content, fault) => {
    const bytes = typeof content === "string" ? await readFile(fixture(content)) : content;
    expect(await readBytes(bytes, name)).toEqual({ facts: { fault } });
  });

  it.each(["pdf/text.pdf", "documents/notice.docx", "documents/plan.xlsx"])(
    "of a damaged %s is never an exception",
    async (name) => {
      const bytes = await readFile(fixture(name));
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 25)) {
        const damaged = Buffer.from(bytes);
        damaged.fill(0x20, at, at + 40);
        await expect(readBytes(damaged, name)).resolves.toHaveProperty("facts");
      }
    },
  );
});

it("rows keep their numbers", async () => {
  const [sheet] = await xlsxSheets(await readFile(fixture("documents/plan.xlsx")));
  expect(sheet?.rows[2]).toEqual(["1", "ติดไฟ\nริมทาง", "2022-10-01"]);
  expect(csvRows("ลำดับ\tงาน\r\n\r\n1\tถนน, สะพาน\r\n")?.[2]).toEqual(["1", "ถนน, สะพาน"]);
});

describe("the cache", () => {
  let directory: string;
  let folder: string;
  let cache: Cache;
  const place = (name: string) => path.join(directory, "public", name);
  const factsOf = async (name: string) => (await fileFacts(path.join(directory, "public"), cache))[name];
  const kept = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));

  beforeEach(async () => {
    directory = await newFolder();
    folder = path.join(directory, "cache");
    cache = cacheIn(folder);
    await mkdir(path.join(directory, "public"));
    await copyFile(fixture("pdf/text.pdf"), place("first.pdf"));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("gives facts and text of the same bytes under another name without opening them", async () => {
    const first = await factsOf("first.pdf");
    const read = vi.spyOn(documents, "apart");
    await copyFile(place("first.pdf"), place("second.pdf"));
    expect(await factsOf("second.pdf")).toEqual(first);
    await rm(place("first.pdf"));
    expect(first && (await documentText(place("first.pdf"), first, cache))?.parts).toHaveLength(1);
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ["is half written", (text: string) => text.slice(0, -20)],
    ["has another shape", () => '{"text":"แผน"}'],
    ["was made by another reader", (text: string) => text.replace("unpdf@", "unpdf@0.")],
  ])("reads anew when what it kept %s", async (_, spoil) => {
    const first = await factsOf("first.pdf");
    const [file = ""] = await kept();
    const sound = await readFile(file, "utf8");
    await writeFile(file, spoil(sound));
    const read = vi.spyOn(documents, "apart");
    await copyFile(place("first.pdf"), place("second.pdf"));
    expect(await factsOf("second.pdf")).toEqual(first);
    expect(read).toHaveBeenCalledOnce();
    expect(await readFile(file, "utf8")).toBe(sound);
  });

  it("keeps a changed document beside its former state", async () => {
    await writeFile(place("list.csv"), "ลำดับ,งาน\n1,ถนน\n");
    const before = await factsOf("list.csv");
    await writeFile(place("list.csv"), "ลำดับ,งาน\n1,ถนน\n2,สะพาน\n");
    const after = await factsOf("list.csv");
    const texts = [before, after].map(async (facts) => facts && documentText(place("list.csv"), facts, cache));
    expect(await Promise.all(texts)).toEqual([
      { parts: whole("ลำดับ\tงาน\n1\tถนน") },
      { parts: whole("ลำดับ\tงาน\n1\tถนน\n2\tสะพาน") },
    ]);
  });

  it("loses nothing when it is emptied, or cannot be written at all", async () => {
    const facts = await factsOf("first.pdf");
    await rm(folder, { recursive: true });
    expect(facts && (await documentText(place("first.pdf"), facts, cache))?.parts).toHaveLength(1);
    const nowhere = cacheIn(place("first.pdf"));
    expect(facts && (await documentText(place("first.pdf"), facts, nowhere))?.parts).toHaveLength(1);
    expect((await stat(place("first.pdf"))).isFile()).toBe(true);
  });

  it("keeps neither faults nor what is not read, and leaves no half-written file", async () => {
    await writeFile(place("cut.pdf"), "%PDF-1.7");
    await writeFile(place("picture.svg"), "<svg/>");
    await factsOf("first.pdf");
    expect((await kept()).map((file) => path.extname(file))).toEqual([".json"]);
  });

  it("has no text for a document without words", async () => {
    await copyFile(fixture("pdf/scan.pdf"), place("scan.pdf"));
    const facts = await factsOf("scan.pdf");
    expect(facts && (await documentText(place("scan.pdf"), facts, cache))).toBeUndefined();
  });
});
