import type { Agency } from "../../domain/model/agency.ts";
import type { BuiltInSlug } from "../../domain/addresses/pages.ts";
import { TITLES } from "../frame/titles.ts";

/** A short text for a page that must stand before the agency has written its own. */
export interface BuiltInPage {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** Only what is true of every site this publisher makes; the agency's own promises are the agency's to write. */
export const BUILT_IN_PAGES: Record<BuiltInSlug, (agency: Agency) => BuiltInPage> = {
  privacy: (agency) => ({
    title: TITLES.privacy,
    description: `เว็บไซต์ของ${agency.name}ไม่ใช้คุกกี้และไม่ติดตามผู้เข้าชม`,
    sections: [
      {
        heading: "สิ่งที่เว็บไซต์นี้ไม่ทำ",
        paragraphs: [
          "เว็บไซต์นี้ไม่ใช้คุกกี้ ไม่ติดตามผู้เข้าชม ไม่เก็บสถิติรายบุคคล และไม่โหลดสิ่งใดจากเว็บไซต์อื่นขณะเปิดหน้า",
          "ผู้ให้บริการพื้นที่เว็บไซต์อาจบันทึกการเข้าถึงตามที่กฎหมายกำหนด ซึ่งอยู่นอกตัวเว็บไซต์นี้",
        ],
      },
      {
        heading: "ลิงก์ไปยังเว็บไซต์อื่น",
        paragraphs: ["เมื่อเปิดลิงก์ไปยังเว็บไซต์อื่น เช่น สื่อสังคมออนไลน์หรือแผนที่ นโยบายของเว็บไซต์นั้นจะใช้แทน"],
      },
      {
        heading: "ข้อมูลที่ท่านส่งให้หน่วยงาน",
        paragraphs: [
          "เว็บไซต์นี้ไม่มีแบบฟอร์มที่ส่งข้อมูลของท่าน หากท่านติดต่อทางโทรศัพท์ อีเมล หรือช่องทางอื่น หน่วยงานจะได้รับข้อมูลตามที่ท่านให้",
          `หากมีคำถามเรื่องข้อมูลส่วนบุคคล ติดต่อ${agency.name}${reach(agency)}`,
        ],
      },
    ],
  }),
  accessibility: (agency) => ({
    title: "การเข้าถึงเว็บไซต์",
    description: `เว็บไซต์ของ${agency.name}ออกแบบให้ทุกคนใช้ได้ และวิธีแจ้งเมื่อพบปัญหา`,
    sections: [
      {
        heading: "สิ่งที่ทำไว้",
        paragraphs: [
          "เว็บไซต์นี้ใช้ได้ด้วยแป้นพิมพ์อย่างเดียว อ่านด้วยโปรแกรมอ่านหน้าจอได้ ขยายตัวอักษรได้ และปรับสีตามโหมดมืดของเครื่อง",
          "สถานะทุกอย่างบอกด้วยข้อความและสัญลักษณ์ ไม่ใช้สีเพียงอย่างเดียว และทุกหน้าใช้งานได้โดยไม่ต้องเปิด JavaScript ยกเว้นการค้นหา",
        ],
      },
      {
        heading: "สิ่งที่อาจยังไม่พร้อม",
        paragraphs: [
          "เอกสารแนบบางฉบับเป็นไฟล์ภาพที่สแกนไว้ ซึ่งโปรแกรมอ่านหน้าจออาจอ่านไม่ได้ ท่านขอเอกสารในรูปแบบอื่นได้",
          "เว็บไซต์นี้ยังไม่ได้รับการตรวจรับรองตามมาตรฐาน WCAG จากผู้ประเมินภายนอก",
        ],
      },
      {
        heading: "พบปัญหา แจ้งได้ที่",
        paragraphs: [`${agency.name}${reach(agency)} โปรดบอกที่อยู่ของหน้าและสิ่งที่ใช้ไม่ได้`],
      },
    ],
  }),
};

const reach = ({ phones, email }: Agency): string =>
  [phones[0] && ` โทร. ${phones[0].number}`, email && ` อีเมล ${email}`].filter(Boolean).join("");
