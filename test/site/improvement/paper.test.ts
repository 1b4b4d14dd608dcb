import { describe, expect, it } from "vitest";
import { measuresPdf, reportPdf } from "../../../src/domain/files/papers.ts";
import { measuresPaper, reportPaper } from "../../../src/site/improvement/paper.ts";
import { measuresPaperPages, reportPaperPages } from "../../../src/site/improvement/papers.ts";
import { reportPages } from "../../../src/site/improvement/reports.ts";
import { htmlInThaiDigits, inThaiDigits, withThaiDigits } from "../../../src/site/improvement/thai-digits.ts";
import { chainContent, sampleMeasure, sampleReport } from "./improvement.ts";

const memo = {
  office: "สำนักปลัด โทร. 0 0000 1101",
  date: "2023-10-16",
  subject: "รายงานผล ปี 2566",
  to: "นายก",
  body: ["ข้อเท็จจริง: ทำแล้ว 2 มาตรการ", "จึงเรียนมาเพื่อโปรดทราบ"],
  signatures: ["ปลัด"],
};
const report = sampleReport("year-end", {
  memo,
  results: [
    { measure: "loans", state: "done", output: ["คู่มือ 1 เล่ม", "แบบ 2 หน้า"], outcome: ["ไม่มีของหาย"] },
    { measure: "budget", state: "not-started", reason: "รองบ" },
  ],
});
const content = chainContent({ reports: [report] });

describe("the paper of a report", () => {
  it("has the memo with its date in words and headed paragraphs", () => {
    expect(reportPaper(report, content).memo).toMatchObject({
      date: "16 ตุลาคม 2566",
      number: undefined,
      paragraphs: [
        { heading: "ข้อเท็จจริง", text: "ทำแล้ว 2 มาตรการ" },
        { heading: undefined, text: "จึงเรียนมาเพื่อโปรดทราบ" },
      ],
    });
  });

  it("has a row for each measure, under its heading", () => {
    const groups = reportPaper(report, content).table?.groups ?? [];
    expect(groups.map(({ title }) => title)).toEqual(["ประเด็นที่ 4 การใช้ทรัพย์สิน", "งบประมาณ"]);
    expect(groups[0]?.rows).toEqual([
      [
        { lines: ["1"] },
        { lines: ["มาตรการ loans"] },
        { lines: ["ประชุม"] },
        { lines: ["กองคลัง"] },
        { lines: ["ตลอดปีงบประมาณ พ.ศ. 2566"] },
        { lead: "ดำเนินการแล้ว", lines: ["1. คู่มือ 1 เล่ม", "2. แบบ 2 หน้า"] },
        { lines: ["ไม่มีของหาย"] },
      ],
    ]);
    expect(groups[1]?.rows[0]?.slice(5)).toEqual([
      { lead: "ยังไม่ได้ดำเนินการ", lines: ["เหตุผล: รองบ"] },
      { lines: ["–"] },
    ]);
  });

  it("has no table where it speaks of no measures", () => {
    expect(reportPaper(sampleReport("analysis", { kind: "analysis" }), content).table).toBeUndefined();
  });

  it("comes with either kind of digits, and each leads to the other", () => {
    const [arabic, thai] = reportPaperPages(content);
    expect(arabic?.page.paper.memo?.subject).toBe("รายงานผล ปี 2566");
    expect(thai?.page.paper.memo?.subject).toBe("รายงานผล ปี ๒๕๖๖");
    expect(arabic?.page.other.href).toBe("/web/reports/2566/year-end/paper-thai-digits/");
    expect(thai?.page.other.href).toBe("/web/reports/2566/year-end/paper/");
  });
});

describe("the paper of a year's measures", () => {
  it("stands under the memo of the analysis that they came of", () => {
    const analysis = sampleReport("analysis", { kind: "analysis", fiscalYear: 2565, memo });
    expect(measuresPaper(content, 2566).memo).toBeUndefined();
    expect(measuresPaper({ ...content, reports: [analysis] }, 2566).memo?.to).toBe("นายก");
  });

  it("says the days of a period that is not the whole year", () => {
    const measures = [sampleMeasure("a", { period: { from: "2022-12-01", to: "2023-03-31" } })];
    const cell = measuresPaper(chainContent({ measures }), 2566).table?.groups[0]?.rows[0]?.[3];
    expect(cell?.lines[0]?.replaceAll("\u00a0", " ")).toBe("1 ธ.ค. 2565 – 31 มี.ค. 2566");
    expect(measuresPaperPages(content)[1]?.page.paper.title).toContain("๒๕๖๖");
  });
});

it("links the PDF once there is one", () => {
  const pdf = reportPdf({ fiscalYear: 2566, id: "year-end" });
  expect([pdf, measuresPdf(2566)]).toEqual(["documents/reports/2566/year-end.pdf", "documents/measures/2566.pdf"]);
  const papers = (files: object) => reportPages({ ...content, files: { ...files } })[0]?.page.papers;
  expect(papers({})?.files).toEqual([]);
  expect(papers({ [pdf]: { size: 2048, sha256: "", pages: 6 } })?.files[0]?.href).toBe(
    "/web/documents/reports/2566/year-end.pdf",
  );
});

describe("Thai digits", () => {
  it.each([
    ["ปี 2566 ข้อ 1.2 (81.93)", "ปี ๒๕๖๖ ข้อ ๑.๒ (๘๑.๙๓)"],
    ["ข้อ o42 และ O43", "ข้อ o42 และ O43"],
    ["ITA (2567) ที่ https://a.go.th/2566/o1/", "ITA (๒๕๖๗) ที่ https://a.go.th/2566/o1/"],
    ["โทร. 0 0000 1101 E-Service", "โทร. ๐ ๐๐๐๐ ๑๑๐๑ E-Service"],
  ])("%s", (text, expected) => {
    expect(inThaiDigits(text)).toBe(expected);
  });

  it("leave tags and character references of HTML alone", () => {
    expect(htmlInThaiDigits('<h2 id="ข้อ-1">ข้อ 1 &#39;ก&#39; &amp; 2</h2>')).toBe(
      '<h2 id="ข้อ-1">ข้อ ๑ &#39;ก&#39; &amp; ๒</h2>',
    );
  });

  it("reach every text of a value and nothing else", () => {
    expect(withThaiDigits({ a: ["1", { b: undefined, c: 2 }] })).toEqual({ a: ["๑", { b: undefined, c: 2 }] });
  });
});
