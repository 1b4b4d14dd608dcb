import { z } from "zod";
import { provenance } from "./certainty.ts";
import { described, fiscalYear, itemCode, slug, text } from "../fields.ts";
import { itaFrameSchema } from "./ita-frame.ts";
import { itemSchema } from "./item.ts";

/** One of the parts an indicator is divided into, such as 9.1; items belong to it by its code. */
export const subIndicatorSchema = z.strictObject({
  code: described(z.string().regex(/^\d+\.\d+$/), "รหัสตัวชี้วัดย่อย (ใส่ในเครื่องหมายคำพูด)", "9.1"),
  name: text("ชื่อตัวชี้วัดย่อย", "ข้อมูลพื้นฐาน"),
});

/** One of the ten ITA indicators; OIT holds the 9th and the 10th. */
export const indicatorSchema = z.strictObject({
  number: described(z.int().min(1).max(10), "เลขตัวชี้วัด", 9),
  name: text("ชื่อตัวชี้วัด", "การเปิดเผยข้อมูล"),
});

/** The catalogue of OIT items of one family of agencies and one fiscal year. */
export const editionSchema = z
  .strictObject({
    family: slug("กลุ่มหน่วยงานที่ใช้แบบวัดนี้ (lao คือองค์กรปกครองส่วนท้องถิ่น)", "lao"),
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ที่ประเมินด้วยรายการนี้"),
    confidence: described(
      z.strictObject({
        names: text("ความแน่ชัดของชื่อข้อ"),
        subIndicators: text("ความแน่ชัดของการแบ่งตัวชี้วัดย่อย"),
        components: text("ความแน่ชัดขององค์ประกอบ"),
        yearRules: text("ความแน่ชัดของเกณฑ์ปี"),
        check: text("สิ่งที่ผู้ดูแลควรตรวจกับคู่มือการประเมิน"),
      }),
      "ความแน่ชัดของรายการทั้งปี สรุปเป็นถ้อยคำ",
    ),
    indicators: described(z.array(indicatorSchema), "ตัวชี้วัดที่ OIT ตรวจ"),
    subIndicators: described(
      z.strictObject({
        ...provenance,
        list: described(z.array(subIndicatorSchema), "ตัวชี้วัดย่อยทั้งหมดของปีนี้ ว่างได้ถ้าไม่ทราบ"),
      }),
      "การแบ่งตัวชี้วัดย่อย",
    ),
    frame: described(itaFrameSchema, "กรอบการประเมิน ITA ของปี: น้ำหนัก ระดับผล ข้อคำถาม และประเด็น").optional(),
    submission: described(
      z.strictObject({
        opens: described(z.iso.date().nullable(), "วันแรก (ค.ศ.) หรือ null ถ้าไม่ทราบ", "2022-03-01"),
        closes: described(z.iso.date().nullable(), "วันสุดท้าย (ค.ศ.) หรือ null ถ้าไม่ทราบ", "2022-04-30"),
        ...provenance,
      }),
      "ช่วงเวลาตอบแบบ OIT ในระบบ ITAS",
    ),
    notes: described(z.array(text("ข้อสังเกต")), "ข้อสังเกตของรายการปีนี้").default([]),
    items: described(z.array(itemSchema).min(1), "รายการข้อ OIT ทั้งหมดของปี"),
  })
  .describe("รายการข้อ OIT ของหนึ่งกลุ่มหน่วยงานในหนึ่งปีงบประมาณ");
export type Edition = z.infer<typeof editionSchema> & {
  /** Set for a list that stands in for one that is not published yet; no file says it. */
  readonly provisional?: {
    /** The fiscal year (B.E.) of the list it was made from. */
    readonly basedOn: number;
    /** The year's real list once it is known: the answers then wait to be moved to it. */
    readonly real: Edition | undefined;
  };
};

/** A clerk's word on a single fact of an edition, read from the handbook. */
export const factOverrideSchema = z
  .strictObject({
    item: itemCode("รหัสข้อที่แก้"),
    fact: described(
      z.string().regex(/^(name|yearRule|component:[a-z0-9-]+)$/),
      "ข้อเท็จจริงที่แก้: name, yearRule หรือ component:<รหัสองค์ประกอบ>",
      "yearRule",
    ),
    level: provenance.level,
    source: text("หน้าของคู่มือที่ยืนยัน", "คู่มือ ITA 2566 หน้า 58"),
    value: text("ค่าใหม่ ถ้าคู่มือเขียนต่างออกไป", "current").optional(),
  })
  .describe("ข้อเท็จจริงหนึ่งข้อของรายการที่หน่วยงานตรวจกับคู่มือแล้ว");

/** An agency's corrections to one edition: `content/editions/<fy>.facts.yaml`. */
export const editionFactsSchema = z
  .strictObject({
    family: slug("กลุ่มหน่วยงานของรายการที่แก้", "lao"),
    fiscalYear: fiscalYear("ปีงบประมาณของรายการที่แก้"),
    facts: described(z.array(factOverrideSchema).min(1), "ข้อเท็จจริงที่หน่วยงานตรวจกับคู่มือแล้ว"),
  })
  .describe("ข้อเท็จจริงของรายการที่หน่วยงานแก้เอง");
export type EditionFacts = z.infer<typeof editionFactsSchema>;
export type FactOverride = z.infer<typeof factOverrideSchema>;
