import { foundStrings } from "./office/strings.ts";
import { hasWords, type Contents, type DocumentPart, type HiddenText } from "./text.ts";

/** Reads a file that stands in another one; `undefined` where it goes too deep. */
export type ReadInner = (bytes: Uint8Array, name: string) => Promise<InnerReading | undefined>;

interface InnerReading {
  readonly facts: { readonly fault?: string; readonly unread?: readonly string[] };
  readonly text?: Pick<Contents, "parts">;
}

/** A piece of a file that stands in another one, as a piece of that. */
export function within(part: DocumentPart, name: string): DocumentPart {
  const { text, hidden } = part;
  const where = [`ไฟล์ ${name}`, partName(part)].filter(Boolean).join(" ");
  return { kind: "whole", where, text, ...(hidden && { hidden }) };
}

/** What could not be read of a file that stands in another one, by names that lead there: its scans wait for nobody. */
export const unreadWithin = (reading: InnerReading | undefined, name: string): string[] => {
  const unread = reading?.facts.unread ?? [];
  const isScanned = reading?.text?.parts.some(({ scanned }) => scanned) ?? false;
  const isWordless = reading?.text !== undefined && !isScanned && unread.length === 0 && !hasWords(reading.text);
  return [
    ...(isScanned ? [`${name} (ภาพสแกน)`] : []),
    ...(isWordless ? [`${name} (${ONLY_BYTES.test(name) ? "ชนิดไฟล์เก่า ตรวจได้เพียงบางส่วน" : "ไม่พบข้อความ"})`] : []),
    ...unread.map((inner) => `${name} > ${inner}`),
  ];
};

/** Formats of old of which no more than the words in their bytes are looked at. */
const ONLY_BYTES = /\.(?:xls|xlt|ppt|pps)$/i;

/** What a clerk calls a piece; nothing for the body of a file. */
export function partName(part: DocumentPart): string {
  if (part.kind === "page") return part.where ?? `หน้า ${part.number}`;
  return part.kind === "sheet" ? `แผ่นงาน “${part.name}”` : (part.where ?? "");
}

/**
 * The words of files that are embedded in a document or attached to it: nobody sees them without opening them, so all of
 * them is hidden. What cannot be read is named.
 */
export async function embedded(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  readInner: ReadInner,
): Promise<{ hidden: HiddenText[]; unread: string[] }> {
  const hidden: HiddenText[] = [];
  const unread: string[] = [];
  if (files.length > 0)
    hidden.push({ where: "ชื่อไฟล์ที่ฝังหรือแนบอยู่", text: files.map(([name]) => name.replaceAll("_", " ")).join("\n") });
  for (const [name, bytes] of files) {
    const reading = await readInner(bytes, name);
    if (!reading?.text || reading.facts.fault) {
      unread.push(name);
      // What no reader opens, such as an object of OLE, may hold words as they stand.
      hidden.push(...foundStrings(bytes).map(({ text }) => ({ where: `ไฟล์ที่ฝังหรือแนบอยู่ ${name}`, text })));
    }
    unread.push(...unreadWithin(reading, name));
    for (const part of reading?.text?.parts ?? []) {
      const where = `ไฟล์ที่ฝังหรือแนบอยู่ ${[name, partName(part)].filter(Boolean).join(" ")}`;
      hidden.push({ where, text: [part.text, ...(part.hidden ?? []).map(({ text }) => text)].join("\n") });
    }
  }
  return { hidden, unread };
}
