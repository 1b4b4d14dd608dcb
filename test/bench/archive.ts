import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeAgency, makeFaq, makePages, makePeople, makeServices } from "./agency.ts";
import { makeDisclosures } from "./disclosures.ts";
import { itemsOf, readEditions } from "./editions.ts";
import { makeMeasures, makeReports, makeResults } from "./improvement.ts";
import { makePapers } from "./papers.ts";
import { printAll } from "./print.ts";
import { streams } from "./random.ts";
import type { ArchiveFile } from "./record.ts";
import { shareOut } from "./shares.ts";
import { makeNews } from "./stories.ts";
import { openLibrary, writerOf, type Writer } from "./writer.ts";

/** How large an archive is to be, and from which seed it is drawn. */
export interface ArchiveSize {
  /** Files of content, of all kinds together; 40 or more. */
  readonly records: number;
  /** PDFs; 0 needs no browser. */
  readonly documents: number;
  readonly seed: number;
}

/**
 * Makes the folder of a municipality that nobody lives in, as ten years would leave it. The same seed makes the same
 * texts, and the documents of a smaller archive are the first ones of a larger.
 * @param directory a folder that is new or empty
 */
export async function makeArchive(directory: string, { records, documents, seed }: ArchiveSize): Promise<void> {
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0) throw new Error(`${directory} is not empty`);
  const library = openLibrary();
  const [forPapers, forRecords] = streams(seed, 2).map((random) => writerOf(library, random)) as [Writer, Writer];
  const editions = readEditions();
  const papers = makePapers(forPapers, documents, itemsOf(editions));
  const years = editions.map(({ fiscalYear }) => fiscalYear);
  const [newest = 0] = years;

  const counts = shareOut(records, itemsOf(editions).length);
  const news = makeNews(forRecords, counts.news, newest);
  const items = itemsOf(editions).slice(0, counts.disclosures);
  await writeAll(directory, [
    makeAgency(years),
    ...news,
    ...makeDisclosures(forRecords, items, papers, news),
    ...makeResults(forRecords, counts.results, years),
    ...makeMeasures(forRecords, counts.measures, years),
    ...makeReports(forRecords, counts, years),
    ...makePages(forRecords, counts.pages, newest),
    ...makePeople(forRecords, counts.people),
    ...makeServices(forRecords, counts.services, newest),
    ...makeFaq(forRecords, counts.faq, newest),
  ]);
  await mkdir(path.join(directory, "public"), { recursive: true });
  await printAll(papers.map(({ html, file }) => ({ html, to: path.join(directory, "public", file) })));
}

async function writeAll(directory: string, files: readonly ArchiveFile[]): Promise<void> {
  const folders = new Set(files.map(({ file }) => path.join(directory, path.dirname(file))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ file, text }) => writeFile(path.join(directory, file), text)));
}

/** A word that no archive holds by itself. */
const NEW_WORD = "ฟลามิงโก";

/**
 * Edits one story of an archive, as a clerk would between two publications.
 * @returns the story's file from the agency's folder, and the word that it now holds once more than before
 */
export async function changeOneRecord(directory: string): Promise<{ file: string; word: string }> {
  const stories = (await readdir(path.join(directory, "content/news"))).toSorted();
  const file = `content/news/${stories[Math.floor(stories.length / 2)]}`;
  const text = await readFile(path.join(directory, file), "utf8");
  await writeFile(path.join(directory, file), `${text.trimEnd()} ${NEW_WORD}\n`);
  return { file, word: NEW_WORD };
}
