import { FOUND_WORDS } from "../../domain/model/gravity.ts";
import { CERTAINTY_WORDS } from "../../domain/model/catalogue/certainty.ts";
import { STATUS_WORDS } from "../../domain/model/status.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import type { FindingView } from "../oit/findings.ts";
import type { Score } from "../../domain/assess/score.ts";
import { componentCount, scoreView } from "../oit/checklist.ts";
import { provisionalWords } from "../oit/editions/provisional-words.ts";
import { daysLeftWords } from "../oit/deadline.ts";
import { formatPoints } from "../frame/numbers.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import type { CheckReport, ReportedItem } from "./check-report.ts";
import { isOpen } from "../../domain/assess/assess.ts";

/** The report for a person at a terminal: totals, then items to mend, most expensive first. */
export const checkText = (report: CheckReport): string =>
  [
    ...heading(report),
    "",
    ...(hasBegun(report)
      ? [
          ...report.items.flatMap((item) => itemLines(item, report.assessment.edition.submission.closes)),
          ...noticeLines(report),
        ]
      : firstOf(report)),
    ...unreadOf(report),
    ...footer(report),
  ].join("\n");

function heading({ agency, assessment, daysLeft }: CheckReport): string[] {
  const { edition, asOf, totals, score } = assessment;
  return [
    `ตรวจการเปิดเผยข้อมูล (OIT) ปีงบประมาณ ${edition.fiscalYear} ของ${agency} ณ วันที่ ${formatThaiDate(asOf)}`,
    ...(edition.provisional ? [provisionalWords(edition.fiscalYear, edition.provisional.basedOn)] : []),
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

function itemLines({ assessed, findings }: ReportedItem, closes: string | null): string[] {
  const { item, status, points, due } = assessed;
  const facts = [
    STATUS_WORDS[status].label,
    componentCount(assessed) ?? [],
    ...(isOpen(assessed) && points !== null ? [`${formatPoints(points)} คะแนนของ ITA รวม`] : []),
    ...(isOpen(assessed) && due !== undefined && due !== closes ? [`ตั้งใจเสร็จ ${formatThaiDate(due, "short")}`] : []),
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
          `   ${FOUND_WORDS.look}: ${message}`,
          `      แก้: ${remedy}`,
          `      ${file}${line === undefined ? "" : `:${line}`}  [${id}]`,
        ]),
        "",
      ];

const unreadOf = ({ unread: { lines } }: CheckReport): string[] => (lines.length === 0 ? [] : [...lines, ""]);

/** Where nearly nothing is there yet, so many items come first; a screen holds no more. */
const FIRST = 3;
/** So few items that are missing are told in full. */
const FEW = 8;

/** False for a site that holds nearly nothing yet, unless everything is asked for. */
const hasBegun = ({ assessment: { items, totals }, all = false }: CheckReport): boolean =>
  all || totals.missing <= FEW || totals.missing * 4 < items.length * 3;

/** The first items with what to do, what asks for a look, and how much more there is: one screen. */
function firstOf({ items, notices }: CheckReport): string[] {
  const rest = items.length - FIRST;
  return [
    ...items.slice(0, FIRST).flatMap(firstLines),
    "",
    ...notices.map(({ message }) => `${FOUND_WORDS.look}: ${message}`),
    `เริ่มจากข้อข้างบนก่อน${rest > 0 ? ` เหลืออีก ${rest} ข้อ` : ""}`,
    "ดูทุกข้อพร้อมวิธีแก้ด้วย npm run check -- --all สร้างโครงของไฟล์คำตอบด้วย npm run new -- disclosures ตามด้วยเลขข้อ",
    "",
  ];
}

function firstLines({ assessed: { item, status, points }, findings }: ReportedItem): string[] {
  const worth = points === null ? "" : ` · ${formatPoints(points)} คะแนนของ ITA รวม`;
  const [first] = findings;
  return [
    `${item.code} ${item.name} (${STATUS_WORDS[status].label}${worth})`,
    ...(first ? [`   แก้: ${first.remedy}`] : []),
  ];
}

const footer = ({ tool, editionHash, items }: CheckReport): string[] => [
  items.length === 0 ? "ไม่พบสิ่งที่ต้องแก้" : `พบ ${items.length} ข้อที่ต้องดู`,
  ...(items.length === 0 ? [] : [`รหัสใน [ ] อธิบายไว้ที่ ${addresses.message("รหัส")} (เปิดด้วย npm run dev)`]),
  `${tool.name} ${tool.version} · รายการ ${editionHash}`,
];
