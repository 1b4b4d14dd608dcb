import { describe, expect, it } from "vitest";
import { mendLayer } from "../../../src/domain/thai/layer.ts";
import { uniformThai } from "../../../src/domain/thai/uniform.ts";

/** Thai in TIS-620 with every byte taken for the Latin letter of that number. */
const asLatin = (thai: string) =>
  thai.replace(/[ก-๛]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x0e00 + 0xa0));

const doubled = (text: string) => text.replace(/\S/g, "$&$&");

const SENTENCE = "ประกาศเทศบาลตำบลสมมติ เรื่อง การรับฟังความคิดเห็นของประชาชน พ.ศ. ๒๕๖๗";

describe("letters that were taken for others", () => {
  const THAI = "เทศบาลตำบลตัวอย่าง ประกาศแผน 2566 “ทดสอบ” ฝ่าย";
  const bytes = new TextEncoder().encode(THAI);
  it.each([
    ["UTF-8 as Latin-1", Buffer.from(bytes).toString("latin1"), THAI, false],
    ["UTF-8 as that of Windows", new TextDecoder("windows-1252").decode(bytes), THAI, false],
    ["UTF-8 with bullets for bytes", "à¹€à¸—à¸¨à¸šà¸²à¸¥ à¸•à¸²à¸£", "เทศบาล ตาร", true],
    ["Latin with its accents", "Café à la carte", "Café à la carte", false],
    ["digits of a font of symbols", "\uF031-\uF032\uF033\uF034\uF035 \uF036\uF037\uF038", "1-2345 678", false],
    ["Thai of a font of symbols", "\uF0E0\uF0B7\uF0C8\uF0BA\uF0D2\uF0C5", "เทศบาล", false],
  ])("%s", (_, layer, text, damaged) => {
    expect(mendLayer(layer)).toEqual({ text, damaged });
  });

  it.each([1, 31, 32, 64, 256, 0x1000])("Thai whose table is shifted by %i is not trusted", (shift) => {
    const shifted = "เทศบาลตำบลตัวอย่าง".replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + shift));
    expect(mendLayer(shifted).damaged).toBe(true);
  });

  it.each([2, 5, 9, 17, 25, -8, -17, -24])("a few words whose table is shifted by %i are not trusted", (shift) => {
    const shifted = "บัตรประชาชน".replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + shift));
    expect(mendLayer(shifted).damaged).toBe(true);
  });

  it.each([
    ...["วุฒิบัตร", "กฎหมาย", "ฎีกาที่ ๑/๒๕๖๗", "ฤดูฝน", "กีฬา ณ วัด", "พ.ศ. ๒๕๖๗ ฯลฯ", "เ", "ก า ข", "฿ ๑๐๐ บาทถ้วน", "ธัญญะ ฐิติ"],
    ...["กฎหมายและพัฒนาการกีฬา", "ๆ ฯลฯ", "พยัญชนะไทย ก ข ฃ ค", "หน้า ๑", "Nguyễn Văn Ất"],
  ])("%s is trusted", (text) => {
    expect(mendLayer(text).damaged).toBe(false);
  });

  it("bullets of a font of symbols are no letters", () => {
    expect(mendLayer("\uF0B7 หัวข้อหนึ่งของแผน\n\uF0B7 หัวข้อสองของแผน\n\uF0FC แล้วเสร็จตามแผน").text).toBe(
      " หัวข้อหนึ่งของแผน\n หัวข้อสองของแผน\n แล้วเสร็จตามแผน",
    );
  });
});

describe("a damaged layer is mended", () => {
  it.each([
    ["ำ and once more า", "สำานักงาน กำาหนด จำานวน นำาเข้า ทำาเนียบ อำาเภอ", "สำนักงาน กำหนด จำนวน นำเข้า ทำเนียบ อำเภอ"],
    [
      "ำ, a gap, and once more า",
      "ตำ าบล ประจำ าปี ดำ าเนินการ คำ าสั่ง ชำ าระ ลำ าน้ำ า",
      "ตำบล ประจำปี ดำเนินการ คำสั่ง ชำระ ลำน้ำ",
    ],
    ["the same with a tone", "นำ้า คำ้า ซำ้า ยำ้า ตำ่า ลำ้า", "น้ำ ค้ำ ซ้ำ ย้ำ ต่ำ ล้ำ"],
    ["the same with tone and gap", "นำ้ า คำ้ าประกัน ซำ้ า ยำ้ า ตำ่ ากว่า", "น้ำ ค้ำประกัน ซ้ำ ย้ำ ต่ำกว่า"],
    ["a hyphen for the tone", "นำ-า คำ-าประกัน ซำ-า ตำ-ากว่า นำ- าประปา", "น้ำ ค้ำประกัน ซ้ำ ต่ำกว่า น้ำประปา"],
    ["the ring, a gap, and า", "สํ านัก ตํ าบล กํ าหนด จํ านวน ทํ า น้ํ า", "สำนัก ตำบล กำหนด จำนวน ทำ น้ำ"],
    [
      "the ring lost",
      "สานักปลัด ตาบล อาเภอ กาหนด ดาเนินการ ประจาปี จานวน",
      "สำนักปลัด ตำบล อำเภอ กำหนด ดำเนินการ ประจำปี จำนวน",
    ],
    [
      "the ring lost and a gap",
      "ต าบล อ าเภอ ก าหนด จ านวน ท าการ ค าขอ ประจ าปี",
      "ตำบล อำเภอ กำหนด จำนวน ทำการ คำขอ ประจำปี",
    ],
    ["a gap before a vowel above", "กรณ ีที่ ปร ิมาณ ส ินค้า ท ี่ดิน พ ืช จ ึง", "กรณีที่ ปริมาณ สินค้า ที่ดิน พืช จึง"],
    ["a gap before a vowel below", "ส ุข ค ุณ ป ู ร ูป ผู ้ร ู้", "สุข คุณ ปู รูป ผู้รู้"],
    ["a gap before ◌ั and ◌็", "ป ัญหา ว ันที่ ต ัว เป ็น เห ็น", "ปัญหา วันที่ ตัว เป็น เห็น"],
    ["a gap before a tone", "ต ้องการ ค ่า แก ้ไข ไม ่มี น ้อย เล ่ม", "ต้องการ ค่า แก้ไข ไม่มี น้อย เล่ม"],
    ["a gap before what silences", "ศาสตร ์ สิทธิ ์ การณ ์ ยนต ์ องค ์กร", "ศาสตร์ สิทธิ์ การณ์ ยนต์ องค์กร"],
    ["a gap before a tone and ำ", "น ้ำ ค ้ำ ซ ้ำ ต ่ำ ย ้ำ", "น้ำ ค้ำ ซ้ำ ต่ำ ย้ำ"],
    ["a gap behind a tone", "อย่ าง ต่ าง ข้ าว บ้ าน กว่ า ค่ า", "อย่าง ต่าง ข้าว บ้าน กว่า ค่า"],
    [
      "a gap before า of the words of papers",
      "หน ้ าที่ เจ้าหน้ าที่ หล าย พิจ ารณ า จ าก ประป า ปัญห า รักษ า ส าขา งบประม าณ ประส านงาน",
      "หน้าที่ เจ้าหน้าที่ หลาย พิจารณา จาก ประปา ปัญหา รักษา สาขา งบประมาณ ประสานงาน",
    ],
    [
      "the same gap where ำ lost its ring",
      "บริษัท จ ากัด ก านัน ก าลัง ส าเร็จ น าร่อง ธ ารง ค าร้อง",
      "บริษัท จำกัด กำนัน กำลัง สำเร็จ นำร่อง ธำรง คำร้อง",
    ],
    ["hair spaces", "ส\u200Aำนักงาน", "สำนักงาน"],
    ["a gap within words without ำ", "ก าร ง าน ร าชการ ม าตรา ภ าษี น าย", "การ งาน ราชการ มาตรา ภาษี นาย"],
    ["a gap behind a leading vowel", "เ ทศบาล แ ผน โ ครงการ ไ ม่ ใ ช้", "เทศบาล แผน โครงการ ไม่ ใช้"],
    ["the tone before the vowel", "ท่ี น้ี ผู้ ม่ิง ซ้ือ ข้ึน", "ที่ นี้ ผู้ มิ่ง ซื้อ ขึ้น"],
    ["marks twice", "ที่่ ผู้้ นี้้ กำำ เป็็น วัันที่", "ที่ ผู้ นี้ กำ เป็น วันที่"],
    [
      "letters of old fonts",
      "ป\uF710น ท\u0E35\uF70A ฟ\uF701 ป\uF702 \uF70Fาติ \uF700าน",
      "ปันท ที่ ฟิ ปี ญาติ ฐาน".replace("ปันท", "ปัน"),
    ],
    ["every letter twice", doubled(SENTENCE), SENTENCE],
    ["TIS-620 taken for Latin", asLatin(SENTENCE), SENTENCE],
    [
      "TIS-620 taken for Latin, with µ folded",
      asLatin("ตัวเมือง ตำบล ต่อ").replaceAll("\u00B5", "\u03BC"),
      "ตัวเมือง ตำบล ต่อ",
    ],
    ["a line of it among sound ones", `ปีงบประมาณ\n${asLatin("แผนดำเนินงาน")}\n2567`, "ปีงบประมาณ\nแผนดำเนินงาน\n2567"],
    ["a letter lost", `${SENTENCE}\u0000`, SENTENCE],
  ])("%s", (_, layer, text) => {
    expect(mendLayer(layer)).toEqual({ text, damaged: false });
  });
});

it.each([
  "ราคาสั่งซื้อ จัดทางเท้า จากัวร์ เวลาดับเพลิง ประชาระดมทุน วาจาเป็นนาย ปากกากับสมุด อาสานักเรียน ตาราง สารองค์ประกอบ",
  "น้าสาว การค้า พัฒนาเสนอแผน ๑-๕ ก-ฮ ม-ค ทาสี นานา กา นา ตา",
  "ทำ งาน และ ที่ นา ของ กำนัน เกาะ ณ วันที่",
  "Café Résumé naïve 20 °C ½ ± 5 § 7",
  "http://www.example.go.th/a-b?x=1 o11 2566/2567 1,200.50",
])("what is sound stays as it is: %s", (text) => {
  expect(mendLayer(text)).toEqual({ text, damaged: false });
});

describe("a layer that cannot be mended is said to be damaged", () => {
  it.each([
    ["no letter known", "\u0000\u0001\u0002\u0003\u0004"],
    ["marks lost", SENTENCE.replace(/[ัิ-ฺ็-๎]/g, "\u0000")],
    ["replacement characters", SENTENCE.replace(/[าเ]/g, "\uFFFD")],
    ["letters of a private font", "\uE001\uE002\uE003\uE004 \uE005\uE006"],
    ["marks without letters", "่า้ัีิเ า ุูิ้่ ะาา เแโ ิ้่ี ุู"],
    ["Latin for another code of letters", "ª’—¡√√¡°“√ ª√–®”ª’ß∫ª√–¡“≥ ‡∑»∫“≈µ”∫≈"],
    ["signs for letters", '!"#$% &\'()*+ ,-./:; <=>?@ [\\]^_` {|}~! !!""##'],
  ])("%s", (_, layer) => {
    expect(mendLayer(layer).damaged).toBe(true);
  });
});

it("is the same once more", () => {
  for (const text of [SENTENCE, asLatin(SENTENCE), doubled(SENTENCE), "สำ านัก น ้ำ ต าบล"]) {
    const { text: once } = mendLayer(text);
    expect(mendLayer(once).text).toBe(once);
    expect(uniformThai(once)).toBe(once);
  }
});
