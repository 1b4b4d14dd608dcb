import { always } from "../weighs.ts";
import { linkPlace } from "../../link.ts";
import { defineRule } from "../rule.ts";

/** Data must be within reach at any time; browsers warn of `http:`. Whether it scores 0 is unknown, hence a warning. */
export const insecureLink = defineRule<{ title: string; secure: string }>({
  id: "insecure-link",
  title: "ลิงก์ควรขึ้นต้นด้วย https://",
  why: "ข้อมูลต้องเข้าถึงได้ตลอดเวลา เบราว์เซอร์เตือนหรือไม่เปิดหน้าที่ไม่เข้ารหัส ไม่พบเกณฑ์ว่าได้ 0 หรือไม่ จึงเป็นข้อต้องดู",
  words: {
    what: ({ title }) => `ลิงก์ของ “${title}” ขึ้นต้นด้วย http:// ซึ่งไม่เข้ารหัส`,
    remedy: ({ secure }) => `ลองเปิด ${secure} ถ้าเปิดได้ให้เขียนลิงก์นี้แทน`,
  },
  weighs: always("look"),
  scope: "evidence",
  check: (proof, { content: { agency } }) => {
    const place = linkPlace(proof, agency);
    // A link that must go anyway is not to be mended first.
    return (place === "own" || place === "elsewhere") && new URL(proof.target).protocol === "http:"
      ? [
          {
            severity: "look",
            path: [...proof.path, "link"],
            args: { title: proof.title, secure: proof.target.replace(/^http:/, "https:") },
          },
        ]
      : [];
  },
  accept: [
    {
      says: "ลิงก์ขึ้นต้นด้วย https://",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://www.test.example/structure/" }] } },
    },
  ],
  reject: [
    {
      says: "ลิงก์ขึ้นต้นด้วย http://",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "http://www.test.example/structure/" }] } },
    },
  ],
});
