import { z } from "zod";

/** A place in what was read, as a person can find it. */
export interface PassagePlace {
  readonly kind: "title" | "heading" | "line" | "page" | "sheet" | "name" | "address";
  /** Line of the page's source, page of a PDF. */
  readonly number?: number;
  /** Name of the sheet. */
  readonly name?: string;
  /** Line on the page or row of the sheet, from 1. */
  readonly line?: number;
}

/** Words that carry a verdict, and where they stand. */
export interface Excerpt {
  readonly text: string;
  readonly where: PassagePlace;
}

/** A place in what was read with the heading it stands under. */
export const passagePlaceSchema = z.strictObject({
  kind: z.enum(["title", "heading", "line", "page", "sheet", "name", "address"]),
  number: z.int().exactOptional(),
  name: z.string().exactOptional(),
  line: z.int().exactOptional(),
  under: z.string().exactOptional(),
}) satisfies z.ZodType<PassagePlace>;

/** Words that were found, and where they stand. */
export const foundSchema = z.strictObject({ text: z.string(), where: passagePlaceSchema }) satisfies z.ZodType<Excerpt>;
export type FoundPassage = z.infer<typeof foundSchema>;

/** Words of a page or document with their place, in reading order. */
export interface Passage {
  readonly text: string;
  readonly where: FoundPassage["where"];
  /** Read off a picture: it may be wrong, so that it gives a question and no answer. */
  readonly isOcr?: true;
}

/** A piece of a document as the readers give it. */
export interface ReadPart {
  readonly kind: "page" | "sheet" | "whole";
  readonly number?: number;
  readonly name?: string;
  readonly text: string;
  readonly source?: "layer" | "ocr";
  /** What stands in the file is not what its reader sees. */
  readonly damaged?: true;
}

/**
 * The words of a document line by line, its own title and the name of its file first.
 * @param name of the file, without folder and ending
 */
export function documentPassages(parts: readonly ReadPart[], name: string, title = ""): Passage[] {
  const named: Passage[] = [
    { text: name, where: { kind: "name" } as const },
    { text: title, where: { kind: "title" } as const },
  ].filter(({ text }) => text !== "");
  return [
    ...named,
    ...parts.flatMap((part) => {
      const isOcr = part.source === "ocr" || part.damaged === true;
      return (part.source === "ocr" ? withoutMisread(part.text) : part.text)
        .split("\n")
        .map((text, index): Passage => ({ text, where: placeIn(part, index + 1), ...(isOcr && { isOcr }) }))
        .filter(({ text }) => /\S/.test(text));
    }),
  ];
}

/**
 * The engine that reads pictures knows no ๔ ๖ ๗ ๘ ๙ and gives ๒ and ๕ for them: a number with these says nothing, and a
 * year that nobody wrote must not be told.
 */
export const withoutMisread = (text: string): string =>
  text.replace(/[๐-๙][๐-๙,]*/g, (number) => (/[๒๕]/.test(number) ? "…" : number));

function placeIn({ kind, number, name }: ReadPart, line: number): FoundPassage["where"] {
  if (kind === "page") return { kind, ...(number !== undefined && { number }), line };
  if (kind === "sheet") return { kind, ...(name !== undefined && { name }), line };
  return { kind: "line", number: line };
}

/** How many characters of a text are kept on each side of what was found. */
const AROUND = 40;

/**
 * The words around a place in a text, cut at blanks where there are some.
 * @param at where it begins, `length` how long it is, both in characters of the text
 */
export function wordsAround(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + length + AROUND);
  const start = from === 0 ? 0 : firstBlank(text, from, at);
  const end = to === text.length ? to : lastBlank(text, to, at + length);
  const words = text.slice(start, end).replace(/\s+/g, " ").trim();
  return `${start > 0 ? "… " : ""}${words}${end < text.length ? " …" : ""}`;
}

const firstBlank = (text: string, from: number, until: number) => {
  const blank = text.slice(from, until).search(/\s/);
  return blank < 0 ? from : from + blank;
};

const lastBlank = (text: string, to: number, after: number) => {
  const blank = text.slice(after, to).search(/\s\S*$/);
  return blank < 0 ? to : after + blank;
};
