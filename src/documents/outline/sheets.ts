import type { Outline, OutlineLine } from "../../domain/listing/outline.ts";
import { csvRecords } from "../plain.ts";
import { xlsxSheets } from "../office/xlsx.ts";
import { absolute, formulaLink } from "./links.ts";
import { rowOf, textOutline } from "./text.ts";
import { bareLinks } from "./typed-links.ts";
import { hyperlinksOf } from "./xlsx-links.ts";

/** Reads the records of a CSV; one whose quotes do not match is read as text. */
export function csvOutline(text: string, base?: string): Outline {
  const records = csvRecords(text.replace(/^\uFEFF/, ""));
  if (!records) return textOutline(text, base);
  const lines = records.flatMap(({ line, cells }): OutlineLine[] => row({ cells, line, table: 0 }));
  return { ...(base && { base }), lines };
}

/** Reads the rows of all sheets of a workbook, with the addresses that stand behind the words of a cell. */
export async function xlsxOutline(bytes: Uint8Array, base?: string): Promise<Outline> {
  const sheets = await xlsxSheets(bytes);
  const behind = hyperlinksOf(bytes);
  const lines = sheets.flatMap(({ name, rows }, table) =>
    rows.flatMap((cells, index): OutlineLine[] =>
      row({ cells, line: index + 1, table, sheet: name, base, behind: behind.get(name) }),
    ),
  );
  return { ...(base && { base }), lines };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly table: number;
  readonly sheet?: string;
  readonly base?: string | undefined;
  readonly behind?: ReadonlyMap<string, string> | undefined;
}

function row({ cells, line, table, sheet, base, behind }: Row): OutlineLine[] {
  if (!cells.some((cell) => /\S/.test(cell))) return [];
  const outlineCells = cells.map((cell, column) => {
    const formula = formulaLink(cell);
    const text = formula ? formula.caption : cell.trim();
    const target = formula?.address ?? behind?.get(`${line}:${column + 1}`);
    const links = target === undefined ? [] : [{ address: absolute(target, base), caption: text }];
    return { text, links: [...links, ...bareLinks(text, links)] };
  });
  return [{ line, depth: 0, table, ...(sheet !== undefined && { sheet }), ...rowOf(outlineCells) }];
}
