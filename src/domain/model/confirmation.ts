import { z } from "zod";
import { componentIds, described, isoDate, text } from "./fields.ts";
import type { IsoDate } from "../thai/date.ts";

/** An official's dated word that somebody has opened the evidence and seen in it what the item asks for. */
export const confirmationSchema = z
  .strictObject({
    by: text("ส่วนงานหรือตำแหน่งที่เปิดดูและยืนยัน", "สำนักปลัด"),
    on: isoDate("วันที่เปิดดูและยืนยัน", "2023-04-20"),
    sha256: described(
      z.string().regex(/^[0-9a-f]{8,64}$/),
      "ลายนิ้วมือของไฟล์ในวันที่ยืนยัน (อย่างน้อย 8 ตัวแรก) เมื่อไฟล์เปลี่ยนต้องยืนยันใหม่",
      "3fd2a91c",
    ).optional(),
    component: componentIds("องค์ประกอบที่เปิดดูและเห็นจริง ถ้าไม่เขียน หมายถึงทุกองค์ประกอบที่หลักฐานนี้แสดง").optional(),
  })
  .describe("เจ้าหน้าที่เปิดดูหลักฐานแล้วยืนยันว่าแสดงสิ่งที่ข้อนี้ต้องการ");
/** So much of a fingerprint is written where a person copies it. */
export const SHOWN_OF_HASH = 12;
export type Confirmation = z.infer<typeof confirmationSchema>;

/** Why a confirmation does not count, or no longer: it is dated ahead, or what it speaks of has changed since. */
export type Lapse = "ahead" | "published-later" | "file-changed";

/** What is known of the change of what was confirmed. */
export interface Changed {
  /** The day on which it was published, as the agency says. */
  readonly published?: IsoDate | undefined;
  /** SHA-256 of the file as it is today. */
  readonly sha256?: string | undefined;
  /** True where it is known to be another file than the one that stood there on the day of the confirmation. */
  readonly replaced?: boolean | undefined;
}

/** Why a confirmation does not count on a day; `undefined` where it does. */
export function lapseOf({ on, sha256 }: Confirmation, changed: Changed, today: IsoDate): Lapse | undefined {
  if (on > today) return "ahead";
  if (changed.published !== undefined && changed.published > on) return "published-later";
  if (sha256 !== undefined && changed.sha256 !== undefined)
    return changed.sha256.startsWith(sha256) ? undefined : "file-changed";
  return changed.replaced ? "file-changed" : undefined;
}
