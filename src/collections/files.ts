import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
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
  const facts = known.get(key) ?? (size > LARGE ? await hashOnly(file, size) : await readFacts(file));
  known.set(key, facts);
  return facts;
}

/** From this size on (bytes) a file is only hashed: reading the text of a huge PDF may take more memory than there is. */
const LARGE = 50_000_000;

async function hashOnly(file: string, size: number): Promise<FileFacts> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return { size, sha256: hash.digest("hex") };
}

async function readFacts(file: string): Promise<FileFacts> {
  const bytes = await readFile(file);
  const extension = path.extname(file).toLowerCase();
  const common = { size: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
  if (bytes.byteLength === 0) return { ...common, fault: "empty" };
  if (extension === ".pdf") return { ...common, ...(isPdf(bytes) ? await pdfFacts(bytes) : { fault: "truncated" }) };
  return ZIPPED.has(extension) && !hasZipDirectory(bytes) ? { ...common, fault: "truncated" } : common;
}

/** Readers look for the mark of a PDF within its first kilobyte. */
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes("%PDF-");

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
