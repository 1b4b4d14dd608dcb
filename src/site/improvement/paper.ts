import { followedMeasures } from "../../domain/improvement/chain.ts";
import { reportDoubts, reportedMeasure } from "../../domain/improvement/doubts.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Entry } from "../../domain/model/entry.ts";
import type { Measure } from "../../domain/model/records/measure.ts";
import { MEASURE_STATES, type Report } from "../../domain/model/records/report.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { fiscalYearPeriod, type FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { fileLink, type FileLink } from "../frame/files.ts";
import { basesOf, headingOf } from "./improvement.ts";
import { measureMarks } from "./marks.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import type { Digits } from "../../domain/addresses/addresses.ts";
import { PAPER_FORMS, type PaperForm } from "../../domain/files/papers.ts";

/** A cover memo (บันทึกข้อความ) as it is printed. */
export interface PaperMemo {
  readonly office: string;
  readonly number: string | undefined;
  readonly date: string;
  readonly subject: string;
  readonly to: string;
  /** Paragraphs; one that begins with "ข้อเท็จจริง: " stands under that heading. */
  readonly paragraphs: readonly { readonly heading: string | undefined; readonly text: string }[];
  /** Those who sign, in order; a signature, and a name that is not given, are left to the pen. */
  readonly signers: readonly PaperSigner[];
}

/** Who signs: the name stands in brackets over the post. */
export interface PaperSigner {
  readonly name: string | undefined;
  readonly position: string;
  readonly opinion: string | undefined;
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
  /** Marks below the lines: what does not agree with the year, or what the writer noted. */
  readonly notes?: readonly string[];
}

/** A column with the share of the width it takes. */
export interface PaperColumn {
  readonly title: string;
  readonly width: "number" | "narrow" | "middle" | "wide";
}

/** An official paper: memo, table and prose, as far as there are any. */
export interface PrintedPaper {
  readonly title: string;
  readonly agency: string;
  readonly memo: PaperMemo | undefined;
  readonly table: PaperTable | undefined;
}

/** The ways to a paper to be printed. */
export interface PaperLinks {
  readonly arabic: string;
  readonly thai: string;
  /** The files that were made of it: PDF and DOCX, with either kind of digits. */
  readonly files: readonly FileLink[];
}

/** The links to a paper, and to the files that there are of it. */
export function paperLinks(
  content: Content,
  address: (digits: Digits) => string,
  file: (form: PaperForm) => string,
): PaperLinks {
  const urls = urlsOf(content.agency.site);
  return {
    arabic: urls.href(address("arabic")),
    thai: urls.href(address("thai")),
    files: PAPER_FORMS.flatMap(({ title, ...form }) =>
      Object.hasOwn(content.files, file(form)) ? [fileLink({ title, file: file(form) }, content.files, urls)] : [],
    ),
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
export function reportPaper(report: Entry<Report>, content: Content): PrintedPaper {
  const { data } = report;
  const doubts = reportDoubts(report, content);
  const rows = numbered(data.results).map(({ number, value: result }, index) => {
    const measure = reportedMeasure(content, data.fiscalYear, result.measure);
    const marks = measure ? measureMarks(measure, content) : NO_MARKS;
    const own = doubts.filter(({ path }) => path[0] === "results" && path[1] === index).map(({ message }) => message);
    return {
      heading: measure && headingOf(measure, content),
      cells: [
        cell(`${number}`),
        noted(cell(measure?.data.title ?? result.measure), [...own, ...marks.title, ...result.notes]),
        steps(measure?.data),
        cell(measure?.data.unit ?? ""),
        noted(cell(measure ? periodWords(measure.data) : ""), marks.period),
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
export function measuresPaper(content: Content, fiscalYear: FiscalYear): PrintedPaper {
  const bases = basesOf(content, fiscalYear);
  const memo = content.reports.find(
    ({ data }) => data.kind === "analysis" && bases.includes(data.fiscalYear) && data.memo,
  )?.data.memo;
  const followed = followedMeasures(content, fiscalYear);
  // A column that nothing stands in is not printed.
  const isFollowed = followed.some(({ measure }) => measure.data.followUp !== undefined);
  const rows = numbered(followed).map(({ number, value: { measure } }) => {
    const marks = measureMarks(measure, content);
    return {
      heading: headingOf(measure, content),
      cells: [
        cell(`${number}`),
        noted(cell(measure.data.title), [...marks.title, ...measure.data.notes]),
        steps(measure.data),
        noted(cell(periodWords(measure.data)), marks.period),
        cell(measure.data.unit),
        ...(isFollowed ? [cell(measure.data.followUp ?? "–")] : []),
      ],
    };
  });
  return {
    title: `${TITLES.measures} ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
    agency: content.agency.name,
    memo: memo && paperMemo(memo),
    table: { columns: isFollowed ? MEASURE_COLUMNS : MEASURE_COLUMNS.slice(0, -1), groups: grouped(rows) },
  };
}

function paperMemo({ date, body, signatures, ...memo }: NonNullable<Report["memo"]>): PaperMemo {
  return {
    ...memo,
    number: memo.number,
    date: formatThaiDate(date),
    signers: signatures.map((signer) =>
      typeof signer === "string"
        ? { name: undefined, position: signer, opinion: undefined }
        : { name: signer.name, position: signer.position, opinion: signer.opinion },
    ),
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
const noted = (own: PaperCell, notes: readonly string[]): PaperCell => (notes.length === 0 ? own : { ...own, notes });
const NO_MARKS = { period: [], title: [] } as const;

/** The steps of a measure below the line that introduces them. */
const steps = (measure: Measure | undefined): PaperCell => {
  const list = listed(measure?.steps ?? []);
  return measure?.stepsIntro === undefined ? list : { lines: [measure.stepsIntro, ...list.lines] };
};

/** One line stands as it is, several are numbered; a last one may follow without a number. */
const listed = (lines: readonly string[], last?: string): PaperCell => ({
  lines: [
    ...(lines.length === 1 ? lines : lines.map((line, index) => `${index + 1}. ${line}`)),
    ...(last === undefined ? [] : [last]),
  ],
});

/** A period as the agency wrote it; else the whole fiscal year by its name, any other time by its days. */
function periodWords({ period, periodWritten, fiscalYear }: Measure): string {
  if (periodWritten !== undefined) return periodWritten;
  const whole = fiscalYearPeriod(fiscalYear);
  return period.from === whole.from && period.to === whole.to
    ? `ตลอดปีงบประมาณ พ.ศ. ${fiscalYear}`
    : `${unbroken(formatThaiDate(period.from, "short"))} – ${unbroken(formatThaiDate(period.to, "short"))}`;
}

/** A date that stays in one line of a narrow cell. */
const unbroken = (date: string): string => date.replaceAll(" ", "\u00a0");
