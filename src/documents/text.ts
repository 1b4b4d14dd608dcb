import { z } from "zod";
import type { FileFacts } from "../domain/model/entry.ts";

/** A piece of a document that can be pointed at: a page of a PDF, a sheet of a workbook, or the whole of the rest. */
const documentPartSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("page"), number: z.int().positive(), text: z.string() }),
  z.strictObject({ kind: z.literal("sheet"), name: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal("whole"), text: z.string() }),
]);

/** The words of a document in its own order, as its program wrote them; a part without words keeps its place. */
export const documentTextSchema = z.strictObject({ parts: z.array(documentPartSchema).readonly() });

export type DocumentPart = Readonly<z.infer<typeof documentPartSchema>>;
export type DocumentText = Readonly<z.infer<typeof documentTextSchema>>;

/** Whether there is anything to search in a document; a scan has pages and no words. */
export const hasWords = ({ parts }: DocumentText): boolean => parts.some(({ text }) => /\S/.test(text));

/**
 * A table as text: line n is row n, rows without words included, with a tab between cells.
 * A tab is space to a search and to a reader of an excerpt, and no cell holds one: white space within a cell,
 * line breaks too, becomes one space.
 */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => cell.replace(/\s+/g, " ").trim())
        .join("\t")
        .trimEnd(),
    )
    .join("\n");

/** What a reader finds in a document that opens. */
export interface Contents extends Pick<FileFacts, "pages" | "pdf"> {
  readonly parts: readonly DocumentPart[];
}
