import { createHash } from "node:crypto";
import { bareCell } from "./cells.ts";

/** The title of the hidden column by which is known what a row and its file held when the workbook went out. */
export const STAMP_TITLE = "ตรา (อย่าแก้)";

const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** The mark of a row: what its cells and its file held. */
export const stampOf = (cells: readonly (string | number)[], fileText: string): string =>
  `${rowStamp(cells)}.${fileStamp(fileText)}`;

/** The mark of cells, whatever a spreadsheet makes of the blanks around their words. */
export const rowStamp = (cells: readonly (string | number)[]): string => short(JSON.stringify(cells.map(bareCell)));

/** The mark of a file, whatever its lines end with: git changes that. */
export const fileStamp = (text: string): string => short(text.replaceAll("\r\n", "\n"));
