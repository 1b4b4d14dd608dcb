import { formatThaiPeriod, isIsoDate } from "../../domain/thai/date.ts";
import { INDICATORS, INSTRUMENT_WORDS } from "../../domain/model/ita-frame.ts";
import type { Unused } from "../../domain/tables/measure-rows.ts";
import type { ImportedMeasure } from "../../domain/tables/measures.ts";
import type { ImportedReport } from "../../domain/tables/report.ts";
import { REMARK_WORDS, UNUSED_WORDS, type Remark } from "../../domain/tables/remarks.ts";
import type { ImportedResultFile, ReadScore, ScoreFault } from "../../domain/tables/scores.ts";
import { placeWords } from "../../domain/tables/table.ts";

const percent = (confidence: number) => `มั่นใจร้อยละ ${Math.round(confidence * 100)}`;
const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
const remarkLines = (remarks: readonly Remark[]) =>
  remarks.map((remark) => `    ข้อสังเกต ${REMARK_WORDS[remark].words}`);

/** What was found, a measure each: where it stands, what it holds, and what to look at. */
export const measureLines = (measures: readonly ImportedMeasure[]): string[] => [
  `พบมาตรการ ${measures.length} ข้อ`,
  ...measures.flatMap(({ id, data, place, confidence, remarks, output, outcome }) => [
    `  ${id}  ${shortened(data.title)}`,
    `    ${placeWords(place)} ${percent(confidence)} · ขั้นตอน ${data.steps.length} · ${data.unit} · ${periodWords(data.period)}${
      output.length + outcome.length > 0 ? ` · ผลผลิต ${output.length} ผลลัพธ์ ${outcome.length}` : ""
    }`,
    ...(data.group === undefined
      ? []
      : [`    หัวข้อ ${data.issue === undefined ? "" : `ประเด็นที่ ${data.issue} `}${shortened(data.group)}`]),
    ...remarkLines(remarks),
  ]),
];

const periodWords = (period: { from: string; to: string }): string =>
  isIsoDate(period.from) && isIsoDate(period.to) ? formatThaiPeriod(period) : shortened(period.from);

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
        : [`  ${measure}  ${placeWords(place)}  ${shortened(title)}`, ...remarkLines(own)];
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
          return `  ${placeWords(place)}: ${what} “${shortened(text)}” · ${remedy}`;
        }),
      ];

/** The scores that were read, what is wrong with them, and where the arithmetic does not agree. */
export const resultLines = (result: ImportedResultFile): string[] => [
  `พบคะแนน ${result.scores.length} ค่า`,
  ...result.scores.map((score) => `  ${placeWords(score.place)}: ${scoreWords(score)} = ${score.value}`),
  ...result.faults.map(
    (fault) => `  ผิด ${placeWords(fault.place)}: “${shortened(fault.text)}” ${FAULT_WORDS[fault.kind](fault)}`,
  ),
  ...result.disagreements.map(
    ({ what, stated, computed }) =>
      `  ไม่ลงตัว ${what} ต้นฉบับเขียน ${stated} แต่คำนวณได้ ${computed} เก็บตามต้นฉบับ ตรวจว่าคัดลอกถูก`,
  ),
  ...(result.unknownQuestions.length > 0
    ? [`  กรอบของปีนี้ไม่มีข้อ ${result.unknownQuestions.join(" ")} ตรวจว่าเป็นตารางของปีนี้`]
    : []),
  ...result.unused.map(
    ({ place, text, reason }) => `  ไม่ได้ใช้ ${placeWords(place)}: “${shortened(text)}” ${SCORE_UNUSED[reason]}`,
  ),
];

const SCORE_UNUSED: Readonly<Record<ImportedResultFile["unused"][number]["reason"], string>> = {
  "no-columns": "ตารางนี้ไม่มีหัวคอลัมน์คะแนน",
  "no-score": "แถวนี้ไม่มีคะแนนหรือไม่บอกว่าเป็นคะแนนของอะไร",
};

const FAULT_WORDS: { readonly [Kind in ScoreFault["kind"]]: (fault: ScoreFault) => string } = {
  "out-of-range": () => "คะแนนต้องอยู่ระหว่าง 0 ถึง 100",
  "two-scores": (fault) => ("other" in fault ? `ไม่ตรงกับคะแนนของข้อเดียวกันที่ ${placeWords(fault.other)} เหลือไว้ค่าเดียว` : ""),
};

function scoreWords(score: ReadScore): string {
  switch (score.of) {
    case "indicator":
      return `ตัวชี้วัดที่ ${score.number} ${INDICATORS.find(({ number }) => number === score.number)?.name ?? ""}`;
    case "question":
      return `ข้อ ${score.code}`;
    case "instrument":
      return INSTRUMENT_WORDS[score.instrument].label;
    case "total":
      return "คะแนนรวม";
    case "rating":
      return "ระดับผลการประเมิน";
  }
}
