import { invisibleIn, invisibleNote } from "../thai/invisible.ts";
import { BODY_SCHEMES, type BodyLinkFault } from "./body-link.ts";

/** What is wrong with an address in prose, and what to write. */
interface BodyLinkWords {
  readonly what: (url: string) => string;
  readonly remedy: (nearest: string | undefined) => string;
}

const SCHEMES = BODY_SCHEMES.map((scheme) => (scheme === "mailto" ? "mailto:" : `${scheme}://`)).join(" ");

/** The words for every fault of an address in prose. */
export const BODY_LINK_WORDS: Readonly<Record<BodyLinkFault, BodyLinkWords>> = {
  scheme: {
    what: (url) => `ลิงก์ “${url}” ใช้ในหน้าเว็บไม่ได้ อาจเป็นคำสั่งที่ทำงานในเครื่องของผู้อ่าน`,
    remedy: () => `ลิงก์ใช้ได้เฉพาะที่ขึ้นต้นด้วย / (หน้าในเว็บไซต์นี้) ${SCHEMES} ส่วนหมายเลขโทรศัพท์ให้พิมพ์เป็นข้อความ`,
  },
  "foreign-image": {
    what: (url) => `ภาพ “${url}” ไม่ได้อยู่ในเว็บไซต์นี้ ผู้อ่านจะไม่เห็นภาพ`,
    remedy: () => "บันทึกภาพไว้ใน public/images/ แล้วเขียนที่อยู่ที่ขึ้นต้นด้วย / เช่น ![คำอธิบายภาพ](/images/map.png)",
  },
  relative: {
    what: (url) => `ลิงก์ “${url}” ไม่บอกว่าอยู่ในเว็บไซต์ใด ผู้อ่านจะไม่พบหน้านั้น`,
    remedy: () =>
      "ถ้าเป็นเว็บไซต์อื่นให้เติม https:// ข้างหน้า ถ้าเป็นหน้าหรือไฟล์ในเว็บไซต์นี้ให้ขึ้นต้นด้วย / เช่น /contact/ หรือ /documents/plan.pdf",
  },
  invisible: {
    what: (url) => `ลิงก์ “${url}” มีอักขระที่มองไม่เห็น (${invisibleIn(url)?.code ?? ""}) ติดมา ลิงก์จะเปิดไม่ได้`,
    remedy: () => "ลบที่อยู่นี้แล้วพิมพ์ใหม่ หรือคัดลอกจากแถบที่อยู่ของเบราว์เซอร์อีกครั้ง",
  },
  missing: {
    what: (url) => `“${url}” ไม่ตรงกับหน้าหรือไฟล์ใดในเว็บไซต์นี้${invisibleNote(url)}`,
    remedy: (nearest) =>
      nearest === undefined
        ? "แก้ให้ตรงกับหน้าที่มี ถ้าเป็นไฟล์ให้วางไว้ใน public/ ตามที่อยู่นี้ (ไม่ต้องเขียนชื่อโฟลเดอร์ของเว็บไซต์นำหน้า)"
        : `แก้เป็น ${nearest}`,
  },
};
