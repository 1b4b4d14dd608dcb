import { describe, expect, it } from "vitest";
import { bahtOf, dayOf } from "../../src/domain/procurement/figures.ts";
import { invisibleIn, legible } from "../../src/domain/thai/invisible.ts";
import { isoDate, phone, text, webAddress } from "../../src/domain/model/fields.ts";
import { agencySchema } from "../../src/domain/model/agency.ts";
import { newFile } from "../../src/authoring/new-file.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { MINIMAL } from "../planted.ts";
import { load, news, shown, type Files } from "./faults/broken.ts";

const HEADING = "งานที่ซื้อหรือจ้าง,วงเงิน,วิธีซื้อหรือจ้าง,ผู้ได้รับคัดเลือก,ราคาที่ตกลง,เลขที่สัญญา,วันที่สัญญา,เลขที่โครงการ,สถานะ";
interface Row {
  work?: string;
  price?: string;
  contract?: string;
  day?: string;
  project?: string;
  status?: string;
}
const row = ({
  work = "จ้างขุดลอกคูน้ำ",
  price = "96500",
  contract = "จ.1/2566",
  day = "3 ต.ค. 2565",
  project = "65107000001",
  status = "สิ้นสุดสัญญา",
}: Row) =>
  [work, "98000", "เฉพาะเจาะจง", "ร้านสมมติ", price, contract, day, project, status].map((cell) => `"${cell}"`).join(",");
const table = (...rows: Row[]) => `${HEADING}\n${rows.map(row).join("\n")}\n`;
const tell = async (files: Files) => shown(await load({ "content/agency.yaml": MINIMAL_AGENCY, ...files }));
const FILE = "content/procurement/2566/a.csv";

describe("numbers of a table that contradict themselves", () => {
  const NO_IDENTIFIERS = [
    "6.51071E+10",
    "6.5E10",
    "ม.ค.-66",
    "Jan-66",
    "1-ม.ค.-66",
    "3-ต.ค.",
    "3-Oct",
    "มกราคม-66",
    "1 ม.ค. 2566",
    "#######",
    "1/1/2566 0:00",
    "6,51071E+10",
    "6.51 x 10^10",
    "6.51071 E+10",
    "ม.ค. 66",
    "มค-66",
    "มี.ค.-66",
    "มีนาคม 2566",
    "Jan 66",
    "2566-01-01",
    "5/1/1900",
    "#N/A",
    "#REF!",
    "+6.51071E+10",
    "'6.51071E+10",
    "6.51071×10¹⁰",
    "6.51071E＋10",
    "6.51071\u0395+10",
    "1.E+10",
    "# # #",
    "########.##",
    "#BUSY!",
    "Err:502",
    "1/ธ.ค./66",
    "1 ธ.ค.",
    "0:00:00",
    "2022-12-01T00:00:00.000Z",
    "Friday, December 2, 2022",
    "วันศุกร์ที่ 2 ธันวาคม พ.ศ. 2565",
    "-65",
    "0.0151515",
  ];
  it("what a spreadsheet made of a number is no identifier", async () => {
    const lines = (told: string) =>
      [...told.matchAll(/a\.csv:(\d+)[^]*?แปลงเป็นเลขยกกำลังหรือวันที่/g)].map(([, line]) => line);
    const all = NO_IDENTIFIERS.map((_, index) => String(index + 2));
    const rows = (cells: (wrong: string, index: number) => Row) => table(...NO_IDENTIFIERS.map(cells));
    expect(lines(await tell({ [FILE]: rows((project, index) => ({ project, contract: `${index}/2566` })) }))).toEqual(
      all,
    );
    expect(lines(await tell({ [FILE]: rows((contract) => ({ contract })) }))).toEqual(all);
  });

  it("a number of a paper is one", async () => {
    const contracts = [
      "65107000001",
      "จ.1/2566",
      "1/2566",
      "CNTR-00012/66",
      "ซ. ๑๒/๒๕๖๖",
      "E12/2566",
      "กค 3-66",
      "ต.ค. 12/2566",
      "มท 0810-66",
      "ม.ค. 1/66",
      "ก.ค.12/2566",
      "มค 0810-66",
      "บส.12/1/2566",
      "1/1/2566",
      "1E2",
      "12E3/2566",
      "15",
      "2566-01-001",
      "3/2/66",
      "1:66",
      "TA 66-01",
      "เลขที่ ม.ค. 66",
      "กค 12/2566",
      "660101234567",
    ];
    const rows = contracts.map((contract, index) => ({ contract, work: `จ้างงานที่ ${index}` }));
    expect(await tell({ [FILE]: table(...rows) })).not.toContain("ผิด");
  });

  it.each([
    "65,107,000,001",
    "65107000001.00",
    "65107000000",
    "65107100000",
    "651070000000",
    "1/1/2566",
    "6E10",
    "44896",
  ])("%s is no number of e-GP", async (project) => {
    expect(await tell({ [FILE]: table({ project }) })).toContain("แปลงเป็นเลขยกกำลังหรือวันที่");
  });

  it.each([{ work: "#N/A" }, { status: "#VALUE!" }])("a formula that failed is no word: %j", async (cells) => {
    expect(await tell({ [FILE]: table(cells) })).toContain("ข้อผิดพลาดของสูตร");
  });

  it.each([
    { contract: "จ.๑/๒๕๖๖" },
    { contract: "จ. 1 / 2566" },
    { contract: "จ1-66" },
    { contract: "จ.001/2566" },
    { contract: "สัญญาเลขที่ จ.1/2566" },
    { contract: "ใบสั่งจ้างเลขที่ จ.1/2566" },
    { contract: "สัญญาจ้าง จ.1/2566" },
    { contract: "จ.1/2566 ลงวันที่ 3 ต.ค. 65" },
    { contract: "จ.１/2566" },
    { contract: "No. จ.1/2023" },
    { work: "1. จ้างขุดลอกคูน้ำ" },
    { work: "โครงการจ้างเหมาขุดลอกคูน้ำ" },
    { work: "จ้างขุดลอก\u200Bคูนํ้า" },
    { work: "“จ้างขุดลอกคูน้ำ”", day: "03/10/2565" },
  ])("a contract in another spelling stands twice: %j", async (cells) => {
    expect(await tell({ [FILE]: table({}, cells) })).toContain(`ซ้ำกับ ${FILE}:2`);
  });

  it.each(["จ.11/2566", "จ.1/2565", "ซ.1/2566", "จ.1/1/2566", "จ.1ก/2566", "จ.1/2566 (1)", "จ.1/2566 แก้ไขครั้งที่ 1"])(
    "%s is another contract",
    async (contract) => {
      expect(await tell({ [FILE]: table({}, { contract }) })).not.toContain("ซ้ำกับ");
    },
  );

  it("a contract that stands twice is told at its second line, in one file and over two", async () => {
    expect(await tell({ [FILE]: table({}, {}) })).toContain(`ซ้ำกับ ${FILE}:2`);
    const over = await tell({
      [FILE]: table({}),
      "content/procurement/2566/b.csv": table({ contract: "จ.2/2566" }, {}),
    });
    expect(over).toContain("content/procurement/2566/b.csv:3");
    expect(over).toContain(`ซ้ำกับ ${FILE}:2`);
    expect(await tell({ [FILE]: table({}, { work: "จ้างงวดสอง" }, { day: "4 ต.ค. 2565" }) })).not.toContain("ซ้ำกับ");
  });

  it("signs that nobody sees, and those that keep a cell as text, are no part of it", async () => {
    const plain = table({});
    const cells = (write: (cell: string, index: number) => string) =>
      plain.replace(/"([^"]*)"/g, (_, cell: string, offset: number) => `"${write(cell, offset)}"`);
    const { content } = await load({
      "content/agency.yaml": MINIMAL_AGENCY,
      "content/procurement/2561/a.csv": plain.replaceAll("2565", "2560"),
      "content/procurement/2562/a.csv": plain.replaceAll("2565", "2561").replaceAll("เลขที่", "เลข\u200Bที่"),
      "content/procurement/2563/a.csv": cells((cell) => `\u202A${cell}\u202C\u200B`).replaceAll("2565", "2562"),
      "content/procurement/2564/a.csv": cells((cell) => `'${cell}`).replaceAll("2565", "2563"),
      "content/procurement/2565/a.csv": plain.replaceAll(/"(\d[^"]*)"/g, '"=""$1"""').replaceAll("2565", "2564"),
      "content/procurement/2566/a.csv": `${plain.trim().replaceAll("\n", "\r")}\n${Array(9).fill("\u200B").join(",")}\n`,
    });
    const [first, ...others] = (content?.purchases ?? []).map(({ data }) =>
      data.purchases.map((purchase) => ({ ...purchase, contractDate: purchase.contractDate.slice(4) })),
    );
    expect(first).toMatchObject([{ contractNumber: "จ.1/2566", projectNumber: "65107000001", budget: 98_000 }]);
    expect(others).toEqual(Array(5).fill(first));
  });

  it("a price of many times its budget is told", async () => {
    expect(await tell({ [FILE]: table({ price: "965000" }) })).toContain("หลายเท่า");
    expect(await tell({ [FILE]: table({ price: "98001" }) })).not.toContain("หลายเท่า");
  });

  it.each([
    ["3-ต.ค.-65", "2022-10-03"],
    ["03-Oct-22", "2022-10-03"],
    ["3-ต.ค.-22", "2022-10-03"],
    ["๓-ต.ค.-๖๕", "2022-10-03"],
    ["03-Oct-65", "2022-10-03"],
    ["3-ตุลาคม-2565", "2022-10-03"],
    ["3-Foo-22", undefined],
    ["October 3, 2022", "2022-10-03"],
    ["Monday, October 3, 2022", "2022-10-03"],
    ["20221003", "2022-10-03"],
    ["3 ต.ค.\u200B 2565", "2022-10-03"],
    ["3−ต.ค.−65", "2022-10-03"],
    ["'3/10/2565", "2022-10-03"],
    ["3/10/2565 9:30", "2022-10-03"],
    ["2022-10-03T00:00:00Z", "2022-10-03"],
    ["2022-10-03T17:00:00Z", undefined],
    ["29 ก.พ. 66", undefined],
    ["3 ต.ค. ’65", "2022-10-03"],
    ["3rd October 2022", "2022-10-03"],
    ["03–10–2565", "2022-10-03"],
    ["3 ต.ค. 65 น.", "2022-10-03"],
    ["3/10/2565,", "2022-10-03"],
  ])("Excel's %s is the day %s", (written, day) => {
    expect(dayOf(written)).toBe(day);
  });
});

it.each([
  ["98000 บ.", 98000],
  ["98,000.00 THB", 98000],
  ["98,000 Baht", 98000],
  ["98,000 (เก้าหมื่นแปดพันบาทถ้วน)", 98000],
  ["98，000.– บาท", 98000],
  ["98.000,00", undefined],
  ["(98,000)", undefined],
  ["9.8E+04", undefined],
  ["98k", undefined],
])("the amount %s is %s", (written, amount) => {
  expect(bahtOf(written)).toBe(amount);
});

describe("slips of the keyboard that publish something else", () => {
  const TITLES: readonly (readonly [line: string, told: boolean])[] = [
    ["title: ประกาศผู้ชนะ #2 ซ่อมถนนสาย #5", true],
    ["title: ซ่อมถนนสาย #5", true],
    ['title: "ซ่อมถนนสาย #5"', false],
    ["title: ซ่อมถนน # หมายเหตุของเรา", false],
    ["title: ประกาศผู้ชนะ # 5", true],
    ["title: ประกาศผู้ชนะ ##5", true],
    ["title: ซ่อมถนน # 2 รายการที่ค้าง", false],
    ["title: ซ่อมถนน#5", false],
    ["title: 'ซ่อมถนนสาย #5'", false],
    ["title: ซ่อมถนน\t#5", true],
    ["title: ซ่อมถนน\n  สาย #5", true],
    ["title: 'ซ่อมถนน' #5 ค่ะ", true],
    ["title: 'ซ่อมถนน' # หมายเหตุ", false],
    ["title: &ธาร ตลาดนัด", true],
    ["title: ตลาด & ถนน", false],
    ["title: >-\n  ซ่อม: ถนน #5", false],
    ["title: |\n  เรื่อง: ถนน #5\n  สาย #6", false],
  ];
  it("an end of a title that YAML takes for a remark, or a beginning that it takes for a name, is told", async () => {
    const files = TITLES.map(
      ([line], index) => [`content/news/n${index}.md`, news("ข่าว").replace(/^title: .*$/m, line)] as const,
    );
    const { problems } = await load({ "content/agency.yaml": MINIMAL_AGENCY, ...Object.fromEntries(files) });
    const told = new Set(problems.map(({ file }) => file));
    expect(problems.every((one) => JSON.stringify(one.args).includes("หายไป"))).toBe(true);
    expect(TITLES.filter((_, index) => told.has(`content/news/n${index}.md`))).toEqual(
      TITLES.filter(([, lost]) => lost),
    );
  });

  it.each([
    "saraban@เทศบาลตัวอย่าง.ไทย",
    "saraban@xn--72c1afm5bqpe3cybig5owe.xn--o3cw4h",
    "a.b@office.go.th",
    "สารบรรณ@ตัวอย่าง.ไทย",
    "saraban@เทศบาล๑.รัฐบาล.ไทย",
  ])("%s is an address of mail", (email) => {
    expect(agencySchema.safeParse({ ...MINIMAL, email }).success).toBe(true);
  });
  it.each(["saraban@", "saraban", "a@b", "a b@c.ไทย", "a\u200B@b.go.th"])("%s is none", (email) => {
    expect(agencySchema.safeParse({ ...MINIMAL, email }).success).toBe(false);
  });

  it.each(["\u200B", "\u200C", "\u00AD", "\u2060", "\uFEFF", "\u00A0", "\u2066", "\u3164", "\uFE0F"])(
    "an invisible sign in an address is named",
    (sign) => {
      const site = { ...MINIMAL, site: `https://www.test.exam${sign}ple/` };
      const [issue] = agencySchema.safeParse(site).error?.issues ?? [];
      expect(issue?.message).toContain("มองไม่เห็น");
    },
  );

  it.each([
    "https://a.go.th/x https://b.go.th/y",
    "https://a.go.th/x, https://b.go.th/y",
    "https://a.go.th/x และ https://b.go.th/",
  ])("two addresses are no link: %s", (address) => {
    const { error } = webAddress("ที่อยู่").safeParse(address);
    expect(error?.issues[0]?.message).toContain("มากกว่าหนึ่ง");
  });
  it("an address within another one is one", () => {
    const address = "https://web.archive.org/web/2023/https://a.go.th/?u=http://b.go.th/,http";
    expect(webAddress("ที่อยู่").parse(address)).toBe(address);
  });

  it.each(["%E2%80%8B", "%EF%BB%BF", "%C2%A0"])(
    "%s at the end of an address is named, within one it may be meant",
    (sign) => {
      const at = (address: string) => invisibleIn(`https://www.test.example/${address}`)?.code;
      expect(at(`plan.pdf${sign}`)).toMatch(/^U\+[0-9A-F]{4}$/);
      expect(at(`plan${sign}.pdf`)).toBeUndefined();
      expect(at("❤️/%E2%80%93")).toBeUndefined();
    },
  );

  it.each<readonly [name: string, sign: string, title: string]>([
    ["a break of a line", "\u200B", "ข่าว\u200Bดี"],
    ["a byte-order mark", "\uFEFF", "ข่าวดี"],
    ["a soft hyphen", "\u00AD", "ข่าวดี"],
    ["a word joiner", "\u2060", "ข่าวดี"],
    ["a mark of direction", "\u200E", "ข่าวดี"],
    ["what turns words round", "\u202E", "ข่าวดี"],
    ["an isolate", "\u2066", "ข่าวดี"],
    ["a Korean filler", "\u3164", "ข่าวดี"],
    ["a code for terminals", "\u0008", "ข่าวดี"],
    ["a tag", "\u{E0041}", "ข่าวดี"],
    ["a blank that does not break", "\u00A0", "ข่าว\u00A0ดี"],
  ])("%s in a title and a telephone is cut off, unless it is lawful there", (_, sign, title) => {
    expect(text("ชื่อ").parse(`${sign}ข่าว${sign}ดี${sign}`)).toBe(title);
    expect(phone("หมายเลข").parse(`${sign}0 2123 4567${sign}`)).toBe("0 2123 4567");
    expect(isoDate("วันที่").parse(`${sign}2023-04-20${sign}`)).toBe("2023-04-20");
  });

  it("pictures of several signs stay whole", () => {
    expect(legible(" 👨‍👩‍👧 ❤️ ข่าว\uFE0F ")).toBe("👨‍👩‍👧 ❤️ ข่าว");
  });

  it("an invisible sign in an address of mail is named, and so is one in the name of a published file", async () => {
    const mail = await tell({ "content/agency.yaml": `${MINIMAL_AGENCY}email: "a\u200B@test.go.th"\n` });
    expect(mail).toContain("U+200B");
    expect(mail).toContain("a@test.go.th");
    const file = "documents/แผน\u200B.txt";
    const answer = `item: o4\nfiscalYear: 2566\nevidence:\n  - { title: แผน, file: "${file}" }\n`;
    const named = await tell({ "content/disclosures/2566/o4.yaml": answer, [`public/${file}`]: "ก" });
    expect(named).toContain("ชื่อไฟล์มีอักขระที่มองไม่เห็น (U+200B)");
    expect(named).toContain("เปลี่ยนชื่อเป็น public/documents/แผน.txt");
    expect(await tell({ [`public/${file}`]: "ก" })).not.toContain("มองไม่เห็น");
  });

  it("an invisible sign in prose and in the name of a file is named", async () => {
    const prose = await tell({ "content/news/a.md": `${news("ข่าว")}\nhttps://www.test.example/a\u200B\n` });
    expect(prose).toContain("มองไม่เห็น (U+200B)");
    const file = `item: o4\nfiscalYear: 2566\nevidence:\n  - title: แผน\n    file: documents/a.pdf\u200E\n`;
    const answer = await tell({ "content/disclosures/2566/o4.yaml": file, "public/documents/a.pdf": "x" });
    expect(answer).toContain("มองไม่เห็น U+200E");
  });

  it("a long title makes a name that every disk takes", () => {
    const name = "ประกาศเทศบาลตำบลตัวอย่าง เรื่อง เจตนารมณ์นโยบายไม่รับของขวัญ ".repeat(3);
    const file = newFile({ kind: "news", fiscalYear: 2566, name, today: "2023-04-28" });
    expect(Buffer.byteLength(file?.file.split("/").at(-1) ?? "")).toBeLessThanOrEqual(120);
    expect(file?.file).not.toMatch(/-\.md$|[\u0E31\u0E34-\u0E3A]-/);
  });
});
