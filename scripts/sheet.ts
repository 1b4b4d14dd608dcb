import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import writeExcelFile from "write-excel-file/node";
import { loadContent } from "../src/collections/load.ts";
import { agencyDirectory } from "../src/program/paths.ts";
import { reportProblems } from "../src/collections/faults/report.ts";
import { today } from "../src/program/today.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { csvOf } from "../src/site/oit/checklist-csv.ts";
import { sheetRows, sheetTable } from "../src/site/oit/sheet.ts";
import { readFlags, refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const USAGE = "วิธีใช้: npm run sheet -- [--year ปีงบประมาณ] [--out โฟลเดอร์]";

const { values: flags } = readFlags(
  { options: { year: { type: "string" }, out: { type: "string", default: "." } } },
  USAGE,
);
const { content, problems } = await loadContent(agencyDirectory(), today());
if (!content || problems.length > 0) refuse(reportProblems(problems));
const year = Number(toArabicDigits(flags.year ?? String(content.agency.currentFiscalYear)));
const edition = content.editions.find(({ fiscalYear }) => fiscalYear === year);
if (!edition) refuse(`ไม่มีรายการข้อ OIT ของปี ${flags.year}`, USAGE);

const table = sheetTable(sheetRows(assess(edition, content), content));
const cells = table.map((row, index) =>
  row.map((value) => ({
    value,
    type: String,
    format: "@",
    wrap: true,
    alignVertical: "top" as const,
    ...(index === 0 ? { fontWeight: "bold" as const } : {}),
  })),
);
const columns = [6, 40, 9, 60, 80, 50, 18].map((width) => ({ width }));
const file = path.join(flags.out, `oit-${year}-sheet`);
try {
  await mkdir(flags.out, { recursive: true });
  await writeFile(`${file}.csv`, csvOf(table));
  await writeExcelFile(cells, { columns, sheet: `OIT ${year}`, stickyRowsCount: 1, orientation: "landscape" }).toFile(
    `${file}.xlsx`,
  );
} catch (error) {
  refuse(`เขียนไฟล์ใน ${flags.out} ไม่ได้ ถ้าเปิดไฟล์เดิมไว้ใน Excel ให้ปิดก่อน (${(error as Error).message})`);
}
say(`เขียนคำตอบ OIT ปี ${year} จำนวน ${table.length - 1} ข้อ ไว้ที่ ${file}.xlsx และ ${file}.csv แล้ว`);
