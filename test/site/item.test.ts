import { expect, it } from "vitest";
import { assess } from "../../src/domain/assess.ts";
import { itemPage } from "../../src/site/item.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "./sample.ts";

const locate = () => ({ line: 4, column: 1 });
const content = sampleContent({
  disclosures: [
    sampleDisclosure("o1", {
      evidence: [
        { title: "ผังเก่า", file: "documents/ผัง 1.pdf", component: "chart", fiscalYear: 2566 },
        { title: "หน้าโครงสร้าง", page: "/about/" },
      ],
    }),
    sampleDisclosure("o3", { evidence: [{ title: "แผนเก่า", file: "b.pdf", fiscalYear: 2563 }] }),
  ],
  files: { "documents/ผัง 1.pdf": { size: 1_258_291, pages: 12 } },
});
const page = (index: number) => itemPage(content, assess(sampleEdition(), content), index, locate);

it("shows evidence with its link, type, size and pages", () => {
  expect(page(0).evidence.map(({ href, details }) => [href, details])).toEqual([
    ["/web/documents/%E0%B8%9C%E0%B8%B1%E0%B8%87%201.pdf", "PDF · 1.2\u00a0MB · 12\u00a0หน้า"],
    ["/web/about/", "หน้าในเว็บไซต์นี้"],
  ]);
});

it("puts beside each component the evidence that proves it", () => {
  expect(
    page(0).components.map(({ text, label, evidence }) => [text, label, evidence.map(({ number }) => number)]),
  ).toEqual([["แผนผัง", "มีหลักฐาน", [1, 2]]]);
});

it("marks evidence that counts for nothing, and says where to mend it", () => {
  const { evidence, findings } = page(2);
  expect(evidence[0]?.counts).toBe(false);
  expect(findings[0]).toMatchObject({ severityLabel: "ต้องแก้", file: "content/disclosures/2566/o3.yaml", line: 4 });
});

it("leads to the same concept in another published year, and to its neighbours", () => {
  const { siblings, previous, next } = page(1);
  expect(siblings.map(({ fiscalYear, href }) => [fiscalYear, href])).toEqual([[2565, "/web/oit/2565/o2/"]]);
  expect([previous?.code, next?.code]).toEqual(["o1", "o3"]);
  expect([page(0).previous, page(3).next]).toEqual([undefined, undefined]);
});
