import { outside } from "../weighs.ts";
import { leadsTo, type LeadsTo } from "./place.ts";
import { defineRule } from "../rule.ts";

/** The address must lead to the agency's site; of a shortened one nobody can see where it leads, today or next month. */
export const linkShortener = defineRule<LeadsTo>({
  id: "link-shortener",
  title: "ลิงก์ต้องเป็นลิงก์เต็ม",
  why: "ลิงก์ย่อไม่บอกว่าไปที่ใด ผู้ประเมินจึงไม่เห็นว่าข้อมูลอยู่บนเว็บไซต์ของหน่วยงาน และปลายทางเปลี่ยนหรือหมดอายุได้",
  words: {
    what: ({ title, host }) => `“${title}” เป็นลิงก์ย่อ (${host}) จึงไม่รู้ว่าไปที่ใด`,
    remedy: () => "เปิดลิงก์ย่อในเบราว์เซอร์ แล้วคัดลอกที่อยู่เต็มมาเขียนแทน",
  },
  weighs: outside("look", "ต้องดู"),
  scope: "evidence",
  check: leadsTo("link-shortener"),
  accept: [
    {
      says: "ลิงก์เต็มที่อ่านชื่อเว็บไซต์ได้",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://www.test.example/structure/" }] } },
    },
  ],
  reject: [
    { says: "ลิงก์ย่อ", given: { answer: { evidence: [{ title: "แผนผัง", link: "https://bit.ly/example" }] } } },
    {
      says: "ลิงก์ย่อไปยังระบบบริการออนไลน์ (ต้องดู)",
      given: {
        item: { concepts: ["e-service"] },
        answer: { evidence: [{ title: "ระบบชำระภาษี", link: "https://tinyurl.com/example" }] },
      },
    },
  ],
});
