/** What papers, assets and places are called that have numbers; a licence to drive is a person's. */
const PAPERS = [
  "โครงการ|สัญญา|ใบสั่ง[ก-๙]*|คำสั่งซื้อ|หนังสือ|เอกสาร|ใบเสร็จ[ก-๙]*|ใบแจ้ง[ก-๙]*|ใบอนุญาต(?!ขับ)[ก-๙]*|กรมธรรม์|รายงาน|คำขอ|คำร้อง|แบบ",
  "สินทรัพย์|ครุภัณฑ์|พัสดุ|สินค้า|งบประมาณ|อ้างอิง[ก-๙]*|เครื่องหมายการค้า|สารบบอาหาร|เครื่อง",
  "หน่วยงาน|นิติบุคคล|แหล่งน้ำ|โรงเรียน|สถานศึกษา|ผู้ใช้(?:ไฟ|น้ำ)[ก-๙]*|มิเตอร์[ก-๙]*",
].join("|");
/** A number of a paper or an asset is named right before it: "เลขที่สัญญา", "รหัสครุภัณฑ์", "สัญญาเลขที่". */
const NUMBER_OF_A_PAPER = new RegExp(
  `(?:(?:เลขที่|หมายเลข|เลข|เลขคุม|รหัส|ทะเบียน)(?:คุม|ที่)?(?:${PAPERS})|(?:${PAPERS}|e-?GP)\\s*(?:เลขที่|หมายเลข)|บาร์โค้ด(?:สินค้า)?|barcode|มิเตอร์(?:น้ำ|ไฟ(?:ฟ้า)?)?|อย\\.|ISBN|ISSN|tracking|e-?GP|นิติบุคคล(?:เลขที่)?)[^\\d\\n]{0,5}$`,
  "i",
);
/** Whether what stands before a number says that it is a paper's or a thing's. */
export const isPaper = (text: string, offset: number): boolean =>
  NUMBER_OF_A_PAPER.test(text.slice(Math.max(0, offset - 50), offset));
