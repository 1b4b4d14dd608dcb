import type { IsoDate } from "../../domain/thai/date.ts";

/** What a change is to whoever keeps a site. */
export type ChangeKind = "checklist" | "new" | "mended" | "todo";

/** What changed for agencies, each kind in sentences for a clerk. */
export interface Release {
  /** As in package.json and in the tag `v<version>`. */
  readonly version: string;
  /** The day of the release; a version that is not out yet has none. */
  readonly date?: IsoDate;
  readonly changes: Readonly<Partial<Record<ChangeKind, readonly string[]>>>;
}

/** The kinds in the order in which a clerk wants to know them. */
export const CHANGE_TITLES: Readonly<Record<ChangeKind, string>> = {
  todo: "สิ่งที่หน่วยงานต้องทำ",
  checklist: "ผลของเช็กลิสต์ที่อาจเปลี่ยน",
  new: "สิ่งที่ทำได้ใหม่",
  mended: "สิ่งที่แก้แล้ว",
};

/** Every version, newest first. A change that can turn an item belongs to `checklist`, with the reason. */
export const RELEASES: readonly Release[] = [
  {
    version: "0.1.0",
    changes: {
      todo: [
        "ไฟล์ใน public/ ที่ไม่มีอะไรอ้างถึงไม่ขึ้นเว็บไซต์แล้ว npm run check บอกรายชื่อ ถ้าต้องการเผยแพร่ ให้อ้างถึงในเนื้อหา หรือเพิ่มโฟลเดอร์ใน publicFiles ของ content/agency.yaml",
        "ข้อที่ขึ้น “รอยืนยัน”: เปิดหลักฐานดู แล้วเพิ่ม confirmed: { by: หน่วยงานย่อย, on: วันที่ } ในคำตอบ หรือแก้หลักฐาน",
      ],
      checklist: [
        "หลักฐานที่โปรแกรมอ่านไม่พบชื่อข้อ องค์ประกอบ หรือปี ไม่นับว่าครบอีกต่อไป แต่ขึ้นว่า “รอยืนยัน” คะแนนที่คาดจึงเป็นช่วง",
        "วันที่เผยแพร่ที่หน่วยงานระบุเทียบกับคุณสมบัติของไฟล์และบันทึกการเผยแพร่ ถ้าไม่ตรงกันจะถามให้ดู สถานะของข้อไม่เปลี่ยน",
        "รายการข้อ OIT บางปีแก้ตามหลักฐานที่ใหม่กว่า ข้อที่เคยรอยืนยันอาจกลายเป็นยืนยันแล้ว และน้ำหนักคะแนนอาจเปลี่ยน",
        "โปรแกรมอ่านว่าเอกสารเรียกตัวเองว่าอะไร ของปีใด และของหน่วยงานใด เอกสารที่บอกปีหรือหน่วยงานอื่นจึงขึ้นให้ดูแม้ชื่อไฟล์ถูกต้อง",
      ],
      new: [
        "เมนูหลักสองชั้นเขียนเองได้ใน menu ของ content/agency.yaml ถ้าไม่เขียน โปรแกรมจัดให้จากเนื้อหาที่มี ท้ายเว็บไซต์สั้นลง หน้าอื่นอยู่ในแผนผังเว็บไซต์",
        "กรอกใน Excel หรือ LibreOffice ได้: npm run sheet -- --answers (หรือ --people --services --news และอื่น ๆ) ออกสมุดงาน npm run import -- answers ไฟล์ นำกลับ แก้เฉพาะแถวที่เปลี่ยน แถวที่ไม่รับกลับมาเป็นสมุดงานพร้อมเหตุผล",
        "เอกสารสแกนอ่านได้ด้วย OCR ค้นพบได้จากคำในภาพ และตรวจข้อมูลส่วนบุคคลในภาพด้วย (npm run read อ่านส่วนที่เหลือ)",
        "ภาพถ่ายถูกหมุน ย่อ และลบพิกัด GPS ให้เองเมื่อเผยแพร่",
        "รายงานพิมพ์เป็น DOCX ได้ และนำเข้าบันทึกข้อความจาก DOCX TXT และ PDF",
        "verify --browser เปิดหน้าที่สร้างด้วยสคริปต์ และ verify --review อ่านผลที่คนตัดสินกลับเข้าไป",
        "สร้างเว็บไซต์แต่ละครั้ง โปรแกรมลงบันทึกการเผยแพร่ไว้ใน content/ledger/ และหน้า /oit/<ปี>/ledger/ ว่าเอกสารใดเห็นครั้งแรกเมื่อใด แทนฉบับใด ให้ commit ไฟล์นี้ไปพร้อมกับเนื้อหา",
        "เปิดปีใหม่ได้ก่อนที่รายการข้อของปีนั้นจะประกาศ ทุกหน้าของปีนั้นบอกว่าเป็นรายการชั่วคราว",
        "เมื่อรายการจริงของปีออก npm run rollover -- --settle ย้ายคำตอบไปเลขข้อจริงตามเรื่อง ที่อยู่เดิมยังเปิดได้",
        "ผู้ถือคู่มือทำรายการข้อของปีใหม่ได้เองจากตารางในคู่มือ: npm run new -- edition 2570 --from ไฟล์",
        "หน้ากฎหมายอื่น: กฎหมายใดให้เปิดเผยอะไร คำตอบ OIT ข้อใดใช้ได้ด้วย และยังขาดอะไร",
        "รายการข้อ OIT มากับโปรแกรม ไม่อยู่ในโฟลเดอร์ของหน่วยงานแล้ว หน่วยงานยังแก้หรือเพิ่มของตนได้ใน content/editions/",
      ],
      mended: [
        "โทรศัพท์และคอมพิวเตอร์รุ่นเก่าอ่านได้ทุกหน้า และค้นหาได้ ถ้าค้นหาไม่ได้จะบอกเป็นภาษาไทยพร้อมทางไปแผนผังเว็บไซต์",
        "จานเต็ม โฟลเดอร์ที่เขียนไม่ได้ และสิทธิ์ที่ขาด บอกเป็นภาษาไทยพร้อมวิธีแก้ แทนข้อความภาษาอังกฤษ",
      ],
    },
  },
];
