import type { FiscalYear } from "../../thai/fiscal-year.ts";
import { singleLine, type RowPlace } from "../table.ts";
import { yearIn } from "./columns.ts";
import type { ReadScore, ScoreDoubt } from "./keys.ts";
import type { ReadRating } from "./rows.ts";

/** A line of a paper that stands outside of its tables. */
export interface TextLine {
  readonly place: RowPlace;
  readonly text: string;
}

/** What the text around the tables says of the result as a whole. */
export interface AroundReading {
  readonly totals: readonly ReadScore[];
  readonly ratings: readonly ReadRating[];
  readonly doubts: readonly ScoreDoubt[];
}

const TOTAL =
  /(?:คะแนน\s*(?:รวม|เฉลี่ย(?!สูง|ต่ำ|ราย)|ภาพรวม)|ภาพรวม[^\d]{0,30}คะแนน|ผลคะแนน|ได้(?:รับ)?\s*(?:ผล)?คะแนน|คะแนน(?:ผลการ)?(?:ประเมิน)?\s*(?:\(?ITA\)?|คุณธรรม)|มีผลการประเมิน|ผลการประเมิน(?:ในภาพรวม)?(?:เท่ากับ|ได้|คิดเป็น))([^\d]{0,80}?)(\d{1,3}(?:\.\d{1,4})?)(?!\d|\.\d)\s*(?!\s*(?:ข้อ|ตัวชี้วัด|เครื่องมือ|คน|ประเด็น|ระดับ\d))/gi;
/** A score of less than the whole, or one that was only wished for. */
const OF_A_PART = /ตัวชี้วัด(?!ทั้ง)|[IEO]IT|แบบวัด|แบบตรวจ|ประเด็น|เป้าหมาย|เกณฑ์|ค่าเฉลี่ยของ|ระดับประเทศ|ระดับจังหวัด|ปีที่ผ่านมา|ปีที่แล้ว/i;
const RATING =
  /ระดับ(?:ผลการประเมิน|คะแนน|คุณธรรม[^\d]{0,20})?\s*[:：]?\s*[“"'(]?\s*(A{1,2}|[B-F]|ผ่านดีเยี่ยม|ผ่านดี|ไม่ผ่าน|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)(?=[\s”"'),.]|$)/;

/**
 * Reads the total and the rating in the sentences around the tables. A score of an indicator, of an instrument, of a
 * goal or of another year is not the total.
 * @param fiscalYear the year (B.E.) of the result
 */
export function readAround(lines: readonly TextLine[], fiscalYear: FiscalYear): AroundReading {
  const totals: ReadScore[] = [];
  const ratings: ReadRating[] = [];
  const doubts: ScoreDoubt[] = [];
  for (const { place, text } of lines) {
    const line = singleLine(text);
    const own = totalsIn(line);
    for (const { value, year } of own) {
      const at = { place, text: line };
      if (year !== undefined && year !== fiscalYear)
        doubts.push({ ...at, value, couldBe: ["total"], why: "other-year" });
      else if (value > 100) doubts.push({ ...at, couldBe: ["total"], why: "out-of-range" });
      else totals.push({ of: "total", value, ...at });
    }
    const rating = RATING.exec(line);
    const isOfYear = own.some(({ year }) => year === undefined || year === fiscalYear);
    if (rating?.[1] !== undefined && (isOfYear || (own.length === 0 && rating.index === 0)))
      ratings.push({ value: rating[1], place, text: line });
  }
  return { totals, ratings, doubts };
}

function totalsIn(line: string): { readonly value: number; readonly year: FiscalYear | undefined }[] {
  return [...line.matchAll(TOTAL)].flatMap((match) => {
    const before = line.slice(0, match.index);
    // A sentence begins behind the last figure with decimals.
    const clause = before.slice((before.match(/^.*\d\.\d+/)?.[0].length ?? 0) || 0);
    if (OF_A_PART.test(clause.slice(-60)) || OF_A_PART.test(match[1] ?? "")) return [];
    const years = [...`${clause}${match[1] ?? ""}`.matchAll(/25\d{2}/g)].map(([year]) => yearIn(year));
    return [{ value: Number(match[2]), year: years.at(-1) }];
  });
}
