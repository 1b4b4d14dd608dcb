import { once } from "node:events";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { demandedYear } from "../../src/domain/model/catalogue/year-rule.ts";
import type { Item } from "../../src/domain/model/catalogue/item.ts";
import type { BodyReading } from "../../src/domain/verify/reading.ts";
import type { ScannedReader } from "../../src/verify/read-scanned.ts";
import { pdfOf, scanPdf, stream } from "../documents/make-pdf.ts";
import { editionOf } from "../domain/listing/editions.ts";
import { withFolder } from "../folder.ts";
import { docxOf } from "../planted.ts";
import { look } from "./look.ts";

/** Editions of 43 items. */
const YEARS = [2564, 2566];
const papers = ["../domain/judge/papers.yaml", "sound-papers.yaml"].reduce<Record<string, string>>(
  (all, file) => ({
    ...all,
    ...(parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Record<string, string>),
  }),
  {},
);

/** The lines of a paper on an item, its years filled in. */
function linesOf({ name, concepts, yearRule }: Item, year: number): string[] {
  const text = concepts.flatMap((concept) => papers[concept] ?? [])[0];
  if (text === undefined) throw new Error(`no paper for ${name}`);
  return text
    .replace(/\{P\}|(?<![A-Za-z])P(?![A-Za-z])/g, String(year - 1))
    .replace(/(?<![A-Za-z])Q(?![A-Za-z&])/g, String(demandedYear(yearRule.rule, year)))
    .replace(/(?<![A-Za-z])Y(?![A-Za-z])/g, String(year))
    .replace(/(?<![A-Za-z])Z(?![A-Za-z])/g, String(year + 4))
    .trim()
    .split("\n");
}

const SITE = `<div class="top"><a href="/">หน้าแรก</a> <a href="/about">เกี่ยวกับเรา</a> <a href="/news">ข่าวสาร</a></div>`;
const page = (heading: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><title>เทศบาลตำบลสายธาร</title>${SITE}<h1>${heading}</h1>${body}<div>เทศบาลตำบลสายธาร สงวนลิขสิทธิ์</div>`;
const textPage = ([heading = "", ...rest]: readonly string[]) =>
  page(heading, rest.map((line) => `<p>${line}</p>`).join(""));

/** A PDF whose letters are told by its own table, as word processors write them. */
function textPdf(lines: readonly string[]): Buffer {
  const hex = (text: string) =>
    Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const letters = [...new Set(lines.join(""))].map((letter) => `<${hex(letter)}> <${hex(letter)}>`);
  const table = [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    `${letters.length} beginbfchar`,
    ...letters,
    "endbfchar endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    stream("", `BT /F 14 Tf 22 TL 40 780 Td ${lines.map((line) => `<${hex(line)}> Tj T*`).join(" ")} ET`),
    "<</Type/Font/Subtype/Type0/BaseFont/Sarabun/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Sarabun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 8 0 R>>",
    stream("", table),
    "<</Type/FontDescriptor/FontName/Sarabun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
  ]);
}

const SCANNED = "o6";
/** A picture of nothing: what it says is told by the reader of scans below. */
const scan = scanPdf([{ jpeg: Buffer.from("ffd8ffd9", "hex"), width: 1, height: 1 }]);
const reader = (lines: readonly string[]): ScannedReader => ({
  read: (reading: BodyReading) =>
    Promise.resolve(
      reading.kind === "document" && !reading.text
        ? { ...reading, parts: [{ page: 1, text: lines.join("\n"), isOcr: true as const }] }
        : reading,
    ),
  close: () => Promise.resolve(),
});

type Body = string | Uint8Array;
/** How a paper stands on a site: the pages, and the address that is given for the item. */
const MAKES: readonly ((
  code: string,
  lines: readonly string[],
  name: string,
) => readonly [string, Record<string, Body>])[] = [
  (code, lines) => [`/${code}`, { [`/${code}`]: textPage(lines) }],
  (code, lines) => [`/files/${code}.pdf`, { [`/files/${code}.pdf`]: textPdf(lines) }],
  (code, lines) => [`/files/${code}.docx`, { [`/files/${code}.docx`]: docxOf(lines) }],
  (code, lines) => [
    `/pdfjs/viewer.html?file=/files/${code}.pdf`,
    {
      [`/pdfjs/viewer.html?file=/files/${code}.pdf`]: page("PDF.js viewer", "<button>Find</button>"),
      [`/files/${code}.pdf`]: textPdf(lines),
    },
  ],
  (code, lines, name) => [
    `/list/${code}`,
    {
      [`/list/${code}`]: page(name, `<ul><li><a href="/page/${code}">${name}</a></li></ul>`),
      [`/page/${code}`]: textPage(lines),
    },
  ],
  (code, lines) => [
    `/frame/${code}`,
    {
      [`/frame/${code}`]: page(lines[0] ?? "", `<iframe src="/files/${code}.pdf"></iframe>`),
      [`/files/${code}.pdf`]: textPdf(lines),
    },
  ],
];

it.each(YEARS)("a site of 43 sound pages of mixed make of %i passes, but for what only a person sees", async (year) => {
  const { items } = editionOf(year);
  const pages: Record<string, Body> = {};
  const list = items.map((item, index) => {
    const lines = linesOf(item, year);
    if (item.code === SCANNED) {
      pages["/files/scan.pdf"] = scan;
      return [item.code, "/files/scan.pdf"] as const;
    }
    const made = MAKES[index % MAKES.length]?.(item.code, lines, item.name);
    Object.assign(pages, made?.[1]);
    return [item.code, made?.[0] ?? ""] as const;
  });
  const server = createServer((request, response) => {
    const body = pages[request.url ?? ""];
    const type = typeof body === "string" ? "text/html; charset=utf-8" : "application/octet-stream";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body ?? "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const scanned = items.find(({ code }) => code === SCANNED);
  if (!scanned) throw new Error("no scan");
  const report = await withFolder(async (folder) => {
    const file = path.join(folder, "list.csv");
    await writeFile(file, ["ข้อ,รายการ,ที่อยู่", ...list.map(([code, at]) => `${code},,${site}${at}`)].join("\n"));
    return look(file, year, site.replace("http://", ""), reader(linesOf(scanned, year)));
  }).finally(() => {
    server.closeAllConnections();
    server.close();
  });
  const asked = report.items.flatMap(({ code, outcome, findings }) =>
    outcome === "fine"
      ? []
      : [`${code} ${outcome}: ${findings.flatMap(({ weight, id }) => (weight === "hint" ? [] : [id])).join(" ")}`],
  );
  expect(asked.filter((line) => !/^o\d+ look: /.test(line))).toEqual([]);
  expect(asked).toContain(`${SCANNED} look: file-scanned read-by-ocr`);
  expect(report.totals.items.fine, asked.join("\n")).toBeGreaterThanOrEqual(40);
});
