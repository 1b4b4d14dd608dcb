import type { ImportPlan, PlannedItem } from "../../domain/listing/plan.ts";
import type { UnmatchedReason } from "../../domain/listing/listing.ts";
import { csvOf } from "../oit/checklist-csv.ts";
import {
  CAUTION_WORDS,
  CHOSEN_WORDS,
  doubtWords,
  confidencePercent,
  sourcePlaceWords,
  RECOGNISED_WORDS,
  remarkWords,
  SKIPPED_WORDS,
  STATE_WORDS,
  UNMATCHED_WORDS,
} from "./words.ts";

/** What an import read and would do: for a terminal, as Markdown to hand on, as a table for a spreadsheet. */
export interface ImportReport {
  readonly text: string;
  readonly markdown: string;
  readonly csv: string;
}

/** More unmatched lines than these only make a terminal scroll; a kept report has them all. */
const SHOWN = 40;
/** Why a line needs nobody's attention. */
const QUIET: ReadonlySet<UnmatchedReason> = new Set(["menu", "table-header", "other-year"]);
/** More absent items than these are named by their codes only. */
const NAMED = 12;

/** @param source file or address of the list, as it was typed @param failed documents that could not be brought */
export function importReport(
  plan: ImportPlan,
  source: string,
  failed: readonly { readonly address: string; readonly why: string }[] = [],
): ImportReport {
  const { items, absent, listing } = plan;
  const { unmatched, headings } = listing;
  const heading = `อ่าน ${source}: พบ ${items.length} จาก ${items.length + absent.length} ข้อ ปีงบประมาณ ${listing.edition.fiscalYear}`;
  const year = yearWords(plan);
  const notes = items.flatMap((item) => notesOf(item).map((note) => `${item.item.code}: ${note}`));
  const yearOpen = items.filter((item) => item.yearOpen && item.state === "new").map(({ item }) => item.code);
  const count = (wanted: UnmatchedReason) => unmatched.filter(({ reason }) => reason === wanted).length;
  const lost = unmatched.filter(({ reason }) => !QUIET.has(reason));
  const lines = lost.map((line) => [
    sourcePlaceWords(line),
    UNMATCHED_WORDS[line.reason],
    line.hint ? `อาจเป็น ${line.hint}` : "",
    line.text,
  ]);
  const sections: { title: string; lines: readonly string[] }[] = [
    { title: "ต้องบอกก่อนว่าเป็นรายการใด", lines: listing.doubts.map(doubtWords) },
    { title: "สิ่งที่ควรตรวจ", lines: notes },
    {
      title: "ยังไม่รู้ปีของเอกสาร ที่อยู่ขึ้นในตารางคำตอบ ITAS แล้ว แต่เช็กลิสต์จะเตือนจนกว่าจะเติม fiscalYear ในไฟล์",
      lines: yearOpen.length === 0 ? [] : [yearOpen.join(", ")],
    },
    { title: "นำเอกสารมาไม่ได้ คงเป็นลิงก์", lines: failed.map(({ address, why }) => `${readable(address)}: ${why}`) },
    {
      title: `ไม่พบในรายการ (${absent.length} ข้อ)`,
      lines:
        absent.length > NAMED
          ? [absent.map(({ code }) => code).join(", ")]
          : absent.map(({ code, name }) => `${code} ${name}`),
    },
  ].filter((section) => section.lines.length > 0);
  const rest = `บรรทัดที่ไม่เข้าข้อใด ${unmatched.length} บรรทัด (เมนูและหัวตาราง ${count("menu") + count("table-header")} ของปีอื่น ${count("other-year")}) หัวข้อ ${headings.length} บรรทัด`;
  return {
    text: [
      `${heading}\n${year}`,
      asColumns(items.map(rowOf)),
      ...sections.map(({ title, lines: all }) => [title, ...all.map((line) => `  ${line}`)].join("\n")),
      [
        rest,
        ...lines.slice(0, SHOWN).map((cells) => `  ${cells.map(shortened).filter(Boolean).join(" · ")}`),
        ...(lines.length > SHOWN ? [`  และอีก ${lines.length - SHOWN} บรรทัด ดูทั้งหมดด้วย --report ไฟล์.md`] : []),
      ].join("\n"),
    ].join("\n\n"),
    markdown: `${[
      `# ${heading}`,
      year,
      markdownTable(HEADER, items.map(rowOf)),
      ...sections.map(({ title, lines: all }) => [`## ${title}`, "", ...all.map((line) => `- ${line}`)].join("\n")),
      `## ${rest}`,
      markdownTable(["ที่", "เหตุผล", "ข้อสังเกต", "ข้อความ"], lines),
    ].join("\n\n")}\n`,
    csv: csvOf([
      CSV_HEADER,
      ...items.flatMap(csvRows),
      ...absent.map(({ code, name }) => [code, name, ...Array<string>(7).fill(""), "ไม่พบ"]),
    ]),
  };
}

function yearWords({ listing, yearClosed }: ImportPlan): string {
  const { chosenBy, couldBe, titleYear, edition } = listing;
  return [
    `ปี ${edition.fiscalYear}: ${CHOSEN_WORDS[chosenBy]}`,
    ...(couldBe.length > 0 ? [`อาจเป็นปี ${couldBe.join(" หรือ ")} ก็ได้ ถ้าใช่ให้ใส่ --year`] : []),
    ...(titleYear === undefined
      ? []
      : [`หัวเรื่องเขียนปี ${titleYear} แต่รายการข้อไม่ใช่ของปีนั้น ถ้าหัวเรื่องถูกให้ใส่ --year ${titleYear}`]),
    ...(yearClosed ? [`content/agency.yaml ยังไม่เปิดปีนี้`] : []),
  ].join(" · ");
}

const HEADER = ["ข้อ", "มั่นใจ", "ที่อยู่", "ผล", "พบที่", "รู้จาก", "ชื่อที่พบ"];

const rowOf = ({ item, evidence, state }: PlannedItem): string[] => [
  item.code,
  confidencePercent(item),
  String(evidence.length),
  STATE_WORDS[state],
  sourcePlaceWords(item),
  RECOGNISED_WORDS[item.by],
  shortened(item.written),
];

function notesOf({ item, evidence, skipped }: PlannedItem): string[] {
  const cautions = Map.groupBy(
    evidence.flatMap(({ cautions: own, from }) => own.map((caution) => ({ caution, from }))),
    ({ caution }) => caution,
  );
  return [
    ...item.remarks.map(remarkWords),
    ...[...cautions].map(([caution, all]) => `${all.length} ที่อยู่${CAUTION_WORDS[caution]}`),
    ...skipped.map(
      ({ from, why }) => `${sourcePlaceWords(from)} ${shortened(readable(from.address))} ${SKIPPED_WORDS[why]}`,
    ),
  ];
}

const CSV_HEADER = ["ข้อ", "ชื่อข้อ", "ชื่อที่พบ", "พบที่", "รู้จาก", "มั่นใจ", "ที่อยู่เดิม", "คำบรรยายลิงก์", "หลักฐานในเว็บไซต์ใหม่", "ผล"];

function csvRows({ item, evidence, skipped, state }: PlannedItem): string[][] {
  const start = [
    item.code,
    item.name,
    item.written,
    sourcePlaceWords(item),
    RECOGNISED_WORDS[item.by],
    confidencePercent(item),
  ];
  const rows = [
    ...evidence.map(({ from, evidence: { file, page, link } }) => [
      from.address,
      from.caption,
      file ?? page ?? link ?? "",
    ]),
    ...skipped.map(({ from, why }) => [from.address, from.caption, SKIPPED_WORDS[why]]),
  ];
  return (rows.length > 0 ? rows : [["", "", ""]]).map((row) => [...start, ...row, STATE_WORDS[state]]);
}

const LONGEST = 70;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** An address as people read it. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** How many columns of a terminal a text takes: Thai vowels and tones stand above and below their letter. */
const width = (text: string): number => text.replace(/\p{Mn}/gu, "").length;

function asColumns(rows: readonly (readonly string[])[]): string {
  const all = [HEADER, ...rows];
  const widths = HEADER.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ""))));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
