import { z } from "zod";
import { csvOf } from "../oit/checklist-csv.ts";

/** A column of a table: its heading, and what stands under it in a line. */
export type CsvColumn<Line> = readonly [heading: string, value: (line: Line) => string | number | boolean | undefined];

/** Records as a table for people who work in a spreadsheet. */
export interface CsvTable<Entry> {
  readonly headings: readonly string[];
  /** The table as a CSV file that opens rightly in Excel. */
  readonly csv: (records: readonly Entry[]) => string;
}

/** A table with a line for each record. */
export const tableOf = <Entry>(columns: readonly CsvColumn<Entry>[]): CsvTable<Entry> =>
  tableOfLines((record) => [record], columns);

/** A table in which a record may take several lines. */
export const tableOfLines = <Entry, Line>(
  linesOf: (record: Entry) => readonly Line[],
  columns: readonly CsvColumn<Line>[],
): CsvTable<Entry> => ({
  headings: columns.map(([heading]) => heading),
  csv: (records) =>
    csvOf([
      columns.map(([heading]) => heading),
      ...records.flatMap(linesOf).map((line) => columns.map(([, value]) => cell(value(line)))),
    ]),
});

const cell = (value: string | number | boolean | undefined): string =>
  typeof value === "boolean" ? (value ? "ใช่" : "ไม่ใช่") : String(value ?? "");

/** What the lines of a table look like to a program that reads them as objects by their headings. */
export const linesUnder = (headings: readonly string[]) =>
  z.array(z.strictObject(Object.fromEntries(headings.map((heading) => [heading, z.string()]))));

/** Each part of a record with the record around it; the record alone where it has no part, so that it stands in the table. */
export const withEach = <Entry, Part>(record: Entry, parts: readonly Part[]): { record: Entry; part?: Part }[] =>
  parts.length === 0 ? [{ record }] : parts.map((part) => ({ record, part }));
