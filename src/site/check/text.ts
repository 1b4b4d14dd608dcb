import { CERTAINTY_WORDS } from "../../domain/model/certainty.ts";
import { STATUS_WORDS } from "../../domain/model/status.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { SEVERITY_WORDS, type FindingView } from "../oit/findings.ts";
import type { Score } from "../../domain/assess/score.ts";
import { componentCount, scoreView } from "../oit/checklist.ts";
import { daysLeftWords } from "../oit/deadline.ts";
import { formatPoints } from "../frame/numbers.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import type { CheckReport, ReportedItem } from "./report.ts";
import { isOpen } from "../../domain/assess/assess.ts";

/** The report for a person at a terminal: totals, then items to mend, most expensive first. */
export const checkText = (report: CheckReport): string =>
  [...heading(report), "", ...itemsOf(report), ...noticeLines(report), ...unreadOf(report), ...footer(report)].join(
    "\n",
  );

function heading({ agency, assessment, daysLeft }: CheckReport): string[] {
  const { edition, asOf, totals, score } = assessment;
  return [
    `ตรวจการเปิดเผยข้อมูล (OIT) ปีงบประมาณ ${edition.fiscalYear} ของ${agency} ณ วันที่ ${formatThaiDate(asOf)}`,
    [
      `${STATUS_WORDS.complete.label} ${totals.complete}`,
      ...(totals["to-confirm"] > 0 ? [`${STATUS_WORDS["to-confirm"].label} ${totals["to-confirm"]}`] : []),
      `${STATUS_WORDS.incomplete.label} ${totals.incomplete}`,
      `${STATUS_WORDS.missing.label} ${totals.missing}`,
      ...(totals["not-applicable"] > 0 ? [`${STATUS_WORDS["not-applicable"].label} ${totals["not-applicable"]}`] : []),
      `จาก ${edition.items.length} ข้อ`,
    ].join(" · "),
    scoreWords(score),
    ...deadline(edition.submission.closes, daysLeft),
  ];
}

/** What is sure, and where it may go once all that waits is confirmed. */
function scoreWords(score: Score): string {
  const view = scoreView(score);
  if (!view) return "ไม่คาดคะแนน: ไม่ทราบการแบ่งตัวชี้วัดย่อยหรือน้ำหนักของปีนี้";
  const range = (low: string, high: string | undefined) => (high === undefined ? low : `${low} ถึง ${high}`);
  const when = view.oitConfirmed === undefined ? "" : " ค่าสูงคือเมื่อยืนยันทุกข้อที่รอแล้ว";
  return `คะแนน OIT ที่คาด ${range(view.oit, view.oitConfirmed)} จาก 100 เท่ากับ ${range(view.ofTotal, view.ofTotalConfirmed)} จาก ${view.maximum} คะแนนของ ITA รวม (สูตร: ${CERTAINTY_WORDS[score.level].label})${when}`;
}

const deadline = (closes: string | null, daysLeft: number | undefined): string[] =>
  closes === null || daysLeft === undefined
    ? []
    : [`วันสุดท้ายของการตอบแบบ ${formatThaiDate(closes)} (${daysLeftWords(daysLeft)})`];

function itemLines({ assessed, findings }: ReportedItem): string[] {
  const { item, status, points } = assessed;
  const facts = [
    STATUS_WORDS[status].label,
    componentCount(assessed) ?? [],
    ...(isOpen(assessed) && points !== null ? [`${formatPoints(points)} คะแนนของ ITA รวม`] : []),
  ];
  return [`${item.code} ${item.name}`, `   ${facts.flat().join(" · ")}`, ...findings.flatMap(findingLines), ""];
}

function findingLines({ severityLabel, message, remedy, file, line, rule, accepted }: FindingView): string[] {
  return [
    `   ${severityLabel}: ${message}`,
    accepted ? `      เหตุผล: ${accepted.reason} (ถึง ${formatThaiDate(accepted.until)})` : `      แก้: ${remedy}`,
    `      ${file}${line === undefined ? " (ยังไม่มีไฟล์นี้)" : `:${line}`}  [${rule}]`,
  ];
}

const noticeLines = ({ notices }: CheckReport): string[] =>
  notices.length === 0
    ? []
    : [
        "ทั้งเว็บไซต์",
        ...notices.flatMap(({ id, message, remedy, file, line }) => [
          `   ${SEVERITY_WORDS.warning}: ${message}`,
          `      แก้: ${remedy}`,
          `      ${file}${line === undefined ? "" : `:${line}`}  [${id}]`,
        ]),
        "",
      ];

const unreadOf = ({ unread: { lines } }: CheckReport): string[] => (lines.length === 0 ? [] : [...lines, ""]);

/** Where nearly nothing is there yet, so many items come first; a screen holds no more. */
const FIRST = 4;

/** Every item that asks for a hand; of a site that has just begun the first ones, and the codes of the rest. */
function itemsOf({ items, assessment, all = false }: CheckReport): string[] {
  const { missing } = assessment.totals;
  if (all || missing <= FIRST * 2 || missing * 4 < assessment.items.length * 3) return items.flatMap(itemLines);
  const rest = items.slice(FIRST).map(({ assessed }) => assessed.item.code);
  return [
    ...items.slice(0, FIRST).flatMap(itemLines),
    `เริ่มจากข้อข้างบนก่อน เหลืออีก ${rest.length} ข้อ: ${rest.join(" ")}`,
    "ดูทุกข้อพร้อมวิธีแก้ด้วย npm run check -- --all",
    "",
  ];
}

const footer = ({ tool, editionHash, items }: CheckReport): string[] => [
  items.length === 0 ? "ไม่พบสิ่งที่ต้องแก้" : `พบ ${items.length} ข้อที่ต้องดู`,
  ...(items.length === 0 ? [] : [`รหัสใน [ ] อธิบายไว้ที่ ${addresses.message("รหัส")} (เปิดด้วย npm run dev)`]),
  `${tool.name} ${tool.version} · รายการ ${editionHash}`,
];
