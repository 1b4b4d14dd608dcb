/** What leads to a question, is the question, and what follows it for politeness. */
const LEADS = "(?:ต้อง|จะ|ได้|คือ|ชื่อ|อยู่|ถึง|ใช้เวลา|ราคา|เดือนละ|ปีละ|วันละ|ครั้งละ)*";
const ASKS =
  "(?:ไหม|มั้ย|มั๊ย|หรือไม่|หรือเปล่า|รึเปล่า|เท่าไหร่|เท่าไหร|เท่าไร|เมื่อไหร่|เมื่อไร|วันไหน|ที่ไหน|ตรงไหน|อะไร|ใคร|ยังไง|อย่างไร|กี่(?:บาท|วัน|โมง|คน|เดือน|ปี))";
const POLITE = "(?:บ้าง|ดี|ครับ|คับ|ค่ะ|คะ|จ้า|นะ)*";
const QUESTION = new RegExp(`${LEADS}${ASKS}${POLITE}[?？]*(?=\\s|$)`, "gu");
/** Between what is asked and what is asked of it. */
const BETWEEN = /(?:ต้อง|จะต้อง)/gu;

/**
 * What a question asks about, without the words that only ask; `undefined` of what is no question, or nothing else.
 * @example statementOf("จ่ายภาษีที่ดินได้ถึงเมื่อไหร่") // "จ่ายภาษีที่ดิน"
 */
export function statementOf(query: string): string | undefined {
  const asked = query.replace(QUESTION, " ");
  if (asked === query) return undefined;
  const statement = asked.replace(BETWEEN, " ").replace(/\s+/g, " ").trim();
  return statement === "" ? undefined : statement;
}
