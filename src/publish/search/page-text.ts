import { Parser } from "htmlparser2";
import type { SearchRecord } from "../../site/search/record.ts";
import { BLOCKS, SILENT } from "../../documents/outline/html-elements.ts";

/** How <main> begins on our pages: whoever wrote what stands before it, a quote is written otherwise there. */
const MAIN = '<main id="main"';

/**
 * Reads what can be searched off a page: the facts on its <main>, its first heading, and what else <main> says.
 * A page whose <main> carries no `data-search` is not searched: the answer is `undefined`.
 * @param address the page's address from the root of the site, encoded as in a link
 */
export function pageRecord(address: string, html: string): SearchRecord | undefined {
  let facts: Omit<SearchRecord, "address" | "title" | "text"> | undefined;
  const text: string[] = [];
  const title: string[] = [];
  let heading = false;
  let silent = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const search = attributes["data-search"];
      if (name === "main" && search) facts = JSON.parse(search) as typeof facts;
      if (!facts) return;
      if (silent === 0 && BLOCKS.has(name)) {
        text.push("\n");
        if (heading) title.push(" ");
      }
      // Elements that hold nothing are closed as well.
      if (silent > 0 || SILENT.has(name) || "data-search-off" in attributes) {
        silent += 1;
        return;
      }
      if (name === "h1" && title.length === 0) heading = true;
      if (attributes["alt"]) (heading ? title : text).push(` ${attributes["alt"]} `);
    },
    ontext(data) {
      if (!facts || silent > 0) return;
      (heading ? title : text).push(data.replace(/\s+/g, " "));
    },
    onclosetag(name) {
      if (!facts) return;
      if (silent > 0) {
        silent -= 1;
        return;
      }
      if (name === "h1") heading = false;
      if (BLOCKS.has(name)) text.push("\n");
      if (name === "main") parser.pause();
    },
  });
  parser.end(html.slice(Math.max(0, html.indexOf(MAIN))));
  return facts && { ...facts, address, title: title.join("").replace(/\s+/g, " ").trim(), text: lines(text.join("")) };
}

const lines = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
