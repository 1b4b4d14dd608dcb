import { outside } from "../weighs.ts";
import { OWN_SITE } from "./own-site.ts";
import { leadsTo, type LeadsTo } from "./place.ts";
import { defineRule } from "../rule.ts";

/** Social networks are not the agency's own site, and hide posts from readers who are not signed in. */
export const socialNetwork = defineRule<LeadsTo>({
  id: "social-network",
  title: "หลักฐานต้องไม่อยู่ในสื่อสังคมออนไลน์",
  why: `${OWN_SITE} สื่อสังคมไม่ใช่เว็บไซต์ของหน่วยงานและมักต้องเข้าสู่ระบบก่อนอ่าน ใช้ได้ในข้อสื่อสังคมออนไลน์และข้อถาม–ตอบ`,
  words: {
    what: ({ title, host }) => `“${title}” อยู่ในสื่อสังคมออนไลน์ (${host})`,
    remedy: () => "เผยแพร่เนื้อหาเดียวกันเป็นข่าวหรือหน้าในเว็บไซต์นี้ แล้วเขียน page แทน link",
  },
  weighs: outside("hint", "เป็นข้อสังเกต"),
  scope: "evidence",
  check: leadsTo("social-network"),
  accept: [
    {
      says: "ข้อสื่อสังคมออนไลน์ลิงก์ไปยังเพจของหน่วยงาน",
      given: {
        item: { concepts: ["social-network"] },
        answer: { evidence: [{ title: "เพจ", link: "https://www.facebook.com/example" }] },
      },
    },
    {
      says: "ข้อถาม–ตอบลิงก์ไปยังกล่องข้อความ",
      given: {
        item: { concepts: ["qa"] },
        answer: { evidence: [{ title: "กล่องข้อความ", link: "https://m.me/example" }] },
      },
    },
  ],
  reject: [
    {
      says: "ภาพกิจกรรมอยู่ในโพสต์ของ Facebook",
      given: {
        item: { concepts: ["no-gift-culture"] },
        answer: { evidence: [{ title: "กิจกรรม", link: "https://www.facebook.com/example/posts/1" }] },
      },
    },
    {
      says: "เอกสารส่งไว้ใน LINE",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://line.me/R/ti/p/@example" }] } },
    },
    {
      says: "แจ้งเรื่องทุจริตทางกล่องข้อความของเพจ (เป็นข้อสังเกต ไม่ถือว่าผิด)",
      given: {
        item: { concepts: ["complaint-channel"] },
        answer: { evidence: [{ title: "กล่องข้อความ", link: "https://m.me/example" }] },
      },
    },
  ],
});
