/** The clerk's commands with what each is for; each is a file of `scripts/`. */
export const COMMANDS = {
  start: "สร้างเว็บไซต์แล้วเปิดดูในเครื่องนี้",
  edit: "เปิดโต๊ะทำงาน: เขียนด้วยแบบฟอร์มแล้วเผยแพร่",
  dev: "ดูหน้าตัวอย่างที่เปลี่ยนตามเมื่อบันทึกไฟล์",
  build: "สร้างเว็บไซต์ใน dist/",
  preview: "เปิดดูเว็บไซต์ที่สร้างไว้แล้ว",
  check: "ตรวจเนื้อหา บอกข้อที่ยังขาดและวิธีแก้",
  read: "อ่านข้อความจากภาพสแกนทุกหน้าที่ยังไม่ได้อ่าน",
  new: "เขียนไฟล์ใหม่จากแบบ",
  init: "สร้างโฟลเดอร์ของหน่วยงาน",
  import: "นำรายการลิงก์หรือตารางเดิมเข้ามาเป็นร่าง",
  verify: "เปิดทุกที่อยู่อย่างที่ผู้ประเมินเปิด",
  province: "ตรวจหลายหน่วยงาน ทำเว็บไซต์และหนังสือแจ้งผล",
  sheet: "เขียนตารางคำตอบสำหรับ ITAS",
  freeze: "บันทึกที่อยู่ที่ส่งแล้ว",
  rollover: "เปิดปีงบประมาณใหม่",
  draft: "ร่างมาตรการหรือรายงาน",
  pdf: "พิมพ์รายงานเป็น PDF",
  upgrade: "เปลี่ยนไปใช้โปรแกรมรุ่นใหม่",
} as const;

export type CommandName = keyof typeof COMMANDS;

/** True for the name of a command. */
export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
