import { rowPlaceWords, type RowPlace } from "../../domain/tables/table.ts";
import {
  scoreName,
  type DoubtReason,
  type ImportedResultFile,
  type ScoreDoubt,
  type UnusedScoreReason,
} from "../../domain/tables/scores/index.ts";
import type { Contradiction } from "./result-file.ts";
import type { ReportRow } from "./rows-report.ts";
import { terminalText } from "./table-words.ts";

const UNUSED: Readonly<Record<UnusedScoreReason, string>> = {
  "no-columns": "ตารางไม่มีหัวคอลัมน์คะแนน",
  "no-score": "แถวไม่ใช่คะแนน",
  issue: "แถวเป็นคะแนนของประเด็นหรือกลุ่ม ไม่ใช่คะแนนในผลการประเมิน",
  "sub-indicator": "แถวเป็นคะแนนของตัวชี้วัดย่อย ไม่ใช่คะแนนในผลการประเมิน",
  "other-year": "แถวเป็นคะแนนของปีอื่น",
};

const DOUBTS: Readonly<Record<DoubtReason, string>> = {
  "codes-differ": "แถวมีรหัสหรือเลขมากกว่าหนึ่ง",
  "instrument-differs": "รหัสหรือเลขไม่ใช่ของเครื่องมือที่เขียนไว้",
  "name-differs": "เลขตัวชี้วัดกับชื่อไม่ตรงกัน",
  "number-alone": "มีแต่ตัวเลข ไม่บอกว่าเป็นข้อหรือตัวชี้วัดใด",
  "more-words": "มีข้อความอื่นในแถวเดียวกัน จึงอาจเป็นคะแนนของสิ่งอื่น",
  "instrument-alone": "มีแต่ชื่อเครื่องมือ ไม่บอกว่าเป็นคะแนนของข้อใด",
  "total-of-instrument": "เป็นคะแนนของเครื่องมือหรือคะแนนรวม",
  "score-shared": "ช่องคะแนนรวมหลายแถว",
  "score-unclear": "อ่านตัวเลขไม่ได้ค่าเดียว",
  "out-of-range": "คะแนนเกิน 100",
  "two-scores": "คะแนนของข้อเดียวกันเขียนไว้สองค่า",
  "unknown-code": "ปีนี้ไม่มีข้อนี้",
  "other-year": "ข้อความบอกปีอื่น",
  "from-picture": "อ่านจากภาพสแกน ดูตัวเลขในต้นฉบับก่อนตอบ",
};

/** What a doubtful row could be, in words. */
export const couldBeWords = ({ couldBe }: Pick<ScoreDoubt, "couldBe">): string =>
  couldBe.length === 0 ? "ไม่ทราบ" : couldBe.join(" หรือ ");

/** The scores that were read by kind, the questions that are left, and what was not used, each kind in one line. */
export const resultLines = (result: ImportedResultFile, contradictions: readonly Contradiction[]): string[] => [
  `พบคะแนน ${result.scores.length} ค่า`,
  ...result.scores.map((score) => `  ${rowPlaceWords(score.place)}: ${scoreName(score)} = ${score.value}`),
  ...(result.rating ? [`  ${rowPlaceWords(result.rating.place)}: ระดับผลการประเมิน = ${result.rating.value}`] : []),
  ...(result.findings.length > 0 ? [`พบข้อค้นพบหรือข้อเสนอแนะ ${result.findings.length} แถว`] : []),
  ...contradictions.map(
    ({ score, stands }) =>
      `  ขัดกัน ${scoreName(score)}: ไฟล์ที่มีอยู่เขียน ${String(stands)} แต่ ${rowPlaceWords(score.place)} เขียน ${score.value} เก็บค่าเดิมไว้`,
  ),
  ...result.disagreements.map(
    ({ what, stated, computed }) =>
      `  ไม่ลงตัว ${what} ต้นฉบับเขียน ${stated} แต่คำนวณได้ ${computed} เก็บตามต้นฉบับ ตรวจว่าคัดลอกถูก`,
  ),
  ...(result.doubts.length > 0
    ? [`คำถาม ${result.doubts.length} แถว ไม่ได้เขียนเป็นคะแนน ตอบที่ answer ใต้ unsure ในไฟล์`]
    : []),
  ...result.doubts.map(
    (doubt) =>
      `  ${rowPlaceWords(doubt.place)}: “${terminalText(doubt.text)}” ${DOUBTS[doubt.why]} · อาจเป็น ${couldBeWords(doubt)}`,
  ),
  ...[...Map.groupBy(result.unused, ({ reason }) => reason)].map(
    ([reason, own]) => `ไม่ได้ใช้: ${own.length} ${UNUSED[reason]} (${placesWords(own.map(({ place }) => place))})`,
  ),
];

const SHOWN = 3;
const placesWords = (places: readonly RowPlace[]): string =>
  [
    ...places.slice(0, SHOWN).map(rowPlaceWords),
    ...(places.length > SHOWN ? [`และอีก ${places.length - SHOWN} แห่ง`] : []),
  ].join(", ");

/** The same row by row, for a report. */
export const resultRows = (result: ImportedResultFile, contradictions: readonly Contradiction[]): ReportRow[] => [
  ...result.scores.map((score) => ({
    at: rowPlaceWords(score.place),
    seen: score.text,
    read: `${scoreName(score)} = ${score.value}`,
    couldBe: "",
    remark: contradictions.some((one) => one.score === score) ? "ขัดกับไฟล์ที่มีอยู่ ไม่ได้เขียนทับ" : "",
  })),
  ...result.doubts.map((doubt) => ({
    at: rowPlaceWords(doubt.place),
    seen: doubt.text,
    read: doubt.value === undefined ? "" : String(doubt.value),
    couldBe: couldBeWords(doubt),
    remark: DOUBTS[doubt.why],
  })),
  ...result.unused.map(({ place, text, reason }) => ({
    at: rowPlaceWords(place),
    seen: text,
    read: "",
    couldBe: "",
    remark: UNUSED[reason],
  })),
];

/** Comments of a new file: what does not follow from its parts. */
export const resultComments = ({ disagreements, doubts }: ImportedResultFile): string[] => [
  ...disagreements.map(({ what, stated, computed }) => `${what} ต้นฉบับเขียน ${stated} แต่คำนวณได้ ${computed}`),
  ...(doubts.length > 0 ? ["แถวใต้ unsure ยังไม่แน่ใจ เติม answer: รหัสข้อ เลขตัวชี้วัด iit eit oit หรือ none"] : []),
];
