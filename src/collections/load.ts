import path from "node:path";
import { withNames } from "../domain/coherence/file-names.ts";
import type { Destinations } from "../domain/coherence/body-link.ts";
import { checkCoherence } from "../domain/coherence/coherence.ts";
import type { Content } from "../domain/model/content.ts";
import { problemsInYear } from "../domain/coherence/example-year.ts";
import { fiscalYearOf } from "../domain/thai/fiscal-year.ts";
import { problem, type Problem } from "../domain/coherence/problem.ts";
import { answeringAddresses } from "../domain/addresses/answers.ts";
import { pageAddresses, RESERVED_SLUGS } from "../domain/addresses/pages.ts";
import { checkBodies } from "./bodies.ts";
import { TooHeavy } from "./bounds.ts";
import { collectCatalogue } from "./catalogue.ts";
import { collect } from "./library/collect.ts";
import { collectionName, type Collected } from "./collected.ts";
import { compose } from "./compose.ts";
import { contentMemory, type ContentMemory } from "./kept/content-memory.ts";
import { quietSlips } from "./faults/quiet-slips.ts";
import { diagnose, placed } from "./faults/diagnose.ts";
import { fileFacts } from "./files.ts";
import { openFolder, type ContentFolder } from "./folder.ts";
import { judgeEvidence } from "./judgements.ts";
import { KINDS, kindEntries } from "../domain/model/kinds.ts";
import { positionsOf } from "./locate.ts";
import { markdownAhead, type MarkdownAhead } from "./markdown/markdown-thread.ts";
import { htmlOfMarkdown } from "./markdown/markdown.ts";
import { nearest } from "./nearest.ts";
import { EXCEPTIONS_FILE, personalDataProblems } from "./personal-data.ts";
import { publicFiles } from "./public-files.ts";
import { withPurchases } from "./purchases.ts";
import { readScans, type ScanRun } from "./scans.ts";
import type { Position } from "./parse.ts";
import { posix } from "../program/paths.ts";
import { templateOf } from "./faults/schema-words.ts";

/** An agency's folder, read: its content if it has an agency at all, and everything that is wrong with it. */
export interface Loaded {
  /** The agency's folder, absolute. */
  readonly directory: string;
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
  /** Where each key stands in the files that findings point at: file → key path joined with dots → place. */
  readonly positions: Readonly<Record<string, Readonly<Record<string, Position>>>>;
  /** Files that are not what they were when the folder was last read on this computer, or of which it does not know that. */
  readonly renewed: readonly string[];
}

/**
 * Reads an agency's folder. Never throws for what a clerk can write: every fault is a problem with its place.
 * @param directory the agency's folder, absolute
 * @param today the day of the assessment, ISO (C.E.)
 * @param scans how scanned pages are read off their pictures; without it only what was read before is known
 */
export async function loadContent(directory: string, today: string, scans?: ScanRun): Promise<Loaded> {
  const folder = openFolder(directory);
  const memory = contentMemory(folder);
  const ahead = bodiesAhead(folder, memory);
  const [brought, written] = [await collectCatalogue(), await collect(folder, "content", "own", memory)];
  const collected = await withPurchases(together(brought, written), folder);
  const files = await fileFacts(path.join(directory, "public"));
  const made = await ahead?.finish();
  const htmlOf = (file: string, markdown: string) =>
    memory.at(file, "html", () => made?.get(file) ?? htmlOfMarkdown(markdown));
  const composed = compose(collected, files, today, htmlOf);
  const { catalogue, publishable, exceptions } = composed;
  const read =
    scans && publishable
      ? { ...composed.content, files: await readScans(directory, composed.content, scans) }
      : composed.content;
  const { uses, problems: inBodies } = await checkBodies(folder, memory, read, destinationsIn(read));
  const inPublic = publishable ? await publicFiles(directory, read, uses) : { files: read.files, problems: [] };
  const content: Content = {
    ...read,
    files: inPublic.files,
    judgements: await judgeEvidence(directory, read),
  };
  const lost = await lostFiles(folder, collected);
  const problems = [
    ...lost,
    ...links(folder),
    ...quietSlips(folder, memory),
    ...(publishable || lost.some(isAgencyAstray) ? [] : missingAgency(collected)),
    ...inBodies,
    ...inPublic.problems,
    // What is meant to be public only a readable agency and readable exceptions can say.
    ...(publishable && !collected.rejected.has(EXCEPTIONS_FILE)
      ? await personalDataProblems(folder, memory, content, exceptions)
      : []),
    ...checkCoherence(content, catalogue, {
      addresses: pageAddresses(content),
      reserved: RESERVED_SLUGS,
      nearest,
    }).filter(
      // Which years are published only a readable agency can say.
      ({ kind, file }) => publishable || (kind !== "unpublished-year" && file !== "content/agency.yaml"),
    ),
  ];
  const all = withNames(problems, everyFile(folder));
  const positions = positionsIn(folder, memory, content);
  memory.save();
  return {
    directory,
    content: publishable ? content : undefined,
    problems: problemsInYear(
      (await placed(folder, all)).toSorted(byPlace),
      publishable ? content.agency.currentFiscalYear : fiscalYearOf(today),
    ),
    positions,
    renewed: memory.renewed(),
  };
}

/** Begins with the bodies of Markdown that are new. */
function bodiesAhead(folder: ContentFolder, memory: ContentMemory): MarkdownAhead | undefined {
  const folders = kindEntries.flatMap(([, { format, folder }]) => (format === "markdown" ? [folder] : []));
  const files = folder
    .entries("content")
    .files.filter((file) => folders.includes(path.posix.dirname(file)) && file.endsWith(".md"))
    .map((file) => path.posix.join("content", file))
    .filter((file) => memory.known(file).html === undefined);
  return markdownAhead(files, folder.text);
}

const together = (brought: Collected, written: Collected): Collected => ({
  documents: new Map([...brought.documents, ...written.documents]),
  rejected: written.rejected,
});

/** Files that stand in the content folder and are not among the documents, with the reason for each. */
async function lostFiles(folder: ContentFolder, { documents, rejected }: Collected): Promise<Problem[]> {
  const published = new Set(
    kindEntries.flatMap(([name, kind]) =>
      (documents.get(collectionName(name, "own")) ?? []).map(({ _meta }) =>
        path.posix.join("content", kind.folder, posix(_meta.filePath)),
      ),
    ),
  );
  const files = folder.entries("content").files.map((file) => `content/${file}`);
  const lost = files.filter((file) => !published.has(file));
  const found = (await Promise.all(lost.map((file) => diagnose(folder, file)))).flat();
  const explained = new Set(found.map(({ file }) => file));
  const unexplained = [...rejected].filter((file) => !explained.has(file));
  // A file that the library turns away and we find nothing wrong with would vanish: better no site than half a site.
  if (unexplained.length > 0)
    throw new Error(`content-collections rejected without a reason we know: ${unexplained.join(", ")}`);
  return found;
}

/** Links are never followed; that they are there is said, so that nothing vanishes. */
const links = (folder: ContentFolder): Problem[] =>
  OF_AGENCY.flatMap((below) => folder.entries(below).links.map((file) => `${below}/${file}`)).map((file) =>
    problem("link-in-folder", file, [], {}),
  );

/** Every file below `content/` and `public/`, from the agency's folder. */
const everyFile = (folder: ContentFolder): string[] =>
  OF_AGENCY.flatMap((below) => folder.entries(below).files.map((file) => `${below}/${file}`));

const OF_AGENCY = ["content", "public"];

/** True for the agency's file under a name that is not read: to mend that is enough. */
const isAgencyAstray = ({ args }: Problem): boolean =>
  ("name" in args && args.name === "agency.yaml") || ("place" in args && args.place === "content/agency.yaml");

const missingAgency = ({ rejected }: Collected): Problem[] =>
  rejected.has("content/agency.yaml")
    ? []
    : [problem("agency-missing", "content/agency.yaml", [], { template: templateOf(KINDS.agencies.schema) })];

/** Where prose may lead: every address of the site and every file of the agency. */
function destinationsIn(content: Content): Destinations {
  const answers = answeringAddresses(content);
  const files = Object.keys(content.files).map((file) => `/${file}`);
  return {
    stands: (path) => Object.hasOwn(content.files, path.slice(1)) || answers(path),
    nearest: (path) => nearest(path, [...pageAddresses(content), ...files]),
  };
}

/** Findings point into these files. */
function positionsIn(
  folder: ContentFolder,
  memory: ContentMemory,
  { disclosures, people, services, results, ledgers, informationCentre }: Content,
): Loaded["positions"] {
  const files = [
    "content/agency.yaml",
    ...[disclosures, people, services, results, ledgers, informationCentre ?? []].flat().map(({ file }) => file),
  ];
  return Object.fromEntries(files.map((file) => [file, placesIn(folder, memory, file)] as const));
}

/** What is too heavy to be read is told, and has no places; no more has a file that is not there. */
function placesIn(folder: ContentFolder, memory: ContentMemory, file: string): Readonly<Record<string, Position>> {
  try {
    return memory.at(file, "places", () => positionsOf(folder.source(file, false)));
  } catch (error) {
    if (error instanceof TooHeavy || (error instanceof Error && "code" in error)) return {};
    throw error;
  }
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, "en", { numeric: true }) ||
  (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
  (a.position?.column ?? 0) - (b.position?.column ?? 0);
