import { AGENCY_KINDS } from "../model/agency.ts";
import { foldedLine } from "../listing/fold.ts";
import { fullKeyOf, type HeadLine } from "./head.ts";
import type { FoundPassage } from "./passage.ts";
import { firstWord, type PassageText } from "./pieces.ts";

/** What the agency is called: its full name first. */
export interface AgencyNames {
  readonly name: string;
  readonly shortName?: string | undefined;
}

/** Whose paper it is. */
export interface AgencyFound {
  readonly own?: FoundPassage;
  readonly other?: FoundPassage & { readonly called: string };
}

const LABELS = Object.values(AGENCY_KINDS).map(({ label }) => label);
const SHORT = String.raw`อบต\.?|อบจ\.?|ทต\.?|ทม\.?|ทน\.?`;
const BEFORE = "(?<![ก-๙.])|(?<=ของ|โดย|แห่ง|สำนักงาน|ที่ทำการ|ปลัด|สภา|ประกาศ|นายก|ตรา|สัญลักษณ์|โลโก้)";
const NAMED = new RegExp(`(?:${BEFORE})(${LABELS.join("|")}|${SHORT})\\s?([ก-๙]{2,40})`, "g");
/** Whole lines of a head that name a body of another sort. */
const ELSEWHERE =
  /(?:^|\s)(?:ของ|โดย)?(?:โรงพยาบาล|โรงเรียน|มหาวิทยาลัย|วิทยาลัย|สำนักงานสาธารณสุข|ที่ว่าการอำเภอ|สถานีตำรวจ|สำนักงานเขตพื้นที่|ศูนย์อนามัย|กรม)(?!เทศบาล)[ก-๙]{3,60}/;
/** So long is a line that is nothing but a name, and where it lies. */
const LONGEST_NAME = 80;
/** Words that follow “เทศบาลตำบล” where no name does. */
const NO_NAME =
  /^(?:ที่|ตาม|และ|ได้|จะ|ให้|เป็น|หรือ|ใน(?!เมือง|คลอง|เวียง|เตา)|ของ|ต้อง|อาจ|มี|ทุก|นี้|โดย|สามารถ|กำหนด|ซึ่ง|ไม่|เพื่อ|ประจำ|แต่|จึง|ยัง|ขอ|จัดทำ|จัดตั้ง|ดำเนิน|แห่ง|ว่า|เอง|กับ|จาก|ทั้ง|ทั่ว|เรื่อง|สมมต|พศ|ณ)/;

/** A name in the head whose vowels and tones a scanner lost. */
function asScanned(head: readonly HeadLine[], core: string): FoundPassage | undefined {
  const key = fullKeyOf(core);
  const line = key.length >= 4 ? head.find(({ plain }) => fullKeyOf(plain).includes(key)) : undefined;
  return line && { text: line.plain.slice(0, 160), where: line.where };
}

/** The agency's name without the word for its kind: “ธารใส”. */
const coreOf = (name: string): string =>
  LABELS.reduce((core, label) => core.replace(label, ""), foldedLine(name)).replace(/\s/g, "");

/**
 * Whether a paper names the agency, or another one instead: one that stands in its head while the agency's does not, or
 * again and again in a text that never names the agency.
 */
export function agencyIn(
  head: readonly HeadLine[],
  pieces: readonly PassageText[],
  { name, shortName }: AgencyNames,
): AgencyFound {
  const core = coreOf(name);
  const isOwn = (rest: string) => core !== "" && (rest.startsWith(core) || core.startsWith(rest));
  const asWritten = [name, shortName, core.length >= 4 ? core : undefined]
    .filter((called) => called !== undefined)
    .map((called) => firstWord(called, pieces))
    .find((found) => found !== undefined);
  const own = asWritten ?? asScanned(head, core);
  const first = head.findIndex(({ plain }) => plain.replace(/\s/g, "").includes(core));
  const others = (plain: string) =>
    [...plain.matchAll(NAMED)].filter(({ 2: rest = "" }) => !NO_NAME.test(rest) && !isOwn(rest));
  // Whose name stands first is whose paper it is; a copy may name its receiver below.
  const line = head
    .slice(0, first < 0 ? undefined : first)
    .find(({ plain }) => others(plain).length > 0 && (first < 0 || plain.length <= LONGEST_NAME));
  const [said] = line ? others(line.plain) : [];
  if (line && said)
    return { ...(own && { own }), other: { text: line.plain.slice(0, 160), where: line.where, called: said[0] } };
  const elsewhere = first < 0 && core !== "" ? head.find(({ plain }) => ELSEWHERE.test(plain)) : undefined;
  if (elsewhere)
    return {
      ...(own && { own }),
      other: { text: elsewhere.plain.slice(0, 160), where: elsewhere.where, called: elsewhere.plain.slice(0, 80) },
    };
  if (own) return { own };
  const all = pieces
    .flatMap(({ plain }) => others(plain))
    .map((match) => `${match[1] ?? ""}${(match[2] ?? "").slice(0, 6)}`);
  const often = all.find((called) => all.filter((again) => again === called).length >= 2);
  const found = often === undefined ? undefined : firstWord(often, pieces);
  return often !== undefined && found ? { other: { ...found, called: often } } : {};
}
