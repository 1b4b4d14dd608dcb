import type { KeyPath } from "../model/proof.ts";
import type { Content } from "../model/content.ts";
import { problem, type Problem } from "./problem.ts";

/** What the checks need to know of the world outside the content. */
export interface Surroundings {
  /** Every page address of the site, from its root. */
  readonly addresses: readonly string[];
  /** Names at the root of the site that no page of prose may take. */
  readonly reserved: readonly string[];
  /** The candidate a misspelt word most likely stood for, if any is near. */
  readonly nearest: (word: string, candidates: readonly string[]) => string | undefined;
}

/** Every piece of evidence that reports name, with where it stands in its file. */
const evidenceOfReports = (reports: Content["reports"]) =>
  reports.flatMap(({ file, data }) =>
    data.results.flatMap((result, index) =>
      result.evidence.map((evidence, position) => ({ file, path: ["results", index, "evidence", position], evidence })),
    ),
  );

/** Pages that reports name as evidence must be there. */
export const checkReportPages = ({ reports }: Content, world: Surroundings): Problem[] =>
  evidenceOfReports(reports).flatMap(({ file, path, evidence }) =>
    checkPage(file, [...path, "page"], evidence.page, world),
  );

/** A page that evidence names must be one of the site's own. */
export const checkPage = (
  file: string,
  path: KeyPath,
  page: string | undefined,
  { addresses, nearest }: Surroundings,
): Problem[] =>
  page === undefined || addresses.includes(page.split("#")[0] ?? "")
    ? []
    : [problem("page-missing", file, path, { target: page, nearest: nearest(page, addresses) })];

/** Every file that content names must stand below `public/`, spelt the same to the letter. */
export function checkFiles(content: Content, { nearest }: Surroundings): Problem[] {
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
export interface FileReference {
  readonly file: string;
  readonly path: KeyPath;
  readonly target: string;
}

/** Every field of content that names a file of `public/`, with where it stands. */
export function fileReferences(content: Content): FileReference[] {
  const { agency, disclosures, people, services, news, reports, procurements } = content;
  const own = (path: KeyPath, target: string | undefined) => ({ file: "content/agency.yaml", path, target });
  return [
    own(["logo"], agency.logo),
    own(["map", "image"], agency.map?.image),
    ...disclosures.flatMap(({ file, data }) =>
      data.evidence.map((evidence, index) => ({ file, path: ["evidence", index, "file"], target: evidence.file })),
    ),
    ...evidenceOfReports(reports).map(({ file, path, evidence }) => ({
      file,
      path: [...path, "file"],
      target: evidence.file,
    })),
    ...people.map(({ file, data }) => ({ file, path: ["photo"], target: data.photo })),
    ...services.flatMap(({ file, data }) =>
      data.forms.map((form, index) => ({ file, path: ["forms", index, "file"], target: form.file })),
    ),
    ...procurements.flatMap(({ file, data }) => [
      { file, path: ["plan", "file"], target: data.plan?.file },
      ...data.notices.map((notice, index) => ({ file, path: ["notices", index, "file"], target: notice.file })),
      { file, path: ["annualReport", "file"], target: data.annualReport?.file },
    ]),
    ...[...content.surveys, ...content.participation].map(({ file, data }) => ({
      file,
      path: ["report", "file"],
      target: data.report?.file,
    })),
    ...news.flatMap(({ file, data }) =>
      data.attachments.map((attachment, index) => ({
        file,
        path: ["attachments", index, "file"],
        target: attachment.file,
      })),
    ),
  ].filter((reference): reference is FileReference => reference.target !== undefined);
}
