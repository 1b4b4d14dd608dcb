const FUNCTION_WORDS =
  /^(?:ที่|และ|การ|ความ|ผู้|ได้|ใน|เป็น|ให้|มี|ไม่|ว่า|ใช้|โดย|ทาง|จัด|ต่อ|ทุก|นี้|ทำ|ตัว|ตาม|ถึง|คือ|ไว้|แล้ว|ณ|จาก|เมื่อ|กับ|เพื่อ|ไป|ทั้ง|สิ่ง|จะ|จึง|ใด|เห็น|มา|ขึ้น|แต่|ลง|นำ|อยู่|แต่ละ|กัน|เพราะ|ซึ่ง|กว่า|แก่|เข้า|ออก|ยัง|อื่น|หาก|เช่น|นั้น|ของ|หรือ|ด้วย|ก็|พร้อม|ก่อน|หลัง|ระหว่าง|อย่าง|ต้อง|ควร|อาจ|เคย|กำลัง|เอง|เพียง|เท่า|บ้าง|จน|คง|ถ้า|แห่ง)$/;

/**
 * True for short Thai words that only join others: prepositions, conjunctions, auxiliaries and prefixes that stand in
 * nearly every text. Nobody looks for them by themselves.
 */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.test(word);
