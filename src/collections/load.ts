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
import { collect, collectionName, type Collected } from "./collect.ts";
import { compose } from "./compose.ts";
import { quietSlips } from "./faults/quiet-slips.ts";
import { diagnose, placed } from "./faults/diagnose.ts";
import { fileFacts } from "./files.ts";
import { openFolder, type AgencyFolder } from "./folder.ts";
import { keepingReader, type KeepingReader } from "./kept-texts.ts";
import { judgeEvidence } from "./judgements.ts";
import { KINDS, kindEntries } from "../domain/model/kinds.ts";
import { positionsOf } from "./locate.ts";
import { nearest } from "./nearest.ts";
import { EXCEPTIONS_FILE, personalDataProblems } from "./personal-data.ts";
import { publicFiles } from "./public-files.ts";
import { withPurchases } from "./purchases.ts";
import { readScans, type ScanRun } from "./scans.ts";
import { parseSource, type Position } from "./parse.ts";
import { CATALOGUE, filesBelow, linksBelow, posix } from "../program/paths.ts";
import { templateOf } from "./faults/schema-words.ts";

/** An agency's folder, read: its content if it has an agency at all, and everything that is wrong with it. */
export interface Loaded {
  /** The agency's folder, absolute. */
  readonly directory: string;
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
  /** Where each key stands in the files that findings point at: file → key path joined with dots → place. */
  readonly positions: Readonly<Record<string, Record<string, Position>>>;
}

/**
 * Reads an agency's folder. Never throws for what a clerk can write: every fault is a problem with its place.
 * @param directory the agency's folder, absolute
 * @param today the day of the assessment, ISO (C.E.)
 * @param scans how scanned pages are read off their pictures; without it only what was read before is known
 */
export async function loadContent(directory: string, today: string, scans?: ScanRun): Promise<Loaded> {
  const own = path.join(directory, "content");
  const folder = openFolder(directory);
  const reader = await keepingReader(directory);
  const [collected, files] = await Promise.all([
    collect(own, CATALOGUE, reader).then((read) => withPurchases(read, own)),
    fileFacts(path.join(directory, "public")),
  ]);
  const composed = compose(collected, files, today, reader);
  const { catalogue, publishable, exceptions } = composed;
  const written =
    scans && publishable
      ? { ...composed.content, files: await readScans(directory, composed.content, scans) }
      : composed.content;
  const { uses, problems: inBodies } = await checkBodies(folder, reader, written, destinationsIn(written));
  const inPublic = publishable ? await publicFiles(directory, written, uses) : { files: written.files, problems: [] };
  const content: Content = {
    ...written,
    files: inPublic.files,
    judgements: await judgeEvidence(directory, written),
  };
  const lost = await lostFiles(folder, collected);
  const problems = [
    ...lost,
    ...(await links(directory)),
    ...(await quietSlips(folder)),
    ...(publishable || lost.some(isAgencyAstray) ? [] : missingAgency(collected, own)),
    ...inBodies,
    ...inPublic.problems,
    // What is meant to be public only a readable agency and readable exceptions can say.
    ...(publishable && !collected.rejected.has(path.join(directory, EXCEPTIONS_FILE))
      ? await personalDataProblems(directory, content, exceptions)
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
  const all = withNames(problems, await everyFile(directory));
  const positions = await positionsIn(folder, reader, content);
  await reader.save();
  return {
    directory,
    content: publishable ? content : undefined,
    problems: problemsInYear(
      (await placed(folder, all)).toSorted(byPlace),
      publishable ? content.agency.currentFiscalYear : fiscalYearOf(today),
    ),
    positions,
  };
}

/** Files that stand in the content folder and are not among the documents, with the reason for each. */
async function lostFiles(folder: AgencyFolder, { documents, rejected }: Collected): Promise<Problem[]> {
  const { directory } = folder;
  const published = new Set(
    kindEntries.flatMap(([name, kind]) =>
      (documents.get(collectionName(name, "own")) ?? []).map(({ _meta }) =>
        posix(path.join("content", kind.folder, _meta.filePath)),
      ),
    ),
  );
  const files = (await filesBelow(path.join(directory, "content"))).map((file) => `content/${file}`);
  const lost = files.filter((file) => !published.has(file));
  const found = (await Promise.all(lost.map((file) => diagnose(folder, file)))).flat();
  const explained = new Set(found.map(({ file }) => path.join(directory, file)));
  // What stands behind a link to a folder is told by the link.
  const behind = (await linksBelow(path.join(directory, "content"))).map((link) =>
    path.join(directory, "content", link),
  );
  const unexplained = [...rejected].filter(
    (file) => !explained.has(file) && !behind.some((link) => file.startsWith(link + path.sep)),
  );
  // A file that the library turns away and we find nothing wrong with would vanish: better no site than half a site.
  if (unexplained.length > 0)
    throw new Error(`content-collections rejected without a reason we know: ${unexplained.join(", ")}`);
  return found;
}

/** Links are never followed; that they are there is said, so that nothing vanishes. */
async function links(directory: string): Promise<Problem[]> {
  const found = await Promise.all(
    ["content", "public"].map(async (folder) =>
      (await linksBelow(path.join(directory, folder))).map((file) => `${folder}/${file}`),
    ),
  );
  return found.flat().map((file) => problem("link-in-folder", file, [], {}));
}

/** Every file below `content/` and `public/`, from the agency's folder. */
async function everyFile(directory: string): Promise<string[]> {
  const found = await Promise.all(
    ["content", "public"].map(async (folder) =>
      (await filesBelow(path.join(directory, folder))).map((file) => `${folder}/${file}`),
    ),
  );
  return found.flat();
}

/** True for the agency's file under a name that is not read: to mend that is enough. */
const isAgencyAstray = ({ args }: Problem): boolean =>
  ("name" in args && args.name === "agency.yaml") || ("place" in args && args.place === "content/agency.yaml");

const missingAgency = ({ rejected }: Collected, own: string): Problem[] =>
  rejected.has(path.join(own, "agency.yaml"))
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
async function positionsIn(
  folder: AgencyFolder,
  reader: KeepingReader,
  { disclosures, people, services, results, ledgers, informationCentre }: Content,
): Promise<Loaded["positions"]> {
  const files = [
    "content/agency.yaml",
    ...[disclosures, people, services, results, ledgers, informationCentre ?? []].flat().map(({ file }) => file),
  ];
  const entries = files.map(async (file) => [file, await placesIn(folder, reader, file)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** What is too heavy to be read is told, and has no places; no more has a file that is not there. */
async function placesIn(folder: AgencyFolder, reader: KeepingReader, file: string): Promise<Record<string, Position>> {
  try {
    const text = await folder.text(file);
    return reader.places(text, () => positionsOf(parseSource(text, false)));
  } catch (error) {
    if (error instanceof TooHeavy || (error instanceof Error && "code" in error)) return {};
    throw error;
  }
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, "en", { numeric: true }) ||
  (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
  (a.position?.column ?? 0) - (b.position?.column ?? 0);
