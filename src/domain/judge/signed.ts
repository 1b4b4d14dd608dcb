import { THAI_MONTHS, toCommonYear, type IsoDate } from "../thai/date.ts";

const MONTHS = THAI_MONTHS.map((names) => names.map((name) => name.replaceAll(".", String.raw`\.?\s?`)).join("|"));
const SIGNED = new RegExp(
  String.raw`(?:ประกาศ\s*)?(?:ณ|สั่ง\s*ณ|ลง|ประกาศเมื่อ)\s*วันที่\s*(\d{1,2})\s*(?:เดือน\s*)?(${MONTHS.map((names) => `(?:${names})`).join("|")})\s*(?:พ\.?\s?ศ\.?\s*)?(25[5-9]\d)`,
  "g",
);

/** Days on which a paper was signed, with where they stand: “ประกาศ ณ วันที่ 5 มกราคม พ.ศ. 2566”. */
export function signedDays(plain: string): { date: IsoDate; index: number; length: number }[] {
  return [...plain.matchAll(SIGNED)].flatMap(({ 0: text, 1: day = "", 2: month = "", 3: year = "", index }) => {
    const at = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`).test(month));
    if (at < 0) return [];
    const date = `${toCommonYear(Number(year))}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
    return [{ date, index, length: text.length }];
  });
}
