import type { Passage } from "../judge/passage.ts";
import type { Reading } from "./reading.ts";

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
