import type { Passage } from "../judge/passage.ts";
import type { BodyReading } from "./reading.ts";

/**
 * What can be read at an address, in reading order: the name of the file and the title first, without the menu.
 * @param address where it stands
 */
export function passagesOf(reading: BodyReading, address: string): Passage[] {
  if (reading.kind === "unreadable") return [];
  const named: Passage[] = [
    { text: fileName(address), where: { kind: "name" } as const },
    { text: reading.title ?? "", where: { kind: "title" } as const },
  ].filter(({ text }) => text !== "");
  if (reading.kind === "document")
    return [
      ...named,
      ...reading.parts.flatMap(({ text, page, sheet, isOcr }) =>
        text
          .split("\n")
          .map((line, index): Passage => ({
            text: line,
            where: {
              ...(sheet === undefined ? { kind: "page" as const } : { kind: "sheet" as const, name: sheet }),
              ...(page !== undefined && { number: page }),
              line: index + 1,
            },
            ...(isOcr && { isOcr }),
          }))
          .filter((passage) => /\S/.test(passage.text)),
      ),
    ];
  let under: string | undefined;
  const lines = reading.lines
    .filter(({ menu, away, crumb }) => !menu && !away && !crumb)
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
