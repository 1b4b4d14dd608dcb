import { describe, expect, it } from "vitest";
import type { Content } from "../../../src/domain/model/content.ts";
import { documentRecords, searchedDocuments } from "../../../src/site/search/documents.ts";
import { makeContent, makeDisclosure, makeEdition, makeNews, makeReport, makeService } from "../../domain/make.ts";

const facts = { size: 1, sha256: "0" };
const filesOf = (...names: string[]): Content["files"] => Object.fromEntries(names.map((name) => [name, facts]));
const indicators = [{ number: 9, name: "การเปิดเผยข้อมูล" }];
const editions = [2565, 2566].map((fiscalYear) => makeEdition([{}, { indicator: 10 }], { fiscalYear, indicators }));
const disclosure = (item: string, fiscalYear: number, file: string, over: object = {}) =>
  makeDisclosure({ item, fiscalYear, evidence: [{ title: `แผน ${fiscalYear}`, file, ...over }] });

describe("the documents that can be searched", () => {
  it("are told with the years, items and indicators that they answer", () => {
    const disclosures = [disclosure("o1", 2566, "plan.pdf", { sharedWith: ["o2"] })];
    expect(searchedDocuments(makeContent({ editions, disclosures, files: filesOf("plan.pdf") }))).toEqual([
      {
        kind: "document",
        file: "plan.pdf",
        title: "แผน 2566",
        fiscalYears: [2566],
        items: ["o1", "o2"],
        indicators: ["9 การเปิดเผยข้อมูล", "10"],
      },
    ]);
  });

  it("are each one, however many items and years name it", () => {
    const disclosures = [
      disclosure("o1", 2565, "plan.pdf"),
      disclosure("o1", 2566, "plan.pdf"),
      disclosure("o2", 2566, "plan.pdf"),
    ];
    expect(searchedDocuments(makeContent({ editions, disclosures, files: filesOf("plan.pdf") }))).toMatchObject([
      { title: "แผน 2565", fiscalYears: [2565, 2566], items: ["o1", "o2"], indicators: ["9 การเปิดเผยข้อมูล", "10"] },
    ]);
  });

  it("are those of items, reports, services and news, each in its year", () => {
    const evidence = [{ title: "ผล", file: "result.pdf" }];
    const content = makeContent({
      editions,
      disclosures: [disclosure("o1", 2566, "plan.pdf")],
      reports: [makeReport({ fiscalYear: 2565, results: [{ measure: "measure", state: "done", evidence }] })],
      services: [makeService({ forms: [{ title: "แบบคำขอ", file: "form.pdf" }] })],
      news: [makeNews({ date: "2022-10-01", attachments: [{ title: "ประกาศ", file: "notice.pdf" }] })],
      files: filesOf("plan.pdf", "result.pdf", "form.pdf", "notice.pdf"),
    });
    const documents = searchedDocuments(content).map(({ file, title, fiscalYears }) => [file, title, fiscalYears]);
    expect(documents).toEqual([
      ["plan.pdf", "แผน 2566", [2566]],
      ["result.pdf", "ผล", [2565]],
      ["form.pdf", "แบบคำขอ", undefined],
      ["notice.pdf", "ประกาศ", [2566]],
    ]);
  });

  it("are none that is missing, and no links", () => {
    const disclosures = [
      disclosure("o1", 2566, "missing.pdf"),
      makeDisclosure({ item: "o2", evidence: [{ title: "ลิงก์", link: "https://a.example/x.pdf" }] }),
    ];
    expect(searchedDocuments(makeContent({ editions, disclosures, files: filesOf("other.pdf") }))).toEqual([]);
  });
});

describe("a document is found", () => {
  const document = {
    kind: "document",
    file: "documents/แผน #1 (ฉบับเต็ม).pdf",
    title: "แผน",
    fiscalYears: [2566],
  } as const;
  const address =
    "/documents/%E0%B9%81%E0%B8%9C%E0%B8%99%20%231%20(%E0%B8%89%E0%B8%9A%E0%B8%B1%E0%B8%9A%E0%B9%80%E0%B8%95%E0%B9%87%E0%B8%A1).pdf";

  it("page by page, each at its address; pages without words are passed over", () => {
    const parts = [
      { text: "หน้าแรก", number: 1 },
      { text: " \n", number: 2 },
      { text: "หน้าท้าย", number: 3 },
    ];
    expect(documentRecords(document, parts)).toEqual([
      { kind: "document", title: "แผน", fiscalYears: [2566], address: `${address}#page=1`, text: "หน้าแรก" },
      { kind: "document", title: "แผน", fiscalYears: [2566], address: `${address}#page=3`, text: "หน้าท้าย" },
    ]);
  });

  it("once where its parts have no addresses: an index keeps one record of each", () => {
    const sheets = [{ text: "แผนงาน\n1" }, { text: "" }, { text: "งบ\n2" }];
    expect(documentRecords(document, sheets)).toMatchObject([{ address, text: "แผนงาน\n1\nงบ\n2" }]);
    const pasted = [{ text: "แผน" }, { text: "ประกาศ", scanned: true }];
    expect(documentRecords(document, pasted)).toMatchObject([{ address, text: "แผน\nประกาศ", scanned: true }]);
  });

  it.each([[[]], [[{ text: "", number: 1 }]]])(
    "by its title and the name of its file if it holds no words: %j",
    (parts) => {
      expect(documentRecords(document, parts)).toMatchObject([{ address, text: "แผน #1 (ฉบับเต็ม).pdf" }]);
    },
  );
});
