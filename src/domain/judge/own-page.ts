import { addresses } from "../addresses/addresses.ts";
import { onceFor } from "../once.ts";
import type { Content } from "../model/content.ts";
import type { Passage } from "./passage.ts";

/**
 * The words of a page of the site that somebody has written as prose, in the way its reader sees them; `undefined` for
 * a page that the site makes from data, and for one that is not there.
 * @param target from the root of the site, with or without a place on the page: `/powers/`
 */
export function ownPagePassages(target: string, content: Content): Passage[] | undefined {
  return ownPages(content).get(target.split("#")[0] ?? "")?.();
}

/** The pages of prose by their addresses. */
const ownPages = onceFor("pages of prose", ({ pages, news, reports, measures }: Content) => {
  const year = ({ fiscalYear }: { readonly fiscalYear: number }) => `ปีงบประมาณ ${fiscalYear}`;
  const all: [address: string, passages: () => Passage[]][] = [
    ...pages.map(({ id, data, text }): (typeof all)[number] => [
      addresses.page(id),
      () => prosePassages(data.title, [data.description], text),
    ]),
    ...news.map(({ id, data, html }): (typeof all)[number] => [
      addresses.story(id),
      () => prosePassages(data.title, [data.summary], textOfHtml(html)),
    ]),
    ...reports.map(({ id, data, text }): (typeof all)[number] => [
      addresses.report(data.fiscalYear, id),
      () => prosePassages(data.title, [year(data)], text),
    ]),
    ...measures.map(({ id, data, text }): (typeof all)[number] => [
      addresses.measure(data.fiscalYear, id),
      () => prosePassages(data.title, [year(data), ...data.steps], text),
    ]),
  ];
  // Of two under one address, which is told as a fault, the first counts.
  return new Map(all.toReversed());
});

function prosePassages(title: string, lead: readonly string[], text: string): Passage[] {
  const lines = text.split("\n").flatMap((line, index): Passage[] => {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    const plain = plainOf(heading ?? line);
    if (plain === "") return [];
    return [{ text: plain, where: { kind: heading === undefined ? "line" : "heading", number: index + 1 } }];
  });
  return [
    { text: title, where: { kind: "heading" } },
    ...lead.map((line): Passage => ({ text: line, where: { kind: "line" } })),
    ...lines,
  ];
}

/** Markdown without its marks; what a component of ours shows is not in the prose. */
const plainOf = (line: string): string =>
  line
    .replace(/\{\/\*[^]*?\*\/\}|<\/?[A-Za-z][^>]*>/g, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/, "")
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/, "")
    .replace(/[*_`|>]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

const textOfHtml = (html: string): string =>
  html
    .replace(/<h([1-6])[^>]*>/g, "\n# ")
    .replace(/<\/(?:p|li|h[1-6]|tr|td|th|div)>|<br\s*\/?>/g, "\n")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? "");
