import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../domain/model/content.ts";
import type { FileFacts } from "../domain/model/entry.ts";
import { findMisreadNumbers } from "../domain/privacy/misread.ts";
import { findInMarkup } from "../domain/privacy/markup.ts";
import { findPersonalData, isOfficial } from "../domain/privacy/personal-data.ts";
import { applyExceptions, type InFile, type PrivacyException } from "../domain/privacy/exceptions.ts";
import { officialContacts } from "../domain/privacy/official.ts";
import { problem, type Problem } from "../domain/coherence/problem.ts";
import { csvRecords, decode } from "../documents/plain.ts";
import type { FileReading } from "../documents/read.ts";
import { tableText, type DocumentPart, type DocumentText, type HiddenText } from "../documents/text.ts";
import { partName } from "../documents/inner.ts";
import { plainMail } from "../documents/mail.ts";
import { isPicture, pictureNotes } from "../documents/picture-notes.ts";
import { EARLIER_VERSION, HIDDEN_CELLS, HIDDEN_SHEET, LEFT_IN_BYTES, OUT_OF_SIGHT } from "../documents/unseen.ts";
import type { ContentMemory } from "./kept/content-memory.ts";
import { wholeDocument } from "./files.ts";
import type { ContentFolder } from "./folder.ts";
import { keptFindings, type PersonalDataFinding } from "./kept/findings.ts";

/** Where a clerk writes what is published on purpose. */
export const EXCEPTIONS_FILE = "content/privacy-exceptions.yaml";

/**
 * Looks for personal data in every file of an agency below `content/` and `public/`: in its name, in what its reader
 * sees, in what stands in it unseen, and in what a camera wrote into a picture.
 * @param folder the agency's
 * @param exceptions what is published on purpose, as it stands in `EXCEPTIONS_FILE`
 */
export async function personalDataProblems(
  folder: ContentFolder,
  memory: ContentMemory,
  content: Pick<Content, "agency" | "people" | "files" | "today">,
  exceptions: readonly PrivacyException[],
): Promise<Problem[]> {
  const official = officialContacts(content);
  const kept = await keptFindings(folder.directory);
  const found = [...inContent(folder, memory), ...(await inPublic(folder, content.files, kept))].filter(
    (finding) => !isOfficial(finding, official),
  );
  await kept.save();
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

type Located = PersonalDataFinding & InFile;

/** A list of hundreds of people is one thing to mend. */
const SHOWN_PER_FILE = 20;

function problemsOf(found: readonly Located[], today: string): Problem[] {
  const expires = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace("-02-29", "-02-28")}`;
  return found
    .slice(0, SHOWN_PER_FILE)
    .map(({ file, kind, masked, ends, part, unseen, unsure, line, column }, index) => ({
      ...problem(
        "personal-data",
        file,
        [],
        {
          kind,
          masked,
          more: index === SHOWN_PER_FILE - 1 ? found.length - SHOWN_PER_FILE : 0,
          exception: { file, kind, ends, expires },
          ...(unseen !== undefined && { unseen }),
          ...(unsure && { unsure }),
        },
        part === undefined ? { line, column } : undefined,
      ),
      ...(part === undefined ? {} : { part }),
    }));
}

type Kept = Awaited<ReturnType<typeof keptFindings>>;

function inContent(folder: ContentFolder, memory: ContentMemory): Located[] {
  return folder.entries("content").files.flatMap((name) => {
    const file = `content/${name}`;
    const found = memory.at(file, "personalData", () => {
      const text = decode(folder.bytes(file)) ?? "";
      return [...inName(file), ...(file.endsWith(".csv") ? inTable(text) : plain(findInMarkup(text)))];
    });
    return found.map((finding) => ({ ...finding, file }));
  });
}

async function inPublic(folder: ContentFolder, facts: Content["files"], kept: Kept): Promise<Located[]> {
  const found: Located[] = [];
  // One after the other: an archive of large documents does not fit in memory at once.
  for (const onDisk of folder.entries("public").files) {
    const name = onDisk.normalize("NFC");
    const fact = facts[name];
    found.push(...inName(`public/${name}`).map((finding) => ({ ...finding, file: `public/${name}` })));
    if (!fact || !isReadable(name, fact)) continue;
    const look = () => inDocument(path.join(folder.directory, "public", onDisk), fact);
    const findings = await kept.of(`${fact.sha256}${path.extname(name).toLowerCase()}${fact.scan?.read ?? ""}`, look);
    found.push(...findings.map((finding) => ({ ...finding, file: `public/${name}` })));
  }
  return found;
}

/** Where a number stands that is part of a file's name or of the folder it is in. */
const IN_NAME = "ชื่อไฟล์";

const inName = (file: string): PersonalDataFinding[] =>
  plain(findPersonalData(file.slice(file.indexOf("/") + 1).replaceAll("_", " "))).map((finding) => ({
    ...finding,
    part: IN_NAME,
    unseen: IN_NAME,
  }));

/** Text that browsers and programs read and our search does not. */
const OTHER_TEXT =
  /\.(svg|html?|xml|json|geojson|md|ics|vcf|tsv|ya?ml|eml|mht(?:ml)?|js|css|sql|log|kml|gpx|vtt|srt|rss|ini)$/i;
const MAIL = /^\.(?:eml|mht|mhtml)$/;
const FOLDED = new Set([".ics", ".vcf", ".eml"]);
const isText = (file: string, { size }: FileFacts): boolean => OTHER_TEXT.test(file) && size < 20_000_000;
const isReadable = (file: string, facts: FileFacts): boolean =>
  facts.text !== undefined || isText(file, facts) || (isPicture(file) && facts.size < 50_000_000);

/** What of a file is looked through. */
interface Looked {
  bytes(): Promise<Uint8Array>;
  text(): Promise<DocumentText | undefined>;
}

const onDisk = (file: string, facts: FileFacts): Looked => ({
  bytes: () => readFile(file),
  text: () => wholeDocument(file, facts),
});

/**
 * Looks for personal data in a file that is not below `public/` yet, and in the name that it is to have there. Pages that
 * are pictures are not read for it: `facts.scan` says how many there are.
 * @param name path from `public/`, with `/`
 */
export async function personalDataInFile(
  name: string,
  bytes: Uint8Array,
  { facts, text }: FileReading,
  content: Pick<Content, "agency" | "people">,
): Promise<PersonalDataFinding[]> {
  const known: FileFacts = { size: bytes.byteLength, sha256: "", ...facts };
  const looked = { bytes: () => Promise.resolve(bytes), text: () => Promise.resolve(text) };
  const found = [
    ...inName(`public/${name}`),
    ...(isReadable(name, known) ? await inDocument(name, known, looked) : []),
  ];
  const official = officialContacts(content);
  return found.filter((finding) => !isOfficial(finding, official));
}

async function inDocument(
  file: string,
  facts: FileFacts,
  looked = onDisk(file, facts),
): Promise<PersonalDataFinding[]> {
  const format = path.extname(file).toLowerCase();
  const notes = isPicture(file) ? unseenIn(pictureNotes(await looked.bytes()), "") : [];
  if (isPicture(file) && !facts.scan) return notes;
  if (format === ".csv" || format === ".txt" || isText(file, facts)) {
    const written = decode(await looked.bytes()) ?? "";
    const text = MAIL.test(format) ? plainMail(written) : written;
    if (format === ".csv") return inTable(text);
    return plain(format === ".txt" ? findPersonalData(text) : findInMarkup(text, { folds: FOLDED.has(format) }));
  }
  const { parts } = (await looked.text()) ?? { parts: [] };
  const seen = [
    ...parts.flatMap((part) => foundIn(part).map((found) => ({ ...found, part: placeIn(part, found.line) }))),
    ...overPages(parts),
  ];
  const known = new Set(seen.map(keyOf));
  const unseen = parts.flatMap((part) => unseenIn(part.hidden ?? [], partName(part)));
  // What a reader sees stands in the bytes of the file anyhow, and so does what stands in a place of its own.
  for (const finding of unseen) if (!ANYWHERE.has(finding.unseen ?? "")) known.add(keyOf(finding));
  return [
    ...notes,
    ...seen,
    ...unseen.filter((finding) => !(ANYWHERE.has(finding.unseen ?? "") && known.has(keyOf(finding)))),
  ];
}

/** What begins at the foot of a page and ends at the head of the next one. */
const overPages = (parts: readonly DocumentPart[]): PersonalDataFinding[] =>
  parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.kind !== "page" || next?.kind !== "page") return [];
    const foot = part.text.trimEnd().split("\n").at(-1) ?? "";
    const [head = ""] = next.text.trimStart().split("\n", 1);
    const found = findPersonalData(`${foot}\n${head}`);
    const over = found.filter(({ offset, length }) => offset < foot.length && offset + length > foot.length + 1);
    return plain(over).map((one) => ({ ...one, part: `${partName(part)} ต่อ ${partName(next)}` }));
  });

/** What stands in a part; what was read off a picture may be a number that was misread. */
function foundIn({ text, source }: DocumentPart): PersonalDataFinding[] {
  const sure = findPersonalData(text);
  if (source !== "ocr") return plain(sure);
  const unsure = findMisreadNumbers(text).filter(
    ({ offset, length }) => !sure.some((one) => offset < one.offset + one.length && one.offset < offset + length),
  );
  return [...plain(sure), ...plain(unsure).map((found) => ({ ...found, unsure: true }))];
}

const ANYWHERE = new Set([LEFT_IN_BYTES, OUT_OF_SIGHT, EARLIER_VERSION, HIDDEN_CELLS, HIDDEN_SHEET]);
const keyOf = ({ kind, value }: PersonalDataFinding): string => `${kind} ${value}`;

/** Personal data that a reader of the paper does not see, once for each place. */
function unseenIn(hidden: readonly HiddenText[], place: string): PersonalDataFinding[] {
  return hidden.flatMap(({ where, text }) => {
    const found = new Map(plain(findInMarkup(text)).map((finding) => [keyOf(finding), finding]));
    return [...found.values()].map((finding) => {
      const row = where === HIDDEN_CELLS || where === HIDDEN_SHEET ? `แถว ${finding.line}` : "";
      return { ...finding, part: [place, where, row].filter(Boolean).join(" "), unseen: where };
    });
  });
}

/** Where a person finds it in the program of the document. */
function placeIn(part: DocumentPart, line: number): string {
  const place = part.kind === "page" ? partName(part) : `${partName(part)} ${rowWord(part)} ${line}`.trim();
  return part.source === "ocr" ? `${place} (อ่านจากภาพสแกน โปรดเปิดดูหน้านี้)` : place;
}

const rowWord = (part: DocumentPart): string => (part.kind === "sheet" ? "แถว" : "ย่อหน้าหรือแถวที่");

/** A table is searched as cells, so that the head of a column tells what stands below it, and pointed at by line. */
function inTable(text: string): PersonalDataFinding[] {
  const records = csvRecords(text);
  if (!records) return plain(findPersonalData(text));
  return plain(findPersonalData(tableText(records.map(({ cells }) => cells)))).map((finding) => ({
    ...finding,
    line: records[finding.line - 1]?.line ?? finding.line,
    column: 1,
  }));
}

const plain = (found: ReturnType<typeof findPersonalData>): PersonalDataFinding[] =>
  found.map(({ kind, value, masked, ends, line, column }) => ({ kind, value, masked, ends, line, column }));
