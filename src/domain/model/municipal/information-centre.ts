import { z } from "zod";
import { described, email, isoDate, phone, publicFile, sitePath, text, webAddress } from "../fields.ts";
import { fileList } from "./parts.ts";

/** Sections of the Information Act B.E. 2540 of which the agency itself says where their documents are, or that it has none. */
export const ACT_SECTIONS = ["9(1)", "9(2)", "9(5)", "9(6)", "9(7)"] as const;
export type ActSection = (typeof ACT_SECTIONS)[number];

const PLACES = ["file", "page", "url"] as const;

/** The information centre that sections 7 and 9 of the Information Act ask for: `content/information-centre.yaml`. */
export const informationCentreSchema = z
  .strictObject({
    place: text("ศูนย์ข้อมูลข่าวสารอยู่ที่ใด", "ชั้น 1 สำนักงานเทศบาล"),
    unit: text("ส่วนงานที่รับผิดชอบ", "สำนักปลัด"),
    hours: text("เวลาเปิดให้ตรวจดู", "วันและเวลาราชการ"),
    phone: phone("หมายเลขโทรศัพท์ของศูนย์").optional(),
    email: email("อีเมลที่รับคำขอ").optional(),
    steps: described(z.array(text("ขั้นตอน", "กรอกคำขอข้อมูลข่าวสาร")), "วิธีขอดูหรือขอสำเนา").default([]),
    fee: text("ค่าธรรมเนียมสำเนา", "ขนาด A4 หน้าละ 1 บาท").optional(),
    forms: fileList("แบบคำขอ", "แบบคำขอข้อมูลข่าวสาร", "documents/forms/information-request.pdf"),
    documents: described(
      z.array(
        z
          .strictObject({
            section: described(z.enum(ACT_SECTIONS), "อนุมาตราของมาตรา 9", "9(2)"),
            title: text("ชื่อเอกสาร", "นโยบายของนายกเทศมนตรีที่แถลงต่อสภา"),
            file: publicFile("ไฟล์ในโฟลเดอร์ public", "documents/policy.pdf").optional(),
            page: sitePath("หน้าในเว็บไซต์นี้", "/about/").optional(),
            url: webAddress("ลิงก์ภายนอก").optional(),
          })
          .superRefine((document, context) => {
            const places = PLACES.filter((place) => document[place] !== undefined);
            if (places.length === 1) return;
            const what = "เอกสารต้องบอกที่อยู่อย่างหนึ่ง: file (ไฟล์) page (หน้าในเว็บไซต์) หรือ url (ลิงก์)";
            const params = places.length
              ? { what, remedy: "เหลือที่อยู่ไว้บรรทัดเดียว" }
              : { what, add: { file: "documents/policy.pdf" } };
            context.addIssue({ code: "custom", message: what, path: places.slice(-1), params });
          }),
      ),
      "เอกสารตามมาตรา 9 ที่ไม่มีข้อ OIT ใดถาม",
    ).default([]),
    none: described(
      z.array(z.enum(ACT_SECTIONS)),
      "อนุมาตราที่ตรวจแล้วว่าหน่วยงานไม่มีเอกสารเช่นนั้น หน้าเว็บจะบอกว่าไม่มี ณ วันที่ updated",
      ["9(6)"],
    ).default([]),
    updated: isoDate("วันที่ตรวจครั้งล่าสุด"),
  })
  .describe("ศูนย์ข้อมูลข่าวสารของราชการ");
