import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { getDocumentProxy } from "unpdf";
import type { FileFacts } from "../domain/content.ts";
import { filesBelow } from "./paths.ts";

/** Facts stay true as long as size and time of the file do: `npm run dev` asks again at every change. */
const known = new Map<string, FileFacts>();

/** Size and, for PDFs, number of pages of every file below a folder, keyed by its path from there. A folder that is not there has none. */
export async function fileFacts(directory: string): Promise<Record<string, FileFacts>> {
  const files = await filesBelow(directory);
  const facts = await Promise.all(
    files.map(async (file) => [file, await factsOf(path.join(directory, file))] as const),
  );
  return Object.fromEntries(facts);
}

async function factsOf(file: string): Promise<FileFacts> {
  const { size, mtimeMs } = await stat(file);
  const key = `${file}\0${size}\0${mtimeMs}`;
  const facts = known.get(key) ?? { size, ...(file.toLowerCase().endsWith(".pdf") ? await pagesOf(file) : {}) };
  known.set(key, facts);
  return facts;
}

/** A PDF that cannot be opened has no known number of pages; whether that is a fault is the rules' business. */
async function pagesOf(file: string): Promise<{ pages?: number }> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)), { verbosity: 0 });
    const pages = pdf.numPages;
    await pdf.destroy();
    return { pages };
  } catch {
    return {};
  }
}
