import { utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { ROOT } from "../../src/program/paths.ts";
import { showProblem } from "../../src/collections/faults/problem-report.ts";
import { toThaiDigits } from "../../src/domain/thai/digits.ts";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { citizenId, docxOf, onCard, pdfOf, xlsxOf } from "../planted.ts";
import { load, news, page, person, shown, type Files } from "./faults/broken.ts";

const ID = citizenId("100000000001");
const WRONG = `${ID.slice(0, -1)}${(Number(ID.at(-1)) + 1) % 10}`;
const CARD = onCard(ID);
const THAI = toThaiDigits(CARD);
const PHONE = "060-000-0001";
const ACCOUNT = "000-0-00000-1";
const EMAIL = "somebody@mail.invalid";

/** Place and first words of each message. */
const places = async (files: Files) =>
  (await load(files)).problems.map(showProblem).map(({ place, what }) => `${place} ${what}`);

/** Does once what several tests look at. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Personal data in each type of file, with what is said of it. */
const PLANTED: readonly [
  type: string,
  file: string,
  text: () => string | Uint8Array | Promise<Uint8Array>,
  said: string[],
][] = [
  [
    "YAML",
    "content/people/a.yaml",
    () => `${person("นายตัวอย่าง")}unit: กองคลัง ${THAI}\nemail: ${EMAIL}\n`,
    [":5:15 พบเลขประจำตัวประชาชน x-xxxx-xxxx", ":6:8 พบอีเมลนอกโดเมนของหน่วยงาน xxxxxxdy@mail.invalid"],
  ],
  ["Markdown", "content/news/a.md", () => `${news("ข่าว")}\nติดต่อ ${PHONE}\n`, [":9:8 พบหมายเลขโทรศัพท์มือถือ xxx-xxx-0001"]],
  ["MDX", "content/pages/a.mdx", () => page(`โอนเข้า ${ACCOUNT}`), [":7:9 พบเลขที่บัญชีธนาคาร xxx-x-xx000-1"]],
  [
    "CSV",
    "public/documents/a.csv",
    () => `ลำดับ,ที่อยู่,โทรศัพท์,บัตรประชาชน\n1,"บรรทัดหนึ่ง\nบรรทัดสอง",,\n2,,600000001,${ID}\n`,
    [":4:1 พบหมายเลขโทรศัพท์มือถือ xxxxx0001", ":4:1 พบเลขประจำตัวประชาชน xxxxxxxxx"],
  ],
  [
    "XLSX",
    "public/documents/a.xlsx",
    () =>
      xlsxOf("ผู้รับเบี้ย", [
        ["ชื่อ", "เลขบัตร"],
        ["นาย ก", WRONG],
        ["นาย ข", Number(ID)],
      ]),
    [" แผ่นงาน “ผู้รับเบี้ย” แถว 3: พบเลขประจำตัวประชาชน xxxxxxxxx"],
  ],
  [
    "DOCX",
    "public/documents/a.docx",
    () => docxOf(["คำสั่ง", "แต่งตั้ง", `นาย ก ${THAI}`, `เลขที่บัญชี ${ACCOUNT}`]),
    [" ย่อหน้าหรือแถวที่ 3: พบเลขประจำตัวประชาชน x-xxxx-xxxx", " ย่อหน้าหรือแถวที่ 4: พบเลขที่บัญชีธนาคาร xxx-x-xx000-1"],
  ],
  [
    "PDF",
    "public/documents/a.pdf",
    () => pdfOf(["plan", `Tel ${PHONE}`, `${CARD} and ${WRONG}`]),
    [" หน้า 2: พบหมายเลขโทรศัพท์มือถือ xxx-xxx-0001", " หน้า 3: พบเลขประจำตัวประชาชน x-xxxx-xxxx"],
  ],
  ["SVG", "public/images/a.svg", () => `<svg xmlns="x">\n<text>${EMAIL}</text></svg>`, [":2:7 พบอีเมล"]],
];

describe("personal data that was planted", () => {
  const all = once(async () => {
    const files = PLANTED.map(async ([, file, text]) => [file, await text()] as const);
    return places(Object.fromEntries(await Promise.all(files)));
  });

  it.each(PLANTED)("in %s stops the build at its place", async (_, file, __, said) => {
    const messages = (await all()).filter((message) => message.startsWith(file));
    expect(messages).toHaveLength(said.length);
    for (const expected of said) expect(messages).toContainEqual(expect.stringContaining(file + expected));
  });

  it("is all that is told", async () => {
    expect(await all()).toHaveLength(PLANTED.flatMap(([, , , said]) => said).length);
  });

  it("is told with a remedy and the exception to write, and never in full", async () => {
    const files: Files = { "public/documents/a.pdf": pdfOf([`${CARD} ${PHONE} ${ACCOUNT} ${EMAIL}`]) };
    const report = shown(await load(files));
    for (const secret of [ID, CARD, PHONE, ACCOUNT, EMAIL]) expect(report).not.toContain(secret);
    expect(report).toMatchInlineSnapshot(`
      "
      public/documents/a.pdf
        ผิด  หน้า 1: พบเลขประจำตัวประชาชน x-xxxx-xxxx0-01-7
        แก้  ลบออกจากต้นฉบับแล้วบันทึกเป็น PDF ใหม่ (แถบดำที่วาดทับไม่ได้ลบข้อความ) เผยแพร่ได้เมื่อเจ้าของข้อมูลยินยอมหรือมีกฎหมายรองรับเท่านั้น (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) ถ้ามีเหตุนั้น ให้เพิ่มข้อยกเว้นนี้ใน content/privacy-exceptions.yaml
              exceptions:
                - file: public/documents/a.pdf
                  kind: citizen-id
                  ends: "0017"
                  reason: "[เติมเหตุผลที่เผยแพร่ได้]"
                  expires: 2024-04-28

      public/documents/a.pdf
        ผิด  หน้า 1: พบหมายเลขโทรศัพท์มือถือ xxx-xxx-0001
        แก้  ลบออกจากต้นฉบับแล้วบันทึกเป็น PDF ใหม่ (แถบดำที่วาดทับไม่ได้ลบข้อความ) หรือถ้าเป็นหมายเลขติดต่อราชการ ให้ใส่ไว้ใน phones ของ content/agency.yaml หรือ phone ของบุคคลใน content/people/ เผยแพร่ได้เมื่อเจ้าของข้อมูลยินยอมหรือมีกฎหมายรองรับเท่านั้น (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) ถ้ามีเหตุนั้น ให้เพิ่มข้อยกเว้นนี้ใน content/privacy-exceptions.yaml
              exceptions:
                - file: public/documents/a.pdf
                  kind: mobile-phone
                  ends: "0001"
                  reason: "[เติมเหตุผลที่เผยแพร่ได้]"
                  expires: 2024-04-28

      public/documents/a.pdf
        ผิด  หน้า 1: พบเลขที่บัญชีธนาคาร xxx-x-xx000-1
        แก้  ลบออกจากต้นฉบับแล้วบันทึกเป็น PDF ใหม่ (แถบดำที่วาดทับไม่ได้ลบข้อความ) เผยแพร่ได้เมื่อเจ้าของข้อมูลยินยอมหรือมีกฎหมายรองรับเท่านั้น (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) ถ้ามีเหตุนั้นหรือเป็นบัญชีของหน่วยงานเอง ให้เพิ่มข้อยกเว้นนี้ใน content/privacy-exceptions.yaml
              exceptions:
                - file: public/documents/a.pdf
                  kind: bank-account
                  ends: "0001"
                  reason: "[เติมเหตุผลที่เผยแพร่ได้]"
                  expires: 2024-04-28

      public/documents/a.pdf
        ผิด  หน้า 1: พบอีเมลนอกโดเมนของหน่วยงาน xxxxxxdy@mail.invalid
        แก้  ลบออกจากต้นฉบับแล้วบันทึกเป็น PDF ใหม่ (แถบดำที่วาดทับไม่ได้ลบข้อความ) หรือใช้อีเมลของหน่วยงานแทน ถ้าเป็นช่องทางติดต่อของหน่วยงาน ให้ใส่ไว้ใน content/agency.yaml เผยแพร่ได้เมื่อเจ้าของข้อมูลยินยอมหรือมีกฎหมายรองรับเท่านั้น (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) ถ้ามีเหตุนั้น ให้เพิ่มข้อยกเว้นนี้ใน content/privacy-exceptions.yaml
              exceptions:
                - file: public/documents/a.pdf
                  kind: email
                  ends: dy@mail.invalid
                  reason: "[เติมเหตุผลที่เผยแพร่ได้]"
                  expires: 2024-04-28

      พบ 4 จุดที่ต้องแก้ใน 1 ไฟล์
      "
    `);
  });

  it("is found again after a file has changed, and not where it has been taken out", async () => {
    const directory = await makeAgency({ "public/documents/a.pdf": pdfOf([`Tel ${PHONE}`]) });
    const count = async () => (await loadContent(directory, "2023-04-28")).problems.length;
    expect([await count(), await count()]).toEqual([1, 1]);
    const file = path.join(directory, "public/documents/a.pdf");
    await writeFile(file, pdfOf(["Tel 02-000-0000"]));
    await utimes(file, 1, 1);
    expect(await count()).toBe(0);
  });

  it("is one thing to mend in a list of hundreds", async () => {
    const list = Array.from({ length: 500 }, (_, index) => citizenId(`1000000${String(index).padStart(5, "0")}`));
    const messages = await places({ "public/documents/a.csv": list.join("\n") });
    expect(messages).toHaveLength(20);
    expect(messages.at(-1)).toContain("อีก 480 แห่ง");
  });

  it("is not seen in what the demo agency publishes", async () => {
    const { problems } = await loadContent(ROOT, "2023-04-28");
    expect(problems.filter(({ kind }) => kind === "personal-data")).toEqual([]);
  });

  it("is not seen in contacts that the agency declares, nor where they are repeated", async () => {
    const agency = `${MINIMAL_AGENCY}phones:\n  - { label: เวร, number: ${PHONE} }\nemail: office@gmail.com\n`;
    const files: Files = {
      "content/agency.yaml": agency,
      "content/people/a.yaml": `${person("นายตัวอย่าง")}phone: 06 0000 0002\n`,
      "content/news/a.md": `${news("ข่าว")}\nโทร ${PHONE} หรือ 060-000-0002 office@gmail.com a@test.example b@moi.go.th\n`,
    };
    expect(await places(files)).toEqual([]);
  });
});

describe("an exception", () => {
  const exceptions = (...list: readonly Record<string, string>[]) =>
    `exceptions:\n${list
      .map((over) => {
        const fields = {
          file: "public/documents/a.csv",
          kind: "bank-account",
          ends: "0001",
          reason: "บัญชีรับชำระภาษี",
          ...over,
        };
        const lines = Object.entries({ expires: "2024-03-31", ...fields }).map(([key, value]) => `${key}: "${value}"`);
        return `  - ${lines.join("\n    ")}\n`;
      })
      .join("")}`;
  const account = `เลขที่บัญชี ${ACCOUNT}`;
  const withExceptions = (files: string, ...list: readonly Record<string, string>[]) =>
    places({
      ...Object.fromEntries(Array.from(files, (name) => [`public/documents/${name}.csv`, account])),
      "content/privacy-exceptions.yaml": exceptions(...list),
    });

  it("lets through what it names, also on its last day, with the path as Windows writes it too", async () => {
    const messages = await withExceptions(
      "abc",
      {},
      { file: "public/documents/b.csv", expires: "2023-04-28" },
      { file: String.raw`\\public\\documents\\c.csv` },
    );
    expect(messages).toEqual([]);
  });

  it("that is over is told, with its date", async () => {
    const [message, ...more] = await withExceptions("a", { expires: "2023-04-27" });
    expect(message).toMatch(/^content\/privacy-exceptions\.yaml:2:5 ข้อยกเว้นหมดอายุแล้วเมื่อ 2023-04-27/);
    expect(more).toEqual([]);
  });

  it("that names another end, kind or file is told beside what was found", async () => {
    const messages = await withExceptions(
      "abc",
      { ends: "0002" },
      { file: "public/documents/b.csv", kind: "citizen-id" },
      { file: "public/documents/d.csv" },
    );
    const starting = (start: RegExp) => messages.filter((message) => start.test(message)).length;
    expect(starting(/^content\/privacy-exceptions\.yaml:(?:2|7|12):5 ข้อยกเว้นนี้ไม่ตรงกับข้อมูลใด/)).toBe(3);
    expect(starting(/^public\/documents\/[abc]\.csv:1:1 พบเลขที่บัญชีธนาคาร/)).toBe(3);
    expect(messages).toHaveLength(6);
  });

  it("needs a reason", async () => {
    const message = (await withExceptions("a", { reason: "[เติมเหตุผลที่เผยแพร่ได้]" })).join("\n");
    expect(message).toContain("content/privacy-exceptions.yaml:6:5");
  });
});
