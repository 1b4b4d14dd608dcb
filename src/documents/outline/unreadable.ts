import type { Unreadable } from "./index.ts";

/** What to do with a source that cannot be read. */
export const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  pdf: "อ่านข้อความหรือตารางจาก PDF นี้ไม่ได้: ใช้ไฟล์ต้นฉบับ DOCX หรือ XLSX หรือเปิด PDF ใน Word แล้วบันทึกเป็น DOCX",
  "old-office": "ไฟล์รุ่นเก่า (.doc .xls) หรือมีรหัสผ่าน: เปิดใน Word หรือ Excel แล้วบันทึกเป็น .docx หรือ .xlsx โดยไม่มีรหัสผ่าน",
  archive: "ไม่ใช่ DOCX หรือ XLSX หรือไฟล์ไม่ครบ: เปิดใน Word หรือ Excel แล้วบันทึกอีกครั้ง",
  empty: "ไฟล์ว่างเปล่า: เปิดต้นฉบับดูว่ามีข้อมูล บันทึกอีกครั้ง แล้วใช้ไฟล์ที่บันทึกใหม่",
  mhtml: "เป็นหน้าเว็บที่บันทึกแบบไฟล์เดียว (.mht .mhtml): เปิดหน้าในเบราว์เซอร์ แล้วบันทึกใหม่เป็นชนิด “HTML เท่านั้น” (Webpage, HTML Only)",
  "not-text": "ไม่ใช่ไฟล์ที่อ่านได้: ใช้ DOCX XLSX CSV HTML หรือ TXT",
  "too-heavy": "ไฟล์ใหญ่หรือตารางซ้อนกันเกินกว่าที่โปรแกรมอ่าน: คัดเฉพาะตารางที่ใช้ไปวางในไฟล์ใหม่ แล้วใช้ไฟล์นั้น",
};
