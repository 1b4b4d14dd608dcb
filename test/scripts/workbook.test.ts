import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { xlsxSheets } from "../../src/documents/office/xlsx.ts";
import { filesBelow } from "../../src/program/paths.ts";
import { makeAgency } from "../agency.ts";
import { typedInto, type Typed } from "../edit-book.ts";
import { call } from "./run.ts";

const shell = promisify(execFile);
const hasOffice = await shell("soffice", ["--version"]).then(
  () => true,
  () => false,
);

const answer = (item: string, more = "") => `# คำตอบ
item: ${item} # ข้อ
fiscalYear: 2566
unit: สำนักปลัด
evidence:
  # ฉบับแรก
  - title: 'เอกสารของ ${item}'
    link: https://www.test.example/${item}
    verified: "2023-04-20"   # เปิดดูแล้ว
  - title: หน้าบุคลากร
    page: /people/
${more}`;

const ITEMS = ["o1", "o11", "o12", "o14", "o17", "o19", "o21", "o22", "o30", "o31"];

/** An agency with ten answers and two people. */
const agency = () =>
  makeAgency({
    ...Object.fromEntries(ITEMS.map((item) => [`content/disclosures/2566/${item}.yaml`, answer(item)])),
    "content/people/mayor.yaml":
      "# ผู้บริหาร\nname: นายหนึ่ง ใจดี\nposition: นายก\nside: political\norder: 1\nphone: 0 0000 0001\n",
    "content/people/clerk.yaml": "name: นางสอง ใจดี\nposition: ปลัด # เดิม\nside: permanent\nexecutive: true\norder: 2\n",
  });

/** The commands in a folder, and what changed there since. */
async function at(directory: string) {
  const env = { AGENCY_DIR: directory, AS_OF: "2023-04-28" };
  const content = path.join(directory, "content");
  const texts = async () =>
    new Map(
      await Promise.all(
        (await filesBelow(content)).map(
          async (file) => [file, await readFile(path.join(content, file), "utf8")] as const,
        ),
      ),
    );
  const before = await texts();
  return {
    sheet: (...args: string[]) => call("sheet", args, env),
    take: (...args: string[]) => call("import", args, env),
    book: (name: string) => readFile(path.join(directory, name)),
    save: async (name: string, bytes: Uint8Array) => {
      await writeFile(path.join(directory, name), bytes);
      return path.join(directory, name);
    },
    /** Lines that are new, by the files that changed. */
    changed: async () =>
      Object.fromEntries(
        [...(await texts())]
          .filter(([file, text]) => text !== before.get(file))
          .map(([file, text]) => {
            const old = new Set(before.get(file)?.split("\n"));
            return [file, text.split("\n").filter((line) => !old.has(line))];
          }),
      ),
  };
}

const TEN: readonly Typed[] = [
  { key: "o1", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "แผนผังใหม่" },
  { key: "o1", entry: 2, title: "ตรวจล่าสุดเมื่อ", text: "๒๕/๔/๖๖" },
  { key: "o11", title: "ส่วนงานที่รับผิดชอบข้อนี้", text: "กองคลัง" },
  { key: "o12", title: "ยืนยันโดย", text: "สำนักปลัด" },
  { key: "o12", title: "วันที่ยืนยัน", text: "20 เม.ย. 2566" },
  { key: "o14", title: "ตั้งใจเสร็จเมื่อ", text: "28/4/2566" },
  { key: "o17", title: "หมายเหตุถึงผู้อ่าน", text: "ดูหน้า 3" },
  { key: "o19", title: "ปีของเอกสาร", text: "๒๕๖๖" },
  { key: "o21", title: "วันที่เผยแพร่ หรือวันที่ประกาศ", text: "3 เม.ย. 66" },
  { key: "o22", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "ชื่อใหม่" },
  // Items without an answer.
  { key: "o2", title: "ชนิดหลักฐาน", text: "ลิงก์" },
  { key: "o2", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "ประวัติผู้บริหาร" },
  { key: "o2", title: "ที่อยู่", text: "https://www.example.go.th/people" },
  { key: "o28", title: "ชนิดหลักฐาน", text: "ประกาศว่าไม่มี" },
  { key: "o28", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "ไม่มีการจัดซื้อจัดจ้างในรอบนี้" },
  { key: "o28", title: "วันที่เผยแพร่ หรือวันที่ประกาศ", text: "10 เม.ย. 2566" },
  { key: "o28", title: "ส่วนงานที่ประกาศว่าไม่มี", text: "กองคลัง" },
];

const CHANGED = {
  "disclosures/2566/o1.yaml": ["  - title: 'แผนผังใหม่'", "    verified: 2023-04-25"],
  "disclosures/2566/o11.yaml": ["unit: กองคลัง"],
  "disclosures/2566/o12.yaml": ["    confirmed:", "      by: สำนักปลัด", "      on: 2023-04-20"],
  "disclosures/2566/o14.yaml": ["due: 2023-04-28"],
};

describe("the workbook of answers", () => {
  it("goes out, ten rows are changed, comes in, and only their files change, a line for a cell", async () => {
    const { sheet, take, book, save, changed } = await at(await agency());
    expect(await sheet("--answers")).toMatchObject({ code: 0 });
    const file = await save("answers-2566.xlsx", await typedInto(await book("answers-2566.xlsx"), TEN));
    const { code, output } = await take("answers", file);
    expect(code, output).toBe(0);
    const files = await changed();
    const items = ["o1", "o2", "o11", "o12", "o14", "o17", "o19", "o21", "o22", "o28"];
    expect(Object.keys(files).toSorted()).toEqual(items.map((item) => `disclosures/2566/${item}.yaml`).toSorted());
    expect(files).toMatchObject(CHANGED);
    // Twice in is once in.
    expect((await take("answers", file)).output).toContain("ไม่มีไฟล์ใดเปลี่ยน");
  });

  it("gives what is wrong back as a workbook with its reasons, and takes it once it is mended", async () => {
    const { sheet, take, book, save, changed } = await at(await agency());
    await sheet("--answers");
    const wrong: Typed[] = [
      { key: "o1", title: "วันที่เผยแพร่ หรือวันที่ประกาศ", text: "เมื่อวาน" },
      { key: "o1", entry: 2, title: "หมายเหตุถึงผู้อ่าน", text: "ดูหน้า 3" },
      { key: "o11", title: "องค์ประกอบที่แสดง", text: "no-such-part" },
      { key: "o12", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "ชื่อดี" },
      { key: "o13", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "ไม่บอกชนิด" },
      { key: "", title: "ข้อ", text: "o99" },
    ];
    const file = await save("answers-2566.xlsx", await typedInto(await book("answers-2566.xlsx"), wrong));
    const { code, output } = await take("answers", file);
    expect(code).toBe(1);
    expect(Object.keys(await changed())).toEqual(["disclosures/2566/o12.yaml"]);
    expect(output).toContain("อ่าน “เมื่อวาน” เป็นวันที่ไม่ได้");
    expect(output).toContain("ไม่มีข้อ o99 ในรายการของปี 2566");
    const [main] = await xlsxSheets(await book("answers-2566-เหตุผล.xlsx"));
    const reasons = main?.rows.slice(2).map(([key, why]) => [key, why?.split(/[: ]/)[0]]);
    expect(reasons).toEqual([
      ["o1", "ช่อง"],
      ["o1", "แถวอื่นของไฟล์เดียวกันยังผิด"],
      ["o11", "ช่อง"],
      ["o13", "เลือกชนิดหลักฐานก่อน"],
      ["o99", "ไม่มีข้อ"],
    ]);
    const mended = await typedInto(await book("answers-2566-เหตุผล.xlsx"), [
      { key: "o1", title: "วันที่เผยแพร่ หรือวันที่ประกาศ", text: "20/4/66" },
      { key: "o11", title: "องค์ประกอบที่แสดง", text: "project-list — รายชื่อโครงการ" },
      { key: "o13", title: "ชนิดหลักฐาน", text: "หน้าในเว็บไซต์นี้" },
      { key: "o13", title: "ที่อยู่", text: "/people/" },
      { key: "o99", title: "ข้อ", text: "" },
    ]);
    const again = await take("answers", await save("mended.xlsx", mended));
    expect(again.output).not.toMatch(/ไม่รับ.*\(o/);
    expect(Object.keys(await changed()).length).toBe(4);
  });

  it("never undoes what somebody changed meanwhile", async () => {
    const directory = await agency();
    const { sheet, take, book, save, changed } = await at(directory);
    await sheet("--answers");
    const o1 = path.join(directory, "content/disclosures/2566/o1.yaml");
    await writeFile(o1, (await readFile(o1, "utf8")).replace("unit: สำนักปลัด", "unit: กองช่าง"));
    const untouched = await take("answers", path.join(directory, "answers-2566.xlsx"));
    expect(untouched).toMatchObject({ code: 0 });
    const typed: Typed[] = [{ key: "o1", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "อื่น" }];
    const file = await save("answers-2566.xlsx", await typedInto(await book("answers-2566.xlsx"), typed));
    const { code, output } = await take("answers", file);
    expect(code).toBe(1);
    expect(output).toContain("ไฟล์ถูกแก้หลังจากออกสมุดงานนี้");
    expect(await changed()).toEqual({ "disclosures/2566/o1.yaml": ["unit: กองช่าง"] });
  });

  it("takes evidence away only where it is told to, and adds to what is there", async () => {
    const { sheet, take, book, save, changed } = await at(await agency());
    await sheet("--answers");
    const typed: Typed[] = [
      { key: "o1", title: "ชนิดหลักฐาน", text: "ลบหลักฐานนี้" },
      { key: "", title: "ข้อ", text: "ข้อ ๑" },
      { key: "", title: "ชนิดหลักฐาน", text: "หน้าในเว็บไซต์นี้" },
      { key: "", title: "ชื่อเอกสาร หรือข้อความประกาศ", text: "ติดต่อ" },
      { key: "", title: "ที่อยู่", text: "/contact/" },
    ];
    const file = await save("answers-2566.xlsx", await typedInto(await book("answers-2566.xlsx"), typed));
    const { code, output } = await take("answers", file);
    expect(code, output).toBe(0);
    expect(await changed()).toEqual({ "disclosures/2566/o1.yaml": ["  - title: ติดต่อ", "    page: /contact/"] });
  });

  it("writes no file for a look ahead, and no workbook over another", async () => {
    const directory = await agency();
    const { sheet, take, changed } = await at(directory);
    await sheet("--answers");
    expect((await sheet("--answers")).output).toContain("answers-2566-2.xlsx");
    const file = path.join(directory, "table.csv");
    await writeFile(file, "ข้อ,ชนิดหลักฐาน,ชื่อเอกสาร หรือข้อความประกาศ,ที่อยู่\no2,ลิงก์,ก,https://a.example/\no3,ลิงก์,,\n");
    const { code, output } = await take("answers", file, "--preview");
    expect(code).toBe(1);
    expect(output).toContain("จะเพิ่ม content/disclosures/2566/o2.yaml");
    expect(await changed()).toEqual({});
    expect(await readdir(directory)).not.toContain("table-เหตุผล.xlsx");
  });
});

describe("the workbook of a kind", () => {
  it("changes people, adds one, and leaves the others alone", async () => {
    const { sheet, take, book, save, changed } = await at(await agency());
    expect(await sheet("--people")).toMatchObject({ code: 0 });
    const typed: Typed[] = [
      { key: "clerk.yaml", title: "ตำแหน่ง", text: "ปลัด อบต." },
      { key: "clerk.yaml", title: "เป็นผู้บริหารหรือไม่", text: "ไม่ใช่" },
      { key: "", title: "ไฟล์", text: "deputy" },
      { key: "", title: "ชื่อและนามสกุล", text: "นายสาม ใจดี" },
      { key: "", title: "ตำแหน่ง", text: "รองปลัด" },
      { key: "", title: "ฝ่าย", text: "ฝ่ายประจำ" },
      { key: "", title: "ลำดับการแสดง", text: "๓" },
      { key: "", title: "หมายเลขโทรศัพท์ของตำแหน่ง", text: "0 0000 0003" },
    ];
    const { code, output } = await take(
      "people",
      await save("people.xlsx", await typedInto(await book("people.xlsx"), typed)),
    );
    expect(code, output).toBe(0);
    expect(await changed()).toEqual({
      "people/clerk.yaml": ["position: ปลัด อบต. # เดิม", "executive: false"],
      "people/deputy.yaml": [
        ...["name: นายสาม ใจดี", "position: รองปลัด", "side: permanent", "order: 3", "phone: 0 0000 0003", ""],
      ],
    });
  });

  it("takes a table of somebody's own: a person of the same name is the same, a blank cell says nothing", async () => {
    const directory = await agency();
    const { take, save, changed } = await at(directory);
    const table =
      "\uFEFFชื่อและนามสกุล;ตำแหน่ง;ฝ่าย;ลำดับการแสดง;หมายเลขโทรศัพท์ของตำแหน่ง\r\nนายหนึ่ง ใจดี;นายกเทศมนตรี;ฝ่ายการเมือง;;\r\nนางสี่ ใจดี;ครู;ฝ่ายอื่น;4;\r\n";
    const { code, output } = await take("people", await save("คน.csv", new TextEncoder().encode(table)));
    expect(code).toBe(1);
    expect(output).toContain("“ฝ่ายอื่น” ไม่อยู่ในรายการ เลือกได้: ฝ่ายการเมือง, ฝ่ายประจำ");
    expect(await changed()).toEqual({ "people/mayor.yaml": ["position: นายกเทศมนตรี"] });
    expect(await readdir(directory)).toContain("คน-เหตุผล.xlsx");
  });

  it("keeps lists on sheets of their own", async () => {
    const directory = await agency();
    const { sheet, take, book, save } = await at(directory);
    await mkdir(path.join(directory, "content/results"));
    const result = path.join(directory, "content/results/2565.yaml");
    await writeFile(
      result,
      "fiscalYear: 2565\ntotal: 81.93 # ประกาศ\nindicators:\n  - { number: 1, score: 88.20 }\n  - { number: 2, score: 79.45 }\nquestions:\n  i1: 84.67\n",
    );
    await sheet("--results");
    const typed: Typed[] = [
      { key: "2565.yaml", title: "คะแนนตัวชี้วัด เต็ม 100", entry: 2, text: "80", sheet: 2 },
      { key: "2565.yaml", title: "ค่า", text: "85", sheet: 3 },
    ];
    const { code, output } = await take(
      "results",
      await save("r.xlsx", await typedInto(await book("results.xlsx"), typed)),
    );
    expect(code, output).toBe(0);
    expect(await readFile(result, "utf8")).toBe(
      "fiscalYear: 2565\ntotal: 81.93 # ประกาศ\nindicators:\n  - { number: 1, score: 88.20 }\n  - { number: 2, score: 80 }\nquestions:\n  i1: 85\n",
    );
  });

  it("changes the words of a story and nothing else", async () => {
    const directory = await agency();
    const { sheet, take, book, save } = await at(directory);
    await mkdir(path.join(directory, "content/news"));
    const story = path.join(directory, "content/news/tax.md");
    const text = (words: string) => `---\ntitle: ภาษี # หัวข้อ\ndate: "2023-03-14"\nsummary: สรุป\n---\n\n${words}\n`;
    await writeFile(story, text("เดิม\n\n- หนึ่ง"));
    await sheet("--news");
    const typed: Typed[] = [{ key: "tax.md", title: "เนื้อหา", text: "ใหม่\n\n- หนึ่ง" }];
    await take("news", await save("news.xlsx", await typedInto(await book("news.xlsx"), typed)));
    expect(await readFile(story, "utf8")).toBe(text("ใหม่\n\n- หนึ่ง"));
  });

  it.each([
    ["a file that is not there", "nothing.xlsx", undefined, "ไม่พบไฟล์"],
    ["a file that is no table", "a.xlsx", "PK no archive", "อ่านเป็นตารางไม่ได้"],
    ["a table of something else", "a.csv", "สี,ขนาด\nแดง,3\n", "ไม่พบแถวหัวตาราง"],
  ])("refuses %s", async (_, name, text, says) => {
    const directory = await agency();
    const { take } = await at(directory);
    if (text !== undefined) await writeFile(path.join(directory, name), text);
    const { code, output } = await take("people", path.join(directory, name));
    expect(output).toContain(says);
    expect(code).toBe(1);
  });
});

describe("a workbook that LibreOffice has saved", () => {
  const fixture = new URL("../fixtures/workbooks/people-libreoffice.xlsx", import.meta.url);

  it("is read like one that it has not", async () => {
    const { take, changed } = await at(await agency());
    const { code, output } = await take("people", fileURLToPath(fixture));
    expect(code, output).toBe(0);
    expect(await changed()).toEqual({ "people/clerk.yaml": ["position: ปลัดเทศบาล # เดิม"] });
  });

  it.skipIf(!hasOffice)("comes in after LibreOffice has opened and saved it: ten rows, ten files", async () => {
    const directory = await agency();
    const { sheet, take, book, save, changed } = await at(directory);
    await sheet("--answers");
    const file = await save("answers-2566.xlsx", await typedInto(await book("answers-2566.xlsx"), TEN));
    await shell("soffice", [
      ...[`-env:UserInstallation=file://${directory}/office`, "--headless", "--convert-to", "xlsx"],
      ...["--outdir", path.join(directory, "saved"), file],
    ]);
    const { code, output } = await take("answers", path.join(directory, "saved/answers-2566.xlsx"));
    expect(code, output).toBe(0);
    expect(Object.keys(await changed())).toHaveLength(10);
    const sheets = await xlsxSheets(await readFile(path.join(directory, "saved/answers-2566.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(["คำตอบ 2566", "lists"]);
  });
});
