import { ADDRESS_WORDS, FOUND_WORDS, OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import { CHANGE_WORDS, type Comparison } from "../../domain/verify/compare.ts";
import type { ReportAddress, ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import { stateWords } from "../../domain/verify/state.ts";
import { csvOf } from "../oit/checklist-csv.ts";
import { formatPoints } from "../frame/numbers.ts";
import { shown } from "./words.ts";

/** The headings of the table: one row for each address of an item, and one for an item without an address. */
export const VERIFY_HEADER = [
  ...["ข้อ", "ชื่อข้อ", "ผลของข้อ", "คะแนน ITA ที่ขึ้นกับข้อนี้", "สิ่งที่พบของข้อ"],
  ...["ที่อยู่", "ผลของที่อยู่", "สถานะ", "สิ่งที่พบของที่อยู่", "วิธีแก้", "ข้อความที่พบ"],
  ...["ที่อยู่ปลายทาง", "HTTP", "ขนาด (ไบต์)", "SHA-256", "เวลาที่เปิด", "มิลลิวินาที", "ตำแหน่งในแหล่ง"],
  ...["ที่อยู่เทียบกับครั้งก่อน", "ข้อเทียบกับครั้งก่อน", "เครื่องมือและรายการ"],
];

/** The report as a table that opens rightly in Excel. */
export function verifyCsv(report: VerifyReport, comparison?: Comparison): string {
  const known = new Map(report.addresses.map((address) => [address.address, address]));
  const changes = new Map(comparison?.addresses.map(({ address, change }) => [address, CHANGE_WORDS[change].label]));
  const itemChanges = new Map(comparison?.items.map(({ code, change }) => [code, CHANGE_WORDS[change].label]));
  const mark = markOf(report);
  const rows = report.items.flatMap((item) => {
    const addresses = item.addresses.flatMap((address) => known.get(address) ?? []);
    return (addresses.length > 0 ? addresses : [undefined]).map((address, index) => [
      ...itemCells(item, index === 0),
      ...addressCells(address),
      changes.get(address?.address ?? "") ?? "",
      itemChanges.get(item.code) ?? "",
      mark,
    ]);
  });
  const gone = (comparison?.addresses ?? [])
    .filter(({ change }) => change === "gone")
    .map(({ address, items }) => {
      const row = VERIFY_HEADER.map(() => "");
      row[0] = items.join(" ");
      row[VERIFY_HEADER.indexOf("ที่อยู่")] = address;
      row[VERIFY_HEADER.indexOf("ที่อยู่เทียบกับครั้งก่อน")] = CHANGE_WORDS.gone.label;
      row[row.length - 1] = mark;
      return row;
    });
  return csvOf([VERIFY_HEADER, ...[...rows, ...gone].map((row) => row.map(cell))]);
}

/** Lines stay lines; everything else that shows nothing is left out. */
const cell = (text: string) => text.split("\n").map(shown).join("\n");

/** What was found of an item stands on its first row only: an item may have thousands of addresses. */
const itemCells = ({ code, name, outcome, points, findings }: ReportItem, isFirst: boolean): string[] => [
  ...[code, name, OUTCOME_WORDS[outcome].label, points === null ? "" : formatPoints(points)],
  isFirst ? findings.map(({ weight, message }) => `${FOUND_WORDS[weight]}: ${message}`).join("\n") : "",
];

/** Tool, edition, day and settings on every row, so that rows of several reports can stand in one table. */
const markOf = ({ tool, edition, finishedAt, settings }: VerifyReport): string =>
  [
    `${tool.name} ${tool.version}`,
    `OIT ${edition.fiscalYear} ${edition.hash}`,
    finishedAt,
    ...Object.entries(settings).map(([key, value]) => `${key}=${String(value)}`),
  ].join(" · ");

function addressCells(address: ReportAddress | undefined): string[] {
  if (!address) return Array.from({ length: 13 }, () => "");
  const { findings, proof } = address;
  return [
    ...[address.address, ADDRESS_WORDS[address.class].label, stateWords(address.state).label],
    findings.map(({ message }) => message).join("\n"),
    findings
      .map(({ remedy }) => remedy)
      .filter(Boolean)
      .join("\n"),
    findings.flatMap(({ excerpt }) => excerpt?.text ?? []).join("\n"),
    proof.finalAddress ?? "",
    ...[proof.status, proof.bytes].map((value) => (value === undefined ? "" : String(value))),
    ...[proof.sha256 ?? "", proof.startedAt, String(proof.milliseconds), address.where ?? ""],
  ];
}
