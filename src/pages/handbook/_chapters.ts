import type { MDXInstance } from "astro";
import { content, kindGuides, syntaxFaults } from "../../publish/index.ts";
import { inYear } from "../../domain/coherence/example-year.ts";
import { inOwnWords } from "../../site/handbook/own-words.ts";
import { kindViews } from "../../site/handbook/kinds.ts";
import { messageGroups } from "../../site/handbook/messages.ts";
import { handbookPages, type Chapter } from "../../site/handbook/pages.ts";

type ChapterFile = MDXInstance<Pick<Chapter, "title" | "description">>;

/** The program's own chapters by the name of their file. */
const files = new Map(
  Object.entries(import.meta.glob<ChapterFile>("../../handbook/*.mdx", { eager: true })).map(([path, chapter]) => [
    path.slice(path.lastIndexOf("/") + 1),
    chapter,
  ]),
);

/** Every page of the handbook; none where the agency does not want it. */
export const chapterPages = handbookPages(
  content,
  [...files].map(([file, { frontmatter }]) => ({
    file,
    title: inAgencyWords(frontmatter.title),
    description: inAgencyWords(frontmatter.description),
  })),
);

/** The body of a chapter as it is written. */
export const bodyOf = (file: string): ChapterFile["Content"] => chapterOf(file).Content;

/** The headings of a chapter in the agency's own words. */
export const headingsOf = (file: string) =>
  chapterOf(file)
    .getHeadings()
    .map(({ slug, text, ...heading }) => ({ ...heading, slug: inAgencyWords(slug), text: inAgencyWords(text) }));

/** Words of a chapter, or its HTML, as the agency would say them. */
export function inAgencyWords(text: string): string {
  return inOwnWords(text, content);
}

function chapterOf(file: string): ChapterFile {
  const chapter = files.get(file);
  if (!chapter) throw new Error(`src/handbook/${file}`);
  return chapter;
}

/** What stands below the words of a chapter and is made from the program itself. */
export const GENERATED: Readonly<Record<string, "kinds" | "messages" | "changes">> = {
  "3-kinds.mdx": "kinds",
  "4-messages.mdx": "messages",
  "9-changes.mdx": "changes",
};

const { currentFiscalYear } = content.agency;
export const kinds = () => kindViews(inYear(kindGuides(), currentFiscalYear), content);
export const messages = () => inYear(messageGroups(syntaxFaults()), currentFiscalYear);
