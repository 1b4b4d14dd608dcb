import { addresses } from "../addresses/addresses.ts";
import type { Content } from "../model/content.ts";
import type { Passage } from "./passage.ts";

/**
 * The words of a page of the site that somebody has written as prose, in the way its reader sees them; `undefined` for
 * a page that the site makes from data, and for one that is not there.
 * @param target from the root of the site, with or without a place on the page: `/powers/`
 */
export function ownPagePassages(target: string, content: Content): Passage[] | undefined {
  const path = target.split("#")[0] ?? "";
  const { pages, news, reports, measures } = content;
  const page = pages.find(({ id }) => addresses.page(id) === path);
  if (page) return prosePassages(page.data.title, [page.data.description], page.text);
  const story = news.find(({ id }) => addresses.story(id) === path);
  if (story) return prosePassages(story.data.title, [story.data.summary], textOfHtml(story.html));
  const report = reports.find(({ id, data }) => addresses.report(data.fiscalYear, id) === path);
  if (report) return prosePassages(report.data.title, [`ปีงบประมาณ ${report.data.fiscalYear}`], report.text);
  const measure = measures.find(({ id, data }) => addresses.measure(data.fiscalYear, id) === path);
  if (!measure) return undefined;
  return prosePassages(
    measure.data.title,
    [`ปีงบประมาณ ${measure.data.fiscalYear}`, ...measure.data.steps],
    measure.text,
  );
}

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
