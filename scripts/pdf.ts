import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory } from "../src/program/paths.ts";
import { publish } from "../src/publish/publish.ts";
import { reportProblems } from "../src/collections/faults/report.ts";
import { today } from "../src/program/today.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { measuresPdf, reportPdf } from "../src/site/improvement/paper.ts";
import { addresses } from "../src/domain/addresses/addresses.ts";
import { launchBrowser } from "../src/publish/paper/browser.ts";
import { readFlags, refuse } from "../src/program/flags.ts";
import { serve } from "../src/publish/paper/serve.ts";
import { say } from "../src/program/say.ts";

const USAGE = `วิธีใช้: npm run pdf -- --report ปี/รหัสรายงาน [--thai-digits]     เช่น --report 2567/measures-report
        npm run pdf -- --measures ปีงบประมาณ [--thai-digits]`;

const options = {
  report: { type: "string" },
  measures: { type: "string" },
  "thai-digits": { type: "boolean" },
} as const;

const { values: flags } = readFlags({ options }, USAGE);
const digits = flags["thai-digits"] ? "thai" : "arabic";
const directory = agencyDirectory();
const loaded = await loadContent(directory, today());
const { content, problems } = loaded;
if (!content || problems.length > 0) refuse(reportProblems(problems));

/** The address of the paper to print, and the file below `public/` that it becomes. */
function wanted(): { address: string; file: string } {
  if (!content) refuse("");
  if (flags.measures !== undefined) {
    const year = Number(toArabicDigits(flags.measures));
    if (!content.measures.some(({ data }) => data.fiscalYear === year))
      refuse(`ไม่มีมาตรการของปี ${flags.measures}`, USAGE);
    return { address: addresses.measuresPaper(year, digits), file: measuresPdf(year) };
  }
  const [year, id] = toArabicDigits(flags.report ?? "").split("/");
  const report = content.reports.find((entry) => entry.id === id && String(entry.data.fiscalYear) === year);
  if (!report) {
    const known = content.reports.map((entry) => `${entry.data.fiscalYear}/${entry.id}`).join(", ");
    return refuse(`ไม่มีรายงาน ${flags.report ?? ""}${known ? ` รายงานที่มีคือ ${known}` : ""}`, USAGE);
  }
  const { fiscalYear } = report.data;
  return {
    address: addresses.reportPaper(fiscalYear, report.id, digits),
    file: reportPdf({ fiscalYear, id: report.id }),
  };
}

const { address, file } = wanted();
const out = path.join(await mkdtemp(path.join(tmpdir(), "prongsai-")), "dist");
try {
  await publish({ ...loaded, content }, today(), out);
  const site = await serve(out, new URL(content.agency.site).pathname);
  await using browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(new URL(address.slice(1), site.url).href, { waitUntil: "networkidle" });
  await mkdir(path.dirname(path.join(directory, "public", file)), { recursive: true });
  await page.pdf({ path: path.join(directory, "public", file), preferCSSPageSize: true, tagged: true, outline: true });
  await site.stop();
} finally {
  await rm(path.dirname(out), { recursive: true, force: true });
}
say(`พิมพ์ public/${file} แล้ว หน้ารายงานจะมีลิงก์ไปยังไฟล์นี้เมื่อสร้างเว็บไซต์ครั้งต่อไป`);
// The preview server keeps the process alive.
process.exit();
