/** Where words stand in a document that its reader does not see, as it is said to a clerk. Remedies go by them. */
export const DELETED = "ข้อความที่ลบหรือย้ายไว้ในการติดตามการเปลี่ยนแปลง";
export const VANISHED = "ข้อความที่จัดรูปแบบเป็นซ่อน";
export const HIDDEN_CELLS = "แถวหรือคอลัมน์ที่ซ่อนไว้";
export const HIDDEN_SHEET = "แผ่นงานที่ซ่อนไว้";
/** In the bytes of a file whose structure is not read. */
export const LEFT_IN_BYTES = "เนื้อไฟล์ (รวมส่วนที่ซ่อนหรือลบไว้)";
