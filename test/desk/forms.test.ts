import { readFile } from "node:fs/promises";
import path from "node:path";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../src/desk/forms/field.ts";
import { inForms } from "../../src/desk/forms/plain-words.ts";
import { saidOf } from "../../src/desk/forms/said.ts";
import { FormReader, shownIn, type Data, type Entries } from "../../src/desk/forms/values.ts";
import { fieldsHtml } from "../../src/desk/screens/field-html.ts";
import { deskKinds, kindOf, openedFrom } from "../../src/desk/record.ts";
import { textWith } from "../../src/desk/saving/new-text.ts";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { entriesIn } from "./form-entries.ts";

const AGENCIES = [
  ROOT,
  ...["ngiu-rai", "nong-hai", "thung-arun"].map((name) => path.join(ROOT, "test/fixtures/agencies", name)),
];

/** Every file of the demo and of the agencies of fixtures that has a form. */
async function formFiles(): Promise<{ name: string; text: string; file: string }[]> {
  const found = AGENCIES.map(async (directory) => {
    const files = (await filesBelow(path.join(directory, "content"))).map((file) => `content/${file}`);
    return Promise.all(
      files.filter(kindOf).map(async (file) => ({
        name: `${path.basename(directory)} ${file}`,
        file,
        text: await readFile(path.join(directory, file), "utf8"),
      })),
    );
  });
  return (await Promise.all(found)).flat();
}

const context = {
  lists: new Set<string>(),
  components: [{ id: "org-chart", text: "แผนผัง" }],
  fixed: new Set<string>(),
};

function opened(file: string, text: string) {
  const kind = kindOf(file);
  if (!kind) throw new Error(file);
  const record = openedFrom(kind, file, text);
  const fields = fieldsOf(kind.kind.schema);
  return { record, fields, entries: entriesIn(fieldsHtml(fields, record.data, context)) };
}

const saved = (file: string, text: string, entries: Entries) => {
  const { record, fields } = opened(file, text);
  return textWith(text, record.kind.format, new FormReader(entries).read(fields, record.data), record.body);
};

describe("a form that nobody has touched", async () => {
  const files = await formFiles();

  it("there are forms for the files of all agencies", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)("saves $name as it was, also with the line ends of Windows", ({ file, text }) => {
    const { entries } = opened(file, text);
    expect(saved(file, text, entries)).toBe(text);
    const windows = text.replaceAll(/\r?\n/g, "\r\n");
    expect(saved(file, windows, opened(file, windows).entries)).toBe(windows);
  });

  it.each(files)("with one field changed, saves $name with one line changed", ({ file, text }) => {
    const { entries } = opened(file, text);
    const changed = entries.flatMap(([name, value], index) => (isWords(name, value) ? [index] : []));
    for (const at of changed.slice(0, 6)) {
      const after = saved(
        file,
        text,
        entries.map(([name, value], index) => [name, index === at ? `${value} ใหม่` : value]),
      );
      const [before, now] = [text.split("\n"), after.split("\n")];
      const name = entries[at]?.[0];
      expect({ name, lines: now.length, changed: now.filter((line, index) => line !== before[index]).length }).toEqual({
        name,
        lines: before.length,
        changed: 1,
      });
    }
  });
});

/** Words on one line, which may be any others. */
const isWords = (name: string, value: string) =>
  /[ก-๙]/.test(value) &&
  !/\n/.test(value) &&
  !name.endsWith("@") &&
  value.length < 70 &&
  !/^\d+ \S+ \d{4}$/.test(value);

describe("what is typed", () => {
  const fields = fieldsOf(kindOf("content/people/a.yaml")?.kind.schema ?? fail());
  const read = (entries: Entries, old: Data = {}) => new FormReader(entries).read(fields, old);

  it.each([
    ["28 เมษายน 2566", "2023-04-28"],
    ["28 เม.ย. 2566", "2023-04-28"],
    ["๒๘/๔/๒๕๖๖", "2023-04-28"],
    ["2023-04-28", "2023-04-28"],
    ["31/4/2566", "31/4/2566"],
  ])("the day %s is kept as %s", (typed, kept) => {
    expect(read([["updated", typed]])["updated"]).toBe(kept);
  });

  it.each([
    ["12", 12],
    ["๑๒", 12],
    ["1,200", 1200],
    ["สิบ", "สิบ"],
  ])("the number %s is kept as %s", (typed, kept) => {
    expect(read([["order", typed]])["order"]).toBe(kept);
  });

  it("a field that is emptied goes, a key that no field has stays", () => {
    expect(read([["name", ""]], { name: "ก", later: 1 })).toEqual({ later: 1 });
  });

  it("a day is shown in Thai and read back as it was", () => {
    const field = fields.find(({ key }) => key === "updated");
    if (field?.type !== "line") throw new Error("no line");
    expect(shownIn(field, "2023-04-28")).toBe("28 เมษายน 2566");
    expect(read([["updated", "28 เมษายน 2566"]], { updated: "2023-04-28" })["updated"]).toBe("2023-04-28");
  });
});

describe("an official is asked for a word only where there is something to look at", () => {
  const fields = fieldsOf(kindOf("content/disclosures/2566/o11.yaml")?.kind.schema ?? fail());
  const PAPER = { title: "แผน", file: "documents/2566/a.pdf" };
  const shown = { uncovered: ["แผนผัง"], shown: true };
  const missing = { uncovered: ["แผนผัง"], shown: false };
  it.each([
    ["nothing", {}, missing, []],
    ["evidence that says not where it is", { evidence: [{ title: "แผน" }] }, missing, []],
    ["a paper", { evidence: [PAPER] }, missing, ["evidence.0.confirmed", "confirmed"]],
    [
      "the second of two papers",
      { evidence: [{ title: "แผน" }, PAPER] },
      missing,
      ["evidence.1.confirmed", "confirmed"],
    ],
    ["that there is nothing", { nil: { statement: "ไม่มี" } }, missing, ["confirmed"]],
    ["what the site shows by itself", {}, shown, ["confirmed"]],
  ])("of an answer that holds %s", (_, data, answered, asked) => {
    const html = toHtml({ type: "root", children: fieldsHtml(fields, data, { ...context, answered }) });
    const open = [...html.matchAll(/<p class="question" data-asks="([^"]+)"[^>]*>/g)];
    expect(open.filter(([tag]) => !/ hidden/.test(tag)).map(([, path]) => path)).toEqual(asked);
    // What has no evidence stays missing, whatever is confirmed, and that is said.
    expect(html.includes("ยืนยันแล้วก็ยังขาดอยู่: แผนผัง")).toBe(asked.includes("confirmed"));
  });
});

describe("who knows no files and no keys", () => {
  it.each(deskKinds().map(({ name, kind }) => [name, kind.schema] as const))(
    "reads of none in a form of %s",
    (_, schema) => {
      const html = toHtml({ type: "root", children: fieldsHtml(fieldsOf(schema), {}, context) });
      expect(html).not.toMatch(/npm run|\/en\/|ใน public|yaml/i);
    },
  );

  it.each([
    ["เพิ่มหลักฐานใน content/disclosures/2566/o11.yaml", "เพิ่มหลักฐานในแบบฟอร์มนี้"],
    ["เพิ่ม phones, email ใน content/agency.yaml", "เพิ่ม “หมายเลขโทรศัพท์”, “อีเมล” ใน “ข้อมูลหน่วยงาน”"],
    [
      "ให้เพิ่มใน content/people/ และเขียน side: political พร้อม executive: true",
      "ให้เพิ่มใน “บุคคล” และกรอก “ฝ่าย” เป็น “ฝ่ายการเมือง” พร้อม “เป็นผู้บริหาร”",
    ],
    ['เปิดดู เพิ่มใต้หลักฐานนี้ confirmed: { by: ส่วนงานที่เปิดดู, on: "2023-04-28" }', "เปิดดู กดยืนยันที่หลักฐานนี้"],
    ["วางใน public/documents/ แล้วเขียน file แทน link", "วางในแบบฟอร์มนี้ แล้วกรอก “ไฟล์” แทน “ลิงก์”"],
    ["ลิงก์ https://a.example/file ของ documents/a/file.pdf", "ลิงก์ https://a.example/file ของ documents/a/file.pdf"],
  ])("is told of %s", (text, said) => {
    expect(inForms(text)).toBe(said);
  });

  it.each([
    ["5 ม.ค. 69", "หมายถึง 5 มกราคม 2569 ใช่หรือไม่"],
    ["๕/๑/๖๙", "หมายถึง 5 มกราคม 2569 ใช่หรือไม่"],
    ["31/2/69", "อ่านวันที่นี้ไม่ออก"],
    ["พรุ่งนี้", "อ่านวันที่นี้ไม่ออก"],
  ])("who types the day %s is asked, and nothing is guessed", (typed, says) => {
    const { schema } = kindOf("content/news/a.md")?.kind ?? fail();
    const data = new FormReader([["date", typed]]).read(fieldsOf(schema), {});
    expect(data["date"]).toBe(typed);
    expect(saidOf("content/news/a.md", schema, data).find(({ name }) => name === "date")?.text).toContain(says);
  });

  it("types no fingerprint, and loses none", () => {
    const { record, fields, entries } = opened(
      "content/disclosures/2566/o11.yaml",
      'item: o11\nfiscalYear: 2566\nevidence:\n  - title: ก\n    page: /news/\n    confirmed: { by: ก, on: "2023-04-28", sha256: 12345678 }\n',
    );
    expect(new FormReader(entries).read(fields, record.data)).toEqual(record.data);
    const html = toHtml({ type: "root", children: fieldsHtml(fields, record.data, context) });
    expect(html.match(/<input[^>]*sha256[^>]*>/g)).toEqual([
      expect.stringContaining('type="hidden"'),
      expect.any(String),
    ]);
    expect(html).not.toContain("ลายนิ้วมือ");
  });
});

function fail(): never {
  throw new Error("no such kind");
}
