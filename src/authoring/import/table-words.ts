import { formatThaiPeriod, isIsoDate } from "../../domain/thai/date.ts";
import type { Unused } from "../../domain/tables/measure-rows.ts";
import type { ImportedMeasure } from "../../domain/tables/measures.ts";
import type { ImportedReport } from "../../domain/tables/report-table.ts";
import { REMARK_WORDS, UNUSED_WORDS, type Remark } from "../../domain/tables/remarks.ts";
import { rowPlaceWords } from "../../domain/tables/table.ts";
import type { ReportRow } from "./rows-report.ts";

const percent = (confidence: number) => `มั่นใจร้อยละ ${Math.round(confidence * 100)}`;
/** A text short enough for a line of a terminal. */
export const terminalText = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
const remarkLines = (remarks: readonly Remark[]) =>
  remarks.map((remark) => `    ข้อสังเกต ${REMARK_WORDS[remark].words}`);

/** What was found, a measure each: where it stands, what it holds, and what to look at. */
export const measureLines = (measures: readonly ImportedMeasure[]): string[] => [
  `พบมาตรการ ${measures.length} ข้อ`,
  ...measures.flatMap(({ id, data, place, confidence, remarks, output, outcome, blanks }) => [
    `  ${id}  ${terminalText(data.title)}`,
    `    ${rowPlaceWords(place)} ${percent(confidence)} · ขั้นตอน ${data.steps.length} · ${data.unit} · ${periodWords(data.period)}${
      output.length + outcome.length > 0 ? ` · ผลผลิต ${output.length} ผลลัพธ์ ${outcome.length}` : ""
    }`,
    ...(data.group === undefined
      ? []
      : [`    หัวข้อ ${data.issue === undefined ? "" : `ประเด็นที่ ${data.issue} `}${terminalText(data.group)}`]),
    ...remarkLines(remarks),
    ...(blanks.length > 0 ? [`    ตรวจช่องว่าง ${[...new Set(blanks)].join(" ")}`] : []),
  ]),
];

const periodWords = (period: { from: string; to: string }): string =>
  isIsoDate(period.from) && isIsoDate(period.to) ? formatThaiPeriod(period) : terminalText(period.from);

/** How the rows of a report were tied to measures; what holds for every row is said once. */
export function reportLines({ results }: ImportedReport, known: number): string[] {
  const ofAll = (results[0]?.remarks ?? []).filter((remark) =>
    results.every(({ remarks }) => remarks.includes(remark)),
  );
  return [
    known === 0
      ? `รายงานผล ${results.length} มาตรการ ปีนี้ยังไม่มีมาตรการ จึงเขียนมาตรการจากตารางเดียวกันด้วย`
      : `รายงานผล ${results.length} มาตรการ จับคู่กับมาตรการที่มีอยู่ ${known} ข้อตามชื่อ`,
    ...remarkLines(ofAll).map((line) => `${line} (ทุกแถว)`),
    ...results.flatMap(({ measure, title, place, remarks }) => {
      const own = remarks.filter((remark) => !ofAll.includes(remark));
      return own.length === 0 && known === 0
        ? []
        : [`  ${measure}  ${rowPlaceWords(place)}  ${terminalText(title)}`, ...remarkLines(own)];
    }),
  ];
}

/** What was not used, why, and what to do. */
export const unusedLines = (unused: readonly Unused[]): string[] =>
  unused.length === 0
    ? []
    : [
        `ไม่ได้ใช้ ${unused.length} แห่ง`,
        ...unused.map(({ place, text, reason }) => {
          const { what, remedy } = UNUSED_WORDS[reason];
          return `  ${rowPlaceWords(place)}: ${what} “${terminalText(text)}” · ${remedy}`;
        }),
      ];

/** What became of each row, for a report that is kept. */
export const measureReport = (measures: readonly ImportedMeasure[], unused: readonly Unused[]): ReportRow[] => [
  ...measures.map(({ id, data, place, remarks, blanks }) => ({
    at: rowPlaceWords(place),
    seen: data.title,
    read: id,
    couldBe: "",
    remark: [...remarks.map((remark) => REMARK_WORDS[remark].words), ...blanks].join(" · "),
  })),
  ...unused.map(({ place, text, reason }) => ({
    at: rowPlaceWords(place),
    seen: text,
    read: "",
    couldBe: "",
    remark: `${UNUSED_WORDS[reason].what} ${UNUSED_WORDS[reason].remedy}`,
  })),
];
