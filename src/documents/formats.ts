import manifest from "../../package.json" with { type: "json" };
import type { Contents } from "./text.ts";

interface Reader {
  /** Says which reader made a text: another version of it may read other words. */
  readonly version: string;
  /** Throws when the document does not open. */
  readonly read: (bytes: Uint8Array) => Promise<Contents>;
}

const versionOf = (library: keyof typeof manifest.dependencies): string =>
  `${library}@${manifest.dependencies[library]}`;

/** Readers by format. A library is loaded with the first document that needs it: an unchanged site needs none. */
export const READERS = {
  pdf: { version: versionOf("unpdf"), read: async (bytes) => (await import("./pdf.ts")).readPdf(bytes) },
  docx: { version: versionOf("mammoth"), read: async (bytes) => (await import("./docx.ts")).readDocx(bytes) },
  xlsx: { version: versionOf("read-excel-file"), read: async (bytes) => (await import("./xlsx.ts")).readXlsx(bytes) },
  csv: { version: versionOf("csv-parse"), read: async (bytes) => (await import("./plain.ts")).readCsv(bytes) },
  txt: { version: "", read: async (bytes) => (await import("./plain.ts")).readTxt(bytes) },
} as const satisfies Record<string, Reader>;

export type Format = keyof typeof READERS;

/** The format of a document whose text we read, by the ending of its name. */
export function formatOf(file: string): Format | undefined {
  const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(READERS, ending) ? (ending as Format) : undefined;
}
