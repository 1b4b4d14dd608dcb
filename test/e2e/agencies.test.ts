import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { toArabicDigits } from "../../src/domain/thai/digits.ts";
import { ngiuRai } from "../fixtures/agencies/ngiu-rai.test-data.ts";
import { nongHai } from "../fixtures/agencies/nong-hai.test-data.ts";
import { thungArun } from "../fixtures/agencies/thung-arun.test-data.ts";
import { FIRST_DAY, SITES } from "../sites.ts";

const AGENCIES = [
  { name: "thung-arun", figures: thungArun.figures },
  { name: "ngiu-rai", figures: ngiuRai.figures },
  { name: "nong-hai", figures: nongHai.figures },
];

describe.each(AGENCIES)("the pages of $name", ({ name, figures }) => {
  it("show every figure of its document", async () => {
    const text = await publishedText(name);
    expect(figures.filter((figure) => !text.includes(plain(figure)))).toEqual([]);
  });

  it("do not hold the webmaster's handbook, which the agency has not asked for", async () => {
    expect(await readdir(outOf(name))).not.toContain("handbook");
  });
});

const outOf = (name: string): string => SITES.find((site) => site.name === name)?.out ?? expect.fail(name);

/** What the pages of an agency say of results, measures and reports. */
async function publishedText(name: string): Promise<string> {
  const out = outOf(name);
  const pages = (await readdir(out, { recursive: true })).filter((file) =>
    /^(results|measures|reports)\b.*\.html$/.test(file),
  );
  const texts = await Promise.all(pages.map((file) => readFile(path.join(out, file), "utf8")));
  return plain(texts.join(" ").replace(/<[^>]*>/g, " "));
}

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string) =>
  toArabicDigits(text)
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ");

/** What only a shown checklist says: counts, statuses, findings, and where they can be had. */
const STANDING =
  /ครบ \d+ จาก \d|รอยืนยัน|data-status|สิ่งที่พบ|จาก \d+ องค์ประกอบ|ยังไม่นับเป็นหลักฐาน|checklist\.(?:json|csv)|\/checklist\//;
/** Pages and data that speak of checklists in general: what rules mean, and what such a file would look like. */
const IN_GENERAL = /^(?:oit\/rules\/|data\/schemas\/|_assets\/|pagefind\/)/;

describe("the site of an agency that is not ready", () => {
  const { out } = FIRST_DAY;

  it("says nowhere how far the agency is, and its addresses lead on", async () => {
    const files = (await readdir(out, { recursive: true }))
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /\.(?:html|json|jsonld|csv|ics|xml|txt)$/.test(file) && !IN_GENERAL.test(file));
    const texts = await Promise.all(files.map((file) => readFile(path.join(out, file), "utf8")));
    expect(files.filter((_, index) => STANDING.test(texts[index] ?? ""))).toEqual([]);
    expect(files.filter((file) => /checklist\.(?:json|csv)$/.test(file))).toEqual([]);
    expect(await readFile(path.join(out, "checklist/index.html"), "utf8")).toMatch(
      /http-equiv="refresh"[^>]*\/oit\/\d{4}\//,
    );
  });

  it("keeps from search engines what is still being prepared, and lists the rest", async () => {
    const sitemap = await readFile(path.join(out, "sitemap-0.xml"), "utf8");
    const items = (await readdir(path.join(out, "oit"), { recursive: true }))
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /^\d{4}\/o\d+\/index\.html$/.test(file));
    expect(items.length).toBeGreaterThan(20);
    for (const file of items) {
      const page = await readFile(path.join(out, "oit", file), "utf8");
      const isPending = page.includes("หน่วยงานอยู่ระหว่างจัดเตรียมข้อมูล");
      expect([
        file,
        page.includes('content="noindex"'),
        sitemap.includes(`/oit/${file.replace("index.html", "")}<`),
      ]).toEqual([file, isPending, !isPending]);
    }
  });
});
