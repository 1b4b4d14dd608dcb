import type { Content } from "../../domain/model/content.ts";
import type { Data } from "../edit/line-edits.ts";
import type { FileChange } from "../write-together.ts";
import { isUnreadCell } from "./cells.ts";
import type { SheetForm, FormTarget } from "./form.ts";
import type { WorkbookTable } from "./read-book.ts";
import { changeOf, valuesOf, type Rejected, type RowChange } from "./row-change.ts";
import type { ShownFile } from "./write-sheets.ts";

/** A file with the rows that change it, and those that cannot. */
export interface Work extends FormTarget {
  /** As it stands; left out for a new one. */
  readonly before: ShownFile | undefined;
  readonly rows: readonly RowChange[];
  readonly faults: readonly Rejected[];
}

/** A file as it will stand. */
export interface Done extends Work {
  readonly change: FileChange;
  /** Its data as they will be typed. */
  readonly data: Data;
}

/** Rows by the file that they change, and rows that belong to no file. */
export function worksOf(
  read: readonly WorkbookTable[],
  form: SheetForm,
  content: Content,
  known: ReadonlyMap<string, ShownFile>,
): { works: Work[]; stray: Rejected[] } {
  const works = new Map<string, Work>();
  const stray: Rejected[] = [];
  /** Files that are to be made, by what stands in the column of keys: the rows of their lists name them so. */
  const made = new Map<string, FormTarget>();
  for (const { table, rows, hasKey } of form.tables.flatMap((one) => read.filter(({ table }) => table === one)))
    for (const row of rows) {
      const target = made.get(row.key) ?? form.locate(row.key, valuesOf(table, row), content, hasKey);
      if (isUnreadCell(target)) {
        stray.push({ table, row, why: target.why });
        continue;
      }
      const before = known.get(target.file);
      if (!before && row.key !== "") made.set(row.key, target);
      const change = changeOf(table, row, before);
      if (!change) continue;
      if (target.unless !== undefined) {
        stray.push({ table, row, why: target.unless });
        continue;
      }
      const work = works.get(target.file) ?? { ...target, before, rows: [], faults: [] };
      works.set(target.file, withChange(work, change));
    }
  return { works: [...works.values()], stray };
}

function withChange(work: Work, change: RowChange | Rejected): Work {
  const { table, row } = change;
  if ("why" in change) return { ...work, faults: [...work.faults, change] };
  const same = table.isList ? undefined : work.rows.find((other) => other.table === table);
  if (!same) return { ...work, rows: [...work.rows, change] };
  const why = `เป็นไฟล์เดียวกับแถว ${same.row.line} (${work.file}) เหลือไว้แถวเดียว หรือตั้งชื่อไฟล์ให้ต่างกัน`;
  return { ...work, faults: [...work.faults, { table, row, why }] };
}

/** All rows of a file that cannot be taken: a file takes all of its rows or none. */
export const rejectedOf = ({ rows, faults }: Pick<Work, "rows" | "faults">): Rejected[] => [
  ...faults,
  ...rows
    .filter(({ row }) => !faults.some((fault) => fault.row === row))
    .map(({ table, row }) => ({
      table,
      row,
      why: `แถวอื่นของไฟล์เดียวกันยังผิด (แถว ${faults[0]?.row.line ?? "อื่น"}) จึงยังไม่นำเข้า`,
    })),
];
