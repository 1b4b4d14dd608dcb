import type { AssessedItem } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { STATUS_WORDS } from "../../domain/model/status.ts";
import type { CheckReport } from "../check/check-report.ts";
import { linkOf } from "./evidence.ts";
import { severityLabel } from "./findings.ts";
import { formatPoints } from "../frame/numbers.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** The headings of the table. */
export const CHECKLIST_HEADER = [
  "รหัสข้อ",
  "ชื่อข้อ",
  "ตัวชี้วัด",
  "ตัวชี้วัดย่อย",
  "สถานะ",
  "คะแนน ITA ที่ขึ้นกับข้อนี้",
  "สิ่งที่พบ",
  "ที่อยู่ของข้อ",
  "ที่อยู่ของหลักฐาน",
  "เครื่องมือและรายการ",
];

/** Without it Excel reads UTF-8 as the Thai code page and shows rubbish. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The assessment as a table, one row an item, that opens rightly in Excel. */
export function checklistCsv(
  { assessment, tool, editionHash }: Pick<CheckReport, "assessment" | "tool" | "editionHash">,
  { agency }: Content,
): string {
  const { edition, items } = assessment;
  const urls = urlsOf(agency.site);
  const names = new Map(edition.subIndicators.list.map(({ code, name }) => [code, `${code} ${name}`]));
  const mark = `${tool.name} ${tool.version} · รายการข้อ OIT ปี ${edition.fiscalYear} ฉบับ ${editionHash}`;
  const rows = items.map((item) => [...rowOf(item, names, urls), mark]);
  return csvOf([CHECKLIST_HEADER, ...rows]);
}

/** A table as a CSV file that opens rightly in Excel. */
export const csvOf = (table: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + table.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

function rowOf(assessed: AssessedItem, names: ReadonlyMap<string, string>, urls: Urls): string[] {
  const { item, fiscalYear, status, points, findings, proofs } = assessed;
  return [
    item.code,
    item.name,
    String(item.indicator),
    names.get(item.subIndicator ?? "") ?? item.subIndicator ?? "",
    STATUS_WORDS[status].label,
    points === null ? "" : formatPoints(points),
    findings.map((finding) => `${severityLabel(finding)}: ${finding.what}`).join("\n"),
    urls.absolute(addresses.item(fiscalYear, item.code)),
    proofs.map((proof) => linkOf(proof, urls).url).join("\n"),
  ];
}

/**
 * One cell by RFC 4180. A leading character that a spreadsheet takes for a formula is put behind an apostrophe,
 * because what a cell holds may come from a name anybody could have typed; blanks before it are passed over, as
 * spreadsheets do. Numbers of ours are never negative. Whoever needs the very text takes the JSON beside the table.
 * @example csvCell('=HYPERLINK("x")') // "\"'=HYPERLINK(\"\"x\"\")\""
 */
export function csvCell(text: string): string {
  const safe = /^[\t\r\n]|^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
