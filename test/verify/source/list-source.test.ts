import { describe, expect, it } from "vitest";
import { listSource } from "../../../src/verify/source/list-source.ts";
import { EDITIONS } from "../../domain/listing/editions.ts";

const U = "https://www.a.go.th";
const readAll = (text: string, name = "oit.csv", base?: string) =>
  listSource(
    Buffer.from(text),
    name,
    undefined,
    { year: 2566, editions: EDITIONS, base, fetchBody: () => Promise.reject(new Error("asks nobody")) },
    "",
  );
async function read(...args: Parameters<typeof readAll>) {
  const [first] = await readAll(...args);
  if (!first) throw new Error("no list");
  return first;
}

describe("a list of several agencies is one for each", () => {
  const row = (agency: string, code: string, at: string) => `${agency},${code},,${at}\n`;
  it.each([
    ["by a column of agencies", "หน่วยงาน", "เทศบาลตำบลหนึ่ง", "เทศบาลตำบลสอง"],
    ["by a column of their names", "ชื่อหน่วยงาน", "อบต.หนึ่ง", "อบต.สอง"],
    ["by a column of local bodies", "อปท.", "หนึ่ง", "สอง"],
  ])("%s", async (_, head, one, other) => {
    const text = `${head},ข้อ,รายการ,ที่อยู่\n${row(one, "o1", `${U}/1`)}${row(other, "o1", "https://b.go.th/1")}${row(one, "o2", `${U}/2`)}`;
    const sources = await readAll(text);
    expect(sources.map(({ agency, targets }) => [agency.name, targets.map(({ address }) => address)])).toEqual([
      [one, [`${U}/1`, `${U}/2`]],
      [other, ["https://b.go.th/1"]],
    ]);
  });
  it("and a column with one agency is one list", async () => {
    expect(await readAll(`หน่วยงาน,ข้อ,ที่อยู่\nก,o1,${U}/1\nก,o2,${U}/2\n`)).toHaveLength(1);
  });
});

describe("a list of several agencies is refused, with row and remedy,", () => {
  const refused = (text: string, name?: string) =>
    readAll(text, name).then(
      () => "taken",
      (error: unknown) => (error as Error).message,
    );
  const B = "https://www.b.go.th";
  const items = (site: string, codes: readonly number[], name?: string) =>
    codes.map((code) => `${name === undefined ? "" : `${name},`}o${code},${site}/${code}\n`).join("");
  const five = [1, 2, 3, 4, 5];
  it.each([
    [
      "where an address stands before any name",
      `หน่วยงาน,ข้อ,ที่อยู่\n,o1,${U}/1\nก,o2,${U}/2\nข,o1,${B}/1\n`,
      /แถว 2: .*เขียนชื่อ/,
    ],
    ["where a cell names two", `หน่วยงาน,ข้อ,ที่อยู่\nก / ค,o1,${U}/1\nข,o1,${B}/1\n`, /แถว 2: .*แยกเป็นหน่วยงานละแถว/],
    [
      "where the items begin anew without a name",
      `หน่วยงาน,ข้อ,ที่อยู่\nก,o1,${U}/1\n,o2,${U}/2\n,o1,${B}/1\nข,o1,${B}/1\n`,
      /แถว 4: .*เขียนชื่อ/,
    ],
    ["where two columns name agencies", `หน่วยงาน,อปท.,ข้อ,ที่อยู่\nก,ก,o1,${U}/1\nข,ข,o1,${B}/1\n`, /แถว 1: .*คอลัมน์เดียว/],
    [
      "where a name is misspelt",
      `หน่วยงาน,ข้อ,ที่อยู่\n${items(U, [1, 2], "เทศบาลตำบลบ้านนา")}${items(U, [3], "เทศบาลตำบลบ้านนำ")}${items(B, [1], "อบต.ดอนแก้ว")}`,
      /แถว 4: .*สะกดให้ตรงกัน/,
    ],
    [
      "where two sites answer the same items without a column",
      `ข้อ,ที่อยู่\n${items(U, five)}${items(B, five)}`,
      /a\.go\.th.*b\.go\.th.*--agency-host/,
    ],
  ])("%s", async (_, text, said) => {
    expect(await refused(text)).toMatch(said);
  });
  it.each([
    [
      "names that are alike and answer the same items",
      `หน่วยงาน,ข้อ,ที่อยู่\n${items(U, five, "เทศบาลตำบลบ้านนา")}${items(B, five, "เทศบาลตำบลบ้านนำ")}`,
    ],
    ["a name that holds until the next", `หน่วยงาน,ข้อ,ที่อยู่\nก,o1,${U}/1\n,o2,${U}/2\nข,o1,${B}/1\n,o2,${B}/2\n`],
    ["one site with another's pages here and there", `ข้อ,ที่อยู่\n${items(U, [1, 2, 3, 4, 5, 6])}${items(B, [7, 8])}`],
  ])("but not for %s", async (_, text) => {
    expect(await refused(text)).toBe("taken");
  });
});

describe("the agency's site is the one that most addresses lead to", () => {
  it.each([
    ["however it is written", [`${U}/1`, "http://a.go.th/2", "https://a.go.th/3", `${U}/4`, `${U}/5`], `${U}/`],
    ["below it", [`${U}/1`, "https://eservice.a.go.th/2", "https://b.go.th/3"], `${U}/`],
    ["and never a drive", ["https://drive.google.com/1", "https://drive.google.com/2", `${U}/3`], `${U}/`],
    ["and nobody's, where no name has most", [`${U}/1`, "https://b.go.th/2"], undefined],
    ["and nobody's, where there are only drives", ["https://drive.google.com/1"], undefined],
    ["and no slip's", ["https://https://x.go.th/1", "htttp://x.go.th/2", `${U}/3`], `${U}/`],
  ])("%s", async (_, addresses, site) => {
    const rows = addresses.map((address, index) => `o${index + 1},${address}`);
    expect((await read(`ข้อ,URL\n${rows.join("\n")}\n`)).agency.site).toBe(site);
  });
});

describe("a sheet is the agency's whole answer", () => {
  it.each([
    ["where every row is an item's", `o1,${U}/1`, true],
    ["also with a title and a blank row", `คำตอบของเทศบาล,\n,\no1,${U}/1`, true],
    ["but not where a row names several items", `o1,${U}/1\no2-o4,${U}/2`, false],
    ["but not where a cell names several items", `o1,${U}/1\n"o2\no3",${U}/2`, false],
    ["but not where an address belongs to no item", `เรื่องอื่น,${U}/2\no1,${U}/1`, false],
    ["but not where a code is of no item", `o1,${U}/1\no77,${U}/2`, false],
  ])("%s", async (_, rows, whole) => {
    const source = await read(`ข้อ,URL\n${rows}\n`);
    expect(source.whole).toBe(whole);
    expect(source.about.unmatched.some(({ reason }) => reason.includes("หลายข้อ"))).toBe(
      rows.includes("o2-") || rows.includes("o2\n"),
    );
  });
});

describe("a page that was kept as a file", () => {
  const page = `<title>OIT 2566</title><p>o1 โครงสร้าง <a href="files/a.pdf">ดู</a></p><p>o2 ข้อมูลผู้บริหาร <a href="file:///C:/b.pdf">ดู</a></p>`;

  it("says where its short links lead when it is told where it stood", async () => {
    const { targets } = await read(page, "oit.html", `${U}/ita/index.php`);
    expect(targets.map(({ address }) => address)).toEqual([`${U}/ita/files/a.pdf`, "file:///C:/b.pdf"]);
  });

  it("cannot be judged without, and says what to type", async () => {
    await expect(read(page, "oit.html")).rejects.toThrow(
      "oit.html มีลิงก์แบบย่อ 1 แห่ง เช่น files/a.pdf จึงไม่รู้ว่าอยู่ที่เว็บไซต์ใด ระบุที่อยู่ของหน้านี้ด้วย --base",
    );
  });

  it("knows it by what a browser wrote into it", async () => {
    const saved = `<!-- saved from url=(0030)${U}/ita/ -->${page}`;
    expect((await read(saved, "oit.html")).targets[0]?.address).toBe(`${U}/ita/files/a.pdf`);
  });

  it("in one file with its pictures is to be saved otherwise", async () => {
    const mhtml = `From: <Saved by Blink>\r\nSubject: OIT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n${page}`;
    await expect(read(mhtml, "oit.mhtml")).rejects.toThrow(/oit\.mhtml .*\.mhtml.*HTML Only/);
  });
});
