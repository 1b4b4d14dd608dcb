import { YEAR_RULE_WORDS } from "../model/catalogue/year-rule.ts";
import { thaiList } from "../thai/list.ts";
import type { Against, Judgement } from "./judgement.ts";
import type { FoundPassage } from "./passage.ts";

/** What each sign against a paper is called, in a sentence about the paper. */
export const AGAINST_WORDS: Record<Against, string> = {
  empty: "เขียนว่ายังไม่มีข้อมูลหรืออยู่ระหว่างจัดทำ",
  placeholder: "มีข้อความที่แม่แบบทิ้งไว้หรือช่องที่ยังไม่ได้กรอก",
  instructions: "เป็นคำอธิบายการกรอกแบบหรือข้อกำหนดของแบบวัด ไม่ใช่ข้อมูลของหน่วยงาน",
  menu: "มีแต่เมนูหรือรายชื่อหัวข้อ",
};

/** Where something was found, as a person looks it up: “หน้า 3 บรรทัด 12”. */
export function placeWords({ kind, number, name, line }: FoundPassage["where"]): string {
  const at = line === undefined ? "" : ` ${kind === "sheet" ? "แถว" : "บรรทัด"} ${line}`;
  switch (kind) {
    case "page":
      return number === undefined ? "" : `หน้า ${number}${at}`;
    case "sheet":
      return `แผ่นงาน ${name ?? ""}${at}`;
    case "title":
      return "ชื่อหน้า";
    case "heading":
      return "หัวข้อ";
    case "name":
      return "ชื่อไฟล์";
    case "line":
    case "address":
      return number === undefined ? "" : `บรรทัด ${number}`;
  }
}

/** What the program read in a paper, with the places: one line each. */
export function readWords({ topic, time, components }: Judgement): string[] {
  const [said] = time.said;
  const first = (at: FoundPassage["where"]) => (placeWords(at) === "" ? "" : ` (${placeWords(at)})`);
  return [
    ...(topic.state === "own" && topic.found ? [`ชื่อ “${topic.found.text}”${first(topic.found.where)}`] : []),
    ...(time.state === "right" && said ? [`ปีหรือช่วงเวลา ${said.says}${first(said.where)}`] : []),
    ...components
      .filter(({ reads }) => reads)
      .flatMap(({ signs }) => signs.flatMap(({ name, found }) => (found ? `${name}${first(found.where)}` : []))),
  ];
}

/** Where nobody knows which year is asked for, the year that the agency tells is what it was held against. */
const otherTime = (says: string, demanded: string): string =>
  demanded === YEAR_RULE_WORDS.unknown(0)
    ? `เขียนว่า ${says} ซึ่งไม่ตรงกับปีที่หน่วยงานระบุ (${demanded})`
    : `เขียนว่า ${says} แต่ข้อนี้ต้องการ${demanded}`;

/** What speaks against a paper, or was looked for in it and not found, as parts of a sentence; empty where it reads. */
export function lackWords(judgement: Judgement | undefined): string[] {
  if (!judgement) return ["โปรแกรมไม่ได้อ่านเนื้อหา"];
  const { topic, time, agency, against, body, letters, source, reads, readsByOcr } = judgement;
  if (reads) return [];
  if (source === "none") return ["ไม่มีข้อความให้โปรแกรมอ่าน"];
  const [said] = time.said;
  const lacking = body.filter(({ found }) => !found).map(({ name }) => name);
  const lacks = [
    ...(topic.state === "other" ? [`เรียกตัวเองว่า “${topic.found?.text ?? ""}” ซึ่งเป็นเรื่องอื่น`] : []),
    ...(topic.state === "unseen" ? ["ไม่พบชื่อของข้อหรือเรื่องนี้ที่หัวเรื่อง"] : []),
    ...(time.state === "wrong" ? [otherTime(said?.says ?? "ปีอื่น", time.demanded)] : []),
    ...(time.state === "unstated" ? [`ไม่พบปีหรือช่วงเวลาที่ข้อนี้ต้องการ (${time.demanded})`] : []),
    ...(agency.other ? [`เป็นเอกสารของ${agency.other.called}`] : []),
    ...(agency.unnamed ? ["ไม่พบชื่อหน่วยงานในเอกสาร"] : []),
    ...against.map(({ kind }) => AGAINST_WORDS[kind]),
    ...(letters < 120 && against.length === 0 ? ["มีเนื้อหาน้อยมาก"] : []),
    ...(topic.state === "own" && lacking.length > 0 ? [`ไม่พบ${thaiList(lacking)}`] : []),
  ];
  if (readsByOcr) return ["อ่านพบจากภาพเท่านั้น ซึ่งอาจอ่านผิด"];
  return lacks.length > 0 ? lacks : ["อ่านไม่พบสิ่งที่ข้อนี้ต้องการครบ"];
}
