import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parse } from "yaml";
import { z } from "zod";
import { agencySchema } from "../../src/domain/model/agency.ts";
import { fiscalYear, isoDate, publicFile, text } from "../../src/domain/model/fields.ts";
import { launchBrowser } from "../../src/publish/paper/browser.ts";
import { layout, type Letterhead } from "./layout.ts";

/** Prints the demo agency's documents: `test/demo-documents/2566/*.md` becomes `public/documents/2566/*.pdf`. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const sources = join(root, "test/demo-documents");

const headSchema = z.strictObject({
  title: text("ชื่อเอกสาร"),
  kind: text("ประเภทเอกสาร", "รายงาน"),
  unit: text("ส่วนงานเจ้าของเอกสาร"),
  date: isoDate("วันที่ของเอกสาร"),
  fiscalYear: fiscalYear("ปีงบประมาณที่เอกสารกล่าวถึง"),
  file: publicFile("ชื่อไฟล์ผลลัพธ์", "action-plan.pdf"),
  signature: text("ตำแหน่งผู้ลงนาม").optional(),
  shape: z.enum(["landscape", "chart"]).optional(),
});

/** Splits a source into its head and the HTML of its body. */
function read(path: string) {
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path, "utf8")) ?? [];
  return {
    ...headSchema.parse(parse(head)),
    body: micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  };
}

function letterhead(): Letterhead {
  const agency = agencySchema.parse(parse(readFileSync(join(root, "content/agency.yaml"), "utf8")));
  return {
    agency: agency.name,
    place: agency.address ? `อำเภอ${agency.address.district} จังหวัด${agency.address.province}` : "",
    logo: agency.logo ? readFileSync(join(root, "public", agency.logo), "utf8") : "",
  };
}

/** The document says that it was written on its day, not on the day of its print. */
function dated(path: string, date: string): void {
  const bytes = readFileSync(path, "latin1");
  const moment = `D:${date.replaceAll("-", "")}090000+07'00'`;
  writeFileSync(path, bytes.replace(/(?<=\/(?:CreationDate|ModDate) ?\()D:[^)]{21}(?=\))/g, moment), "latin1");
}

const head = letterhead();
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const source of readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  )) {
    const { body, file, ...paper } = read(join(sources, source));
    const path = join(root, "public/documents", dirname(source), file);
    mkdirSync(dirname(path), { recursive: true });
    await page.setContent(layout(paper, head, body));
    await page.evaluate("document.fonts.ready");
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    dated(path, paper.date);
    console.log(path.slice(root.length));
  }
} finally {
  await browser.close();
}
