import { parse } from "csv-parse/sync";
import { HtmlValidate } from "html-validate";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { compareReports } from "../../../src/domain/verify/compare.ts";
import { verifyReportSchema, type VerifyReport } from "../../../src/domain/verify/verify-report.ts";
import { verifyCsv, VERIFY_HEADER } from "../../../src/site/verify/csv.ts";
import { verifyExitCode } from "../../../src/site/verify/exit-code.ts";
import { reportStyle } from "../../../src/site/verify/html-style.ts";
import { verifyHtml } from "../../../src/site/verify/html.ts";
import { verifyJunit } from "../../../src/site/verify/junit.ts";
import { milestones, progressWords } from "../../../src/site/verify/progress.ts";
import { verifyText } from "../../../src/site/verify/text.ts";
import { momentWords, shown } from "../../../src/site/verify/words.ts";
import { components } from "../../domain/make.ts";
import { ALARM, ELEMENT } from "../../hostile.ts";
import { hostileReport } from "./hostile-report.ts";
import { makeReport } from "./make-report.ts";

const STANDING = { yearRule: { rule: "standing", level: "confirmed" } } as const;
const report = makeReport({
  items: [STANDING, { ...STANDING, components: components("phone") }, STANDING, STANDING, STANDING],
  seen: [
    { address: "https://www.test.example/1", items: ["o1"] },
    { address: "https://www.test.example/2", items: ["o2"] },
    { address: "https://www.test.example/3", items: ["o3"], state: "unreachable" },
    { address: "https://www.test.example/4", items: ["o4"], state: "listing-page" },
  ],
  unlisted: ["o5"],
});
const style = { css: reportStyle(""), hash: "sha256-x" };

/** Elements and their attributes as a browser would make them. */
function elementsOf(html: string, xmlMode = false) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) }, { xmlMode });
  parser.end(html);
  return elements;
}

describe("the sums", () => {
  it("count what nobody could look at neither as passed nor as failed", () => {
    expect(report.totals.items).toEqual({ failed: 1, unknown: 2, look: 1, fine: 1 });
    expect(report.totals.addresses).toEqual({ failed: 0, unknown: 1, look: 1, hint: 0, fine: 2 });
    expect(report.totals.points).toEqual({ failed: 8, unknown: 16 });
  });

  it.each([
    ["never", 0, { failed: 1, unknown: 1, look: 1, fine: 0 }],
    ["failed", 1, { failed: 1, unknown: 0, look: 0, fine: 0 }],
    ["failed", 0, { failed: 0, unknown: 5, look: 5, fine: 0 }],
    ["unknown", 1, { failed: 0, unknown: 1, look: 0, fine: 0 }],
    ["unknown", 0, { failed: 0, unknown: 0, look: 5, fine: 0 }],
    ["look", 1, { failed: 0, unknown: 0, look: 1, fine: 0 }],
  ] as const)("--fail-on %s ends with %d for %j", (failOn, code, items) => {
    expect(verifyExitCode({ totals: { ...report.totals, items } }, failOn)).toBe(code);
  });
});

describe("the report as JSON", () => {
  it("is read back as it was written", () => {
    for (const one of [report, hostileReport()])
      expect(verifyReportSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });
});

describe("the report as one HTML file", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      "void-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "doctype-style": "off",
      "long-title": "off",
      "no-redundant-role": "off",
      "no-trailing-whitespace": "off",
      "tel-non-breaking": "off",
    },
  });

  it.each([
    ["of a plain page", report],
    ["of a page that tries to break out", hostileReport()],
  ])("is valid %s", async (_, one) => {
    const { results } = await validator.validateString(verifyHtml(one, style, compareReports(makeReport(), one)));
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`)),
    ).toEqual([]);
  });

  it("asks nobody for anything and lets nothing run", () => {
    const elements = elementsOf(verifyHtml(report, style));
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ["script", "link", "img", "iframe", "object", "form", "base", "svg"])
      expect([...names]).not.toContain(name);
    const policy = elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    expect(policy?.attributes["content"]).toBe(
      "default-src 'none'; style-src 'sha256-x'; font-src data:; base-uri 'none'; form-action 'none'",
    );
  });

  it("keeps every word of others a word", () => {
    const html = verifyHtml(hostileReport(), style, compareReports(makeReport(), hostileReport()));
    const elements = elementsOf(html);
    expect(elements.map(({ name }) => name)).not.toContain(ELEMENT);
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|^style$/.test(name)),
    ).toEqual([]);
    const links = elements.flatMap(({ attributes }) => attributes["href"] ?? []);
    expect(links.filter((href) => !/^(?:https?:\/\/|#)/.test(href))).toEqual([]);
    expect(elements.filter(({ name }) => name === "script" || name === "img" || name === "iframe")).toEqual([]);
    expect(html).toContain(ALARM);
  });

  it("shows each item once, in the order of what is at stake, with a choice for each outcome", () => {
    const html = verifyHtml(report, style);
    const rows = [...html.slice(html.indexOf('id="overview"')).matchAll(/href="#(o\d)"/g)].map(([, code]) => code);
    expect(rows).toEqual(["o2", "o3", "o5", "o4", "o1"]);
    const choices = elementsOf(html).flatMap(({ name, attributes }) =>
      name === "input" ? (attributes["id"] ?? []) : [],
    );
    expect(choices).toEqual(["show-all", "show-failed", "show-unknown", "show-look", "show-fine"]);
  });
});

describe("the report as a table", () => {
  const rowsOf = (one: VerifyReport, earlier?: VerifyReport) =>
    parse<Record<string, string>>(verifyCsv(one, earlier && compareReports(earlier, one)), {
      bom: true,
      columns: true,
    });

  it("has a row for each address of an item, and one for an item without any", () => {
    const rows = rowsOf(report);
    expect(rows.map((row) => [row["ข้อ"], row["ผลของข้อ"], row["ที่อยู่"]])).toEqual([
      ["o1", "ผ่าน", "https://www.test.example/1"],
      ["o2", "ไม่ผ่าน", "https://www.test.example/2"],
      ["o3", "ตรวจไม่ได้", "https://www.test.example/3"],
      ["o4", "ต้องดู", "https://www.test.example/4"],
      ["o5", "ตรวจไม่ได้", ""],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(VERIFY_HEADER);
    expect(rows[0]?.["เครื่องมือและรายการ"]).toContain("prongsai 1.0.0");
    expect(rows[0]?.["เครื่องมือและรายการ"]).toContain("e".repeat(64));
  });

  it("holds nothing that a spreadsheet would calculate", () => {
    for (const row of rowsOf(hostileReport()))
      for (const [name, value] of Object.entries(row)) expect(value, name).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("names what has gone since the earlier report", () => {
    const rows = rowsOf(makeReport(), makeReport({ seen: [{ address: "https://www.test.example/old" }] }));
    expect(rows.map((row) => [row["ที่อยู่"], row["ที่อยู่เทียบกับครั้งก่อน"]])).toEqual([
      ["https://www.test.example/a", "เพิ่มใหม่"],
      ["https://www.test.example/old", "หายจากรายการ"],
    ]);
  });

  it("names what got worse since the earlier report, of the address and of the item", () => {
    const [row] = rowsOf(makeReport({ seen: [{ state: "listing-page" }] }), makeReport());
    expect([row?.["ที่อยู่เทียบกับครั้งก่อน"], row?.["ข้อเทียบกับครั้งก่อน"]]).toEqual(["แย่ลง", "แย่ลง"]);
  });
});

describe("the report as JUnit", () => {
  it("has a case for each item; a failure for one that failed, and one skipped that nobody could look at", () => {
    const xml = verifyJunit(report);
    const names = elementsOf(xml, true).map(({ name }) => name);
    expect(names.filter((name) => name === "testcase")).toHaveLength(5);
    expect(xml).toContain('tests="5" failures="1" skipped="2"');
    expect(names.filter((name) => name === "failure" || name === "skipped")).toEqual(["failure", "skipped", "skipped"]);
  });

  it("is well formed whatever others wrote", () => {
    const xml = verifyJunit(hostileReport(), compareReports(makeReport(), hostileReport()));
    const known = ["testsuites", "testsuite", "properties", "property", "testcase", "failure", "skipped", "system-out"];
    expect([...new Set(elementsOf(xml, true).map(({ name }) => name))].filter((name) => !known.includes(name))).toEqual(
      [],
    );
    expect(xml.match(/&(?!#\d+;)/g)).toBeNull();
  });
});

it("says in every form from what to what an item and an address changed", () => {
  const [earlier, later] = [makeReport(), makeReport({ seen: [{ state: "listing-page" }] })];
  const comparison = compareReports(earlier, later);
  const html = verifyHtml(later, { css: "", hash: "" }, comparison);
  for (const written of [verifyText(later, comparison), verifyJunit(later, comparison), html.replace(/<[^>]*>/g, "")]) {
    expect(written).toMatch(/แย่ลง[^]*o1 [^\n]*ผ่าน → ต้องดู/);
    expect(written).toMatch(/https:\/\/www\.test\.example\/a[^\n]*เปิดได้ → หน้ารวมรายการ/);
  }
});

describe("the report at a terminal", () => {
  it("begins with the sums and goes on with what to do, most expensive first", () => {
    expect(verifyText(report)).toMatchInlineSnapshot(`
      "ตรวจที่อยู่ OIT ปีงบประมาณ 2566 https://www.test.example/
      จากหน้ารวมข้อ OIT: https://www.test.example/ita (ปี: ระบุด้วย --year)
      ข้อ: ไม่ผ่าน 1 · ตรวจไม่ได้ 2 · ต้องดู 1 · ผ่าน 1 จาก 5 ข้อ
      ที่อยู่: ไม่ผ่าน 0 · ตรวจไม่ได้ 1 · ต้องดู 1 · ข้อสังเกต 0 · เปิดได้ 2
      คะแนน ITA รวมที่ขึ้นกับข้อที่ไม่ผ่าน 8.00 คะแนน และข้อที่ตรวจไม่ได้ 16.00 คะแนน

      o1   ✓  8.00   1 ที่อยู่  ผ่าน  ข้อที่ 1
      o2   ✗  8.00   1 ที่อยู่  ไม่ผ่าน  ข้อที่ 2
      o3   ?  8.00   1 ที่อยู่  ตรวจไม่ได้  ข้อที่ 3
      o4   !  8.00   1 ที่อยู่  ต้องดู  ข้อที่ 4
      o5   ?  8.00   0 ที่อยู่  ตรวจไม่ได้  ข้อที่ 5

      ✗ o2 ข้อที่ 2 — ไม่ผ่าน (8.00 คะแนน)
         ต้องแก้: ยังไม่มีหลักฐานขององค์ประกอบ “องค์ประกอบ phone”
            แก้: เปิดดูว่าหลักฐานแสดง “องค์ประกอบ phone” หรือไม่ ถ้าไม่ ให้เพิ่มในหน้าหรือเอกสารนั้น หรือเพิ่มที่อยู่ที่แสดงเรื่องนี้

      ? o3 ข้อที่ 3 — ตรวจไม่ได้ (8.00 คะแนน)
         ตรวจไม่ได้: ติดต่อไม่ได้: ไม่ตอบ
            https://www.test.example/3
            แก้: ตรวจซ้ำในเวลาอื่น หรือเปิดดูในเบราว์เซอร์แล้วบันทึกผลเอง

      ! o4 ข้อที่ 4 — ต้องดู (8.00 คะแนน)
         ต้องดู: เป็นหน้ารวมรายการ ไม่ใช่หน้าของข้อมูล (ไม่ตอบ)
            https://www.test.example/4
            แก้: เปิดเรื่องที่ต้องการจากรายการ แล้วคัดลอกที่อยู่ของหน้านั้นมาใช้แทน

      ไม่พบข้อนี้ในหน้าที่ตรวจ 1 ข้อ: o5
         แก้: ตรวจว่าอยู่ในหน้าอื่นหรือเขียนชื่อต่างออกไปหรือไม่ ถ้าไม่มี ให้เพิ่มข้อนี้พร้อมที่อยู่ของหลักฐาน

      prongsai 1.0.0 · รายการ eeeeeeeeeeee"
    `);
  });

  it("holds nothing that drives a terminal", () => {
    expect(verifyText(hostileReport())).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });
});

describe("words", () => {
  it("of a moment are those of Bangkok", () => {
    expect(momentWords("2023-04-28T18:30:00.000Z")).toBe("29 เมษายน 2566 เวลา 01.30 น.");
  });

  it("of others lose what shows nothing or turns the writing", () => {
    expect(shown("a\u202Eb\u001B[31m\n  c")).toBe("a b [31m c");
  });

  it.each([
    [{ done: 0, total: 430, resumed: 0, rate: 0 }, "ตรวจแล้ว 0 จาก 430 (0%)"],
    [
      { done: 120, total: 430, resumed: 20, rate: 2.46, left: 126 },
      "ตรวจแล้ว 120 จาก 430 (27%) · ต่อจากเดิม 20 · 2.5 ที่อยู่ต่อวินาที · เหลือประมาณ 3 นาที",
    ],
    [
      { done: 1, total: 9000, resumed: 0, rate: 1, left: 8999 },
      "ตรวจแล้ว 1 จาก 9000 (0%) · 1.0 ที่อยู่ต่อวินาที · เหลือประมาณ 2 ชั่วโมง 30 นาที",
    ],
    [{ done: 430, total: 430, resumed: 0, rate: 2, left: 0 }, "ตรวจแล้ว 430 จาก 430 (100%) · 2.0 ที่อยู่ต่อวินาที"],
  ])("of the progress %j are “%s”", (progress, words) => {
    expect(progressWords(progress)).toBe(words);
  });

  it("of the progress are few in a log", () => {
    const isWorthALine = milestones();
    const lines = Array.from({ length: 1001 }, (_, done) => isWorthALine({ done, total: 1000 })).filter(Boolean);
    expect(lines).toHaveLength(11);
  });
});
