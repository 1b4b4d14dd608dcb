import { uniformThai } from "../thai/uniform.ts";
import { excerptOf } from "./finding.ts";
import type { Excerpt, PageLine, PageReading } from "./reading.ts";

/** By what a page says that there is nothing, although its server answers that all is well. */
const NOT_FOUND = new RegExp(
  [
    String.raw`ไม่พบ(?:หน้า|เพจ|เว็บไซต์|เว็บเพจ|ไฟล์|เอกสาร|เนื้อหา|บทความ|ลิงก์|ลิงค์|URL)`,
    String.raw`ไม่พบ(?:ข้อมูล|สิ่ง|รายการ)?ที่(?:ท่าน|คุณ)?\s*(?:ต้องการ|ค้นหา|ร้องขอ|เรียก|กำลัง)`,
    String.raw`^(?:ขออภัย\S*\s*)?ไม่(?:พบ|มี)ข้อมูล\s*[.!]*$`,
    String.raw`ไม่มี(?:หน้า|เพจ|ไฟล์|เอกสาร)(?:นี้|ที่)`,
    String.raw`(?:หน้า|เพจ|ไฟล์|เอกสาร|เนื้อหา|บทความ)\S*\s*(?:นี้)?\s*(?:ไม่มีอยู่|ถูกลบ|ถูกย้าย|ถูกยกเลิก|หมดอายุ)`,
    String.raw`\b(?:error|ข้อผิดพลาด)\s*[:#]?\s*404\b|^\s*404\s*$|\b404\s*[-–—:|.]?\s*(?:not\s+found|error|page|ไม่พบ|file)`,
    String.raw`\b(?:page|file|document|content|article|resource|url|post|item)s?\b[^.]{0,40}\b(?:not|n['’]t|cannot)\s+(?:be\s+)?(?:found|exist|available)`,
    String.raw`^(?:oops\W*)?(?:not\s+found|nothing\s+(?:was\s+)?found)\W*$`,
    String.raw`\bno\s+longer\s+(?:exists?|available)|\b(?:does\s+not|doesn['’]t)\s+exist\b|\bhas\s+been\s+(?:removed|deleted)\b`,
  ].join("|"),
  "i",
);

/** By what a page says that its reader must sign in first. */
const SIGN_IN = /เข้าสู่ระบบ|ลงชื่อเข้าใช้|ล็อกอิน|ลงทะเบียนเข้าใช้|รหัสผ่าน|\b(?:log\s?in|sign\s?in|password)\b/i;
/** Names of pages for signing in. */
const SIGN_IN_ADDRESS = /(?:^|[/._-])(?:log-?in|sign-?in|logon|wp-login\.php|sso)(?:$|[/._?-])/i;

/** A page with fewer letters beside its menu says one thing only. */
const SHORT_PAGE = 600;
/** A page for signing in may have notices around its fields. */
const SIGN_IN_PAGE = 1500;
/** Longer words are no message of an error. */
const SHORT_LINE = 160;

/** The lines of a page beside its menu. */
export const bodyLines = ({ lines }: PageReading): readonly PageLine[] => lines.filter(({ menu }) => !menu);

/** How many letters a page has beside its menu. */
export const bodyLetters = (page: PageReading): number =>
  bodyLines(page).reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);

/** The words by which a page says that there is nothing: in its title, its headings, or anywhere if it is short. */
export function notFoundWords(page: PageReading): Excerpt | undefined {
  if (page.title !== undefined && NOT_FOUND.test(uniformThai(page.title)))
    return excerptOf(page.title, { kind: "title" });
  const short = bodyLetters(page) <= SHORT_PAGE;
  const line = bodyLines(page).find(
    ({ text, heading }) => (short || heading) && text.length <= SHORT_LINE && NOT_FOUND.test(uniformThai(text).trim()),
  );
  return line && excerptOf(line.text, { kind: line.heading ? "heading" : "line", number: line.line });
}

/** What shows that a page wants its reader to sign in: a field for a password and little else. */
export function signInWords(page: PageReading): Excerpt | undefined {
  if (!page.passwordField || bodyLetters(page) > SIGN_IN_PAGE) return undefined;
  const line = bodyLines(page).find(({ text }) => SIGN_IN.test(text));
  if (line) return excerptOf(line.text, { kind: line.heading ? "heading" : "line", number: line.line });
  return excerptOf(page.title ?? "", { kind: "title" });
}

/** Whether an address is one for signing in, by its name. */
export const isSignInAddress = ({ pathname, hostname }: URL): boolean =>
  hostname === "accounts.google.com" || SIGN_IN_ADDRESS.test(pathname);
