/**
 * How a value may be typed, as keywords of JSON Schema: editors mark what cannot be right while the clerk is typing.
 * A form refuses nothing that its field accepts; what a pattern cannot know (whether a day exists) is left to the field.
 */
export interface InputForm {
  readonly pattern?: string;
  /** What is wrong when the pattern does not match; VS Code shows it, others ignore it. */
  readonly patternErrorMessage?: string;
  readonly [keyword: string]: unknown;
}

/** Stands in a draft where a person still has to write; text that holds it is not published. */
export const TO_FILL = "[เติม";

/** The digits that fields read, Arabic and Thai. */
const DIGIT = "[0-9๐-๙]";
const among = (from: number, to = from) => `[${span(from, to)}${span(thai(from), thai(to))}]`;
const thai = (digit: number) => String.fromCharCode("๐".charCodeAt(0) + digit);
const span = (from: number | string, to: number | string) => (from === to ? String(from) : `${from}-${to}`);

const form = (pattern: string, patternErrorMessage: string) => ({ pattern, patternErrorMessage });

export const TEXT_FORM = form(
  `^(?![\\s\\S]*\\${TO_FILL})[\\s\\S]*\\S`,
  "ยังเป็นร่าง: แทนที่ข้อความในวงเล็บเหลี่ยม [เติม…] ด้วยข้อความจริง",
);

export const ENGLISH_FORM = "ช่องภาษาอังกฤษมีแต่ตัวอักษรไทย: เขียนเป็นภาษาอังกฤษ หรือลบบรรทัดนี้";

const year = `(?:${among(0, 1)}${DIGIT}|${among(2)}${among(0, 3)})${DIGIT}{2}`;
const month = `(?:${among(0)}${among(1, 9)}|${among(1)}${among(0, 2)})`;
const day = `(?:${among(0)}${among(1, 9)}|${among(1, 2)}${DIGIT}|${among(3)}${among(0, 1)})`;
export const ISO_DATE_FORM = form(
  String.raw`^\s*${year}-${month}-${day}\s*$`,
  "วันที่ต้องเขียนแบบ ปี ค.ศ.-เดือน-วัน และเป็นวันที่มีอยู่จริง",
);

export const FISCAL_YEAR_FORM = {
  ...form(String.raw`^\s*${among(2)}${among(5, 6)}${DIGIT}{2}\s*$`, "ปีงบประมาณต้องเป็นตัวเลข พ.ศ. สี่หลัก"),
  type: ["integer", "string"],
  minimum: 2500,
  maximum: 2699,
};

/** Full-width and other rare signs are folded by the field; a code that holds one is left to it. */
export const ITEM_CODE_FORM = {
  ...form(
    String.raw`^\s*(?:ข้อ)?(?:ที่)?\s*(?:[oO][iI][tT])?[\s.:-]*[oO]?[\s.:-]*[0๐]*${among(1, 9)}${DIGIT}?\.?\s*$|[^\u0000-\u007F\u0E00-\u0E7F]`,
    "อ่านรหัสข้อ OIT ไม่ออก",
  ),
  type: ["integer", "string"],
  minimum: 1,
  maximum: 99,
};

export const SLUG_FORM = { patternErrorMessage: "ใช้ได้เฉพาะตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข และขีดกลาง" };

export const WEB_ADDRESS_FORM = form(String.raw`^\s*[hH][tT][tT][pP][sS]?://\S`, "ลิงก์ต้องขึ้นต้นด้วย https:// และมีชื่อเว็บไซต์");

export const PUBLIC_FILE_FORM = form(
  String.raw`^(?!\s*[A-Za-z][A-Za-z+.-]*:)(?!(?:[\s\S]*[\\/]|\s*)\.\.?(?:[\\/]|\s*$))[\s\S]*\S`,
  "ที่อยู่ไฟล์ต้องอยู่ภายในโฟลเดอร์ public/ และไม่มี .. อยู่ในที่อยู่",
);

export const PUBLIC_FOLDER_FORM = form(String.raw`\S`, "ต้องเป็นโฟลเดอร์ใน public/");

export const SITE_PATH_FORM = form(
  String.raw`^\s*/(?!/)(?![\s\S]*\.\.)[^?\\]*$`,
  "หน้าในเว็บไซต์ต้องขึ้นต้นด้วย / เช่น /contact/",
);

export const DESTINATION_FORM = form(
  String.raw`^\s*(?:/(?!/)[^?#\\<>"]*|[hH][tT][tT][pP][sS]?://\S+)\s*$`,
  "ที่อยู่ใหม่ต้องขึ้นต้นด้วย / (ในเว็บไซต์นี้) หรือ https:// (เว็บไซต์อื่น)",
);

export const FORMER_PATH_FORM = form(
  String.raw`^\s*/(?!/)[^?#\\\s<>"]+\s*$`,
  "ที่อยู่เดิมต้องขึ้นต้นด้วย / ไม่มีชื่อเว็บไซต์ ไม่มีช่องว่าง และไม่ใช่หน้าแรก",
);

export const PHONE_FORM = form(
  String.raw`^\s*[+0-9๐-๙][0-9๐-๙\s()\-]{2,}(?:\s*(?:ต่อ|[eE][xX][tT]\.?)\s*[0-9๐-๙\s,–\-]+)?\s*$`,
  "หมายเลขโทรศัพท์มีได้เฉพาะตัวเลข เว้นวรรค ขีด และคำว่า ต่อ",
);

export const EMAIL_FORM = form(String.raw`^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$`, "รูปแบบอีเมลไม่ถูกต้อง");
