import manifest from "../../package.json" with { type: "json" };
import type { Contents } from "./text.ts";
import type { ReadInner } from "./inner.ts";

interface Reader {
  /** Says which reader made a text: another version of it may read other words. */
  readonly version: string;
  /** Throws when the document does not open. */
  readonly read: (bytes: Uint8Array, readInner: ReadInner) => Contents | Promise<Contents>;
}

const versionOf = (library: keyof typeof manifest.dependencies): string =>
  `${library}@${manifest.dependencies[library]}`;

const openDocument: Reader = {
  version: versionOf("htmlparser2"),
  read: async (bytes) => (await import("./office/open-document.ts")).readOpenDocument(bytes),
};
const bytesOnly: Reader = {
  version: "",
  read: async (bytes) => (await import("./office/strings.ts")).readBytesOnly(bytes),
};

/** Readers by format. A library is loaded with the first document that needs it: an unchanged site needs none. */
export const READERS = {
  pdf: {
    version: versionOf("unpdf"),
    read: async (bytes, readInner) => (await import("./pdf.ts")).readPdf(bytes, readInner),
  },
  docx: {
    version: versionOf("htmlparser2"),
    read: async (bytes, readInner) => (await import("./office/docx.ts")).readDocx(bytes, readInner),
  },
  xlsx: {
    version: `${versionOf("read-excel-file")} ${versionOf("numfmt")}`,
    read: async (bytes, readInner) => (await import("./office/xlsx.ts")).readXlsx(bytes, readInner),
  },
  pptx: {
    version: versionOf("htmlparser2"),
    read: async (bytes, readInner) => (await import("./office/pptx.ts")).readPptx(bytes, readInner),
  },
  odt: openDocument,
  ods: openDocument,
  odp: openDocument,
  rtf: { version: "", read: async (bytes) => (await import("./office/rtf.ts")).readRtf(bytes) },
  doc: {
    version: versionOf("word-extractor"),
    read: async (bytes, readInner) => (await import("./office/old-word.ts")).readDoc(bytes, readInner),
  },
  xls: bytesOnly,
  ppt: bytesOnly,
  zip: {
    version: versionOf("fflate"),
    read: async (bytes, readInner) => (await import("./zip.ts")).readZip(bytes, readInner),
  },
  csv: { version: versionOf("csv-parse"), read: async (bytes) => (await import("./plain.ts")).readCsv(bytes) },
  txt: { version: "", read: async (bytes) => (await import("./plain.ts")).readTxt(bytes) },
} as const satisfies Record<string, Reader>;

export type DocumentFormat = keyof typeof READERS;

/** Other endings of the same formats: templates, shows, and files with macros. */
const ALIKE: Partial<Record<string, DocumentFormat>> = {
  docm: "docx",
  dotx: "docx",
  xlsm: "xlsx",
  xltx: "xlsx",
  pptm: "pptx",
  ppsx: "pptx",
  potx: "pptx",
  dot: "doc",
  xlt: "xls",
  pps: "ppt",
  ott: "odt",
  ots: "ods",
  otp: "odp",
};

/** The format of a document whose text we read, by the ending of its name. */
export function formatOf(file: string): DocumentFormat | undefined {
  const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(READERS, ending) ? (ending as DocumentFormat) : ALIKE[ending];
}
