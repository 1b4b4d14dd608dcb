import { z } from "zod";
import type { Content } from "../../domain/model/content.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { heading, latest } from "./heading.ts";
import type { DataGroup } from "./set.ts";
import { headingShape, list } from "./shape-fields.ts";
import { linesUnder, type CsvTable } from "./table.ts";

interface Words<Id extends string> {
  /** The name of the file, of the list in it and of its schema, for ever. */
  readonly id: Id;
  readonly group: DataGroup;
  readonly title: string;
  readonly description: string;
  /** The concept whose item in the current year asks for this. */
  readonly concept?: string;
}

/** One kind of the agency's records as open data: a JSON file, the same as a table, and the shape of both. */
export interface RecordKind<Id extends string = string> extends Words<Id> {
  readonly shape: z.ZodType;
  readonly tableShape: z.ZodType;
  readonly updated: (content: Content) => IsoDate | undefined;
  readonly json: (content: Content) => object;
  readonly csv: (content: Content) => string;
}

/**
 * Makes a kind of open data from what a record looks like, how the records are found in the content, and their table.
 * @param definition.days on which records were changed, as far as they are known
 */
export function recordKind<const Id extends string, Shape extends z.ZodType>({
  record,
  records,
  days,
  table,
  ...words
}: Words<Id> & {
  readonly record: Shape;
  readonly records: (content: Content, urls: Urls) => z.infer<Shape>[];
  readonly days: (content: Content) => readonly (IsoDate | undefined)[];
  readonly table: CsvTable<z.infer<Shape>>;
}): RecordKind<Id> {
  const recordsOf = (content: Content) => records(content, urlsOf(content.agency.site));
  return {
    ...words,
    shape: z.strictObject({ ...headingShape, [words.id]: list(record, words.description) }),
    tableShape: linesUnder(table.headings),
    updated: (content) => latest(days(content)),
    json: (content) => ({ ...heading(content, words.id, words.title, days(content)), [words.id]: recordsOf(content) }),
    csv: (content) => table.csv(recordsOf(content)),
  };
}
