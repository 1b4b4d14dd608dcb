import { addresses } from "../../domain/addresses/addresses.ts";
import { ownPath } from "../../domain/coherence/body-link.ts";
import { hasTextPage } from "../../domain/files/text-page.ts";
import type { FileFacts } from "../../domain/model/entry.ts";
import type { Urls } from "./urls.ts";

/** A file to open or download, with what a reader wants to know before. */
export interface FileLink {
  readonly title: string;
  readonly href: string;
  /** "PDF · 1.2 MB · 12 หน้า" */
  readonly details: string;
  /** The page with its text, for whoever cannot open it. */
  readonly text: string | undefined;
}

/** The kind of a file as people call it: the ending of its name in capitals. */
export function fileTypeLabel(path: string): string {
  const name = path.split("/").at(-1) ?? "";
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toUpperCase() : "ไฟล์";
}

/**
 * A size in bytes in words; the figure stays with its unit at the end of a line.
 * @example formatSize(1_258_291) // "1.2 MB"
 */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0ไบต์`;
  const kilobytes = Math.round(bytes / 1024);
  return kilobytes < 1000 ? `${kilobytes}\u00a0KB` : `${(kilobytes / 1024).toFixed(1)}\u00a0MB`;
}

/** Type, size and number of pages in one line, as far as they are known. */
export const fileDetails = (path: string, facts: FileFacts | undefined): string =>
  [fileTypeLabel(path), facts && formatSize(facts.size), facts?.pages && `${facts.pages}\u00a0หน้า`]
    .filter(Boolean)
    .join(" · ");

/** Prepares a file below `public/` for a list of downloads. */
export const fileLink = (
  { title, file }: { title: string; file: string },
  files: Readonly<Record<string, FileFacts>>,
  urls: Urls,
): FileLink => ({
  title,
  href: urls.file(file),
  details: fileDetails(file, files[file]),
  text: textHref(file, files[file], urls),
});

/** The page with the text of a file below `public/`, if there is one. */
export const textHref = (file: string, facts: FileFacts | undefined, { href }: Urls): string | undefined =>
  hasTextPage(file, facts) ? href(addresses.text(file)) : undefined;

/** What prose says of a document that it links to; `undefined` of a page, and of what is not there. */
export function writtenFile(
  href: string,
  files: Readonly<Record<string, FileFacts>>,
  urls: Urls,
): Pick<FileLink, "details" | "text"> | undefined {
  const file = ownPath(href)?.slice(1).normalize("NFC");
  if (file === undefined || !Object.hasOwn(files, file)) return undefined;
  return { details: fileDetails(file, files[file]), text: textHref(file, files[file], urls) };
}
