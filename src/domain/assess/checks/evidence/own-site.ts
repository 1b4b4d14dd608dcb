/** Why evidence stands on the agency's own site, and how it gets there. */
export const OWN_SITE = "แบบวัด OIT ให้ระบุ URL ที่เชื่อมไปยังข้อมูลบนเว็บไซต์ของหน่วยงาน";
export const MOVE_HERE = "วางไฟล์ไว้ใน public/documents/ แล้วเขียน file แทน link หรือทำหน้าในเว็บไซต์นี้แล้วเขียน page แทน link";
