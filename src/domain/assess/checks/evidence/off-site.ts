import { outside } from "../weighs.ts";
import { OWN_SITE, MOVE_HERE } from "./own-site.ts";
import type { LeadsTo } from "./place.ts";
import { linkPlace, severityOfPlace } from "../../link.ts";
import { hasNoAddress } from "../../../model/no-address.ts";
import { defineRule } from "../rule.ts";

const NO_SITE = "ยังไม่ได้บอกที่อยู่เว็บไซต์ใน content/agency.yaml";

const eService = { concepts: ["e-service"] };

/**
 * The form asks for the address of the data on the agency's own site (two sources: NACC news 1741 of FY2564, DCONTROL
 * of FY2566). What is a channel or a register by its nature waits for a person to confirm.
 */
export const offSite = defineRule<LeadsTo & { site: string }>({
  id: "off-site",
  title: "หลักฐานต้องอยู่ในเว็บไซต์ของหน่วยงาน",
  why: `${OWN_SITE} ลิงก์ไปยังเว็บไซต์อื่นจึงไม่ใช่หลักฐาน ยกเว้นช่องทางหรือระบบที่โดยสภาพอยู่ที่อื่น ซึ่งให้คนตรวจยืนยัน`,
  words: {
    what: ({ title, host, site }) => `“${title}” อยู่ที่ ${host} ซึ่งไม่ใช่เว็บไซต์ของหน่วยงาน (${site})`,
    remedy: () => `${MOVE_HERE} ถ้าเป็นระบบของผู้อื่นให้ทำหน้าที่มีคำอธิบายและลิงก์ไปยังระบบนั้น`,
  },
  weighs: outside("hint", "เป็นข้อสังเกต"),
  scope: "evidence",
  check: (proof, { item, content: { agency } }) => {
    const severity = linkPlace(proof, agency) === "elsewhere" ? severityOfPlace("elsewhere", item) : undefined;
    return severity
      ? [
          {
            severity,
            path: [...proof.path, "link"],
            args: {
              title: proof.title,
              host: new URL(proof.target).hostname,
              site: hasNoAddress(agency.site) ? NO_SITE : new URL(agency.site).hostname,
            },
          },
        ]
      : [];
  },
  accept: [
    {
      says: "ลิงก์ไปยังหน้าในเว็บไซต์ของหน่วยงาน",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://www.test.example/structure/" }] } },
    },
    {
      says: "ลิงก์ไปยังเว็บไซต์ย่อยในโดเมนเดียวกับเว็บไซต์หลัก",
      given: {
        agency: { site: "https://www.example.go.th/" },
        answer: { evidence: [{ title: "แผนผัง", link: "https://data.example.go.th/structure" }] },
      },
    },
  ],
  reject: [
    {
      says: "ลิงก์ไปยังเว็บไซต์ของหน่วยงานอื่น แม้ลงท้ายด้วย go.th เหมือนกัน",
      given: {
        agency: { site: "https://www.example.go.th/" },
        answer: { evidence: [{ title: "แผนผัง", link: "https://www.example2.go.th/structure" }] },
      },
    },
    {
      says: "ลิงก์ไปยังเว็บไซต์ฝากเอกสารแบบพลิกหน้า",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://flipbook.example.com/abc" }] } },
    },
    {
      says: "ระบบบริการออนไลน์อยู่กับผู้ให้บริการรายอื่น (เป็นข้อสังเกต ไม่ถือว่าผิด)",
      given: {
        item: eService,
        answer: { evidence: [{ title: "ระบบชำระภาษี", link: "https://eservice.example.com/tax" }] },
      },
    },
  ],
});
