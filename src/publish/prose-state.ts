import { content } from "virtual:prongsai/content";
import type { Entry } from "../domain/model/entry.ts";
import { fingerprint } from "../program/fingerprint.ts";

/** What is known of the agency's files, in a few letters for all pages. */
const filesPrint = () => (known ??= fingerprint(JSON.stringify(content.files)));
let known: string | undefined;

/**
 * What the body of a file of prose shows: its words, how the agency is reached, and the files that it links to or shows.
 * Any of them may be named there in many ways, so that all count.
 */
export const proseState = ({ file }: Entry<unknown>): object => ({
  text: [...content.pages, ...content.measures, ...content.reports].find((entry) => entry.file === file)?.text,
  agency: content.agency,
  files: filesPrint(),
});
