import { followedMeasures } from "../../domain/improvement/chain.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import type { Measure } from "../../domain/model/records/measure.ts";
import { MEASURE_STATES, type Report } from "../../domain/model/records/report.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { fiscalYearPeriod, type FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { basesOf, headingOf } from "./improvement.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import type { Digits } from "../../domain/addresses/addresses.ts";

/** A cover memo (บันทึกข้อความ) as it is printed. */
export interface PaperMemo {
  readonly office: string;
  readonly number: string | undefined;
  readonly date: string;
  readonly subject: string;
  readonly to: string;
  /** Paragraphs; one that begins with "ข้อเท็จจริง: " stands under that heading. */
  readonly paragraphs: readonly { readonly heading: string | undefined; readonly text: string }[];
  /** Positions of those who sign; names and signatures are left to the pen. */
  readonly signatures: readonly string[];
}

/** A table as it is printed. */
export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly groups: readonly {
    readonly title: string | undefined;
    readonly rows: readonly (readonly PaperCell[])[];
  }[];
}

/** The text of a cell; numbers stand in the text, so that their digits change with it. */
export interface PaperCell {
  /** A word in bold above the lines. */
  readonly lead?: string;
  readonly lines: readonly string[];
}

/** A column with the share of the width it takes. */
export interface PaperColumn {
  readonly title: string;
  readonly width: "number" | "narrow" | "middle" | "wide";
}

/** An official paper: memo, table and prose, as far as there are any. */
export interface Paper {
  readonly title: string;
  readonly agency: string;
  readonly memo: PaperMemo | undefined;
  readonly table: PaperTable | undefined;
}

/** The ways to a paper to be printed. */
export interface PaperLinks {
  readonly arabic: string;
  readonly thai: string;
  readonly pdf: FileLink | undefined;
}

/** Where `npm run pdf` puts the paper of a report, below `public/`. */
export const reportPdf = ({ fiscalYear, id }: { fiscalYear: FiscalYear; id: string }): string =>
  `documents/reports/${fiscalYear}/${id}.pdf`;

/** Where `npm run pdf` puts the paper of a year's measures, below `public/`. */
export const measuresPdf = (fiscalYear: FiscalYear): string => `documents/measures/${fiscalYear}.pdf`;

/** The links to a paper; the PDF only once there is one. */
export function paperLinks(content: Content, address: (digits: Digits) => string, pdf: string): PaperLinks {
  const urls = urlsOf(content.agency.site);
  return {
    arabic: urls.href(address("arabic")),
    thai: urls.href(address("thai")),
    pdf: Object.hasOwn(content.files, pdf)
      ? fileLink({ title: "เอกสารฉบับ PDF", file: pdf }, content.files, urls)
      : undefined,
  };
}

const REPORT_COLUMNS: readonly PaperColumn[] = [
  { title: "ที่", width: "number" },
  { title: "มาตรการ/กิจกรรม", width: "middle" },
  { title: "ขั้นตอน/วิธีปฏิบัติ", width: "wide" },
  { title: "ผู้รับผิดชอบ", width: "narrow" },
  { title: "ระยะเวลา", width: "narrow" },
  { title: "สรุปผลการดำเนินการ (ผลผลิต)", width: "middle" },
  { title: "ผลลัพธ์/ความสำเร็จ", width: "middle" },
];

const MEASURE_COLUMNS: readonly PaperColumn[] = [
  { title: "ที่", width: "number" },
  { title: "มาตรการ โครงการ หรือกิจกรรม", width: "middle" },
  { title: "ขั้นตอน/วิธีปฏิบัติ", width: "wide" },
  { title: "ระยะเวลาดำเนินงาน", width: "narrow" },
  { title: "ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง", width: "narrow" },
  { title: "การติดตามผล", width: "middle" },
];

/** The paper of a report: its memo, and the table of what was done of each measure. */
export function reportPaper({ data }: Entry<Report>, content: Content): Paper {
  const measures = new Map(
    followedMeasures(content, data.fiscalYear).map(({ measure }) => [measure.id, measure] as const),
  );
  const rows = numbered(data.results).map(({ number, value: result }) => {
    const measure = measures.get(result.measure);
    return {
      heading: measure && headingOf(measure, content),
      cells: [
        cell(`${number}`),
        cell(measure?.data.title ?? result.measure),
        listed(measure?.data.steps ?? []),
        cell(measure?.data.unit ?? ""),
        cell(measure ? periodWords(measure.data) : ""),
        { lead: MEASURE_STATES[result.state], ...listed(result.output, result.reason && `เหตุผล: ${result.reason}`) },
        result.outcome.length > 0 ? listed(result.outcome) : cell("–"),
      ],
    };
  });
  return {
    title: data.title,
    agency: content.agency.name,
    memo: data.memo && paperMemo(data.memo),
    table: rows.length > 0 ? { columns: REPORT_COLUMNS, groups: grouped(rows) } : undefined,
  };
}

/** The paper of a year's measures (B.E.), under the memo of the analysis that they came of. */
export function measuresPaper(content: Content, fiscalYear: FiscalYear): Paper {
  const bases = basesOf(content, fiscalYear);
  const memo = content.reports.find(
    ({ data }) => data.kind === "analysis" && bases.includes(data.fiscalYear) && data.memo,
  )?.data.memo;
  const rows = numbered(followedMeasures(content, fiscalYear)).map(({ number, value: { measure } }) => ({
    heading: headingOf(measure, content),
    cells: [
      cell(`${number}`),
      cell(measure.data.title),
      listed(measure.data.steps),
      cell(periodWords(measure.data)),
      cell(measure.data.unit),
      cell(measure.data.followUp ?? "–"),
    ],
  }));
  return {
    title: `${TITLES.measures} ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
    agency: content.agency.name,
    memo: memo && paperMemo(memo),
    table: { columns: MEASURE_COLUMNS, groups: grouped(rows) },
  };
}

function paperMemo({ date, body, ...memo }: NonNullable<Report["memo"]>): PaperMemo {
  return {
    ...memo,
    number: memo.number,
    date: formatThaiDate(date),
    paragraphs: body.map((paragraph) => {
      const [, heading, text] = /^([^\s:]{2,30}):\s+(.+)$/s.exec(paragraph) ?? [];
      return { heading, text: text ?? paragraph };
    }),
  };
}

/** Rows under their headings, in the order of the first row of each; they keep their numbers. */
const grouped = (rows: readonly { heading: string | undefined; cells: PaperCell[] }[]): PaperTable["groups"] =>
  [...Map.groupBy(rows, ({ heading }) => heading)].map(([title, members]) => ({
    title,
    rows: members.map(({ cells }) => cells),
  }));

const numbered = <Value>(values: readonly Value[]) => values.map((value, index) => ({ number: index + 1, value }));

const cell = (text: string): PaperCell => ({ lines: [text] });

/** One line stands as it is, several are numbered; a last one may follow without a number. */
const listed = (lines: readonly string[], last?: string): PaperCell => ({
  lines: [
    ...(lines.length === 1 ? lines : lines.map((line, index) => `${index + 1}. ${line}`)),
    ...(last === undefined ? [] : [last]),
  ],
});

/** The whole fiscal year by its name, any other time by its days. */
function periodWords({ period, fiscalYear }: Measure): string {
  const whole = fiscalYearPeriod(fiscalYear);
  return period.from === whole.from && period.to === whole.to
    ? `ตลอดปีงบประมาณ พ.ศ. ${fiscalYear}`
    : `${unbroken(formatThaiDate(period.from, "short"))} – ${unbroken(formatThaiDate(period.to, "short"))}`;
}

/** A date that stays in one line of a narrow cell. */
const unbroken = (date: string): string => date.replaceAll(" ", "\u00a0");
