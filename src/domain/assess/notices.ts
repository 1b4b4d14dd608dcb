import type { KeyPath } from "../model/proof.ts";
import type { Content } from "../model/content.ts";
import { hasNoAddress } from "../model/no-address.ts";
import { ENGLISH_NOTICE_WORDS, englishNotices } from "../english/notices.ts";
import { FILE_NOTICE_WORDS, fileNotices } from "../files/notices.ts";
import { LEDGER_NOTICE_WORDS, ledgerNotices } from "../ledger/notices.ts";
import { publishedEditions } from "../addresses/pages.ts";
import { centreSections, lackingSections } from "../other-laws/information-centre.ts";
import { assess } from "./assess.ts";
import { daysBetween, formatThaiDate } from "../thai/date.ts";

/** Something about the site as a whole that asks for a look; it belongs to no item and costs no points. */
export interface Notice {
  readonly id: NoticeId;
  /** The content file to mend, and where in it. */
  readonly file: string;
  readonly path: KeyPath;
  readonly message: string;
  readonly remedy: string;
}

/** The words of a notice. */
export interface NoticeWords {
  readonly message: (date: string, days: number) => string;
  readonly remedy: string;
  /** What the handbook shows it with; a day and a number of days if left out. */
  readonly example?: readonly [words: string, count: number];
}

/** Every notice in the clerk's words. */
export const NOTICE_WORDS = {
  ...FILE_NOTICE_WORDS,
  ...LEDGER_NOTICE_WORDS,
  ...ENGLISH_NOTICE_WORDS,
  "site-address-missing": {
    message: () => "ยังไม่ได้บอกที่อยู่เว็บไซต์จริง ทุกลิงก์ที่ต้องมีชื่อเว็บไซต์จึงยังใช้ไม่ได้ อย่าเพิ่งเผยแพร่หรือส่งที่อยู่ให้ผู้ประเมิน",
    remedy: "แก้ site ใน content/agency.yaml เป็นที่อยู่ที่ได้รับ แล้วสร้างเว็บไซต์ใหม่",
  },
  "security-txt-missing": {
    message: () => "ยังไม่ได้บอกช่องทางแจ้งช่องโหว่ของเว็บไซต์ จึงไม่มี /.well-known/security.txt",
    remedy: "เพิ่ม security: พร้อม contact (อีเมลหรือหน้าเว็บ) และ expires (วันที่ต้องทบทวน) ใน content/agency.yaml",
  },
  "security-txt-expired": {
    message: (date) => `ช่องทางแจ้งช่องโหว่ของเว็บไซต์ (security.txt) หมดอายุแล้วเมื่อ ${date}`,
    remedy: "ตรวจว่า contact ยังมีผู้รับ แล้วเลื่อน expires ออกไปไม่เกินหนึ่งปี",
  },
  "security-txt-expiring": {
    message: (date, days) => `ช่องทางแจ้งช่องโหว่ของเว็บไซต์ (security.txt) จะหมดอายุใน ${days} วัน (${date})`,
    remedy: "ตรวจว่า contact ยังมีผู้รับ แล้วเลื่อน expires ออกไปไม่เกินหนึ่งปี",
  },
  "news-in-future": {
    message: (date) => `ข่าวนี้ลงวันที่ ${date} ซึ่งอยู่หลังวันที่ตรวจ`,
    remedy: "ถ้าพิมพ์วันผิดให้แก้ date (เขียนปีเป็น ค.ศ.) ถ้าตั้งใจลงข่าวล่วงหน้าไม่ต้องแก้ ข่าวขึ้นเว็บไซต์ตั้งแต่สร้างครั้งนี้",
  },
  "html-in-news": {
    message: (tag) => `ข่าวนี้มีแท็ก HTML ${tag} ผู้อ่านเห็นเป็นตัวอักษร ไม่ใช่รูปแบบ ภาพ หรือวิดีโอ`,
    remedy:
      "ลบแท็ก เหลือข้อความ แล้วใช้ Markdown: ## หัวข้อ **ตัวหนา** [ลิงก์](https://…) ![คำอธิบายภาพ](/images/…) วิดีโอให้เขียนใน videos ที่หัวของข่าว",
    example: ["<iframe>", 1],
  },
  "information-centre-lacking": {
    message: (sections) => `ศูนย์ข้อมูลข่าวสารยังไม่มี: ${sections}`,
    remedy:
      "เพิ่มเอกสารใน documents ของ content/information-centre.yaml พร้อมอนุมาตรา หรือถ้าตรวจแล้วว่าไม่มีเอกสารเช่นนั้น ให้เขียนอนุมาตราใน none เรื่องที่มีข้อ OIT ให้ทำข้อนั้นให้ครบ",
    example: ["(2) นโยบายและการตีความ", 1],
  },
  "edition-arrived": {
    message: (year) => `รายการข้อ OIT จริงของปี ${year} มาแล้ว แต่คำตอบยังอยู่ตามเลขข้อของรายการชั่วคราว`,
    remedy: "ย้ายคำตอบไปยังเลขข้อจริงด้วย npm run rollover -- --settle ปีนั้น (เพิ่ม --dry-run เพื่อดูก่อน)",
  },
} as const satisfies Record<string, NoticeWords>;
export type NoticeId = keyof typeof NOTICE_WORDS;

/** So many days ahead the agency is told, so that there is time to find out who answers. */
const AHEAD = 60;

/** Everything about the site as a whole that asks for a look on the day of the content. */
export function noticesOf(content: Content): Notice[] {
  return [
    ...addressNotices(content),
    ...securityNotices(content),
    ...editionNotices(content),
    ...publicNotices(content),
    ...newsNotices(content),
    ...centreNotices(content),
    ...wordsInEnglish(content),
    ...publishedNotices(content),
  ];
}

const addressNotices = ({ agency }: Content): Notice[] =>
  hasNoAddress(agency.site)
    ? [
        {
          id: "site-address-missing",
          file: "content/agency.yaml",
          path: ["site"],
          message: NOTICE_WORDS["site-address-missing"].message(),
          remedy: NOTICE_WORDS["site-address-missing"].remedy,
        },
      ]
    : [];

const newsNotices = (content: Content): Notice[] => [...futureNews(content), ...pastedHtml(content)];

/** A tag of HTML that Markdown has made into letters; what stands as code is meant to be seen. */
const TAG =
  /&lt;(iframe|video|embed|object|img|table|div|span|font|center|style|script|p|br|h[1-6]|a|b|strong|u|ul|li)\b/i;

const pastedHtml = ({ news }: Content): Notice[] =>
  news.flatMap(({ file, html }) => {
    const tag = TAG.exec(html.replace(/<code>[\s\S]*?<\/code>/g, ""))?.[1];
    const { message, remedy } = NOTICE_WORDS["html-in-news"];
    return tag === undefined
      ? []
      : [{ id: "html-in-news", file, path: [], message: message(`<${tag.toLowerCase()}>`), remedy }];
  });

const futureNews = ({ news, today }: Content): Notice[] =>
  news
    .filter(({ data }) => data.date > today)
    .map(({ file, data }) => ({
      id: "news-in-future",
      file,
      path: ["date"],
      message: NOTICE_WORDS["news-in-future"].message(formatThaiDate(data.date)),
      remedy: NOTICE_WORDS["news-in-future"].remedy,
    }));

/** What the information centre lacks is for the clerk alone; a page that was not begun asks for nothing. */
function centreNotices(content: Content): Notice[] {
  const centre = content.informationCentre;
  if (!centre) return [];
  const sections = centreSections(
    content,
    publishedEditions(content).map((edition) => assess(edition, content)),
  );
  const lacking = lackingSections(sections).map(({ id, text }) => `มาตรา ${id.split("-")[2] ?? ""} ${text}`);
  const { message, remedy } = NOTICE_WORDS["information-centre-lacking"];
  return lacking.length === 0
    ? []
    : [
        {
          id: "information-centre-lacking",
          file: centre.file,
          path: ["documents"],
          message: message(lacking.join(", ")),
          remedy,
        },
      ];
}

const worded = (id: NoticeId, file: string, path: KeyPath, words: string, count = 0): Notice => {
  const { message, remedy }: NoticeWords = NOTICE_WORDS[id];
  return { id, file, path, message: message(words, count), remedy };
};

const wordsInEnglish = (content: Content): Notice[] =>
  englishNotices(content).map(({ id, file, path, words }) => worded(id, file, path, words));

const publishedNotices = (content: Content): Notice[] =>
  ledgerNotices(content).map(({ id, file, path, place }) => worded(id, file, path, "", place));

const publicNotices = (content: Pick<Content, "files">): Notice[] =>
  fileNotices(content).map(({ id, file, args: [words, count] }) => worded(id, file, [], words, count));

/** Years whose real list is known while their answers still follow the provisional one. */
const editionNotices = ({ agency, editions }: Pick<Content, "agency" | "editions">): Notice[] =>
  editions
    .filter(({ provisional }) => provisional?.real)
    .map(({ fiscalYear }) => ({
      id: "edition-arrived",
      file: "content/agency.yaml",
      path: ["provisionalFiscalYears", agency.provisionalFiscalYears.indexOf(fiscalYear)],
      message: NOTICE_WORDS["edition-arrived"].message(String(fiscalYear)),
      remedy: NOTICE_WORDS["edition-arrived"].remedy,
    }));

function securityNotices({ agency, today }: Pick<Content, "agency" | "today">): Notice[] {
  const { security } = agency;
  const notice = (id: NoticeId, path: KeyPath, date = "", days = 0): Notice[] => {
    const { message, remedy }: NoticeWords = NOTICE_WORDS[id];
    return [{ id, file: "content/agency.yaml", path, message: message(date, days), remedy }];
  };
  if (!security) return notice("security-txt-missing", []);
  const left = daysBetween(today, security.expires);
  const date = formatThaiDate(security.expires);
  if (left < 0) return notice("security-txt-expired", ["security", "expires"], date);
  return left < AHEAD ? notice("security-txt-expiring", ["security", "expires"], date, left) : [];
}
