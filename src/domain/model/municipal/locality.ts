import { z } from "zod";
import { count, described, isoDate, phone, publicFile, text, webAddress } from "../fields.ts";
import { fileList, order, paragraphs, photoSchema } from "./parts.ts";
import { keysOf } from "../../keyed.ts";

/** What the place is like: `content/profile.yaml`. */
export const profileSchema = z
  .strictObject({
    about: paragraphs("ความเป็นมาและสภาพทั่วไปของพื้นที่", "ตั้งเป็นเทศบาลตำบลเมื่อปี พ.ศ. 2551"),
    vision: text("วิสัยทัศน์", "ธารใสน่าอยู่ ทุกคนมีส่วนร่วม").optional(),
    areaKm2: described(z.number().positive(), "เนื้อที่เป็นตารางกิโลเมตร", 24.5).optional(),
    facts: described(
      z.array(
        z.strictObject({ label: text("เรื่อง", "อาชีพหลัก"), value: text("ข้อมูล", "เกษตรกรรมร้อยละ 60 ค้าขายร้อยละ 25") }),
      ),
      "ข้อมูลพื้นฐานอื่น",
    ).default([]),
    photos: described(z.array(photoSchema), "ภาพของพื้นที่").default([]),
    documents: fileList("เอกสารข้อมูลพื้นฐาน", "ข้อมูลพื้นฐานฉบับเต็ม", "documents/profile.pdf"),
    updated: isoDate("วันที่ของข้อมูล"),
  })
  .describe("ข้อมูลพื้นฐานของพื้นที่");

/** A village or community. One file each: `content/villages/*.yaml`. */
export const villageSchema = z
  .strictObject({
    name: text("ชื่อหมู่บ้านหรือชุมชน", "หมู่ 1 บ้านริมธาร"),
    households: count("จำนวนครัวเรือน", 214).optional(),
    men: count("จำนวนประชากรชาย", 312).optional(),
    women: count("จำนวนประชากรหญิง", 340).optional(),
    leader: text("ผู้นำชุมชน ตำแหน่งและชื่อ", "ประธานชุมชน นายตัวอย่าง ใจดี").optional(),
    phone: phone("หมายเลขโทรศัพท์ของผู้นำที่ยินยอมให้เผยแพร่").optional(),
    about: text("เล่าถึงชุมชนสั้น ๆ", "ชุมชนเก่าแก่ริมลำธาร มีตลาดเช้าทุกวัน").optional(),
    photo: publicFile("ภาพในโฟลเดอร์ public", "images/villages/1.jpg").optional(),
    order,
    updated: isoDate("วันที่ของข้อมูล"),
  })
  .describe("หมู่บ้านและชุมชน");
export type Village = z.infer<typeof villageSchema>;

/** What visitors find in the place. */
export const PLACE_KINDS = { sight: "สถานที่ท่องเที่ยว", product: "สินค้าชุมชน", wisdom: "ภูมิปัญญาท้องถิ่น" } as const;

/** A place to visit or a local product. One file each: `content/places/*.yaml`. */
export const placeSchema = z
  .strictObject({
    name: text("ชื่อสถานที่หรือสินค้า", "น้ำตกธารใส"),
    kind: described(
      z.enum(keysOf(PLACE_KINDS)),
      `ประเภท: ${Object.entries(PLACE_KINDS)
        .map(([kind, label]) => `${kind} (${label})`)
        .join(", ")}`,
      "sight",
    ),
    summary: text("แนะนำหนึ่งประโยค", "น้ำตกสองชั้น เล่นน้ำได้ตลอดปี"),
    text: paragraphs("รายละเอียด", "ทางเดินปูนยาว 200 เมตร มีห้องน้ำและร้านอาหาร").optional(),
    photos: described(z.array(photoSchema), "ภาพ ภาพแรกเป็นภาพปก").default([]),
    where: text("อยู่ที่ไหน ไปอย่างไร หรือซื้อได้ที่ใด", "หมู่ 3 ห่างจากสำนักงาน 4 กิโลเมตร").optional(),
    hours: text("เวลาเปิด", "ทุกวัน 08.00–17.00 น.").optional(),
    price: text("ค่าเข้าหรือราคา", "ไม่เก็บค่าเข้า").optional(),
    phone: phone("หมายเลขโทรศัพท์ที่ติดต่อได้").optional(),
    map: webAddress("ลิงก์แผนที่", "https://www.openstreetmap.org/#map=15/13.0/101.0").optional(),
    order,
    updated: isoDate("วันที่ปรับปรุงข้อมูลล่าสุด"),
  })
  .describe("สถานที่ท่องเที่ยวและสินค้าชุมชน");
export type Place = z.infer<typeof placeSchema>;
