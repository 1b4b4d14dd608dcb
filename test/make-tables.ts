import { strToU8, zipSync } from "fflate";
import writeExcel from "write-excel-file/node";

/** A cell as it is typed: its words by lines, and how many columns and rows it covers. */
export interface GridCell {
  readonly lines: readonly string[];
  readonly across?: number;
  readonly down?: number;
}

/** A table as it is typed; places that a cell covers from the left or above are not typed again. */
export type Grid = readonly (readonly GridCell[])[];

/** A cell of one line or several. */
export const cell = (text: string | readonly string[], cover: { across?: number; down?: number } = {}): GridCell => ({
  lines: typeof text === "string" ? [text] : text,
  ...cover,
});
export const row = (...texts: readonly (string | readonly string[])[]): GridCell[] => texts.map((text) => cell(text));

/** A file of tables in each form that people hand in. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const TABLE_FORMS = {
  docx: docxOf,
  xlsx: xlsxOf,
  csv: csvOf,
  html: htmlOf,
  txt: textOf,
} as const satisfies Record<
  string,
  (grids: readonly Grid[], lead?: readonly string[]) => TableFile | Promise<TableFile>
>;

export type TableForm = keyof typeof TABLE_FORMS;
export const TABLE_FORM_NAMES = Object.keys(TABLE_FORMS) as TableForm[];

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A page with each table, a paragraph for each line of a cell. */
export function htmlOf(grids: readonly Grid[], lead: readonly string[] = []): TableFile {
  const tables = grids.map((grid) => {
    const rows = grid.map((cells) => {
      const typed = cells.map(
        ({ lines, across = 1, down = 1 }) =>
          `<td colspan="${across}" rowspan="${down}">${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}</td>`,
      );
      return `<tr>${typed.join("")}</tr>`;
    });
    return `<table>\n${rows.join("\n")}\n</table>`;
  });
  const text = `<!doctype html><html lang="th"><head><meta charset="utf-8"></head><body>\n${lead.map((line) => `<p>${escaped(line)}</p>`).join("\n")}${tables.join("\n<p>-</p>\n")}\n</body></html>`;
  return { name: "table.html", bytes: strToU8(text) };
}

/** Every place of a grid with the cell that covers it; the first place of a cell is its own. */
function places(grid: Grid): { cell: GridCell; isOwn: boolean }[][] {
  const taken: { cell: GridCell; isOwn: boolean }[][] = grid.map(() => []);
  grid.forEach((cells, top) => {
    let left = 0;
    for (const typed of cells) {
      while (taken[top]?.[left]) left += 1;
      for (let down = 0; down < (typed.down ?? 1); down += 1)
        for (let across = 0; across < (typed.across ?? 1); across += 1) {
          const own = taken[top + down];
          if (own) own[left + across] = { cell: typed, isOwn: down === 0 && across === 0 };
        }
    }
  });
  return taken;
}

const wordsAt = ({ cell: { lines }, isOwn }: { cell: GridCell; isOwn: boolean }, between: string) =>
  isOwn ? lines.join(between) : "";

/** One table below the other, as a sheet is saved: what a cell covers is blank. */
export function csvOf(grids: readonly Grid[], lead: readonly string[] = []): TableFile {
  const lines = [lead.map((line) => [cell(line)]), ...grids].flatMap((grid) =>
    places(grid).map((cells) => cells.map((place) => `"${wordsAt(place, "\n").replaceAll('"', '""')}"`).join(",")),
  );
  return { name: "table.csv", bytes: strToU8(`\uFEFF${lines.join("\r\n")}\r\n`) };
}

/** Cells parted by tabs, with the tags that readers of paper leave in those of several lines. */
export function textOf(grids: readonly Grid[], lead: readonly string[] = []): TableFile {
  const marked = (place: { cell: GridCell; isOwn: boolean }) =>
    place.isOwn && place.cell.lines.length > 1
      ? place.cell.lines.map((line) => `<p>${escaped(line)}</p>`).join(" ")
      : wordsAt(place, " ");
  const tables = grids.map((grid) =>
    places(grid)
      .map((cells) => cells.map(marked).join("\t"))
      .join("\n"),
  );
  return { name: "table.txt", bytes: strToU8(`${["รายงานประจำปี", ...lead].join("\n")}\n\n${tables.join("\n\n")}\n`) };
}

/** All tables on one sheet, with merged ranges. */
export async function xlsxOf(grids: readonly Grid[], lead: readonly string[] = []): Promise<TableFile> {
  const rows = [lead.map((line) => [cell(line)]), ...grids].flatMap((grid) =>
    places(grid).map((cells) =>
      cells.map(({ cell: { lines, across = 1, down = 1 }, isOwn }) =>
        isOwn ? { value: lines.join("\n"), type: String, columnSpan: across, rowSpan: down } : null,
      ),
    ),
  );
  return { name: "table.xlsx", bytes: await writeExcel(rows, { sheet: "แผน" }).toBuffer() };
}

const OFFICE = "http://schemas.openxmlformats.org";

/** A paper with each table; a cell that reaches down is merged as Word does it. */
export function docxOf(grids: readonly Grid[], lead: readonly string[] = []): TableFile {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const tables = grids.map((grid) => {
    const rows = places(grid).map((cells) => {
      const shown = cells.filter((place, left) => place.isOwn || cells[left - 1]?.cell !== place.cell);
      return shown
        .map(({ cell: { lines, across = 1, down = 1 }, isOwn }) => {
          const merge = down > 1 ? `<w:vMerge${isOwn ? ' w:val="restart"' : ""}/>` : "";
          const properties = `<w:tcPr><w:gridSpan w:val="${across}"/>${merge}</w:tcPr>`;
          return `<w:tc>${properties}${(isOwn ? lines : [""]).map(paragraph).join("")}</w:tc>`;
        })
        .join("");
    });
    return `<w:tbl>${rows.map((typed) => `<w:tr>${typed}</w:tr>`).join("")}</w:tbl>`;
  });
  const body = [...lead.map(paragraph), tables.join(paragraph("-"))].join("");
  const files = {
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  return { name: "table.docx", bytes: packed };
}

/** The same file as an old program saves it: in the Thai of Windows (code page 874). */
export function windows874({ name, bytes }: TableFile): TableFile {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  const codes = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === "–" || letter === "•") return letter === "–" ? 0x96 : 0x95;
    return code < 0x80 ? code : code >= 0xe01 && code <= 0xe5b ? code - 0xe01 + 0xa1 : 0x3f;
  });
  return { name, bytes: Uint8Array.from(codes) };
}
