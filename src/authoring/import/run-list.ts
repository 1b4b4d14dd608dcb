import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { distance } from "fastest-levenshtein";
import { familyOf } from "../../domain/model/agency.ts";
import { checkCoherence } from "../../domain/coherence/coherence.ts";
import type { Content } from "../../domain/model/content.ts";
import { planImport, type ImportPlan } from "../../domain/listing/plan.ts";
import { recognise } from "../../domain/listing/recognise.ts";
import { PERSONAL_DATA } from "../../domain/privacy/kinds.ts";
import { findPersonalData } from "../../domain/privacy/personal-data.ts";
import { officialContacts } from "../../domain/privacy/official.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { isOpenDoubt } from "../../domain/listing/doubts.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Outline } from "../../domain/listing/outline.ts";
import { importReport } from "../../site/import/import-report.ts";
import { doubtWords, MADE_WORDS, sourcePlaceWords } from "../../site/import/words.ts";
import { pageAddresses, RESERVED_SLUGS } from "../../domain/addresses/pages.ts";
import { loadContent } from "../../collections/load.ts";
import { nearest } from "../../collections/nearest.ts";
import { readOutline, UnreadableOutline } from "../../documents/outline/index.ts";
import { filesBelow } from "../../program/paths.ts";
import { reportProblems } from "../../collections/faults/problem-report.ts";
import { writeTogether, type FileChange } from "../write-together.ts";
import type { FetchBytes, Web } from "../../program/web.ts";
import { bringDocuments, type Brought } from "./bring.ts";
import { listFiles, PICTURED, type DraftAnswer } from "./list-files.ts";
import type { CommandResult } from "./command-result.ts";
import { isPictureFile } from "../../documents/ocr/scans.ts";
import { pictureReader, readPictures } from "../../documents/outline/scanned.ts";
import { textOutline } from "../../documents/outline/text.ts";
import { UNREADABLE } from "../../documents/outline/unreadable.ts";

/** The import of a page that lists OIT items. */
export interface ListCommand {
  /** A file, from where the command was typed, or an address. */
  readonly source: string;
  readonly fiscalYear?: FiscalYear | undefined;
  readonly family?: string | undefined;
  /** The address that a file was published at, for its short links. */
  readonly base?: string | undefined;
  /** Write; else only tell what would be written. */
  readonly apply: boolean;
  /** Bring the documents behind the links as well. */
  readonly fetch: boolean;
  /** Where the report is kept: Markdown, or CSV by its ending. */
  readonly report?: string | undefined;
  /** The agency's folder. */
  readonly directory: string;
  /** The day (C.E.) on which content is read. */
  readonly today: string;
  /** Opens the way to others, in the name of the site of the agency. */
  readonly openWeb: (site: string) => Web;
}

/** Reads a list of OIT items and drafts an answer for each: all files or none, and none that is there already. */
export async function runListImport(command: ListCommand): Promise<CommandResult> {
  const { directory, today, openWeb } = command;
  if (command.report !== undefined && (await exists(command.report)))
    return failed(`มี ${command.report} อยู่แล้ว จึงไม่เขียนทับ ใช้ชื่ออื่นใน --report ไม่มีไฟล์ใดเปลี่ยน`);
  const { content, problems } = await loadContent(directory, today);
  if (!content) return failed(`อ่านเนื้อหาของหน่วยงานไม่ได้ แก้สิ่งต่อไปนี้ก่อน\n\n${reportProblems(problems)}`);
  const web = openWeb(content.agency.site);
  try {
    return await importList(command, content, web.fetchBytes);
  } finally {
    await web.close();
  }
}

async function importList(command: ListCommand, content: Content, fetchBytes: FetchBytes): Promise<CommandResult> {
  const { source, directory, apply } = command;
  const outline = await outlineOf(command, fetchBytes);
  if (typeof outline === "string") return failed(outline);
  const family = command.family ?? familyOf(content.agency);
  const wanted = {
    fiscalYear: command.fiscalYear,
    family,
    familyGiven: command.family !== undefined,
    fallback: content.agency.currentFiscalYear,
  };
  const listing = recognise(outline, content.editions, wanted, distance);
  if (!listing) return failed(noEdition(content, command, family));
  if (listing.items.length === 0) return { ok: false, lines: nothingFound(source, outline, listing) };

  const pages = new Set(pageAddresses(content));
  const there = new Set((await filesBelow(path.join(directory, "content"))).map((file) => `content/${file}`));
  const surroundings = {
    content,
    isPage: (address: string) => pages.has(address),
    exists: (file: string) => there.has(file),
    brought: NOTHING.byAddress,
  };
  const first = planImport(listing, surroundings);
  const brought = command.fetch ? await bringDocuments(first, fetchBytes, isTaken(content)) : NOTHING;
  const plan = command.fetch ? planImport(listing, { ...surroundings, brought: brought.byAddress }) : first;
  const pictured = "pictured" in outline;
  const drafts = listFiles(plan, nameOf(source), pictured);
  const report = importReport(plan, nameOf(source), brought.failed);
  const refusal = apply ? refusalOf(plan, drafts, contentAfter(content, drafts, brought)) : undefined;
  if (refusal) return { ok: false, lines: [report.text, "", `ไม่ได้เขียนไฟล์ใด: ${refusal}`] };
  const kept = command.report === undefined ? [] : [keptReport(command.report, report)];
  const changes = [...kept, ...(apply ? [...brought.documents, ...drafts] : [])];
  try {
    await writeTogether(directory, changes);
  } catch (error) {
    return failed(`เขียนไฟล์ไม่ได้ จึงคืนทุกไฟล์เป็นอย่างเดิม (${(error as Error).message})`);
  }
  const look = pictured ? [`${PICTURED} ทั้งเลขข้อ ชื่อ ปี และที่อยู่เว็บ`] : [];
  return {
    ok: true,
    lines: [...look, report.text, "", ...privateIn(drafts, content), ...closing(command, plan, brought)],
  };
}

/** Hints that a terminal shows. */
const HINTS = 12;

/** Why nothing was found, with whatever resembles an item. */
function nothingFound(source: string, outline: Outline, { unmatched, doubts, couldBe, edition }: Listing): string[] {
  const hints = unmatched.filter(({ hint }) => hint !== undefined).slice(0, HINTS);
  return [
    `ไม่พบข้อ OIT ใน ${source}: ต้องมีเลขข้อ (เช่น o1 หรือ 1.) หรือชื่อข้อตามแบบวัด ถ้าเป็นปีอื่นให้ใส่ --year (อ่านเป็นปี ${[edition.fiscalYear, ...couldBe].join(" หรือ ")})`,
    ...(outline.made === undefined ? [] : [MADE_WORDS[outline.made]]),
    ...doubts.map(doubtWords),
    ...hints.map((line) => `  ${sourcePlaceWords(line)} อาจเป็นข้อ ${line.hint ?? ""}: ${line.text.slice(0, 80)}`),
  ];
}

const failed = (line: string): CommandResult => ({ ok: false, lines: [line] });
const NOTHING: Brought = { byAddress: new Map(), documents: [], failed: [] };
const exists = async (file: string) => (await stat(file).catch(() => undefined)) !== undefined;
const isAddress = (source: string) => /^https?:\/\//i.test(source);
/** A report or a comment says which file it was, not where it lies on somebody's disk. */
const nameOf = (source: string) => (isAddress(source) ? source : path.basename(source));

/** A name is taken whatever the case of its letters: Windows makes no difference. */
function isTaken({ files }: Content): (file: string) => boolean {
  const names = new Set(Object.keys(files).map((file) => file.toLowerCase()));
  return (file) => names.has(file.toLowerCase());
}

const SAVE_IT = "ถ้าเปิดในเบราว์เซอร์ได้ ให้บันทึกหน้าเป็นไฟล์ HTML แล้วนำไฟล์นั้นเข้า พร้อม --base ที่อยู่ของหน้า";

/** The lines of the source, or why there are none. */
async function outlineOf({ source, base }: ListCommand, fetchBytes: FetchBytes) {
  const read = isAddress(source)
    ? await fetchBytes(source)
    : await readFile(source).then(
        (bytes) => ({ bytes, address: base }),
        () => ({ failure: `ไม่พบไฟล์ ${source} ตรวจชื่อและโฟลเดอร์` }),
      );
  if ("failure" in read) return isAddress(source) ? `เปิด ${source} ไม่ได้: ${read.failure}\n${SAVE_IT}` : read.failure;
  const address = base ?? read.address ?? (isAddress(source) ? source : undefined);
  try {
    return await readOutline(read.bytes, source, address);
  } catch (error) {
    if (!(error instanceof UnreadableOutline)) throw error;
    const isScan = error.why === "pdf" || isPictureFile(source);
    const text = isScan ? await readPictures(read.bytes, source, pictureReader()) : undefined;
    return text === undefined
      ? `${nameOf(source)}: ${UNREADABLE[error.why]}`
      : { ...textOutline(text, address), pictured: true as const };
  }
}

const noEdition = ({ editions }: Content, { fiscalYear }: ListCommand, family: string): string => {
  const years = editions.filter((edition) => edition.family === family).map((edition) => edition.fiscalYear);
  return years.length === 0
    ? `ไม่มีรายการข้อ OIT ของกลุ่ม ${family} กลุ่มที่มีคือ ${[...new Set(editions.map((edition) => edition.family))].join(", ")}`
    : `ไม่มีรายการข้อ OIT ของปี ${fiscalYear ?? ""} ปีที่มีคือ ${years.join(", ")}`;
};

/** Why drafts cannot be written as they are. */
function refusalOf({ yearClosed, listing }: ImportPlan, drafts: readonly DraftAnswer[], after: Content) {
  const { fiscalYear } = listing.edition;
  if (drafts.length === 0) return "ไม่มีข้อใดที่จะร่างได้";
  const open = listing.doubts.filter(isOpenDoubt);
  if (open.length > 0) return open.map(doubtWords).join(" ");
  if (listing.chosenBy === "default" && listing.couldBe.length > 0)
    return `ไม่รู้ว่าเป็นรายการของปีใด อาจเป็นปี ${[fiscalYear, ...listing.couldBe].toSorted((a, b) => a - b).join(" หรือ ")} ระบุด้วย --year`;
  if (yearClosed)
    return `เว็บไซต์ยังไม่เผยแพร่ปี ${fiscalYear} เพิ่ม ${fiscalYear} ใน archivedFiscalYears ของ content/agency.yaml (หรือเปิดปีด้วย npm run rollover) แล้วสั่งอีกครั้ง`;
  const own = new Set(drafts.map(({ file }) => file));
  const problems = checkCoherence(
    after,
    { editions: [], own: [], facts: [] },
    { addresses: pageAddresses(after), reserved: RESERVED_SLUGS, nearest },
  ).filter(({ file }) => own.has(file));
  return problems.length > 0 ? `ร่างจะทำให้สร้างเว็บไซต์ไม่ได้ เพราะ\n\n${reportProblems(problems)}` : undefined;
}

/** The content as it will be once drafts and documents are there. */
const contentAfter = (
  content: Content,
  drafts: readonly DraftAnswer[],
  { documents, byAddress }: Brought,
): Content => ({
  ...content,
  disclosures: [...content.disclosures, ...drafts.map(({ file, data }) => ({ id: path.parse(file).name, file, data }))],
  files: {
    ...content.files,
    ...Object.fromEntries(
      documents.map(({ file, bytes }) => {
        const name = file.replace(/^public\//, "");
        const { sha256 = "" } = [...byAddress.values()].find((one) => one.file === name) ?? {};
        return [name, { size: bytes.length, sha256 }];
      }),
    ),
  },
});

/** What of a person stands in the drafts: the build stops there, so that it is said now. */
const privateIn = (drafts: readonly DraftAnswer[], content: Content): string[] =>
  drafts.flatMap(({ file, text }) =>
    findPersonalData(text, officialContacts(content)).map(
      ({ line, kind, masked }) =>
        `${file}:${line} มี${PERSONAL_DATA[kind]} ${masked} ลบหรือบอกเหตุผลใน content/privacy-exceptions.yaml ก่อนสร้างเว็บไซต์`,
    ),
  );

const keptReport = (file: string, { markdown, csv }: { markdown: string; csv: string }): FileChange => ({
  file: path.resolve(file),
  text: /\.csv$/i.test(file) ? csv : markdown,
});

function closing({ apply, fetch, report }: ListCommand, plan: ImportPlan, brought: Brought) {
  const drafted = plan.items.filter(({ state }) => state === "new").length;
  const kept = plan.items.filter(({ state }) => state === "kept");
  const documents = brought.documents.length;
  return [
    ...kept.map(({ file }) => `มี ${file} อยู่แล้ว จึงไม่เขียนทับ`),
    ...(report === undefined ? [] : [`เก็บรายงานไว้ที่ ${report}`]),
    `${apply ? "เขียน" : "จะเขียน"}ร่างคำตอบ ${drafted} ข้อใน content/disclosures/${plan.listing.edition.fiscalYear}/${
      documents > 0 ? ` และเอกสาร ${documents} ไฟล์ใน public/documents/${plan.listing.edition.fiscalYear}/` : ""
    }`,
    apply
      ? "ร่างทุกข้อเป็น “รอยืนยัน” จนกว่าเจ้าหน้าที่จะตรวจ: เปิดดูทุกไฟล์ เติม component, published และ verified แล้วดูผลด้วย npm run dev"
      : `ยังไม่ได้เขียนไฟล์ใด ใส่ --apply เพื่อเขียน${fetch ? "" : " และ --fetch เพื่อนำเอกสารมาไว้ในเว็บไซต์"}`,
  ];
}
