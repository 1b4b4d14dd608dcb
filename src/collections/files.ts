import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import type { FileFacts } from "../domain/content.ts";
import { filesBelow } from "./paths.ts";

/** Facts stay true as long as size and time of the file do: `npm run dev` asks again at every change. */
const known = new Map<string, FileFacts>();

/**
 * Facts of every file below a folder, keyed by its path from there. A folder that is not there has none.
 * Names are written in one order of vowels and tones (NFC), whatever order the disk keeps.
 */
export async function fileFacts(directory: string): Promise<Record<string, FileFacts>> {
  const facts: Record<string, FileFacts> = {};
  // One after the other: an archive of large documents does not fit in memory at once.
  for (const file of await filesBelow(directory))
    facts[file.normalize("NFC")] = await factsOf(path.join(directory, file));
  return facts;
}

async function factsOf(file: string): Promise<FileFacts> {
  const { size, mtimeMs } = await stat(file);
  const key = `${file}\0${size}\0${mtimeMs}`;
  const facts = known.get(key) ?? (await readFacts(await readFile(file), path.extname(file).toLowerCase()));
  known.set(key, facts);
  return facts;
}

async function readFacts(bytes: Uint8Array, extension: string): Promise<FileFacts> {
  const common = { size: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
  if (bytes.byteLength === 0) return { ...common, fault: "empty" };
  if (extension === ".pdf") return { ...common, ...(await pdfFacts(bytes)) };
  return ZIPPED.has(extension) && !hasZipDirectory(bytes) ? { ...common, fault: "truncated" } : common;
}

/** What can be read off a PDF. One that asks for a password, or does not open at all, has a fault instead. */
async function pdfFacts(bytes: Uint8Array): Promise<Partial<FileFacts>> {
  try {
    // The library takes the buffer for itself, hence the copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      const { info } = await getMeta(pdf);
      const { text } = await extractText(pdf, { mergePages: true });
      const title = typeof info["Title"] === "string" ? info["Title"].trim() : "";
      return { pages: pdf.numPages, pdf: { title, hasText: /\S/.test(text) } };
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    return { fault: error instanceof Error && error.name === "PasswordException" ? "encrypted" : "truncated" };
  }
}

/** Formats that are ZIP archives inside: their directory stands at the end, so a cut file has none. */
const ZIPPED = new Set([".docx", ".xlsx", ".pptx", ".odt", ".ods", ".zip"]);
const END_OF_DIRECTORY = Buffer.from("PK\u0005\u0006", "latin1");
const hasZipDirectory = (bytes: Uint8Array): boolean => Buffer.from(bytes).lastIndexOf(END_OF_DIRECTORY) >= 0;
