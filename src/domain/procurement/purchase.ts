import { z } from "zod";
import { described, fiscalYear, text } from "../model/fields.ts";
import { bahtOf, dayOf, offersOf } from "./figures.ts";
import { isFormulaFault, isSpoilt, isSpoiltProject } from "./spoilt.ts";
import { METHOD_IDS, methodOf, PURCHASE_METHODS } from "./method.ts";
import { addresses } from "../addresses/addresses.ts";
import { defineKind } from "../model/records/kind.ts";

/** A value that is read from what a clerk wrote, refused with words of ours where it cannot be. */
const read = <Value>(
  parse: (written: string) => Value | undefined,
  what: string,
  description: string,
  example: string,
) =>
  described(
    z.union([z.string(), z.number()]).transform((written, context): Value => {
      const value = parse(String(written));
      if (value !== undefined) return value;
      context.issues.push({ code: "custom", input: written, message: what, params: { what } });
      return z.NEVER;
    }),
    description,
    example,
  );

/** An amount of baht, with Thai digits, commas and the word itself. */
export const baht = (description: string, example = "98,000.00") =>
  read(bahtOf, "ต้องเป็นจำนวนเงิน เช่น 98,000.00", description, example);

/** A method of purchase by its Thai name. */
export const purchaseMethod = (description = "วิธีซื้อหรือจ้าง") =>
  read(
    methodOf,
    `ไม่รู้จักวิธีนี้ วิธีที่ใช้ได้คือ ${METHOD_IDS.map((id) => PURCHASE_METHODS[id].label).join(", ")}`,
    description,
    "เฉพาะเจาะจง",
  );

const LOST_NUMBER =
  "ไม่ใช่เลขที่จริง โปรแกรมตารางคำนวณแปลงเป็นเลขยกกำลังหรือวันที่ไปแล้ว ให้จัดรูปแบบคอลัมน์นี้เป็น “ข้อความ” แล้วพิมพ์เลขที่จากต้นเรื่องใหม่ (ถ้าเป็นเลขที่จริงอยู่แล้ว ให้พิมพ์คำว่า เลขที่ ไว้ข้างหน้า)";

const identifier = (description: string, example: string, isLost = isSpoilt) =>
  text(description, example).refine((written) => !isLost(written), { error: LOST_NUMBER });

/** Words of a cell, not what a formula says that failed. */
const words = (description: string, example: string) =>
  text(description, example).refine((written) => !isFormulaFault(written), {
    error: "เป็นข้อผิดพลาดของสูตรใน Excel ไม่ใช่ข้อมูล ให้พิมพ์ข้อความจริงลงในช่องแทนสูตร",
  });

/** What a purchase is called that came to nothing. */
const CANCELLED =
  /ยกเลิก|บอกเลิก|เลิกสัญญา|เลิกจ้าง|เลิกซื้อ|ยุติ(?!ธรรม)|เพิกถอน|โมฆะ|พับโครงการ|งด(?:จัด)?(?:ซื้อ|จ้าง|ดำเนิน)|ไม่(?:ได้)?ดำเนินการ|สละสิทธิ|ไม่มา(?:ทำ|ลงนาม(?:ใน)?)สัญญา|cancel|terminat|withdr[ae]wn?|\bvoid/i;
/** What says the contrary in the same words, or is said of something beside the purchase. */
const HELD =
  /(?:ไม่(?:ได้|ถูก|มีการ|เคย)*|\bnot )(?:ยก|บอก)?(?:เลิก|ยุติ|เพิกถอน|cancel|terminat)[a-zก-๙]*|ยกเลิก(?:การ)?(?:ยกเลิก|บอกเลิก|เลิกสัญญา)[ก-๙]*|(?:ยกเลิก|งด)(?:การ|หรือลด)*(?:หลักประกัน|ค้ำประกัน|ค่าปรับ|ปรับ)/gi;
/** The whole of a remark that says nothing else; among other words it may speak of an earlier call for offers. */
const ONLY_CANCELLED =
  /^(?:ได้|ถูก)?(?:ยกเลิก|บอกเลิก|เลิก|ยุติ)(?:สัญญา|โครงการ|รายการ|(?:การ)?(?:จัด)?(?:ซื้อ|จ้าง)(?:จัดจ้าง)?|ใบสั่ง(?:ซื้อ|จ้าง))*(?:แล้ว|ทั้งหมด)?(?:(?:เมื่อ|ลง)?วันที่[\d๐-๙ก-๙./\s-]+)?$/;

/** Whether a purchase was called off, by its state or a remark: it is shown, and counts in no sum. */
export const isCancelled = ({ status, note }: Pick<Purchase, "status" | "note">): boolean =>
  status === undefined
    ? note !== undefined && ONLY_CANCELLED.test(joined(note))
    : CANCELLED.test(joined(status).replace(HELD, ""));

/** Words without the gaps within them that pages and clerks put between Thai letters. */
const joined = (words: string): string => words.replace(/\p{Cf}|(?<=[ก-๙])\s+(?=[ก-๙])/gu, "");

/** One purchase as the form สขร.1 asks for it. One row of a CSV file. */
export const purchaseSchema = z.strictObject({
  work: words("งานที่จัดซื้อหรือจัดจ้าง", "จ้างขุดลอกรางระบายน้ำ"),
  budget: baht("วงเงินที่จะซื้อหรือจ้าง (บาท)"),
  referencePrice: baht("ราคากลาง (บาท)").optional(),
  method: purchaseMethod(),
  bidders: described(
    z.string().transform(offersOf),
    "รายชื่อผู้เสนอราคาและราคาที่เสนอ คั่นแต่ละรายด้วย ; หรือขึ้นบรรทัดใหม่",
    "ร้านตัวอย่างก่อสร้าง 96,500; ร้านสมมติการช่าง 97,000",
  ).default([]),
  supplier: words("ผู้ได้รับคัดเลือก", "ร้านตัวอย่างก่อสร้าง"),
  price: baht("ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "96,500.00"),
  reason: words("เหตุผลที่คัดเลือกโดยสรุป", "ราคาไม่เกินราคากลาง").optional(),
  contractNumber: identifier("เลขที่ของสัญญาหรือข้อตกลง", "จ.1/2566"),
  contractDate: read(
    dayOf,
    "อ่านวันที่ไม่ออก ให้เขียนแบบ 3 ต.ค. 2565 หรือ 3/10/2565 หรือ 2022-10-03",
    "วันที่ของสัญญาหรือข้อตกลง",
    "3 ต.ค. 2565",
  ),
  projectNumber: identifier("เลขที่โครงการในระบบ e-GP", "65107000001", isSpoiltProject).optional(),
  funding: words("แหล่งที่มาของงบประมาณ", "ข้อบัญญัติงบประมาณ").optional(),
  status: words("สถานะการจัดซื้อจัดจ้าง", "สิ้นสุดสัญญา").optional(),
  note: words("หมายเหตุ", "จัดซื้อร่วมกับกองช่าง").optional(),
});
export type Purchase = z.infer<typeof purchaseSchema>;

/** The purchases of a file, in its order, with the year of the folder that it stands in. */
export const purchasesSchema = z
  .strictObject({
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ตามชื่อโฟลเดอร์"),
    purchases: described(z.array(purchaseSchema), "การจัดซื้อจัดจ้างทั้งหมดในไฟล์ หนึ่งแถวต่อหนึ่งสัญญา"),
  })
  .describe("สรุปผลการจัดซื้อจัดจ้างตามแบบ สขร.1 เป็นไฟล์ CSV");
export type Purchases = z.infer<typeof purchasesSchema>;

/** The tables of purchases, one a file. */
export const purchases = defineKind({
  label: "สรุปผลการจัดซื้อจัดจ้าง (สขร.1)",
  folder: "procurement",
  include: "*/*.csv",
  format: "csv",
  schema: purchasesSchema,
  shownAt: [addresses.procurement],
  concepts: ["procurement-monthly", "procurement-annual"],
  asOf: (data, by) => ({ ...data, purchases: data.purchases.filter(({ contractDate }) => by(contractDate)) }),
});
