import type { Edition } from "../model/catalogue/edition.ts";
import { foldedLine } from "../listing/fold.ts";
import { fullKeyOf, keyOf } from "./head.ts";
import type { Against } from "./judgement.ts";
import { itemNames } from "./names.ts";
import { conceptsIn } from "./naming.ts";
import type { FoundPassage, Passage } from "./passage.ts";

/** A sign against, and where it stands. */
export interface AgainstFound {
  readonly kind: Against;
  readonly found?: FoundPassage;
}

/** What is left of a text when all that answers nothing is set aside. */
export interface Substance {
  /** Letters of lines that say something of their own. */
  readonly letters: number;
  readonly against: readonly AgainstFound[];
}

const NOTHING =
  /ยังไม่มีข้อมูล|ไม่พบข้อมูล(?!การ|ว่า|ผู้|เรื่อง)|ไม่มี(?:บทความ|รายการ|เอกสาร|ไฟล์|ข่าว)(?:ที่|ใน|สำหรับ)|ไม่มีรายการ$|รายการที่\s?0\s|(?:ข้อมูล|เอกสาร).{0,20}(?:อยู่ใน(?:ขั้นตอน|ระหว่าง)|จะนำขึ้น)|ไม่พบรายการ|ไม่มีข้อมูลแสดง|แสดง\s?0\s?ถึง\s?0|อยู่ระหว่าง(?:การ)?(?:ปรับปรุง|จัดทำ|รวบรวม|พัฒนา)|(?:จะ|รอ)(?:นำ)?(?:มา)?(?:การ)?เผยแพร่|coming soon|under construction|no data|not found|อยู่ระหว่างดำเนินการจัดทำ|กำลังปรับปรุง|กำลังจัดทำ|ปิดปรับปรุง|^\W*ขออภัยในความไม่สะดวก/i;
/** A row that counts nothing: its name, and a dash in every cell. */
const NO_FIGURES = /^(?!.*\d\s*(?:ราย|เรื่อง|ครั้ง|บาท|คน))[^-–]*?(?:\s[-–](?=\s|$)){2,}\s*$/;
/** The way to a page, or the tree of a site. */
const TRAIL = /(?:[^>»›|]{2,60}\s[>»›|]\s){2,}/;
/** A file that can be fetched; what stands in it is not here. */
const DOWNLOAD =
  /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)\b.{0,40}(?:ขนาด|ดาวน์โหลด|download|\d\s*(?:kb|mb)|$)|ดาวน์โหลด(?:แล้ว)?\s*\d+\s*ครั้ง/i;
/** What the cells of a table would say. */
const TABLE_HEAD = /^(?:ลำดับ(?:ที่)?|ที่)\s[^\d]{10,400}$/;
/** Where it lies, whose it is, which unit made it, how it is reached: a cover, and no report. */
const COVER = [
  /^(?:ตำบล|ต\.)?\s?[ก-๙]*\s?(?:อำเภอ|อ\.)\s?[ก-๙]{2,30}\s+(?:จังหวัด|จ\.)\s?[ก-๙]{2,30}(?:\s\d{5})?$/,
  /^(?:จัดทำโดย|โดย|ของ)?\s*(?:(?:งาน|ฝ่าย|กลุ่มงาน|กอง|สำนัก|สำนักงาน|เทศบาล|องค์การบริหารส่วน|อบต\.|อำเภอ|จังหวัด)[ก-๙]{2,40}[\s,]*){1,5}$/,
  /^(?:แชร์|share)[ก-๙]*(?:\s|$)/i,
  /^(?:โทร(?:ศัพท์|สาร)?\.?|เว็บไซต์|website|e-?mail|อีเมล|www\.|https?:)/i,
];
/** Parts of a line that says who it is and how it is reached. */
const REACH =
  /(?:โทร(?:ศัพท์|สาร)?\.?|อีเมล|e-?mail|แฟกซ์|fax)\s*:?\s*[\w@.,\s-]*|(?:เลขที่|หมู่(?:ที่)?|ตำบล|อำเภอ|จังหวัด|ถนน|รหัสไปรษณีย์)\s?[ก-๙\d/]+|(?:สำนักงาน)?(?:เทศบาล|องค์การบริหารส่วน)[ก-๙]+|\d+/gi;
const LITTLE = 8;
const isReached = (plain: string): boolean => plain.length <= 240 && letters(plain.replace(REACH, "")) < LITTLE;
/** Filler of themes and editors. */
const FILLER =
  /\b(?:lorem|ipsum|dolor(?:es|em|emque)?|amet|consectetur|adipisc\w+|perspiciatis|unde|omnis|iste|natus|voluptat\w+|accusantium|laudantium|veritatis|architecto|explicabo|nemo|enim|ipsam|quia|voluptas|aspernatur|magni|eos|ratione|sequi|nesciunt|accusamus|dignissimos|ducimus|blanditiis|praesentium|deleniti|corrupti|vestibulum|pellentesque|maecenas|curabitur)\b/g;
const FILLERS = 3;
const PLACEHOLDER =
  /lorem ipsum|dolor sit amet|(?:ใส่|พิมพ์|วาง|เพิ่ม|แก้ไข)(?:ข้อความ|เนื้อหา|รายละเอียด|ชื่อ)|(?:ข้อความ|เนื้อหา)ตัวอย่าง|ตัวอย่าง(?:ข้อความ|เนื้อหา)|x{4,}|(?:\bxx\b.*){2}|[\[(<{](?:ชื่อ|ระบุ|ใส่|กรอก|วัน|ปี|จำนวน)[^\])>}]{0,40}[\])>}]|\bto ?do\b|\bplaceholder\b|your (?:text|content|title)|click to edit|○{2,}|□{3,}/i;
/** Two boxes that nobody ticked. */
const BOXES = /(?:[([]\s*[)\]]|[☐□]).*(?:[([]\s*[)\]]|[☐□])/;
/** Where a paper is signed there are dots in any copy of it. */
const SIGNED_HERE = /^[\s.…_]*(?:\(?ลงชื่อ|ลงนาม|\([\s.…_ก-๙]*\)$)/;
const BLANK = /[.…_]{5,}/g;
/** Three dots may be an ellipsis; twice on a line they are blanks. */
const SHORT_BLANK = /[.…_]{3,}/g;
/** A line of a table of contents: dots that lead to a page, or below its heading a page at the end. */
const LEADER = /[.…_]{4,}\s*(?:หน้า\s*)?[\d-]{1,5}$/;
const CONTENTS = /^(?:สารบัญ|สารบัญ(?:ตาราง|ภาพ|เรื่อง))(?:\s*\(ต่อ\))?$/;
const CONTENTS_LINE = /^.{2,120}?\s[\d-]{1,5}$|^(?:เรื่อง|หัวข้อ|รายการ|บทที่|ส่วนที่)\s*(?:หน้า|\d)?/;
/** What a foreword says is said of any year; its own page ends it, or the next heading. */
const FOREWORD = /^(?:คำนำ|คำปรารภ|บทสรุปผู้บริหาร\s*\(ต่อ\))$/;
const AFTER_FOREWORD = /^(?:สารบัญ|ส่วนที่|บทที่|บทนำ|ตอนที่|ภาคผนวก|\d{1,2}[.)]?\s|ลำดับ|ที่\s|ผลการ|โครงการ|ยุทธศาสตร์)/;
const INSTRUCTION =
  /ยกตัวอย่างเช่น|^องค์ประกอบ(?:ด้าน|ของข้อมูล)?[ก-๙]*\s?:?$|^[-•○๐o*\d.)\s]*(?:เป็น(?:การดำเนินการ|ข้อมูล|แผน|รายงาน|กิจกรรม|ประกาศ|หลักเกณฑ์)(?:[ก-๙]{0,30})?ที่(?:มี|แสดง|สอดคล้อง|เกิด)|มีข้อมูลรายละเอียด|เป็นข้อมูล[ก-๙]*ในระยะเวลา|อย่างน้อยประกอบด้วย)|คำอธิบาย(?:การกรอก|แบบ|ประกอบ)|คำชี้แจง|วิธี(?:การ)?กรอก|(?<!มอบ|ส่ง|แจ้ง|คืน)ให้หน่วยงาน|ให้(?:ระบุ|กรอก|แสดง|แนบ|ใส่|เลือก|ทำเครื่องหมาย)|(?:โปรด|กรุณา)(?:ระบุ|กรอก|เลือก|แนบ)|องค์ประกอบด้านข้อมูล|หน่วยงาน(?:ต้อง|ควร|จะต้อง)(?:แสดง|ระบุ|เผยแพร่|เปิดเผย|จัดทำ|กรอก)|ตัวอย่างแบบ|แบบฟอร์มตัวอย่าง|(?:^|\s)(?:o|ข้อ)\s?\d{1,2}\s.*(?:แสดง|ประกอบด้วย)|^[-•○๐o*\d.\s]*แสดง(?:ข้อมูล|แผน|ผล|รายงาน|รายละเอียด|ความก้าวหน้า|การ|ช่องทาง|แนว|สรุป|ประกาศ)/i;
/** One of them makes a short paper a paper on how to fill another. */
const FOR_AGENCIES = /(?<!มอบ|ส่ง|แจ้ง|คืน)ให้หน่วยงาน|องค์ประกอบด้านข้อมูล|วิธี(?:การ)?กรอกแบบ|คำอธิบายการกรอก|คำชี้แจงการกรอก/;
const MENU =
  /^(?:หน้าแรก|หน้าหลัก|home|เมนู(?:หลัก)?|เกี่ยวกับ(?:เรา|หน่วยงาน)|ติดต่อเรา|ดาวน์โหลด|ค้นหา|เข้าสู่ระบบ|แผนผังเว็บไซต์|อ่านต่อ|อ่านเพิ่มเติม|ย้อนกลับ|ก่อนหน้า|ถัดไป|ข่าวสาร|กระดานสนทนา|บริการประชาชน|facebook|line|youtube|twitter|tiktok|instagram|english|ไทย|แชร์|พิมพ์|ข้ามไปยังเนื้อหา|สถิติผู้(?:เข้า)?(?:เยี่ยม)?ชม.*|จำนวนผู้(?:เข้า)?ชม.*|สงวนลิขสิทธิ์.*|copyright.*|©.*|วันนี้\s?\d*|เดือนนี้\s?\d*|ทั้งหมด\s?\d*|คลิกที่นี่|เปิดดู|ดูทั้งหมด|นโยบายเว็บไซต์|ข้อมูลหน่วยงาน|ข้อมูลพื้นฐาน|บุคลากร|ประกาศ|ita.{0,12}|oit.{0,12}|กฎหมายและระเบียบ|คู่มือ|แผนงาน|รายงาน)$/i;

/** A menu has so many kinds of papers among its lines. */
const KINDS_OF_A_MENU = 4;
const SHORT_LINE = 90;
/** Lines beyond tell nothing new of what the whole is. */
const LINES = 600;
const SHORT_PAPER = 600;
const letters = (text: string) => text.replace(/[^a-z0-9ก-๙]/gi, "").length;

/**
 * Sets aside what answers nothing: menus, covers, empty states, what a template left, and what a form tells its filler.
 * @param ofNames whether what stands on a cover is what the paper consists of
 */
export function substanceOf(
  passages: readonly Passage[],
  edition: Pick<Edition, "items">,
  { ofNames = false }: { readonly ofNames?: boolean | undefined } = {},
): Substance {
  const lines = passages
    .filter(({ where }) => where.kind !== "name" && where.kind !== "title")
    .slice(0, LINES)
    .map(({ text, where }) => ({ plain: foldedLine(text), where }))
    .filter(({ plain }) => plain !== "");
  const names = new Set(itemNames(edition).map(({ key }) => key));
  const kinds = new Set<string>();
  const aside = asideOf(lines);
  const told = lines.map((line, index) => ({
    ...line,
    kind: aside[index] ?? kindOf(line.plain, names, kinds, ofNames),
  }));
  const count = (kind: LineKind) => told.filter((line) => line.kind === kind);
  const sum = (list: readonly { plain: string }[]) => list.reduce((total, { plain }) => total + letters(plain), 0);
  const isMenu = kinds.size >= KINDS_OF_A_MENU;
  const own = told.filter(({ kind }) => kind === "own" || (kind === "title" && !isMenu));
  const mass = sum(own);
  const against: AgainstFound[] = [];
  const say = (kind: Against, list: readonly { plain: string; where: FoundPassage["where"] }[]) => {
    const [first] = list;
    against.push({ kind, ...(first && { found: { text: first.plain.slice(0, 160), where: first.where } }) });
  };
  const nothing = count("nothing");
  const placeholders = count("placeholder");
  const instructions = count("instruction");
  const forAgencies = instructions.filter(({ plain }) => FOR_AGENCIES.test(plain));
  if (nothing.length > 0 && mass < SHORT_PAPER) say("empty", nothing);
  if (placeholders.length >= 3 || (placeholders.length > 0 && placeholders.length * 8 >= told.length))
    say("placeholder", placeholders);
  if (
    (instructions.length >= 3 && sum(instructions) * 3 >= mass + sum(instructions)) ||
    (forAgencies.length > 0 && sum(instructions) * 6 >= mass)
  )
    say("instructions", instructions);
  if (isMenu && sum(count("title")) + sum(count("menu")) > mass) say("menu", count("title"));
  return { letters: mass - sum(own.filter(({ kind }) => kind === "title")), against };
}

type LineKind = "own" | "title" | "menu" | "nothing" | "placeholder" | "instruction" | "aside";

/** Which lines are of a table of contents or a foreword: they say what the paper would hold. */
function asideOf(lines: readonly { plain: string; where: FoundPassage["where"] }[]): ("aside" | undefined)[] {
  let part: "contents" | "foreword" | undefined;
  let page: number | undefined;
  return lines.map(({ plain, where }) => {
    if (CONTENTS.test(plain) || FOREWORD.test(plain)) {
      part = CONTENTS.test(plain) ? "contents" : "foreword";
      page = where.number;
      return "aside";
    }
    if (part === "foreword" && ((where.kind === "page" && where.number !== page) || AFTER_FOREWORD.test(plain)))
      part = undefined;
    if (part === "contents" && !CONTENTS_LINE.test(plain)) part = undefined;
    return part !== undefined || LEADER.test(plain) ? "aside" : undefined;
  });
}

function kindOf(plain: string, names: ReadonlySet<string>, kinds: Set<string>, ofNames: boolean): LineKind {
  if (MENU.test(plain) || TRAIL.test(plain) || (plain.length <= 200 && DOWNLOAD.test(plain))) return "menu";
  if (plain.length <= 160 && NOTHING.test(plain)) return "nothing";
  if (NO_FIGURES.test(plain)) return "nothing";
  if (new Set(plain.toLowerCase().match(FILLER)).size >= FILLERS) return "placeholder";
  if (TABLE_HEAD.test(plain)) return "aside";
  if (!ofNames && (isReached(plain) || (plain.length <= SHORT_LINE && COVER.some((of) => of.test(plain)))))
    return "aside";
  if (SIGNED_HERE.test(plain)) return "own";
  if (
    PLACEHOLDER.test(plain) ||
    BOXES.test(plain) ||
    (plain.match(BLANK) ?? []).length > 0 ||
    (plain.match(SHORT_BLANK) ?? []).length > 1
  )
    return "placeholder";
  if (INSTRUCTION.test(plain)) return "instruction";
  if (plain.length > SHORT_LINE) return "own";
  const key = keyOf(plain.replace(/^\s*(?:o|ข้อ)\s?\d{1,2}[\s.:)-]*/i, ""));
  if (names.has(key)) {
    kinds.add(key);
    return "title";
  }
  // A row of a table has figures; the heading of a paper has at most its year.
  if (/\d{1,3}(?:,\d{3})|\t|\d+\.\d\d/.test(plain)) return "own";
  const [strongest] = [...conceptsIn({ key: fullKeyOf(plain) })].toSorted((a, b) => b[1] - a[1]);
  if (!strongest || strongest[1] * 2 < key.length) return "own";
  kinds.add(strongest[0]);
  return "title";
}
