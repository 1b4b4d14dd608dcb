import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../domain/model/content.ts";
import type { FileFacts } from "../domain/model/entry.ts";
import { findPersonalData, isOfficial } from "../domain/privacy/personal-data.ts";
import { applyExceptions, type InFile, type PrivacyException } from "../domain/privacy/exceptions.ts";
import { officialContacts } from "../domain/privacy/official.ts";
import { problem, type Problem } from "../domain/coherence/problem.ts";
import { csvRecords, decode } from "../documents/plain.ts";
import { tableText, type DocumentPart } from "../documents/text.ts";
import { documentText } from "./files.ts";
import { keptFindings, type Finding } from "./kept-findings.ts";
import { filesBelow } from "../program/paths.ts";

/** Where a clerk writes what is published on purpose. */
export const EXCEPTIONS_FILE = "content/privacy-exceptions.yaml";

/**
 * Looks for personal data in every file of an agency that can be read as text, below `content/` and `public/`.
 * Pictures and scans are not read.
 * @param directory the agency's folder
 * @param exceptions what is published on purpose, as it stands in `EXCEPTIONS_FILE`
 */
export async function personalDataProblems(
  directory: string,
  content: Pick<Content, "agency" | "people" | "files" | "today">,
  exceptions: readonly PrivacyException[],
): Promise<Problem[]> {
  const official = officialContacts(content);
  const found = [...(await inContent(directory)), ...(await inPublic(directory, content.files))].filter(
    (finding) => !isOfficial(finding, official),
  );
  const { open, unused, expired } = applyExceptions(found, exceptions, content.today);
  return [
    ...[...Map.groupBy(open, ({ file }) => file).values()].flatMap((list) => problemsOf(list, content.today)),
    ...unused.map((index) =>
      problem("privacy-exception-unused", EXCEPTIONS_FILE, ["exceptions", index], {
        file: exceptions[index]?.file ?? "",
      }),
    ),
    ...expired.map((index) => {
      const { file = "", expires = "" } = exceptions[index] ?? {};
      return problem("privacy-exception-expired", EXCEPTIONS_FILE, ["exceptions", index, "expires"], { file, expires });
    }),
  ];
}

type Located = Finding & InFile;

/** A list of hundreds of people is one thing to mend. */
const SHOWN_PER_FILE = 20;

function problemsOf(found: readonly Located[], today: string): Problem[] {
  const expires = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace("-02-29", "-02-28")}`;
  return found.slice(0, SHOWN_PER_FILE).map(({ file, kind, masked, ends, part, line, column }, index) => ({
    ...problem(
      "personal-data",
      file,
      [],
      {
        kind,
        masked,
        more: index === SHOWN_PER_FILE - 1 ? found.length - SHOWN_PER_FILE : 0,
        exception: { file, kind, ends, expires },
      },
      part === undefined ? { line, column } : undefined,
    ),
    ...(part === undefined ? {} : { part }),
  }));
}

async function inContent(directory: string): Promise<Located[]> {
  const files = (await filesBelow(path.join(directory, "content"))).map((file) => `content/${file}`);
  return files.flatMap((file) => {
    // News comes in thousands of small files: to wait for each costs several times what reading it does.
    const text = decode(readFileSync(path.join(directory, file)));
    const findings = text === undefined ? [] : file.endsWith(".csv") ? inTable(text) : findPersonalData(text);
    return findings.map((finding) => ({ ...finding, file }));
  });
}

async function inPublic(directory: string, facts: Content["files"]): Promise<Located[]> {
  const kept = await keptFindings(directory);
  const found: Located[] = [];
  // One after the other: an archive of large documents does not fit in memory at once.
  for (const onDisk of await filesBelow(path.join(directory, "public"))) {
    const name = onDisk.normalize("NFC");
    const fact = facts[name];
    if (!fact || !(fact.text ?? isText(name, fact))) continue;
    const look = () => inDocument(path.join(directory, "public", onDisk), fact);
    const findings = await kept.of(`${fact.sha256}${path.extname(name).toLowerCase()}`, look);
    found.push(...findings.map((finding) => ({ ...finding, file: `public/${name}` })));
  }
  await kept.save();
  return found;
}

/** Text that browsers and programs read and our search does not. */
const OTHER_TEXT = /\.(svg|html?|xml|json|geojson|md|ics|vcf|tsv|ya?ml)$/i;
const isText = (file: string, { size }: FileFacts): boolean => OTHER_TEXT.test(file) && size < 20_000_000;

async function inDocument(file: string, facts: FileFacts): Promise<Finding[]> {
  const format = path.extname(file).toLowerCase();
  if (!facts.text || format === ".csv" || format === ".txt") {
    const text = decode(await readFile(file)) ?? "";
    return format === ".csv" ? inTable(text) : plain(findPersonalData(text));
  }
  const { parts } = (await documentText(file, facts)) ?? { parts: [] };
  return parts.flatMap((part) =>
    findPersonalData(part.text).flatMap((finding) =>
      plain([finding]).map((found) => ({ ...found, part: placeIn(part, found.line) })),
    ),
  );
}

/** Where a person finds it in the program of the document. */
function placeIn(part: DocumentPart, line: number): string {
  if (part.kind === "page") return `หน้า ${part.number}`;
  return part.kind === "sheet" ? `แผ่นงาน “${part.name}” แถว ${line}` : `ย่อหน้าหรือแถวที่ ${line}`;
}

/** A table is searched as cells, so that the head of a column tells what stands below it, and pointed at by line. */
function inTable(text: string): Finding[] {
  const records = csvRecords(text);
  if (!records) return plain(findPersonalData(text));
  return plain(findPersonalData(tableText(records.map(({ cells }) => cells)))).map((finding) => ({
    ...finding,
    line: records[finding.line - 1]?.line ?? finding.line,
    column: 1,
  }));
}

const plain = (found: ReturnType<typeof findPersonalData>): Finding[] =>
  found.map(({ kind, value, masked, ends, line, column }) => ({ kind, value, masked, ends, line, column }));
