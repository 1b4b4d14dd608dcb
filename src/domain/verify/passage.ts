import { z } from "zod";
import type { Excerpt, Place, Reading } from "./reading.ts";

/** A place in what was read with the heading it stands under. */
export const placeSchema = z.strictObject({
  kind: z.enum(["title", "heading", "line", "page", "sheet", "name", "address"]),
  number: z.int().exactOptional(),
  name: z.string().exactOptional(),
  under: z.string().exactOptional(),
}) satisfies z.ZodType<Place>;

/** Words that were found, and where they stand. */
export const foundSchema = z.strictObject({ text: z.string(), where: placeSchema }) satisfies z.ZodType<Excerpt>;
export type Found = z.infer<typeof foundSchema>;

/** Words of a page or document with their place, in reading order. */
export interface Passage {
  readonly text: string;
  readonly where: Found["where"];
}

/**
 * What can be read at an address, in reading order: the name of the file and the title first, without the menu.
 * @param address where it stands
 */
export function passagesOf(reading: Reading, address: string): Passage[] {
  if (reading.kind === "unreadable") return [];
  const named: Passage[] = [
    { text: fileName(address), where: { kind: "name" } as const },
    { text: reading.title ?? "", where: { kind: "title" } as const },
  ].filter(({ text }) => text !== "");
  if (reading.kind === "document")
    return [
      ...named,
      ...reading.parts.map(({ text, page, sheet }): Passage => {
        if (page !== undefined) return { text, where: { kind: "page", number: page } };
        return { text, where: sheet === undefined ? { kind: "page" } : { kind: "sheet", name: sheet } };
      }),
    ];
  let under: string | undefined;
  const lines = reading.lines
    .filter(({ menu }) => !menu)
    .map(({ text, line, heading }): Passage => {
      if (heading !== undefined) {
        under = text;
        return { text, where: { kind: "heading", number: line } };
      }
      return { text, where: { kind: "line", number: line, ...(under !== undefined && { under }) } };
    });
  return [...named, ...lines];
}

/** The last part of an address without its ending; empty for a folder. */
function fileName(address: string): string {
  const name = URL.parse(address)?.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name).replace(/\.[a-z\d]{1,5}$/i, "");
  } catch {
    return name;
  }
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
