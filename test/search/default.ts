import { rm } from "node:fs/promises";
import { close, createIndex } from "pagefind";
import type { PagefindIndex } from "pagefind";
import { serveIndex } from "./open.ts";
import type { Site } from "../sites.ts";
import type { Text } from "./texts.ts";

/** Pagefind as it comes, on the same site: its pages as they are, and each page of a document. */
export async function openDefault({ out }: Site, texts: readonly Text[]) {
  const folder = `${out}-default`;
  await rm(folder, { recursive: true, force: true });
  const { index } = await createIndex();
  if (!index) throw new Error("Pagefind made no index");
  await fill(index, out, texts);
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  const { library, address, stop } = await serveIndex(folder);
  const pagefind = library.createInstance({ basePath: address, language: "th", noWorker: true });
  return {
    /** Addresses of what is found, decoded, in its order. */
    find: async (query: string): Promise<string[]> => {
      const answer = await pagefind.search(query, { filters: {} });
      const data = await Promise.all((answer?.results ?? []).map((result) => result.data()));
      return data.flatMap((found) => (found ? [decodeURI(found.raw_url ?? found.url)] : []));
    },
    stop,
  };
}

async function fill(index: PagefindIndex, out: string, texts: readonly Text[]): Promise<void> {
  await index.addDirectory({ path: out });
  for (const { address, text } of texts.filter(({ address }) => address.startsWith("/documents/"))) {
    await index.addCustomRecord({ url: encodeURI(address), content: text, language: "th" });
  }
}

/** Ends Pagefind's own process. */
export const closeDefault = close;
