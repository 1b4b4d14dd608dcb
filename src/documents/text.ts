import { z } from "zod";
import type { FileFacts } from "../domain/model/entry.ts";

/**
 * Text of a document that its reader does not see: only the privacy gate looks at it.
 * `where` is said to a clerk, in Thai: “หัวกระดาษ”, “ความคิดเห็น”, “ข้อความที่ลบไว้”.
 */
const hiddenTextSchema = z.strictObject({ where: z.string(), text: z.string() });

/** What every piece of a document has. */
const pieceShape = {
  /** What its reader sees, for search, rules and gate. */
  text: z.string(),
  hidden: z.array(hiddenTextSchema).readonly().exactOptional(),
  /** Whether the text stands in the file or was read off a picture; it stands in the file where nothing is said. */
  source: z.enum(["layer", "ocr"]).exactOptional(),
  /** How sure the reader of a picture is, 0–100. */
  confidence: z.number().min(0).max(100).exactOptional(),
  /** The text in the file is not what its reader sees: what does not stand in it may stand on the page all the same. */
  damaged: z.literal(true).exactOptional(),
  /** Words may stand in a picture that covers the piece: without `source: "ocr"` nobody has read them yet. */
  scanned: z.literal(true).exactOptional(),
};

/** A piece of a document that can be pointed at: a page of a PDF, a sheet of a workbook, or the whole of the rest. */
const documentPartSchema = z.discriminatedUnion("kind", [
  /** `where` names a picture that stands for a page in a document without pages, in Thai: “รูปที่ 1”. */
  z.strictObject({
    kind: z.literal("page"),
    number: z.int().positive(),
    where: z.string().exactOptional(),
    ...pieceShape,
  }),
  z.strictObject({ kind: z.literal("sheet"), name: z.string(), ...pieceShape }),
  /** `where` names a piece beside the body, in Thai: “หัวกระดาษ”, “สไลด์ 3”, “แผน.docx ในไฟล์ ZIP”. */
  z.strictObject({ kind: z.literal("whole"), where: z.string().exactOptional(), ...pieceShape }),
]);

/** The words of a document in its own order, as its program wrote them; a part without words keeps its place. */
export const documentTextSchema = z.strictObject({ parts: z.array(documentPartSchema).readonly() });

export type HiddenText = Readonly<z.infer<typeof hiddenTextSchema>>;
export type DocumentPart = Readonly<z.infer<typeof documentPartSchema>>;
export type DocumentText = Readonly<z.infer<typeof documentTextSchema>>;

/** Whether there is anything to search in a document; a scan has pages and no words. */
export const hasWords = ({ parts }: DocumentText): boolean => parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

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
export interface Contents extends Pick<FileFacts, "pages" | "pdf" | "made" | "unread"> {
  readonly parts: readonly DocumentPart[];
}

/** Parts whose first one also holds what is hidden in the file as a whole. */
export function withHidden(parts: readonly DocumentPart[], hidden: readonly HiddenText[]): readonly DocumentPart[] {
  if (hidden.length === 0) return parts;
  const [first = { kind: "whole", text: "" } as const, ...more] = parts;
  return [{ ...first, hidden: [...(first.hidden ?? []), ...hidden] }, ...more];
}
