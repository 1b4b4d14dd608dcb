import { leadsTo } from "./place.ts";
import type { EvidenceRule } from "../rule.ts";

/** A drive is not the agency's own site, asks some readers to sign in, and its owner can change what lies there. */
export const cloudDrive: EvidenceRule = {
  id: "cloud-drive",
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
};
