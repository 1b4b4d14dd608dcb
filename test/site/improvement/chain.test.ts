import { describe, expect, it } from "vitest";
import { chainSteps, chainView } from "../../../src/site/improvement/improvement.ts";
import { measurePages, yearMeasuresPages } from "../../../src/site/improvement/measures.ts";
import { reportPages } from "../../../src/site/improvement/reports.ts";
import { chainContent, sampleReport } from "./improvement.ts";

const rowOf = (title: string, content = chainContent()) =>
  chainView(content, 2565).rows.find(({ weak }) => weak.title.startsWith(title));

describe("the improvement chain", () => {
  it("leads from the weak point over measure and report to the next score", () => {
    expect(rowOf("ตัวชี้วัดที่ 4")).toMatchObject({
      weak: { title: "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", score: "78.35" },
      measures: [
        {
          title: "มาตรการ loans",
          href: "/web/measures/2566/loans/",
          reports: [{ mark: { id: "done", label: "ดำเนินการแล้ว" }, href: "/web/reports/2566/year-end/" }],
        },
      ],
      next: { fiscalYear: 2566, score: "91.35", change: "+13.00", state: { id: "reached" } },
    });
  });

  it("flags weak points without a measure", () => {
    expect(rowOf("ตัวชี้วัดที่ 10")?.measures).toEqual([]);
    expect(chainView(chainContent(), 2565)).toMatchObject({
      summary: "จุดอ่อน 8 จุด มีมาตรการตอบแล้ว 3 จุด",
      unanswered: 5,
    });
  });

  it("flags measures after their period without a report, and no other", () => {
    const unreported = (today: string) => rowOf("ตัวชี้วัดที่ 2", chainContent({ today }))?.measures[0]?.unreported;
    expect(unreported("2023-12-01")).toEqual({ id: "overdue", label: "พ้นระยะเวลาแล้ว ยังไม่มีรายงานผล" });
    expect(unreported("2023-09-30")?.id).toBe("waiting");
    expect(unreported("2022-01-01")?.label).toBe("ยังไม่ถึงกำหนดเริ่ม");
    expect(chainView(chainContent(), 2565).overdue).toBe(1);
  });

  it("links an item of a published year, and compares no codes over the years", () => {
    expect(rowOf("ข้อ o4")).toMatchObject({
      weak: { href: "/web/oit/2565/o4/" },
      next: undefined,
      noNext: "ไม่เทียบข้ามปี",
    });
  });
});

it("shows the way round, with what is not there yet", () => {
  expect(chainSteps(chainContent({ reports: [] }), 2565, "measures")).toEqual([
    { title: "ผลการประเมินปี 2565", href: "/web/results/2565/", current: false },
    { title: "มาตรการปี 2566", href: "/web/measures/2566/", current: true },
    { title: "รายงานปี 2566", href: undefined, current: false },
    { title: "ผลการประเมินปี 2566", href: "/web/results/2566/", current: false },
  ]);
});

describe("measures", () => {
  it("stand under the agency's group, else under the issue of the frame", () => {
    const [year] = yearMeasuresPages(chainContent());
    expect(year?.page.groups.map(({ title }) => title)).toEqual(["ประเด็นที่ 4 การใช้ทรัพย์สิน", "งบประมาณ"]);
  });

  it("name the weak points they answer, and what was reported of them", () => {
    const page = measurePages(chainContent()).find(({ id }) => id === "loans")?.page;
    expect(page?.card.weak.map(({ title }) => title)).toEqual(["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "ข้อคำถาม i11"]);
    expect(page?.outcomes).toMatchObject([{ output: ["คู่มือ 1 เล่ม"], mark: { id: "done" } }]);
    expect(page?.basis).toEqual({ fiscalYear: 2565, href: "/web/results/2565/" });
  });
});

describe("a report", () => {
  it("names the measures that it says nothing of", () => {
    expect(reportPages(chainContent())[0]?.page.unmentioned).toEqual([
      { title: "มาตรการ budget", href: "/web/measures/2566/budget/" },
    ]);
  });

  it("shows the evidence of an outcome wherever it is", () => {
    const evidence = [
      { title: "คู่มือ", file: "documents/a.pdf" },
      { title: "หน้า", page: "/contact/" },
      { title: "ที่อื่น", link: "https://www.other.example/a" },
    ];
    const reports = [sampleReport("r", { results: [{ measure: "loans", state: "done", evidence }] })];
    const [group] = reportPages(chainContent({ reports }))[0]?.page.groups ?? [];
    expect(group?.outcomes[0]?.evidence.map(({ href, details }) => [href, details])).toEqual([
      ["/web/documents/a.pdf", "PDF"],
      ["/web/contact/", "หน้าในเว็บไซต์นี้"],
      ["https://www.other.example/a", "เว็บไซต์อื่น (www.other.example)"],
    ]);
  });
});
