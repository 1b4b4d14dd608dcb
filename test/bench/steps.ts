import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { documentText } from "../../src/collections/files.ts";
import { loadContent } from "../../src/collections/load.ts";
import { filesBelow } from "../../src/program/paths.ts";
import { beginPublication } from "../../src/publish/early.ts";
import { publish } from "../../src/publish/publish.ts";
import type { Publishable } from "../../src/publish/publishable.ts";
import { announcePage } from "../../src/publish/search/pages.ts";
import { startIndex } from "../../src/publish/search/site-index.ts";
import { today } from "../../src/program/today.ts";
import { assess } from "../../src/domain/assess/assess.ts";
import { documentRecords, searchedDocuments } from "../../src/site/search/documents.ts";
import { urlsOf } from "../../src/site/frame/urls.ts";
import { addresses } from "../../src/domain/addresses/addresses.ts";

/** What a step works on: folders, absolute. */
export interface Folders {
  readonly agency: string;
  /** Pages as they were rendered; "render" makes them, the indexes read them. */
  readonly site: string;
  /** What the step leaves behind. */
  readonly out: string;
}

/** Makes ready what must be there before; the answer does what is measured. A number says how many records there are. */
type Step = (folders: Folders) => Promise<() => unknown>;

/** What is measured, each in a process of its own, which loads nothing that the others need: a publication does not bundle. */
export const STEPS = {
  load: ({ agency }) => Promise.resolve(() => read(agency)),

  assess: async ({ agency }) => {
    const { content } = await read(agency);
    const { currentFiscalYear, archivedFiscalYears } = content.agency;
    const years = [currentFiscalYear, ...archivedFiscalYears];
    const editions = content.editions.filter(({ fiscalYear }) => years.includes(fiscalYear));
    return () => editions.map((edition) => assess(edition, content));
  },

  render: async ({ agency, site }) => {
    const loaded = await read(agency);
    const publicDir = `${site}.nothing`;
    await mkdir(publicDir, { recursive: true });
    const { build } = await import("astro");
    const { siteConfig } = await import("../../src/publish/site-config.ts");
    return async () => {
      await build({ ...siteConfig(loaded, today()), outDir: site, publicDir, configFile: false, logLevel: "error" });
      await rm(publicDir, { recursive: true });
    };
  },

  index: async ({ agency, site, out }) => {
    const { content, directory } = await read(agency);
    const base = urlsOf(content.agency.site).href(addresses.home);
    const pages = (await filesBelow(site)).filter((file) => file.endsWith(".html"));
    const work = `${out}.work`;
    await mkdir(out, { recursive: true });
    return async () => {
      // Nothing was published before, so that all of it is made.
      const index = startIndex(content, { directory, work, out: work }, new Uint8Array());
      try {
        for (const file of pages) {
          const pathname = base + encodeURI(file.replace(/(^|\/)index\.html$/, "$1"));
          announcePage({ pathname, html: await readFile(path.join(site, file)) });
        }
        return (await index.finish(out)).records;
      } finally {
        await index.stop();
      }
    };
  },

  "default-index": async ({ agency, site, out }) => {
    const loaded = await read(agency);
    const { close, createIndex } = await import("pagefind");
    return async () => {
      const { index } = await createIndex();
      if (!index) throw new Error("Pagefind did not start");
      const { page_count } = await index.addDirectory({ path: site });
      let records = page_count;
      for await (const record of documentPages(loaded)) {
        const { errors } = await index.addCustomRecord(record);
        if (errors.length > 0) throw new Error(errors.join("; "));
        records += 1;
      }
      await index.writeFiles({ outputPath: path.join(out, "pagefind") });
      await close();
      return records;
    };
  },

  publish: ({ agency, out }) =>
    Promise.resolve(async () => {
      await using early = beginPublication(agency);
      return (await publish(await read(agency), out, early)).records;
    }),
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;

async function read(agency: string): Promise<Publishable> {
  const loaded = await loadContent(agency, today());
  if (!loaded.content || loaded.problems.length > 0) throw new Error(`${agency} cannot be published`);
  return { ...loaded, content: loaded.content };
}

/** The pages of documents as whoever takes Pagefind as it comes would hand them to it. */
async function* documentPages({ content, directory }: Publishable) {
  for (const document of searchedDocuments(content)) {
    const facts = content.files[document.file];
    const text = facts && (await documentText(path.join(directory, "public", document.file), facts));
    const parts = text?.parts.map((part) => ({
      text: part.text,
      number: part.kind === "page" ? part.number : undefined,
    }));
    for (const { address, title, text: page } of documentRecords(document, parts ?? [])) {
      yield { url: address, content: page, language: "th", meta: { title } };
    }
  }
}
