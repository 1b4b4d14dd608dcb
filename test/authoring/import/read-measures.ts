import { it } from "vitest";
import { readTables } from "../../../src/documents/outline/tables.ts";
import { measureRows } from "../../../src/domain/tables/measure-rows.ts";
import { measuresIn } from "../../../src/domain/tables/measures.ts";
import { row, TABLE_FORM_NAMES, TABLE_FORMS, type Grid, type TableForm } from "../../make-tables.ts";

const ISSUES = [
  { number: 4, name: "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ" },
  { number: 5, name: "กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง" },
];
export const HEADER = row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ความสำเร็จ");

/** The measures of tables, and what of them was not used. */
export async function read(form: TableForm, ...grids: Grid[]) {
  const { name, bytes } = await TABLE_FORMS[form](grids);
  const { rows, unused } = measureRows(await readTables(bytes, name));
  return { measures: measuresIn(rows, 2567, ISSUES), unused };
}

/** A table in each form, so that no form is read otherwise than another. */
export const inEveryForm = (title: string, grids: Grid[], judge: (found: Awaited<ReturnType<typeof read>>) => void) => {
  it.each(TABLE_FORM_NAMES)(`${title} (%s)`, async (form) => {
    judge(await read(form, ...grids));
  });
};
