import { readFile } from "node:fs/promises";
import path from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, it } from "vitest";
import { getDocumentProxy } from "unpdf";
import type { ItemResult, RunAgency } from "../../src/domain/province/run.ts";
import { csvRows } from "../../src/documents/plain.ts";
import { provinceFolder } from "../../src/province/folder.ts";
import { writeLetters } from "../../src/province/letters.ts";
import { buildProvinceSite } from "../../src/province/site.ts";
import { filesBelow } from "../../src/program/paths.ts";
import { useFolder } from "../folder.ts";
import { madeRun } from "./made-run.ts";

const folder = useFolder();
const now = madeRun(2);
const before = madeRun(1);
const places = () => provinceFolder(folder.current);
const site = (...parts: string[]) => path.join(places().site, ...parts);
let pages: Map<string, string>;

beforeAll(async () => {
  const confirmed = new Map([
    ["a1", new Map([["o1", { verdict: "fine", reason: "", by: "ผู้ตรวจ", on: "2023-04-20", program: "look" } as const]])],
  ]);
  await buildProvinceSite(places(), { current: now, before }, confirmed);
  const files = (await filesBelow(places().site)).filter((file) => file.endsWith(".html"));
  pages = new Map(await Promise.all(files.map(async (file) => [file, await readFile(site(file), "utf8")] as const)));
});

const dom = (html: string) => parseDocument(html);
const all = (html: string, name: string) => DomUtils.getElementsByTagName(name, dom(html));
const page = (name: string) => pages.get(name) ?? "";
const words = (html: string) => DomUtils.textContent(dom(html)).replace(/\s+/g, " ");

describe("the site of a run", () => {
  it("has a page for each agency, item and district, whatever came of it", () => {
    for (const { id } of now.agencies) expect(page(`agencies/${id}/index.html`)).toContain("<h1");
    expect([...pages.keys()].filter((file) => file.startsWith("items/"))).toHaveLength(4);
    expect([...pages.keys()].filter((file) => file.startsWith("districts/"))).toHaveLength(3);
  });

  it("adds up: each column of each table with a sum", () => {
    let sums = 0;
    for (const [file, html] of pages)
      for (const table of all(html, "table")) {
        const rows = DomUtils.getElementsByTagName("tbody", table).flatMap((body) =>
          DomUtils.getElementsByTagName("tr", body),
        );
        const foot = DomUtils.getElementsByTagName("tfoot", table).flatMap((one) =>
          DomUtils.getElementsByTagName("td", one).filter((cell) => cell.attribs["data-sum"] !== undefined),
        );
        const numbers = rows.map((row) =>
          DomUtils.getElementsByTagName("td", row).flatMap((cell) =>
            cell.attribs["data-count"] === undefined ? [] : Number(cell.attribs["data-count"]),
          ),
        );
        for (const [column, cell] of foot.entries()) {
          sums += 1;
          const shown = Number(DomUtils.textContent(cell).trim());
          expect(shown, `${file} column ${column}`).toBe(numbers.reduce((sum, row) => sum + (row[column] ?? NaN), 0));
          expect(shown).toBe(Number(cell.attribs["data-sum"]));
        }
        for (const cell of DomUtils.getElementsByTagName("td", table)) {
          const { "data-count": count } = cell.attribs;
          if (count !== undefined) expect(DomUtils.textContent(cell).trim().replace("–", "0")).toBe(count);
        }
      }
    expect(sums).toBeGreaterThan(30);
  });

  it("adds up from page to page: listed = checked + unreachable + without address", () => {
    const sentence = /ในรายชื่อ (\d+) หน่วยงาน = (.+?)\s*(?:สถานะ|$)/.exec(words(page("index.html")));
    const parts = [...(sentence?.[2] ?? "").matchAll(/(\d+)(?: \+|$)/g)].map(([, number]) => Number(number));
    expect(parts).toEqual([4, 1, 1]);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(Number(sentence?.[1]));
    const rows = (file: string) =>
      all(page(file), "tr").filter((row) => row.attribs["data-agency"] !== undefined).length;
    expect(rows("agencies/index.html")).toBe(now.agencies.length);
    expect(rows("districts/d1/index.html") + rows("districts/d2/index.html")).toBe(now.agencies.length);
    for (const item of ["o1", "o2", "o3"]) expect(rows(`items/lao-2566-${item}/index.html`)).toBe(4);
  });

  it("counts each outcome alike on the pages of agencies and of items", () => {
    const count = (prefix: string, outcome: string) =>
      [...pages]
        .filter(([file]) => file.startsWith(prefix) && file.split("/").length === 3)
        .flatMap(([, html]) => all(html, "tr"))
        .filter((row) => row.attribs["data-outcome"] === outcome).length;
    for (const outcome of ["fine", "look", "failed", "unknown"])
      expect(count("agencies/", outcome), outcome).toBe(count("items/", outcome));
    expect(count("agencies/", "fine")).toBeGreaterThan(0);
  });

  it("says what is better and worse, and marks what a person confirmed without counting it", () => {
    const home = words(page("index.html"));
    expect(home).toMatch(/ดีขึ้น 1 หน่วยงาน.*ผ่านเพิ่ม o2/);
    expect(home).toMatch(/แย่ลง 1 หน่วยงาน.*ไม่ผ่านแล้ว o1/);
    expect(words(page("agencies/a1/index.html"))).toMatch(/ผู้ตรวจยืนยันว่าผ่าน \(ดูเมื่อ 20 เมษายน 2566\)/);
    expect(
      all(page("agencies/a1/index.html"), "tr").find((row) => row.attribs["data-item"] === "o1")?.attribs,
    ).toMatchObject({ "data-outcome": "look" });
  });

  it("is careful with its words and loads nothing of others", () => {
    for (const [file, html] of pages) {
      expect(words(html), file).toContain("ไม่ใช่คะแนนของ ป.ป.ช.");
      const loaded = [...all(html, "script"), ...all(html, "img")].map(({ attribs }) => attribs["src"] ?? "inline");
      for (const address of [...loaded, ...all(html, "link").map(({ attribs }) => attribs["href"] ?? "")])
        expect(address, file).toMatch(/^\.{1,2}\/|^data:/);
    }
  });

  it("links only to pages and tables that are there, and every table is a CSV of as many rows", async () => {
    const files = new Set(await filesBelow(places().site));
    for (const [file, html] of pages)
      for (const { attribs } of all(html, "a")) {
        const href = attribs["href"] ?? "";
        if (/^(?:https?:|#)/.test(href)) continue;
        const target = path.posix.join(path.posix.dirname(file), href.split("#")[0] ?? "");
        expect(files.has(target) || files.has(path.posix.join(target, "index.html")), `${file} → ${href}`).toBe(true);
      }
    const csv = async (name: string) => (csvRows(await readFile(site(name), "utf8")) ?? []).length - 1;
    expect(await csv("agencies.csv")).toBe(now.agencies.length);
    expect(await csv("results.csv")).toBe(12);
    expect(await csv("items.csv")).toBe(3);
    expect(await csv("items/lao-2566-o1.csv")).toBe(4);
    expect(await csv("districts.csv")).toBe(2);
    expect(await csv("turns.csv")).toBe(now.agencies.length);
    expect(await csv("bands.csv")).toBe(6);
  });
});

describe("the letters of a run", () => {
  it("are one page each, also where there is more to mend than a page holds", async () => {
    const many = {
      ...now,
      results: new Map<string, readonly ItemResult[]>([
        ...now.results,
        ["a2", Array.from({ length: 43 }, (_, index) => long(index + 1))],
      ]),
    };
    const told = await writeLetters(places(), many, "2023-04-30");
    expect(told).toBe(now.agencies.length);
    for (const { id } of now.agencies as readonly RunAgency[]) {
      const bytes = await readFile(path.join(places().letters, `${id}.pdf`));
      const document = await getDocumentProxy(new Uint8Array(bytes));
      expect(document.numPages, id).toBe(1);
      await document.destroy();
    }
    const text = await readFile(path.join(places().letters, "a2.txt"), "utf8");
    expect(text).toMatch(/^\uFEFFเรื่อง .*\n\nเรียน ผู้บริหาร/);
    expect(text).toMatch(/1\. ข้อ o43 .*\n {3}พบว่า: /);
    expect(text).toMatch(/และอีก \d+ ข้อ/);
  });
});

const long = (number: number): ItemResult => ({
  code: `o${number}`,
  name: "ข้อที่มีชื่อยาวพอสมควรเพื่อให้เต็มบรรทัดของหนังสือ",
  outcome: "failed",
  step: "not-opened",
  points: number,
  findings: [
    {
      rule: "not-found",
      weight: "failed",
      what: "เว็บไซต์ตอบว่าไม่มีหน้านี้ ".repeat(12),
      remedy: "นำไฟล์กลับมาไว้ที่เดิม ".repeat(12),
    },
  ],
});
