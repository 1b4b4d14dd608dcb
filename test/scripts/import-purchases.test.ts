import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { loadContent } from "../../src/collections/load.ts";
import { xlsxSheets } from "../../src/documents/office/xlsx.ts";
import { makeAgency } from "../agency.ts";
import { call } from "./run.ts";

const HEAD = [
  "ลำดับที่",
  "งานที่จัดซื้อหรือจัดจ้าง",
  "วงเงินที่จะซื้อหรือจ้าง",
  "ราคากลาง",
  "วิธีซื้อหรือจ้าง",
  "รายชื่อผู้เสนอราคาและราคาที่เสนอ",
  "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง",
  "เหตุผลที่คัดเลือกโดยสรุป",
  "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
];
const row = (number: number, work: string, price: string, contract: string) => [
  ...[
    String(number),
    work,
    "100,000",
    "100,000",
    "เฉพาะเจาะจง",
    `ร้านก ${price}`,
    `ร้านก ${price} บาท`,
    "ราคาเหมาะสม",
    contract,
  ],
];
const TITLE = [["แบบ สขร.1"], ["สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มีนาคม 2566"]];
/** As people sign below a table: in whatever column there is room. */
const SIGNED = [
  ["", "", "", "", "ลงชื่อ.............................ผู้รายงาน"],
  ["", "", "", "", "(นายหนึ่ง ใจดี)"],
  ["", "", "", "", "ผู้อำนวยการกองคลัง"],
];
const OCTOBER = row(1, "ซื้อกระดาษ", "9,000", "ซ.1/2566 ลว. 3 ต.ค. 2565");
const MARCH = [
  row(1, "จ้างขุดลอก", "95,000", "จ.5/2566 ลว. 7 มี.ค. 2566"),
  row(2, "ซื้อหมึก", "4,000", "ซ.9/2566 ลว. 20 มี.ค. 2566"),
];

const YEAR = `งานที่ซื้อหรือจ้าง,วงเงิน,วิธีซื้อหรือจ้าง,ผู้ได้รับคัดเลือก,ราคาที่ตกลง,เลขที่สัญญา,วันที่สัญญา
ซื้อกระดาษ,"100,000",เฉพาะเจาะจง,ร้านก,"9,000",ซ.1/2566,3 ต.ค. 2565
จ้างขุดลอก,"100,000",เฉพาะเจาะจง,ร้านก,"99,000",จ.5/2566,7 มี.ค. 2566
`;

async function agency(files: Readonly<Record<string, string>> = {}) {
  const directory = await makeAgency(files);
  const folder = path.join(directory, "content/procurement/2566");
  return {
    directory,
    take: async (rows: readonly (readonly string[])[], ...args: string[]) => {
      const file = path.join(directory, "table.xlsx");
      await writeExcelFile(rows.map((cells) => cells.map((value) => ({ value, type: String })))).toFile(file);
      return call("import", ["procurement", file, ...args], { AGENCY_DIR: directory, AS_OF: "2023-04-28" });
    },
    files: () => readdir(folder).catch(() => []),
    text: (name: string) => readFile(path.join(folder, name), "utf8"),
    contracts: async () => {
      const { content, problems } = await loadContent(directory, "2023-04-28");
      expect(problems).toEqual([]);
      return content?.purchases.flatMap(({ data }) =>
        data.purchases.map(({ contractNumber, price }) => [contractNumber, price]),
      );
    },
  };
}

describe("npm run import -- procurement", () => {
  it("takes a month from the form of Excel, those who sign passed over, and twice in is once in", async () => {
    const { take, files, contracts } = await agency();
    const { code, output } = await take([...TITLE, HEAD, ...MARCH, ["", "รวม", "99,000"], ...SIGNED]);
    expect(code, output).toBe(0);
    expect(await files()).toEqual(["2566-03.csv"]);
    expect(await contracts()).toEqual([
      ["จ.5/2566", 95_000],
      ["ซ.9/2566", 4000],
    ]);
    expect((await take([HEAD, ...MARCH])).output).toContain("ไม่มีไฟล์ใดเปลี่ยน");
  });

  it("puts a corrected month in the place of the old one, wherever it stands, and keeps what was there", async () => {
    const { directory, take, files, text, contracts } = await agency({ "content/procurement/2566/year.csv": YEAR });
    const { code, output } = await take([HEAD, ...MARCH]);
    expect(code, output).toBe(0);
    expect(output).toContain("มีนาคม 2566: แทนที่ 1 สัญญาเดิมด้วย 2 สัญญา");
    expect(await files()).toEqual(["2566-03.csv", "year.csv"]);
    expect(await text("year.csv")).toBe(YEAR.split("\n").slice(0, 2).join("\n") + "\n");
    expect(await contracts()).toEqual([
      ["จ.5/2566", 95_000],
      ["ซ.9/2566", 4000],
      ["ซ.1/2566", 9000],
    ]);
    const [kept] = await readdir(path.join(directory, ".replaced/content/procurement/2566"));
    expect(await readFile(path.join(directory, ".replaced/content/procurement/2566", kept ?? ""), "utf8")).toBe(YEAR);
    // A contract that is no longer there is named.
    expect((await take([HEAD, MARCH[0] ?? []])).output).toContain("เอาออก: ซ.9/2566 ซื้อหมึก");
    expect(await contracts()).toEqual([
      ["จ.5/2566", 95_000],
      ["ซ.1/2566", 9000],
    ]);
  });

  it("takes nothing while a row cannot be read, and gives that row back", async () => {
    const { directory, take, files } = await agency({ "content/procurement/2566/year.csv": YEAR });
    const { code, output } = await take([HEAD, ...MARCH, row(3, "ซื้อโต๊ะ", "ไม่ทราบ", "ซ.10/2566 ลว. 22 มี.ค. 2566")]);
    expect(code).toBe(1);
    expect(output).toContain("ไม่รับ แถว 4");
    expect(await files()).toEqual(["year.csv"]);
    const [sheet] = await xlsxSheets(await readFile(path.join(directory, "table-เหตุผล.xlsx")));
    expect(sheet?.rows.slice(2).map(([line, why, work]) => [line, why === "", work])).toEqual([["4", false, "ซื้อโต๊ะ"]]);
  });

  it("adds what the table of the OIT says to the contracts that stand, and asks for those it cannot find", async () => {
    const oit = [
      "ที่",
      "ปีงบประมาณ",
      "ชื่อหน่วยงาน",
      "อำเภอ",
      "จังหวัด",
      "กระทรวง",
      "ประเภทหน่วยงาน",
      "ชื่อรายการของงานที่ซื้อหรือจ้าง",
      "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)",
      "แหล่งที่มาของงบประมาณ",
      "สถานะการจัดซื้อจัดจ้าง",
      "วิธีการจัดซื้อจัดจ้าง",
      "ราคากลาง (บาท)",
      "ราคาที่ตกลงซื้อหรือจ้าง (บาท)",
      "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก",
      "เลขที่โครงการในระบบ e-GP",
    ];
    const line = (work: string, price: string, project: string) => [
      "1",
      "2566",
      "เทศบาล",
      "ก",
      "ข",
      "มหาดไทย",
      "อปท.",
      work,
      "100,000",
      "เงินรายได้",
      "สิ้นสุดสัญญา",
      "เฉพาะเจาะจง",
      "100,000",
      price,
      "ร้านก",
      project,
    ];
    const { take, text, contracts } = await agency({ "content/procurement/2566/year.csv": YEAR });
    const { code, output } = await take([
      oit,
      line("จ้างขุดลอก", "99,000.00", "66037000001"),
      line("ซื้อเรือ", "50,000", "66037000002"),
    ]);
    expect(code).toBe(1);
    expect(output).toContain("ให้สัญญาที่ลงไว้แล้ว 1 สัญญา");
    expect(output).toContain("ไม่รับ แถว 3: ไม่ได้กรอก “เลขที่สัญญา และ วันที่สัญญา” ของ ซื้อเรือ");
    expect(await text("2566-03.csv")).toContain("66037000001,เงินรายได้,สิ้นสุดสัญญา");
    expect(await contracts()).toHaveLength(2);
  });

  it("goes out as a workbook and comes back", async () => {
    const { directory, take } = await agency({ "content/procurement/2566/year.csv": YEAR });
    const env = { AGENCY_DIR: directory, AS_OF: "2023-04-28" };
    expect(await call("sheet", ["--procurement"], env)).toMatchObject({ code: 0 });
    const back = await call("import", ["procurement", path.join(directory, "procurement-2566.xlsx")], env);
    expect(back.output).toContain("ไม่มีไฟล์ใดเปลี่ยน");
    expect(back.code).toBe(0);
    expect((await take([["สี"], ["แดง"]])).output).toContain("ไม่พบแถวหัวตาราง");
  });

  it("writes nothing for a look ahead, and nothing beside a table with faults", async () => {
    const { directory, take, files } = await agency({ "content/procurement/2566/year.csv": YEAR });
    expect((await take([HEAD, OCTOBER, ...MARCH], "--preview")).code).toBe(0);
    expect(await files()).toEqual(["year.csv"]);
    await writeFile(path.join(directory, "content/procurement/2566/year.csv"), YEAR.replace("99,000", "ไม่รู้"));
    const { code, output } = await take([HEAD, ...MARCH]);
    expect(output).toContain("year.csv ยังมีข้อผิด");
    expect(code).toBe(1);
  });
});
