/**
 * Words of official papers that hold ำ and are no words without its ring: what readers make of a paper whose font draws
 * ำ in two pieces. Words that are sound both ways (จำ and จา, ทำ and ทา) stand here only with what makes them sure.
 */
const WORDS = [
  ...["สำนัก", "สำคัญ", "สำหรับ", "สำเร็จ", "สำรวจ", "สำเนา", "สำนวน", "ตำบล", "ตำแหน่ง", "ตำรวจ", "อำเภอ", "อำนวย"],
  ...["อำนาจ", "กำหนด", "กำกับ", "กำนัน", "กำลัง", "กำไร", "กำจัด", "ดำเนิน", "ดำรง", "จำนวน", "จำเป็น", "จำกัด"],
  ...["จำหน่าย", "จำแนก", "จำเลย", "ประจำ", "คำสั่ง", "คำนวณ", "คำขอ", "คำร้อง", "คำนึง", "แนะนำ", "การนำเสนอ"],
  ...["บำรุง", "บำบัด", "บำเหน็จ", "บำนาญ", "ชำระ", "ชำนาญ", "ชำรุด", "ลำดับ", "ลำคลอง", "ทำลาย", "การทำงาน"],
  ...["จัดทำ", "ที่ทำการ", "วันทำการ", "ต่ำกว่า", "ถ้อยคำ"],
];
/** With these before them the letters belong to other words: ราคาสั่ง, ประชาระดับ, เวลาดับ, วาจาเป็น, ปากกากับ, อาสานัก. */
const OTHERS_BEGIN = "(รา|ประ|เว|ศา|วา|เจร|ปาก|อา)??";
/** And with these behind them: จัดทาง, ประจาน, แนะนาย. */
const NOT_BEFORE: Partial<Record<string, string>> = { จัดทำ: "(?![งยน])", ประจำ: "(?![นรค])", แนะนำ: "(?![ยง])" };

const LOST = new RegExp(
  `${OTHERS_BEGIN}(${WORDS.map((word) => `${word.replaceAll("ำ", "[ำา]")}${NOT_BEFORE[word] ?? ""}`).join("|")})`,
  "g",
);
const BY_PLAIN = new Map(WORDS.map((word) => [plain(word), word]));

function plain(word: string): string {
  return word.replaceAll("ำ", "า");
}

/**
 * Gives words their ำ back where only า is left of it.
 * @example withLostAm("สานักงานเทศบาลตาบล") // "สำนักงานเทศบาลตำบล"
 */
export const withLostAm = (text: string): string =>
  text.replace(LOST, (all, other: string | undefined, word: string) =>
    other === undefined ? (BY_PLAIN.get(plain(word)) ?? word) : all,
  );

/** Behind a leading ห there is hardly ever ำ: หน้า, หมาย, หลาย, หญ้า. */
const LED = /^ห[งญนมยรลว]/;

/** After a gap the same letters stand without ำ: `ก าร`, `ง าน`. All others have lost its ring: `ต าบล`. */
const PLAIN_AFTER_GAP = new RegExp(
  `^(?:${[
    // Letters that no word joins with ำ.
    "[ญฎฐณภวษหฬปฝผ]า",
    "กา[รย]|งาน|มา[กตยณภสชร]|รา[ชยคงบก]|รา$|สา[ธมยวขก]|สานง|สาร(?!วจ|อง)|ทาง(?!าน)|อา[จคยหชศทว]|บา[ทลงด]",
    "นาย|นาง|นาท|นาญ|นารม|ยา[งวก]|ขา[ดยว]|ตา[มร]|ศา[ลส]|ถาม|ถาน|ดา[นว]|คา[รดญ]|คากลาง|ลา[ดงย]|พา[ณน]|พาร",
    "จาก(?!ัด)|จาร|ชา[ตวย]|ธาร(?!ง)|ฝ่าย|ผ่าน",
  ].join("|")})`,
);

/**
 * Closes the gap that readers see before า, and puts ำ where the ring got lost there.
 * @param consonant what stands before the gap, with its tone; @param rest what stands behind า
 */
export function closedGap(consonant: string, rest: string): string {
  const tone = consonant.at(-1) ?? "";
  if (LED.test(consonant)) return `${consonant}า`;
  if (/[่-๋]/.test(tone)) return consonant + (AM_WITH_TONE.test(consonant + rest.slice(0, 1)) ? "ำ" : "า");
  return consonant + (PLAIN_AFTER_GAP.test(`${consonant}า${rest}`) ? "า" : "ำ");
}

/** น้ำ, ซ้ำ, ค้ำ and ต่ำ are far more frequent in papers than น้า and ซ้า; before these letters another word goes on. */
const AM_WITH_TONE = /^(?:น้(?![วย])|ซ้(?!ย)|ต่(?![งอ])|ถ้(?=ม))/;
