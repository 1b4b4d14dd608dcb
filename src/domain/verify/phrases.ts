import { uniformThai } from "../thai/uniform.ts";
import { excerptOf } from "./findings/finding.ts";
import type { Excerpt } from "../judge/passage.ts";
import type { PageLine, PageReading } from "./reading.ts";

/** What may stand before the message itself. */
const START = String.raw`^(?:[^\p{L}\d]*|ขออภัย\S*\s*|เสียใจด้วย\S*\s*|oops\S*\s*|(?:error|ข้อผิดพลาด)?\W*40[34]\W*|ระบบ\s*)`;
/** By what a page says that there is nothing, although its server answers that all is well. */
const NOT_FOUND = new RegExp(
  [
    String.raw`${START}ไม่พบ(?:หน้า|เพจ|เว็บไซต์|เว็บเพจ|ไฟล์|เอกสาร|เนื้อหา|บทความ|ลิงก์|ลิงค์|URL)`,
    String.raw`${START}ไม่พบ(?:ข้อมูล|สิ่ง|รายการ)?ที่(?:ท่าน|คุณ)?\s*(?:ต้องการ|ค้นหา|ร้องขอ|เรียก|กำลัง)`,
    String.raw`${START}ไม่มี(?:หน้า|เพจ|ไฟล์|เอกสาร)(?:นี้|ที่)`,
    String.raw`${START}(?:หน้า|เพจ|ไฟล์|เอกสาร|เนื้อหา|บทความ)(?:เว็บ|นี้|ที่ท่าน\S*|ดังกล่าว)*\s*(?:นี้)?\s*(?:ไม่มีอยู่|ถูกลบ|ถูกย้าย|ถูกยกเลิก|หมดอายุ)`,
    String.raw`\b(?:error|ข้อผิดพลาด)\s*[:#]?\s*404\b|^\s*404\s*$|\b404\s*[-–—:|.]?\s*(?:not\s+found|error|page|ไม่พบ|file|component)`,
    String.raw`${START}(?:the\s+|this\s+|sorry\S*\s+)*(?:requested\s+)?(?:page|file|document|content|article|resource|url|post|item|category)s?\b[^.]{0,40}\b(?:not|n['’]t|cannot)\s+(?:be\s+)?(?:found|exist|available)`,
    String.raw`^(?:oops\W*)?(?:(?:article|page|file|object)\s+)?(?:not\s+found|nothing\s+(?:was\s+)?found)\W*$`,
    String.raw`it\s+(?:looks|seems)\s+like\s+nothing\s+was\s+found|that\s+page\s+can['’]t\s+be\s+found|you\s+may\s+not\s+be\s+able\s+to\s+visit\s+this\s+page`,
    String.raw`\bno\s+longer\s+(?:exists?|available)|\b(?:page|file|article)\b.{0,20}\b(?:does\s+not|doesn['’]t)\s+exist\b|\bhas\s+been\s+(?:removed|deleted)\b`,
  ].join("|"),
  "iu",
);

/** By what a page says that the site is out of order or wants to see a person, although its server answers that all is well. */
const OUT_OF_ORDER = new RegExp(
  [
    // Roads and waterworks are mended as well.
    String.raw`เว็บ\S{0,20}\s?(?:อยู่ระหว่าง|กำลัง|ปิด)(?:การ|เพื่อ)?(?:ปรับปรุง|ชั่วคราว)|เว็บ\S{0,20}ขัดข้อง|(?:ปิด|ระหว่าง|กำลัง)(?:การ|เพื่อ)?ปรับปรุงเว็บ`,
    String.raw`^(?:ขออภัย\S*\s+|ขณะนี้\s*)?(?:อยู่ระหว่าง|กำลัง|ปิด)(?:การ|เพื่อ)?ปรับปรุง(?:ระบบ)?(?:ชั่วคราว)?$`,
    String.raw`\b(?:account|site|domain)\s+(?:has\s+been\s+|is\s+)?suspended\b|\b(?:under|for)\s+(?:scheduled\s+)?maintenance\b`,
    String.raw`error\s+establishing\s+a\s+database\s+connection|database\s+error|^(?:php\s+)?fatal\s+error\b|service\s+(?:temporarily\s+)?unavailable|bandwidth\s+limit\s+exceeded`,
    String.raw`^(?:<b>)?(?:warning|notice|parse error|fatal error|deprecated|uncaught\s\w*(?:error|exception))(?:<\/b>)?\s*:.*(?:\son\sline\s\d|\.php|mysqli?|undefined)`,
    String.raw`you\s+have\s+an\s+error\s+in\s+your\s+sql\s+syntax|sqlstate\[|mysqli?_(?:connect|query|fetch\w*)\(|ora-\d{5}|unclosed\s+quotation\s+mark|access\s+denied\s+for\s+user|cannot\s+connect\s+to\s+(?:the\s+)?(?:database|mysql)|ไม่สามารถเชื่อมต่อ(?:กับ)?ฐานข้อมูล`,
    String.raw`imunify360|bot[-\s]?protection|(?:ddos|bot)\s+protection|attention\s+required|i['’]?m\s+not\s+a\s+robot|ฉันไม่ใช่(?:โปรแกรมอัตโนมัติ|หุ่นยนต์|บอท)|ยืนยันว่า(?:คุณ|ท่าน)(?:เป็นมนุษย์|ไม่ใช่(?:บอท|หุ่นยนต์|โปรแกรม))|complete\s+the\s+(?:captcha|security\s+check)|access\s+denied`,
    String.raw`(?:กรุณา|โปรด|please)\s*(?:ยอมรับ|accept|เปิด(?:ใช้)?|enable)\s*(?:การใช้)?\s*(?:คุกกี้|cookies?)\s*(?:ก่อน|to\s+continue|เพื่อ(?:เข้า|ดำเนิน|ใช้))`,
    String.raw`^just\s+a\s+moment\b|checking\s+(?:if\s+the\s+site|your\s+browser)|verify(?:ing)?\s+(?:that\s+)?you\s+are\s+(?:a\s+)?human|enable\s+javascript\s+and\s+cookies`,
    String.raw`^(?:it\s+works!|welcome\s+to\s+nginx!?|apache2?\s+\w+\s+default\s+page.*|iis\s+windows.*)$`,
  ].join("|"),
  "i",
);

/** By what a page says that its reader must sign in first. */
const SIGN_IN = /เข้าสู่ระบบ|ลงชื่อเข้าใช้|ล็อกอิน|ลงทะเบียนเข้าใช้|รหัสผ่าน|\b(?:log\s?in|sign\s?in|password)\b/i;
/** By what a page without fields says so. */
const MUST_SIGN_IN =
  /(?:กรุณา|โปรด|ต้อง)\s?(?:เข้าสู่ระบบ|ลงชื่อเข้าใช้|ล็อกอิน|log\s?in)|ไม่มีสิทธิ์(?:ใน)?(?:การ)?เข้า(?:ถึง|ดู|ใช้)|\b(?:please|must|need\s+to)\s+(?:log|sign)\s?in\b|\byou\s+need\s+(?:access|permission)\b/i;
/** Names of pages for signing in. */
const SIGN_IN_ADDRESS = /(?:^|[/._-])(?:log-?in|sign-?in|logon|wp-login\.php|sso)(?:$|[/._?-])/i;

/** A page with fewer letters beside its menu says one thing only. */
const SHORT_PAGE = 600;
/** A page for signing in may have notices around its fields. */
const SIGN_IN_PAGE = 1500;
/** Longer words are no message of an error. */
const SHORT_LINE = 160;

/** The lines of a page beside its menu. */
export const bodyLines = ({ lines }: PageReading): readonly PageLine[] =>
  lines.filter(({ menu, crumb }) => !menu && !crumb);

/** Those that are not just the names of other pages. */
const ownLines = (page: PageReading): readonly PageLine[] => bodyLines(page).filter(({ away }) => !away);

/** How many letters a page has beside its menu. */
export const bodyLetters = (page: PageReading): number =>
  ownLines(page).reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);

/** A page with more letters of its own says itself what it is. */
const DRAWN = 400;

/** Whether scripts may draw what a page says: it has some, and few words of its own without them. */
export const mayBeDrawn = (page: PageReading): boolean => page.scripted === true && bodyLetters(page) < DRAWN;

/** The words by which a page says that there is nothing: in its title, its headings, or anywhere if it is short. */
export function notFoundWords(page: PageReading): Excerpt | undefined {
  const isShort = bodyLetters(page) <= SHORT_PAGE;
  return messageIn(page, NOT_FOUND, ({ heading }) => isShort || heading !== undefined);
}

/** The words by which a short page says that the site is out of order; a notice of it may stand in any other. */
export const outOfOrderWords = (page: PageReading): Excerpt | undefined =>
  bodyLetters(page) <= SHORT_PAGE ? messageIn(page, OUT_OF_ORDER, () => true) : undefined;

function messageIn(page: PageReading, words: RegExp, isMessage: (line: PageLine) => boolean): Excerpt | undefined {
  if (page.title !== undefined && words.test(uniformThai(page.title).trim()))
    return excerptOf(page.title, { kind: "title" });
  for (const line of bodyLines(page)) {
    if (!isMessage(line)) continue;
    const said = [line.text, ...(line.cells ?? [])].find(
      (text) => text.length <= SHORT_LINE && words.test(uniformThai(text).trim()),
    );
    if (said !== undefined) return excerptOf(said, { kind: line.heading ? "heading" : "line", number: line.line });
  }
  return undefined;
}

/** What shows that a page wants its reader to sign in: a field for a password, or the demand, and little else. */
export function signInWords(page: PageReading): Excerpt | undefined {
  const letters = bodyLetters(page);
  if (isViewer(page)) return undefined;
  const beside = ownLines(page).filter(({ text }) => !SIGN_IN.test(text) && !FIELD.test(text));
  const isDoor = SIGN_IN.test(page.title ?? "");
  if (
    page.passwordField &&
    !isDoor &&
    beside.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0) >= CONTENT
  )
    return undefined;
  if (!page.passwordField) return letters <= SHORT_PAGE ? messageIn(page, MUST_SIGN_IN, () => true) : undefined;
  if (letters > SIGN_IN_PAGE) return undefined;
  const line = bodyLines(page).find(({ text }) => SIGN_IN.test(text));
  if (line) return excerptOf(line.text, { kind: line.heading ? "heading" : "line", number: line.line });
  return excerptOf(page.title ?? "", { kind: "title" });
}

/** A page with more letters beside its fields has a box for signing in, and something to read. */
const CONTENT = 100;
/** What the fields of such a box are called. */
const FIELD = /ชื่อผู้ใช้|ผู้ใช้งาน|ลืมรหัส|จดจำ|สมัครสมาชิก|จำฉัน|remember|username|forgot|register|e-?mail/i;

/** Whether a page is a program that shows documents: what it asks a password for is the document. */
export const isViewer = ({ title = "", lines }: PageReading): boolean =>
  /pdf\.?js|pdf\s+viewer|viewerjs|flowpaper|flip\s?book|document\s+viewer/i.test(title) ||
  lines.some(({ text }) => /enter the password to open this pdf|ใส่รหัสผ่านเพื่อเปิดไฟล์\s?pdf/i.test(text));

/** Whether a page has words of its own beside the fields for signing in, as where every page of a site has them. */
export const hasMoreThanADoor = (page: PageReading): boolean =>
  bodyLetters(page) > SHORT_PAGE &&
  ![page.title ?? "", ...bodyLines(page).flatMap(({ text, heading }) => (heading ? text : []))].some((text) =>
    SIGN_IN.test(text),
  );

/** Whether an address is one for signing in, by its name. */
export const isSignInAddress = ({ pathname, hostname }: URL): boolean =>
  hostname === "accounts.google.com" || SIGN_IN_ADDRESS.test(pathname);
