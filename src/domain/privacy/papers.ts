/** What papers, assets and places are called that have numbers; a licence to drive is a person's. */
const PAPERS = [
  "โครงการ|สัญญา|ใบ(?:สั่ง|เสร็จ|แจ้ง|กำกับ|ส่ง|สำคัญ|เสนอ|รับ|ลดหนี้|เพิ่มหนี้|ตรวจรับ|เบิก|ถอน|นำส่ง)[ก-๙]*|ใบอนุญาต(?!ขับ)[ก-๙]*",
  "เช็ค(?:ธนาคาร)?|คำสั่ง(?:ซื้อ)?|หนังสือ[ก-๙]*|เอกสาร[ก-๙]*|กรมธรรม์|รายงาน|รายการ|ธุรกรรม|สลิป|คำขอ|คำร้อง|แบบ|บันทึก(?:ข้อความ)?|ฎีกา|คลังรับ|ประกาศ|สลาก",
  "สินทรัพย์|ครุภัณฑ์|พัสดุ[ก-๙]*|สินค้า|งบประมาณ|อ้างอิง[ก-๙]*|เครื่องหมายการค้า|สารบบอาหาร|เครื่อง(?:วัด|ยนต์|จักร)?[ก-๙]*|ตัวถัง|แปลง[ก-๙]*|มาตร[ก-๙]*",
  "หน่วยงาน|นิติบุคคล|แหล่งน้ำ|โรงเรียน|สถานศึกษา|ศูนย์[ก-๙]*|ชุมชน|ผู้ขาย|ผู้ค้า|ผู้ใช้(?:ไฟ|น้ำ)[ก-๙]*|มิเตอร์[ก-๙]*",
].join("|");
const ENGLISH = String.raw`\b(?:(?:invoice|order|transaction|serial|product|document|doc|receipt|bill|case|job|project|contract|ref)\.?\s?(?:no|number|id|code)|invoice|P\.?O|S/?N|EAN|UPC|GTIN|SKU|UNSPSC|ref\s?\d?)\.?`;
/** A number of a paper or an asset is named right before it: "เลขที่สัญญา", "รหัสครุภัณฑ์", "สัญญาเลขที่". */
const NUMBER_OF_A_PAPER = new RegExp(
  `(?:(?:เลขที่|หมายเลข|เลข|เลขคุม|รหัส|ทะเบียน)(?:คุม|ที่)?(?:${PAPERS})|(?:${PAPERS}|e-?GP)\\s*(?:เลขที่|หมายเลข)|โครงการ|บาร์โค้ด(?:สินค้า)?|barcode|มิเตอร์(?:น้ำ|ไฟ(?:ฟ้า)?)?|อย\\.|ISBN|ISSN|tracking|e-?GP|นิติบุคคล(?:เลขที่)?|${ENGLISH})[^\\d\\n]{0,5}$`,
  "i",
);
/** Whether what stands before a number says that it is a paper's or a thing's. */
export const isPaper = (text: string, offset: number): boolean =>
  NUMBER_OF_A_PAPER.test(text.slice(Math.max(0, offset - 50), offset));
