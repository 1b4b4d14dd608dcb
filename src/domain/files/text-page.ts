import type { FileFacts } from "../model/entry.ts";

/** Signs that mean something in an address: a file named so has no page of its text, which could not be found again. */
const UNADDRESSED = /[#?%\\]/;

/**
 * Whether the text of a file stands on a page of its own: that of a PDF which content names and in which words were found.
 * What no program can read, and what only lies in an allowed folder, has none.
 * @param file path below `public/`
 */
export const hasTextPage = (file: string, facts: FileFacts | undefined): boolean =>
  /\.pdf$/i.test(file) &&
  facts?.text === true &&
  facts.published === "named" &&
  facts.fault === undefined &&
  !UNADDRESSED.test(file);
