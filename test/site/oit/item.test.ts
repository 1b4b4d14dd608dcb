import { expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { itemPage } from "../../../src/site/oit/item.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "../sample.ts";

const mark = {
  tool: { name: "prongsai", version: "1.0.0" },
  editionHash: () => "abc",
  locate: () => ({ line: 4, column: 1 }),
};
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
  files: { "documents/ผัง 1.pdf": { size: 1_258_291, sha256: "0", pages: 12 } },
});
const page = (index: number) => itemPage(content, assess(sampleEdition(), content), index, mark);

it("shows evidence with its link, type, size and pages", () => {
  expect(page(0).evidence.map(({ href, details }) => [href, details])).toEqual([
    ["/web/documents/%E0%B8%9C%E0%B8%B1%E0%B8%87%201.pdf", "PDF · 1.2\u00a0MB · 12\u00a0หน้า"],
    ["/web/about/", "หน้าในเว็บไซต์นี้"],
  ]);
});

it("puts beside each component the evidence that proves it", () => {
  expect(
    page(0).components.map(({ text, label, evidence }) => [text, label, evidence.map(({ number }) => number)]),
  ).toEqual([["แผนผัง", "โปรแกรมอ่านพบ", [1, 2]]]);
});

it("names beside what was read only what it was read in", () => {
  const judgements = Object.fromEntries(
    Object.entries(content.judgements).map(([key, judgement]) => [
      key,
      key === "2566/o1/1" ? { ...judgement, reads: false } : judgement,
    ]),
  );
  const read = { ...content, judgements };
  const { components, evidence } = itemPage(read, assess(sampleEdition(), read), 0, mark);
  expect(evidence.map(({ step }) => step.id)).toEqual(["read", "there"]);
  expect(components.map(({ status, evidence: named }) => [status, named.map(({ number }) => number)])).toEqual([
    ["read", [1]],
  ]);
});

it("marks evidence that counts for nothing, and says where to mend it", () => {
  const { evidence, findings } = page(2);
  expect(evidence[0]?.counts).toBe(false);
  expect(findings[0]).toMatchObject({ severityLabel: "ต้องแก้", file: "content/disclosures/2566/o3.yaml", line: 4 });
});

it("leads to the same concept in another published year, and to its neighbours", () => {
  const { siblings, previous, next } = page(1);
  expect(siblings.map(({ fiscalYear, href }) => [fiscalYear, href])).toEqual([[2565, "/web/oit/2565/o2/"]]);
  expect([previous?.title, next?.title]).toEqual(["o1 โครงสร้าง", "o3 แผน"]);
  expect([page(0).previous, page(3).next]).toEqual([undefined, undefined]);
});

it("says what an open item costs, and how many of its components are shown", () => {
  const told = (index: number) => [page(index).open, page(index).points, page(index).componentCount];
  expect(told(0)).toEqual([false, "5.00", "1 จาก 1 องค์ประกอบ"]);
  expect(told(2)).toEqual([true, "10.00", undefined]);
});

it("says where the item stands, and what the page was made with", () => {
  const { section, tool, editionHash } = page(2);
  expect([section, tool, editionHash]).toEqual(["ตัวชี้วัดย่อย 9.2 การบริหารงาน", "prongsai 1.0.0", "abc"]);
});

it("explains each rule, and leads to the line in the agency's repository where there is one", () => {
  const agency = { ...content.agency, repository: "https://git.example/town/site" };
  const { findings } = itemPage({ ...content, agency }, assess(sampleEdition(), content), 2, mark);
  expect(findings[0]).toMatchObject({
    ruleHref: "/web/oit/rules/#wrong-year",
    href: "https://git.example/town/site/blob/HEAD/content/disclosures/2566/o3.yaml#L4",
  });
  expect(page(2).findings[0]?.href).toBeUndefined();
});

it("shows an accepted finding as such, with its reason and its last day", () => {
  const accept = [{ rule: "wrong-year", reason: "แผนยังใช้อยู่", until: "2023-05-31" }];
  const disclosures = [
    sampleDisclosure("o3", { evidence: [{ title: "แผนเก่า", file: "b.pdf", fiscalYear: 2563 }], accept }),
  ];
  const { status, findings } = itemPage(
    { ...content, disclosures },
    assess(sampleEdition(), { ...content, disclosures }),
    2,
    mark,
  );
  expect(status?.id).toBe("incomplete");
  expect(findings.find(({ rule }) => rule === "wrong-year")).toMatchObject({
    severityLabel: "ยอมรับแล้ว",
    accepted: { reason: "แผนยังใช้อยู่", until: "2023-05-31" },
  });
});
