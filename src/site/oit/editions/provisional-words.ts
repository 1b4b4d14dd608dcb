import type { FiscalYear } from "../../../domain/thai/fiscal-year.ts";

/** What is said wherever a year stands on another year's list. @example "ชั่วคราว ตามรายการปี 2569 …" */
export const provisionalWords = (fiscalYear: FiscalYear, basedOn: FiscalYear): string =>
  `ชั่วคราว ตามรายการปี ${basedOn}: ยังไม่มีรายการข้อ OIT ของปี ${fiscalYear} เลขข้อและสิ่งที่ต้องแสดงอาจเปลี่ยนเมื่อรายการจริงออก`;

/** What is said at an address that was another item's while the year stood on its provisional list. */
export const MOVED_WORDS = "ก่อนรายการจริงออก ที่อยู่นี้เป็นของอีกข้อหนึ่ง คำตอบเดิมของที่อยู่นี้ย้ายไปแล้ว";
