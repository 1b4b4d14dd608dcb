import { outside } from "../weighs.ts";
import { isHomePage, mayStandOutside } from "../../link.ts";
import { defineRule } from "../rule.ts";

/**
 * The address must lead straight to the data (NACC news 1741, DCONTROL). A channel such as a chat box may stand on the
 * home page itself, which only a person can see.
 */
export const homePage = defineRule<{ title: string }>({
  id: "home-page",
  title: "ลิงก์ต้องไปถึงข้อมูลโดยตรง",
  why: "ข้อมูลต้องเข้าถึงได้โดยตรงจาก URL ที่ตอบ หน้าแรกของเว็บไซต์ไม่บอกว่าข้อมูลอยู่ที่ใด",
  words: {
    what: ({ title }) => `“${title}” ไปที่หน้าแรกของเว็บไซต์ ไม่ใช่หน้าของข้อมูล`,
    remedy: () => "เปิดหน้าของข้อมูลนั้น แล้วคัดลอกที่อยู่ของหน้ามาเขียนแทน",
  },
  weighs: outside("look", "ต้องดู"),
  scope: "evidence",
  check: (proof, { item, content: { agency } }) =>
    isHomePage(proof, agency)
      ? [
          {
            severity: mayStandOutside(item) ? "look" : "failed",
            path: [...proof.path, proof.kind],
            args: { title: proof.title },
          },
        ]
      : [],
  accept: [
    {
      says: "หน้าของข้อมูลนั้นเอง",
      given: { answer: { evidence: [{ title: "บุคลากร", page: "/people/" }] } },
    },
    {
      says: "ลิงก์ที่ระบุหน้าด้วยเครื่องหมายคำถาม",
      given: { answer: { evidence: [{ title: "แผนผัง", link: "https://www.test.example/index.php?page=structure" }] } },
    },
    {
      says: "หน้าแรกของระบบถาม–ตอบที่แยกเป็นเว็บไซต์ย่อย",
      given: {
        agency: { site: "https://www.example.go.th/" },
        item: { concepts: ["qa"] },
        answer: { evidence: [{ title: "กระดานถาม–ตอบ", link: "https://board.example.go.th/" }] },
      },
    },
  ],
  reject: [
    { says: "หน้าแรกของเว็บไซต์นี้", given: { answer: { evidence: [{ title: "โครงสร้าง", page: "/" }] } } },
    {
      says: "ลิงก์ที่มีแต่ชื่อเว็บไซต์ของหน่วยงาน",
      given: { answer: { evidence: [{ title: "โครงสร้าง", link: "https://test.example" }] } },
    },
    {
      says: "ลิงก์ไปยัง index.php ซึ่งเป็นหน้าแรก",
      given: { answer: { evidence: [{ title: "โครงสร้าง", link: "https://www.test.example/index.php" }] } },
    },
  ],
});
