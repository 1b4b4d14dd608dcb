import { keysOf } from "../keyed.ts";

/** What of a person must not stand on a public site unasked, with what a clerk calls it. */
export const PERSONAL_DATA = {
  "citizen-id": "เลขประจำตัวประชาชน",
  "mobile-phone": "หมายเลขโทรศัพท์มือถือ",
  "bank-account": "เลขที่บัญชีธนาคาร",
  email: "อีเมลนอกโดเมนของหน่วยงาน",
} as const;
export type PersonalDataKind = keyof typeof PERSONAL_DATA;
export const PERSONAL_DATA_KINDS = keysOf(PERSONAL_DATA);

/** Personal data at its place in a text. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Digits alone, or the address in small letters. Compared, never shown. */
  readonly value: string;
  /** As it is written, with all but its end made unreadable: what a message may show. */
  readonly masked: string;
  /** The readable end, by which an exception names it: the last four digits, or `ai@gmail.com`. */
  readonly ends: string;
  readonly offset: number;
  readonly length: number;
  /** Counted from one. */
  readonly line: number;
  readonly column: number;
}
