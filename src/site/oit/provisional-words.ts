import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";

/** What is said wherever a year stands on another year's list. @example "ชั่วคราว ตามรายการปี 2569 …" */
export const provisionalWords = (fiscalYear: FiscalYear, basedOn: FiscalYear): string =>
  `ชั่วคราว ตามรายการปี ${basedOn}: ยังไม่มีรายการข้อ OIT ของปี ${fiscalYear} เลขข้อและสิ่งที่ต้องแสดงอาจเปลี่ยนเมื่อรายการจริงออก`;
