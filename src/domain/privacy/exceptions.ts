import { z } from "zod";
import { described, isoDate, text } from "../model/fields.ts";
import { TEXT_FORM } from "../model/input-forms.ts";
import { PERSONAL_DATA, PERSONAL_DATA_KINDS, type PersonalData } from "./kinds.ts";
import type { IsoDate } from "../thai/date.ts";

const exceptionSchema = z
  .strictObject({
    file: described(
      text("ไฟล์").transform((file) => file.replaceAll("\\", "/").replace(/^\/+/, "").normalize("NFC")),
      "ไฟล์ที่มีข้อมูลนี้ เริ่มด้วย content/ หรือ public/",
      "public/documents/2566/tax-payment.pdf",
      TEXT_FORM,
    ),
    kind: described(
      z.enum(PERSONAL_DATA_KINDS),
      `ชนิดของข้อมูล: ${PERSONAL_DATA_KINDS.map((kind) => `${kind} (${PERSONAL_DATA[kind]})`).join(", ")}`,
      "bank-account",
    ),
    ends: text("ส่วนท้ายตามที่ข้อความเตือนแสดง: เลขสี่ตัวท้าย (ใส่ในเครื่องหมายคำพูด) หรือท้ายอีเมล ไม่ต้องเขียนข้อมูลเต็ม", "4567"),
    reason: text("เหตุผลหรือฐานกฎหมายที่เผยแพร่ได้", "บัญชีรับชำระภาษีของเทศบาล ไม่ใช่ของบุคคล"),
    expires: isoDate("วันสุดท้ายที่ข้อยกเว้นมีผล (ค.ศ.) ถึงวันนั้นต้องทบทวน", "2024-03-31"),
  })
  .describe("ข้อยกเว้นหนึ่งรายการ");
export type PrivacyException = z.infer<typeof exceptionSchema>;

/** Personal data that is published on purpose. One file: `content/privacy-exceptions.yaml`. */
export const privacyExceptionsSchema = z
  .strictObject({
    exceptions: described(z.array(exceptionSchema).min(1), "ข้อมูลส่วนบุคคลที่ตั้งใจเผยแพร่ พร้อมเหตุผลและวันหมดอายุ"),
  })
  .describe("ข้อยกเว้นของการตรวจข้อมูลส่วนบุคคล");

/** Personal data with the file it stands in, as a path from the agency's folder. */
export type InFile = Pick<PersonalData, "kind" | "ends"> & { readonly file: string };

/**
 * Takes out what is published on purpose.
 * @returns what no exception speaks of, and by index the exceptions that speak of nothing or are over.
 *   What an expired one speaks of is not open besides: one cause, one message.
 */
export function applyExceptions<Found extends InFile>(
  found: readonly Found[],
  exceptions: readonly PrivacyException[],
  today: IsoDate,
): { open: Found[]; unused: number[]; expired: number[] } {
  const keys = new Set(found.map(keyOf));
  const excused = new Set(exceptions.map(keyOf));
  const which = (fits: (exception: PrivacyException) => boolean) =>
    exceptions.flatMap((exception, index) => (fits(exception) ? index : []));
  return {
    open: found.filter((entry) => !excused.has(keyOf(entry))),
    unused: which((exception) => !keys.has(keyOf(exception))),
    expired: which((exception) => keys.has(keyOf(exception)) && exception.expires < today),
  };
}

const keyOf = ({ file, kind, ends }: InFile): string => JSON.stringify([file, kind, ends.toLowerCase()]);
