import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { boundProse } from "../bounds.ts";
import { withLineFeeds, splitFrontMatter } from "../front-matter.ts";

/** Markdown with tables as HTML; HTML inside it and dangerous links come out as text. */
export const htmlOfMarkdown = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The same of the body of a whole file; nothing where it is not read. */
export function htmlOfFile(text: string): string | undefined {
  try {
    const [, , body] = splitFrontMatter(withLineFeeds(text));
    boundProse(body, 1);
    return htmlOfMarkdown(body);
  } catch {
    return undefined;
  }
}
