import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../src/domain/privacy/personal-data.ts";
import { toThaiDigits } from "../../src/domain/thai/digits.ts";
import { citizenId, onCard } from "../planted.ts";
import { DEEP_PLACES } from "./planted-binary.ts";
import { FORM_PLACES } from "./planted-forms.ts";
import { PLACES } from "./planted-places.ts";
import { load, news, type Files } from "./faults/broken.ts";

const ids = Array.from({ length: 200 }, (_, index) => citizenId(`1000000${String(index).padStart(5, "0")}`));

/** Ways of writing a number, with the card's groups where they matter. */
const SPELLINGS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => onCard(id),
  (id) => onCard(id, [" ", " ", " ", " "]),
  (id) => onCard(id, [".", ".", ".", "."]),
  (id) => onCard(id, ["–", "–", "–", "–"]),
  (id) => onCard(id, [" - ", " - ", " - ", " - "]),
  (id) => onCard(id, ["_", "_", "_", "_"]),
  (id) => toThaiDigits(id),
  (id) => toThaiDigits(onCard(id)),
  (id) => Array.from(id).join("\u200B"),
  (id) => onCard(id, ["-\u200B", "-\u200B", "-", "-"]),
  (id) => onCard(id, ["\u00A0", "\u00A0", "\u00A0", "\u00A0"]),
  (id) => `เลขประจำตัวประชาชน ${Array.from(id).join(" ")}`,
  (id) => `เลขประจำตัวประชาชน ${id.slice(0, 6)}\n${id.slice(6)}`,
  (id) => onCard(id, ["-", "-", "-\n", "-"]),
  (id) => `บัตรประชาชน\t${Array.from(id).join("\t")}`,
  (id) => `บัตรประชาชน\t${onCard(id, ["\t", "\t", "\t", "\t"])}`,
  (id) => Array.from(id, (digit) => String.fromCharCode(0xff10 + Number(digit))).join(""),
  (id) => `เลขประจำตัวประชาชน | ${Array.from(id).join(" | ")} |`,
  (id) => `นาย ก (${id})`,
  (id) => `สำเนาบัตร ${id}.pdf`,
  (id) => `นาย ก ${id}.pdf`,
  (id) => `บัตร ปชช. ${id}`,
  (id) => `เลข ปชช. ${onCard(id, [" ", " ", " ", " "])}`,
  (id) => `เลขที่บัตร ปชช : ${onCard(id, ["-", "-", "-", ""])}`,
  (id) => onCard(id, ["-", "-", "", "-"]),
  (id) => `ID No. ${id}`,
  (id) => `Citizen ID: ${onCard(id, [" ", " ", " ", " "])}`,
  (id) => `เลขประจำตัวประชาชน:${id}ออกโดย`,
  (id) => `เลข ๑๓ หลัก ${toThaiDigits(id)}`,
  (id) => `เลขประจำตัวประชาชน ${id.slice(0, 5)} ${id.slice(5, 10)} ${id.slice(10)}`,
  (id) => `เลขประจำตัวประชาชน ${onCard(id, ["/", "/", "/", "/"])}`,
  (id) => onCard(id, ["•", "•", "•", "•"]),
  (id) => `เลขประจำตัวประชาชน\n${onCard(id)}`,
  (id) => `เลขประจำตัวประชาชน (13 หลัก)\n${Array.from(id).join(" ")}`,
  (id) => `เลขประจำตัวประชาชน ${Array.from(id, (digit) => `[${digit}]`).join("")}`,
  (id) => onCard(id, ["\u2011", "\u2011", "\u2011", "\u2011"]),
  (id) => onCard(id, ["\u2212", "\u2212", "\u2212", "\u2212"]),
  (id) => `'${id}`,
  (id) => `นาย\t${onCard(id)}\tบ้าน`,
  (id) => onCard(id, ["\u00AD-", "-", "-\u200E", "-"]),
  (id) => `${toThaiDigits(id.slice(0, 5))}${id.slice(5)}`,
  (id) => `ประจำตัวประชาชนเลขที่ ${onCard(id, [" ", " ", " ", " "])} ออกให้ ณ อำเภอ`,
  (id) => `เลขประจำตัวประชาชนของผู้ยื่น${onCard(id)}`,
  (id) => `บัตร ${onCard(id, ["-", "-", "-", "- "])}`,
  (id) => `เลขประจำตัวประชาชน ${id.slice(0, 7)}-${id.slice(7)}`,
  (id) => `**${onCard(id)}**`,
  (id) => `ประชาชน${toThaiDigits(id)}นาย`,
  (id) => `cid${id}`,
  (id) => `https://forms.test.example/view?cid=${id}`,
  (id) => `รหัสลูกค้า ${id}`,
  (id) => `รหัสประจำตัว ${id}`,
  (id) => `เลขที่บัตร ${id}`,
  (id) => `ใบขับขี่เลขที่ ${id}`,
  (id) => `โครงการอบรมผู้สูงอายุ นาย ก ${id}`,
  (id) => `https://www.facebook.com/ นาย ก ${id}`,
  (id) => `${onCard(id).slice(0, 3)}\n${onCard(id).slice(3)}`,
  (id) => `${onCard(id).slice(0, 4)}-\n${onCard(id).slice(4)}`,
  (id) => `${onCard(id).slice(0, 6)}\n${onCard(id).slice(6, 12)}\n${onCard(id).slice(12)}`,
  (id) => `เลขประจำตัวประชาชน ${id.slice(0, 7)}\r\n${id.slice(7)}`,
  (id) => `เลขประจำตัวประชาชน ${id.slice(0, 7)}\n\n${id.slice(7)}`,
  (id) => `เลขประจำตัวประชาชน ${id.slice(0, 4)}\n${id.slice(4, 9)}\n${id.slice(9)}`,
  (id) => `เลขประจำตัว\nประชาชน ${id.slice(0, 6)} ${id.slice(6)}`,
  (id) => `ถือบัตรประจำตัวประ\nชาชนเลขที่ ${onCard(id, [" ", " ", " ", " "])}`,
  (id) => `นาย ก ${id}.0`,
  (id) => `เลขประจำตัวประชาชน ${Number(id).toLocaleString("en")}`,
  (id) => Array.from(id, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join(""),
  (id) => Array.from(id, (digit) => "⓪①②③④⑤⑥⑦⑧⑨"[Number(digit)] ?? "").join(""),
];

const ALL = [...PLACES, ...DEEP_PLACES, ...FORM_PLACES];

describe("the planted set", () => {
  it("is found in every place of twelve types of files", async () => {
    const made = await Promise.all(
      ALL.map(async ([name, make], index) => [`public/documents/${name}`, await make(ids[index] ?? "")] as const),
    );
    const named: Files = {
      [`public/documents/สำเนาบัตรประชาชน ${ids[130] ?? ""}.txt`]: "ก",
      [`public/documents/cid${ids[132] ?? ""}/ใบสมัคร.txt`]: "ก",
      "content/news/bold.md": `${news("ข่าว")}\n${(ids[133] ?? "").slice(0, 6)}<b>${(ids[133] ?? "").slice(6)}</b>\n`,
      "content/news/alt.md": `${news("ข่าว")}\n![บัตร ${ids[131] ?? ""}](/images/a.png)\n`,
    };
    const { problems } = await load({ ...Object.fromEntries(made), ...named });
    const told = new Set(problems.filter(({ kind }) => kind === "personal-data").map(({ file }) => file));
    const missed = [...made.map(([name]) => name), ...Object.keys(named)].filter((file) => !told.has(file));
    expect(missed).toEqual([]);
    expect(new Set(ALL.map(([name]) => name.split(".").at(-1))).size).toBeGreaterThanOrEqual(12);
  });

  it("is found in every spelling", () => {
    const missed = SPELLINGS.filter((spell, index) => {
      const id = ids[index] ?? "";
      return !findPersonalData(spell(id)).some(({ kind, value }) => kind === "citizen-id" && value === id);
    }).map((spell) => spell("1234567890123"));
    expect(missed).toEqual([]);
    expect(SPELLINGS.length + ALL.length + 2).toBeGreaterThanOrEqual(60);
  });
});

it.each([
  "1-1000-00012-xx-x",
  "x-1000-00012-34-5",
  "1-1000-00012-●●-●",
  "1-1000-00012-**-*",
  "เลขประจำตัวประชาชน 11000000123XX",
])("a number of which a few digits are hidden is told: %s", (text) => {
  expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(["citizen-id"]);
});

it.each([
  "somchai@บริษัท.ไทย",
  "สมชาย@ตัวอย่าง.ไทย",
  "somchai@xn--72c1a1bt4awk9o.xn--o3cw4h",
  "somchai (at) gmail (dot) com",
  "somchai＠gmail．com",
  "somchai@gmail\u200B.com",
  "somchai@ gmail.com",
  "somchai@\ngmail.com",
])("an address of mail is found: %s", (text) => {
  expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(["email"]);
});

it.each(["081-234\n-5678", "เลขที่บัญชี 123-4-\n56789-0"])("a number over two lines is found: %j", (text) => {
  expect(findPersonalData(text)).toHaveLength(1);
});

it("an address below .ไทย is one in both of its spellings", () => {
  const [thai, latin] = ["a@ตัวอย่าง.ไทย", "a@xn--72c1a1bt4awk9o.xn--o3cw4h"].map(
    (text) => findPersonalData(text)[0]?.value,
  );
  expect(thai).toBe(latin);
});

const [ID] = ids as [string];
/** The milliseconds of a day in 2018, by which programs name files; its last digit happens to be a check digit. */
const STAMP = citizenId("151680000000");
const JURISTIC = citizenId("010555600000");

/** A number in groups of these lengths. */
const dashed = (digits: string, lengths: readonly number[]) =>
  lengths.map((length, index) => digits.slice(...spanOf(lengths, index, length))).join("-");
const spanOf = (lengths: readonly number[], index: number, length: number) => {
  const from = lengths.slice(0, index).reduce((sum, one) => sum + one, 0);
  return [from, from + length] as const;
};

/** What looks like personal data and is none. */
const HARMLESS: readonly string[] = [
  ...[JURISTIC, `เลขนิติบุคคล ${JURISTIC}`, `เลขประจำตัวผู้เสียภาษี ${JURISTIC}`, onCard(JURISTIC), toThaiDigits(JURISTIC)],
  ...["เลขที่โครงการ 66017123456", "66017123456", "เลขคุมสัญญา 660101234567", "e-GP 65107000001", "รหัสโครงการ 66119000123"],
  ...[
    `เลขที่โครงการ ${ID}`,
    `รหัสครุภัณฑ์ ${ID}`,
    `บาร์โค้ด ${ID}`,
    `เลขที่ใบเสร็จ ${ID}`,
    `ทะเบียนพัสดุ ${ID}`,
    `เลขที่ผู้ใช้ไฟฟ้า ${ID}`,
  ],
  ...[
    "งบประมาณ 1,234,567,890,123 บาท",
    "วงเงิน 1,850,000.00 บาท",
    "1,000,000,000,017 บาท",
    "98,000.00 96,500.00 97,000.00",
  ],
  ...["โฉนดที่ดินเลขที่ 12345 เลขที่ดิน 123 หน้าสำรวจ 1234", "ระวาง 5136 II 1234-00", "น.ส.3 ก. เลขที่ 1234 เล่ม 12 ก หน้า 34"],
  ...[
    "โทร. 0-2123-4567",
    "02-123-4567",
    "โทรศัพท์ 053-123-456",
    "0 5312 3456 ต่อ 101",
    "โทรสาร 044-123456",
    "1567",
    "199",
    "02 123 4567-8",
  ],
  ...["ที่ มท 0808.2/ว 1234", "ชม 52001/123", "081/2566", "ที่ ศธ 04001/ว 0812", "หนังสือที่ 0812/2566"],
  ...[
    "วันที่ 20/04/2566",
    "2023-04-20 08:30:00",
    "20230420083000",
    "๒๐ เมษายน ๒๕๖๖",
    "08.30-16.30 น.",
    "1 ต.ค. 2565 - 30 ก.ย. 2566",
  ],
  ...[
    `https://www.test.example/f/${STAMP}.pdf`,
    `IMG_${STAMP}.jpg`,
    "d41d8cd98f00b204e9800998ecf8427e",
    `a${ID}b`,
    `0.${ID}`,
  ],
  ...[
    `ISBN ${citizenId("978616000000")}`,
    `ข่าว ${citizenId("968000007967")}`,
    "พิกัด 18.7883439, 98.9853008",
    "47Q 498765 2077890",
  ],
  ...[
    "1 2 3 4 5 6 7 8 9 10 11 12 13",
    "1\t2\t3\t4\t5\t6\t7\t8\t9",
    "1234567\n890123",
    "ร้อยละ 86.25 78.50 91.33",
    "รหัสไปรษณีย์ 50000",
  ],
  ...[
    "รหัสงบประมาณ 15008370001003110001",
    "รหัสบัญชี 5104010104.101",
    "GFMIS 1500800001",
    "ฎีกาที่ 123/2566",
    "เช็คเลขที่ 10123456",
  ],
  ...[
    `เลขทะเบียนการค้า ${JURISTIC}`,
    `บาร์โค้ดสินค้า ${citizenId("885000000001")}`,
    `มิเตอร์น้ำ ${citizenId("123456789012")}`,
    `เลขสารบบอาหาร ${dashed(citizenId("101123451000"), [2, 1, 5, 1, 4])}`,
    `อย. ${dashed(citizenId("501023450001"), [2, 1, 5, 1, 4])}`,
    `รหัสหน่วยงาน ${citizenId("552010100000")}`,
    `รหัสแหล่งน้ำ ${citizenId("520101000001")}`,
    `หมายเลขคำสั่งซื้อ ${citizenId("230420123456")}`,
    `เลขอ้างอิงการชำระเงิน ${citizenId("660420000001")}`,
    `หมายเลขเครื่องหมายการค้า ${citizenId("210100001234")}`,
    `เลขที่ใบอนุญาตก่อสร้าง ${dashed(citizenId("520166000012"), [2, 4, 5, 2])}`,
    `เลขที่กรมธรรม์ ${citizenId("660112345678")}`,
    `เลขที่รายงาน ${citizenId("256500000123")}`,
    `สัญญาเลขที่ ${citizenId("660100001234")}`,
    `ผู้ใช้น้ำเลขที่ ${citizenId("520100001234")}`,
    `Ref1 ${citizenId("099400012345")} Ref2 6600001234`,
  ],
  ...[
    `โครงการ ${ID}`,
    `โครงการ: ${ID}`,
    `เลขที่ใบกำกับภาษี ${ID}`,
    `ใบส่งของเลขที่ ${ID}`,
    `ใบสำคัญจ่ายเลขที่ ${ID}`,
    `ฎีกาเลขที่ ${ID}`,
    `เลขคลังรับ ${ID}`,
    `เลขที่บันทึกข้อความ ${ID}`,
    `รหัสศูนย์พัฒนาเด็กเล็ก ${ID}`,
    `รหัสผู้ขาย ${ID}`,
    `เลขที่สลิป ${ID}`,
    `เลขที่ธุรกรรม ${ID}`,
    `รหัสแปลงที่ดิน ${ID}`,
    `เลขพัสดุไปรษณีย์ ${ID}`,
    `หมายเลขเครื่องวัดน้ำ ${ID}`,
    `Invoice No. ${ID}`,
    `Transaction ID: ${ID}`,
    `PO ${ID}`,
    `S/N ${ID}`,
    `Serial Number ${ID}`,
    `EAN ${ID}`,
    `https://www.facebook.com/permalink.php?story_fbid=${ID}&id=100064`,
    `https://www.facebook.com/reel/${ID}`,
    `https://line.me/R/ti/p/${ID}`,
    `{"created": ${citizenId("168000000000")}}`,
    "เลขที่บัญชีแยกประเภท 1102010101",
    "เลขที่ฎีกา 0812345678",
    "สมุดเช็คธนาคาร 12 เล่ม ราคา 3 @ 20.50",
    "โทร. เวลา 08.30 16.30 12.00 น.",
  ],
  ...["EMS EB123456789TH", "IMEI 356938035643809", "รหัสประจำบ้าน 5201-000123-4", "416-66-0001-0001", "ISSN 0125-1234"],
  ...[
    "ปุ๋ย 46-0-0 15-15-15",
    "98 95 87 76 65 54 43 32 21 10",
    "7440-001-0001/0012",
    "00110-00123-567890",
    "0x1234567890123",
  ],
  ...[
    onCard(`0${citizenId("994000123451").slice(1)}`),
    "0-9940-00123-45-1",
    "0 9940 00123 45 1",
    "๐–๙๙๔๐–๐๐๑๒๓–๔๕–๑",
    "0.812345678",
    "โทร 053-123-\n456",
    "รวม 3100100\n1234567",
    "ตาราง\n3-1001-\n00123",
    "เลขประจำตัวประชาชน\n1\n2\n3\n4\n5\n6\n7\n8\n9\n0\n1\n2\n3",
    "เช็คเลขที่ 0812345678",
    "x-xxxx-xxxxx-12-3",
    "1-1000-xxxxx-12-3",
    "1-xxxx-xxxxx-xx-3",
    "0812³ ข้อ 1¹ 2² 3³",
    "saraban@ตัวอย่าง.รัฐบาล.ไทย",
    "P65110012345",
    "660114012345",
    "1,000,000,123,453 บาท",
    "081-xxx-xxxx",
  ],
  ...["2565 2566 2567 2568 2569", "มาตรา 9 (1) (2) (3)", "ข้อ 1.1.1.1.1", "บ้านเลขที่ 123/45 หมู่ 6", "ขนาด 100x200x300"],
];

it("numbers of offices, papers, money and days raise nothing", () => {
  const raised = HARMLESS.filter((text) => findPersonalData(text, { agencyHosts: [] }).length > 0);
  expect(HARMLESS.length).toBeGreaterThanOrEqual(60);
  expect(raised).toEqual([]);
});
