import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import writeExcelFile from "write-excel-file/node";
import { rowsIn } from "../src/authoring/purchases/plan.ts";
import { purchaseFilesOf } from "../src/authoring/purchases/run-purchases.ts";
import { purchaseSheet } from "../src/authoring/purchases/sheet.ts";
import { writeBook } from "../src/authoring/sheets/book.ts";
import { SHEET_WORDS, sheetForm } from "../src/authoring/sheets/run-sheet.ts";
import { sheetsOf } from "../src/authoring/sheets/write-sheets.ts";
import { editionOf, readAgency } from "../src/collections/read-agency.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { csvRecords } from "../src/documents/plain.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";
import { csvOf } from "../src/site/oit/checklist-csv.ts";
import { sheetRows, sheetTable } from "../src/site/oit/sheet.ts";

const USAGE = `วิธีใช้: npm run sheet -- [--year ปีงบประมาณ] [--out โฟลเดอร์]             ตารางคำตอบไว้กรอกใน ITAS
        npm run sheet -- --answers [--year ปีงบประมาณ] [--out โฟลเดอร์]   สมุดงาน Excel ไว้กรอกหลักฐานของทุกข้อ
        npm run sheet -- --people [--out โฟลเดอร์]                        สมุดงานของเนื้อหาชนิดหนึ่ง

  สมุดงานมี: ${[...SHEET_WORDS, "procurement"].map((word) => `--${word}`).join(" ")}
  กรอกแล้วนำกลับด้วย npm run import -- ชนิด ไฟล์ เช่น npm run import -- answers answers.xlsx

  --out  โฟลเดอร์ที่จะเขียน นับจากโฟลเดอร์ของหน่วยงาน ถ้าไม่บอกคือโฟลเดอร์ของหน่วยงานเอง`;

const words: Record<string, { type: "boolean" }> = Object.fromEntries(
  [...SHEET_WORDS, "procurement"].map((word) => [word, { type: "boolean" }]),
);
const options = { ...words, year: { type: "string" }, out: { type: "string", default: "." } } as const;

await command({ usage: USAGE, options }, async ({ flags, directory }) => {
  const { year: typed, out = ".", ...wanted } = flags as { readonly year?: string; readonly out?: string };
  const [word, ...more] = Object.keys(wanted);
  if (more.length > 0) refuse(`ออกสมุดงานได้ครั้งละชนิด แต่บอกมา --${[word, ...more].join(" --")}`, USAGE);
  const { content } = await readAgency();
  const edition = editionOf(content, typed, USAGE);
  const year = edition.fiscalYear;
  const folder = path.resolve(directory, out);
  await mkdir(folder, { recursive: true });
  if (word !== undefined) {
    const form = word === "procurement" ? undefined : sheetForm(word, content, year);
    const sheets = form ? await sheetsOf(form, content, directory) : [await purchasesOf(directory, year)];
    const name = await freeName(folder, word === "answers" || !form ? `${word}-${year}` : word);
    await writeFile(path.join(folder, name), await writeBook(sheets), { flag: "wx" });
    say(
      `เขียนสมุดงาน ${form?.label ?? `จัดซื้อจัดจ้าง ${year}`} ${sheets[0]?.rows.length ?? 0} แถว ไว้ที่ ${path.join(out, name)} แล้ว`,
    );
    say(`กรอกใน Excel หรือ LibreOffice บันทึก แล้วสั่ง npm run import -- ${word} ${path.join(out, name)}`);
    return;
  }
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
  const file = path.join(out, `oit-${year}-sheet`);
  const target = path.resolve(directory, file);
  await writeFile(`${target}.csv`, csvOf(table));
  await writeExcelFile(cells, { columns, sheet: `OIT ${year}`, stickyRowsCount: 1, orientation: "landscape" }).toFile(
    `${target}.xlsx`,
  );
  say(`เขียนคำตอบ OIT ปี ${year} จำนวน ${table.length - 1} ข้อ ไว้ที่ ${file}.xlsx และ ${file}.csv แล้ว`);
});

/** The purchases of a year as a sheet. */
async function purchasesOf(directory: string, year: number) {
  const files = await purchaseFilesOf(directory, year);
  return purchaseSheet(
    year,
    files.flatMap(({ text }) => rowsIn(csvRecords(text) ?? [], year)),
  );
}

/** A name that no workbook has: somebody may have written in the one that is there. */
async function freeName(folder: string, stem: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? "" : `-${number}`}.xlsx`;
    if (!(await stat(path.join(folder, name)).catch(() => undefined))) return name;
  }
}
