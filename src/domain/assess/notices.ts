import type { KeyPath } from "../model/proof.ts";
import type { Content } from "../model/content.ts";
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

interface Words {
  readonly message: (date: string, days: number) => string;
  readonly remedy: string;
}

/** Every notice in the clerk's words. */
export const NOTICE_WORDS = {
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
} as const satisfies Record<string, Words>;
export type NoticeId = keyof typeof NOTICE_WORDS;

/** So many days ahead the agency is told, so that there is time to find out who answers. */
const AHEAD = 60;

/** Everything about the site as a whole that asks for a look on the day of the content. */
export function noticesOf({ agency, today }: Pick<Content, "agency" | "today">): Notice[] {
  const { security } = agency;
  const notice = (id: NoticeId, path: KeyPath, date = "", days = 0): Notice[] => {
    const { message, remedy }: Words = NOTICE_WORDS[id];
    return [{ id, file: "content/agency.yaml", path, message: message(date, days), remedy }];
  };
  if (!security) return notice("security-txt-missing", []);
  const left = daysBetween(today, security.expires);
  const date = formatThaiDate(security.expires);
  if (left < 0) return notice("security-txt-expired", ["security", "expires"], date);
  return left < AHEAD ? notice("security-txt-expiring", ["security", "expires"], date, left) : [];
}
