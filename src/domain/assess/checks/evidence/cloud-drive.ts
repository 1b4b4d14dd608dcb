import { always } from "../weighs.ts";
import { OWN_SITE } from "./own-site.ts";
import { leadsTo, type LeadsTo } from "./place.ts";
import { defineRule } from "../rule.ts";

/** A drive is not the agency's own site, asks some readers to sign in, and its owner can change what lies there. */
export const cloudDrive = defineRule<LeadsTo>({
  id: "cloud-drive",
  title: "หลักฐานต้องไม่อยู่ในที่ฝากไฟล์ออนไลน์",
  why: `${OWN_SITE} ที่ฝากไฟล์ไม่ใช่เว็บไซต์ของหน่วยงาน อาจขอให้เข้าสู่ระบบ และไฟล์ถูกแทนที่หรือลบได้โดยไม่มีร่องรอย`,
  words: {
    what: ({ title, host }) => `“${title}” อยู่ในที่ฝากไฟล์ออนไลน์ (${host})`,
    remedy: () => "ดาวน์โหลดไฟล์มาวางใน public/documents/ แล้วเขียน file แทน link",
  },
  weighs: always("failed"),
  scope: "evidence",
  check: leadsTo("cloud-drive"),
  accept: [
    {
      says: "เอกสารเดียวกันวางไว้ในเว็บไซต์ของหน่วยงาน",
      given: { answer: { evidence: [{ title: "แผนผัง", file: "documents/chart.pdf" }] } },
    },
    {
      says: "แบบสำรวจความคิดเห็นเป็น Google Forms ซึ่งเป็นช่องทาง ไม่ใช่ที่ฝากเอกสาร",
      given: {
        item: { concepts: ["opinion-channel"] },
        answer: { evidence: [{ title: "แบบสำรวจ", link: "https://docs.google.com/forms/d/e/example/viewform" }] },
      },
    },
  ],
  reject: [
    {
      says: "เอกสารอยู่ใน Google Drive",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://drive.google.com/file/d/example/view" }] } },
    },
    {
      says: "เอกสารอยู่ใน OneDrive ของหน่วยงาน",
      given: {
        answer: { evidence: [{ title: "แผนผัง", link: "https://example-my.sharepoint.com/:b:/g/personal/example" }] },
      },
    },
  ],
});
