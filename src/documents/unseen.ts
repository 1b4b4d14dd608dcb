/** Where words stand in a document that its reader does not see, as it is said to a clerk. Remedies go by them. */
export const DELETED = "ข้อความที่ลบหรือย้ายไว้ในการติดตามการเปลี่ยนแปลง";
export const VANISHED = "ข้อความที่จัดรูปแบบเป็นซ่อน";
export const HIDDEN_CELLS = "แถวหรือคอลัมน์ที่ซ่อนไว้";
export const HIDDEN_SHEET = "แผ่นงานที่ซ่อนไว้";
/** On a page of a PDF, but not where it is shown. */
export const OUT_OF_SIGHT = "ข้อความนอกขอบที่แสดง หรือข้อความแทนที่ซ่อนอยู่ใต้ตัวอักษร";
/** In a PDF that was saved over its earlier version, which stays in the file. */
export const EARLIER_VERSION = "ฉบับก่อนแก้ไขที่ยังค้างอยู่ในไฟล์ PDF";
/** In the bytes of a file whose structure is not read. */
export const LEFT_IN_BYTES = "เนื้อไฟล์ (รวมส่วนที่ซ่อนหรือลบไว้)";
