/** A column of a workbook for people to write in. */
export interface BookColumn {
  readonly title: string;
  /** What belongs there, in a few words; it is shown where the cell is chosen and below the title. */
  readonly help: string;
  /** In characters. */
  readonly width: number;
  /** What may be chosen; `strict` lets nothing else be typed. */
  readonly choices?: { readonly values: readonly string[]; readonly strict: boolean };
  /** True for what the program writes and does not read back. */
  readonly fixed?: boolean;
  readonly hidden?: boolean;
}

export interface BookRow {
  readonly cells: readonly (string | number)[];
  /** What may be chosen in this row alone, by number of column. */
  readonly choices?: Readonly<Record<number, readonly string[]>>;
  /** Cells that are to be looked at, by number of column. */
  readonly marked?: ReadonlySet<number>;
}

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
}

/** Rows below the last one that have the drop-down lists too. */
export const SPARE = 200;
