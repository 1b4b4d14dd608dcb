import type { KeyPath } from "../model/proof.ts";
import { recordsOf, type Content } from "../model/content.ts";
import { fieldsNaming, type NamedField } from "./named-fields.ts";
import { problem, type Problem } from "./problem.ts";

/** What the checks need to know of the world outside the content. */
export interface CoherenceContext {
  /** Every page address of the site, from its root. */
  readonly addresses: readonly string[];
  /** Names at the root of the site that no page of prose may take. */
  readonly reserved: readonly string[];
  /** The candidate a misspelt word most likely stood for, if any is near. */
  readonly nearest: (word: string, candidates: readonly string[]) => string | undefined;
}

/** Every page of the site that a record names must be there; what answers name is looked at with their items. */
export const checkPages = (content: Content, world: CoherenceContext): Problem[] =>
  recordsOf(content)
    .filter(({ name }) => name !== "disclosures")
    .flatMap(({ kind, entries }) =>
      entries.flatMap(({ file, data }) =>
        fieldsNaming("page", kind.schema, data).flatMap(({ path, target }) => checkPage(file, path, target, world)),
      ),
    );

/** A page that evidence names must be one of the site's own. */
export const checkPage = (
  file: string,
  path: KeyPath,
  page: string | undefined,
  { addresses, nearest }: CoherenceContext,
): Problem[] =>
  page === undefined || addresses.includes(page.split("#")[0] ?? "")
    ? []
    : [problem("page-missing", file, path, { target: page, nearest: nearest(page, addresses) })];

/** Every file that content names must stand below `public/`, spelt the same to the letter. */
export function checkFiles(content: Content, { nearest }: CoherenceContext): Problem[] {
  return fileReferences(content)
    .filter(({ target }) => !Object.hasOwn(content.files, target))
    .map(({ file, path, target }) =>
      problem("file-missing", file, path, {
        key: String(path.at(-1)),
        target,
        nearest: nearest(target, Object.keys(content.files)),
      }),
    );
}

/** A field that names a file of `public/`. */
export interface FileReference extends NamedField {
  readonly file: string;
}

/** Every field of content that names a file of `public/`, with where it stands. */
export function fileReferences(content: Content): FileReference[] {
  const { agency } = content;
  const own = (path: KeyPath, target: string | undefined) =>
    target === undefined ? [] : [{ file: "content/agency.yaml", path, target }];
  return [
    // The folders that the agency opens are no files.
    ...own(["logo"], agency.logo),
    ...own(["map", "image"], agency.map?.image),
    ...recordsOf(content).flatMap(({ kind, entries }) =>
      entries.flatMap(({ file, data }) => fieldsNaming("file", kind.schema, data).map((field) => ({ file, ...field }))),
    ),
  ];
}
