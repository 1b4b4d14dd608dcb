import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import writeExcelFile from "write-excel-file/node";
import { editionOf, readAgency } from "../src/collections/read-agency.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { command } from "../src/program/command.ts";
import { say } from "../src/program/say.ts";
import { csvOf } from "../src/site/oit/checklist-csv.ts";
import { sheetRows, sheetTable } from "../src/site/oit/sheet.ts";

const USAGE = `วิธีใช้: npm run sheet -- [--year ปีงบประมาณ] [--out โฟลเดอร์]

  --out  โฟลเดอร์ที่จะเขียน นับจากโฟลเดอร์ของหน่วยงาน ถ้าไม่บอกคือโฟลเดอร์ของหน่วยงานเอง`;

const options = { year: { type: "string" }, out: { type: "string", default: "." } } as const;

await command({ usage: USAGE, options }, async ({ flags, directory }) => {
  const { content } = await readAgency();
  const edition = editionOf(content, flags.year, USAGE);
  const year = edition.fiscalYear;
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
  const target = path.resolve(directory, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.csv`, csvOf(table));
  await writeExcelFile(cells, { columns, sheet: `OIT ${year}`, stickyRowsCount: 1, orientation: "landscape" }).toFile(
    `${target}.xlsx`,
  );
  say(`เขียนคำตอบ OIT ปี ${year} จำนวน ${table.length - 1} ข้อ ไว้ที่ ${file}.xlsx และ ${file}.csv แล้ว`);
});
