import type { Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import { INDICATORS, INSTRUMENT_WORDS, INSTRUMENTS } from "../model/catalogue/ita-frame.ts";
import type { KeyPath } from "../model/proof.ts";
import type { Measure } from "../model/records/measure.ts";
import type { Report } from "../model/records/report.ts";
import type { Result } from "../model/records/result.ts";
import { contains, fiscalYearPeriod, type FiscalYear } from "../thai/fiscal-year.ts";
import { readPeriod } from "../thai/period-in-text.ts";
import { analyseResult, type Figure } from "./result-analysis.ts";

/** Ways in which a paper of the chain contradicts itself or its year; it is published as it is written, and marked. */
export type DoubtId =
  | "period-outside-year"
  | "period-not-as-written"
  | "row-of-other-year"
  | "item-in-two-issues"
  | "figure-differs"
  | "rating-differs"
  | "indicator-name-differs"
  | "row-undecided";

/** A contradiction with its place, as it is marked at its row and told by `check`. */
export interface Doubt {
  readonly id: DoubtId;
  /** Path from the agency's folder, with `/`. */
  readonly file: string;
  readonly path: KeyPath;
  /** What is marked at the row, in the page and in the printed paper. */
  readonly message: string;
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<DoubtId, string>> = {
  "period-outside-year":
    "ตรวจกับต้นฉบับ ถ้าคัดลอกผิดให้แก้ period ถ้าต้นฉบับเขียนเช่นนี้ไม่ต้องแก้ หน้าเว็บและเอกสารพิมพ์แสดงตามต้นฉบับและทำเครื่องหมายไว้",
  "period-not-as-written": "แก้ period หรือ periodWritten ให้เป็นช่วงเวลาเดียวกัน",
  "row-of-other-year":
    "ตรวจว่าแถวนี้เป็นมาตรการของปีใด ถ้าต้นฉบับเขียนเช่นนี้ไม่ต้องแก้ หน้าเว็บและเอกสารพิมพ์แสดงตามต้นฉบับและทำเครื่องหมายไว้",
  "item-in-two-issues": "ตรวจว่าข้อนี้อยู่ในประเด็นใด ถ้าต้นฉบับเขียนไว้ทั้งสองประเด็นไม่ต้องแก้",
  "figure-differs": "ตรวจว่าคัดลอกถูก ถ้าต้นฉบับเขียนเช่นนี้ไม่ต้องแก้ หน้าเว็บแสดงทั้งสองค่า",
  "rating-differs": "ตรวจว่าคัดลอกถูก ถ้าต้นฉบับเขียนเช่นนี้ไม่ต้องแก้ หน้าเว็บแสดงทั้งสองค่า",
  "indicator-name-differs": "ตรวจเลขตัวชี้วัดกับต้นฉบับ ถ้าต้นฉบับใช้ชื่อนี้ไม่ต้องแก้ หน้าเว็บแสดงชื่อตามต้นฉบับ",
  "row-undecided": "ตอบที่ answer ด้วยรหัสข้อ เลขตัวชี้วัด iit eit oit หรือ none ถ้าไม่ใช้แถวนี้",
};

const doubt = (id: DoubtId, file: string, path: KeyPath, message: string): Doubt => ({
  id,
  file,
  path,
  message,
  remedy: REMEDIES[id],
});

/** Every contradiction in the measures, reports and results of an agency, in the order of the files. */
export const chainDoubts = (content: Content): Doubt[] => [
  ...content.measures.flatMap((measure) => measureDoubts(measure, content)),
  ...content.reports.flatMap((report) => reportDoubts(report, content)),
  ...content.results.flatMap((result) => resultDoubts(result, content)),
];

/** What a measure contradicts: its year, its own words, or another measure of the year. */
export function measureDoubts({ file, id, data }: Entry<Measure>, { measures }: Pick<Content, "measures">): Doubt[] {
  const { fiscalYear, period, periodWritten, items, issue } = data;
  const read = periodWritten === undefined ? undefined : readPeriod(periodWritten, fiscalYear);
  const isSame = !read || "problem" in read || (read.period.from === period.from && read.period.to === period.to);
  const twice = items.flatMap((item, index) => {
    const other = measures.find(
      (one) =>
        one.id !== id &&
        one.data.fiscalYear === fiscalYear &&
        one.data.items.includes(item) &&
        one.data.issue !== undefined &&
        issue !== undefined &&
        one.data.issue !== issue,
    );
    const what = `ข้อ ${item} อยู่ในประเด็นที่ ${issue ?? ""} และประเด็นที่ ${other?.data.issue ?? ""}`;
    return other ? [doubt("item-in-two-issues", file, ["items", index], what)] : [];
  });
  return [
    ...outsideYear(file, ["period"], fiscalYear, period),
    ...(isSame
      ? []
      : [
          doubt(
            "period-not-as-written",
            file,
            ["periodWritten"],
            `ระยะเวลาที่เขียนว่า “${periodWritten ?? ""}” ไม่ตรงกับวันที่ใน period`,
          ),
        ]),
    ...twice,
  ];
}

const outsideYear = (file: string, path: KeyPath, fiscalYear: FiscalYear, period: Measure["period"]): Doubt[] =>
  contains(fiscalYearPeriod(fiscalYear), period)
    ? []
    : [doubt("period-outside-year", file, path, `ระยะเวลาไม่อยู่ในปีงบประมาณ พ.ศ. ${fiscalYear}`)];

/** What a report contradicts: its year, in its period or in a row that reports a measure of another year. */
export function reportDoubts({ file, data }: Entry<Report>, { measures }: Pick<Content, "measures">): Doubt[] {
  const { fiscalYear, period, results } = data;
  const rows = results.flatMap(({ measure: id }, index) => {
    const own = measures.filter((measure) => measure.id === id);
    const other = own[0]?.data.fiscalYear;
    return other === undefined || own.some((measure) => measure.data.fiscalYear === fiscalYear)
      ? []
      : [
          doubt(
            "row-of-other-year",
            file,
            ["results", index, "measure"],
            `เป็นมาตรการของปีงบประมาณ พ.ศ. ${other} ไม่ใช่ปี ${fiscalYear}`,
          ),
        ];
  });
  return [...(period ? outsideYear(file, ["period"], fiscalYear, period) : []), ...rows];
}

/** What a result contradicts: its own parts, the scale and the names of its year; and rows that nobody has decided. */
export function resultDoubts(
  { file, data }: { file: string; data: Result },
  { editions }: Pick<Content, "editions">,
): Doubt[] {
  const frame = editions.find((edition) => edition.fiscalYear === data.fiscalYear)?.frame;
  const { total, rating, instruments, indicators } = analyseResult(data, frame);
  const figure = (path: KeyPath, what: string, { stated, computed, differs }: Figure): Doubt[] =>
    differs
      ? [
          doubt(
            "figure-differs",
            file,
            path,
            `${what} เขียนไว้ ${stated?.toFixed(2) ?? ""} แต่คำนวณจากส่วนประกอบได้ ${computed?.toFixed(2) ?? ""}`,
          ),
        ]
      : [];
  return [
    ...figure(["total"], "คะแนนรวม", total),
    ...INSTRUMENTS.flatMap((one) =>
      figure(["instruments", one], `คะแนน ${INSTRUMENT_WORDS[one].label}`, instruments[one]),
    ),
    ...indicators.flatMap((one) => {
      const index = data.indicators.findIndex(({ number }) => number === one.number);
      return figure(["indicators", index, "score"], `คะแนนตัวชี้วัดที่ ${one.number}`, one);
    }),
    ...(rating.differs
      ? [
          doubt(
            "rating-differs",
            file,
            ["rating"],
            `ระดับเขียนไว้ ${rating.stated ?? ""} แต่ตามเกณฑ์ของปีเป็น ${rating.computed ?? ""}`,
          ),
        ]
      : []),
    ...data.indicators.flatMap(({ number, name }, index) => {
      const known = INDICATORS.find((one) => one.number === number)?.name;
      return name === undefined || known === undefined || name === known
        ? []
        : [
            doubt(
              "indicator-name-differs",
              file,
              ["indicators", index, "name"],
              `ตัวชี้วัดที่ ${number} เขียนชื่อว่า “${name}” แต่กรอบของปีใช้ “${known}”`,
            ),
          ];
    }),
    ...data.unsure.flatMap(({ at, seen, answer }, index) =>
      answer === undefined
        ? [doubt("row-undecided", file, ["unsure", index], `${at} “${seen}” ยังไม่แน่ใจว่าเป็นคะแนนของอะไร`)]
        : [],
    ),
  ];
}

/** The measure that a report speaks of: of its own year, else the one of that name of another year. */
export const reportedMeasure = (
  { measures }: Pick<Content, "measures">,
  fiscalYear: FiscalYear,
  id: string,
): Content["measures"][number] | undefined => {
  const own = measures.filter((measure) => measure.id === id);
  return own.find(({ data }) => data.fiscalYear === fiscalYear) ?? own[0];
};
