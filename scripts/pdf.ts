import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readAgency, readYear } from "../src/collections/read-agency.ts";
import { addresses, type Digits } from "../src/domain/addresses/addresses.ts";
import type { Content } from "../src/domain/model/content.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";
import { paperDocx } from "../src/publish/paper/docx.ts";
import { launchBrowser } from "../src/publish/paper/browser.ts";
import { serve } from "../src/publish/paper/serve.ts";
import { publish } from "../src/publish/publish.ts";
import { measuresPdf, reportPdf } from "../src/domain/files/papers.ts";
import { measuresPaper, reportPaper, type PrintedPaper } from "../src/site/improvement/paper.ts";

const USAGE = `วิธีใช้: npm run pdf -- --report ปี/รหัสรายงาน [--thai-digits]     เช่น --report 2567/measures-report
        npm run pdf -- --measures ปีงบประมาณ [--thai-digits]`;

const options = {
  report: { type: "string" },
  measures: { type: "string" },
  "thai-digits": { type: "boolean" },
} as const;

/** What is to be printed, as it was typed. */
interface Wanted {
  readonly report?: string | undefined;
  readonly measures?: string | undefined;
}

/** A paper to print: its address, itself, and the files below `public/` that it becomes. */
interface Printed {
  readonly address: string;
  readonly paper: PrintedPaper;
  readonly fileOf: (format: "pdf" | "docx") => string;
}

function paperOf(content: Content, wanted: Wanted, digits: Digits): Printed {
  if (wanted.measures !== undefined) {
    const year = readYear(wanted.measures);
    if (year === undefined || !content.measures.some(({ data }) => data.fiscalYear === year))
      return refuse(`ไม่มีมาตรการของปี ${wanted.measures}`, USAGE);
    return {
      address: addresses.measuresPaper(year, digits),
      paper: measuresPaper(content, year),
      fileOf: (format) => measuresPdf(year, { digits, format }),
    };
  }
  const [year, id] = toArabicDigits(wanted.report ?? "").split("/");
  const report = content.reports.find((entry) => entry.id === id && String(entry.data.fiscalYear) === year);
  if (!report) {
    const known = content.reports.map((entry) => `${entry.data.fiscalYear}/${entry.id}`).join(", ");
    return refuse(`ไม่มีรายงาน ${wanted.report ?? ""}${known ? ` รายงานที่มีคือ ${known}` : ""}`, USAGE);
  }
  const { fiscalYear } = report.data;
  return {
    address: addresses.reportPaper(fiscalYear, report.id, digits),
    paper: reportPaper(report, content),
    fileOf: (format) => reportPdf({ fiscalYear, id: report.id }, { digits, format }),
  };
}

await command({ usage: USAGE, options }, async ({ flags, directory }) => {
  const agency = await readAgency();
  const { content } = agency;
  const digits = flags["thai-digits"] ? "thai" : "arabic";
  const { address, paper, fileOf } = paperOf(content, flags, digits);
  const file = fileOf("pdf");
  const target = path.join(directory, "public", file);
  const out = path.join(await mkdtemp(path.join(tmpdir(), "prongsai-")), "dist");
  try {
    // Who has no browser hears of it before the site is built.
    await using browser = await launchBrowser();
    await publish(agency, out);
    const site = await serve(out, new URL(content.agency.site).pathname);
    try {
      const page = await browser.newPage();
      await page.goto(new URL(address.slice(1), site.url).href, { waitUntil: "networkidle" });
      await mkdir(path.dirname(target), { recursive: true });
      await page.pdf({ path: target, preferCSSPageSize: true, tagged: true, outline: true });
    } finally {
      await site.stop();
    }
  } finally {
    await rm(path.dirname(out), { recursive: true, force: true });
  }
  await writeFile(path.join(directory, "public", fileOf("docx")), await paperDocx(paper, digits));
  say(
    `พิมพ์ public/${file} และ public/${fileOf("docx")} (แก้ไขได้ใน Word) แล้ว หน้ารายงานจะมีลิงก์ไปยังไฟล์เหล่านี้เมื่อสร้างเว็บไซต์ครั้งต่อไป`,
  );
});
// The preview server keeps the process alive.
process.exit();
