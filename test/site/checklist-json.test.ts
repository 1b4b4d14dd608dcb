import { expect, it } from "vitest";
import { assess } from "../../src/domain/assess.ts";
import { checklistJson } from "../../src/site/checklist-json.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "./sample.ts";

it("holds the assessment with full addresses and the lines to mend", () => {
  const content = sampleContent({
    disclosures: [sampleDisclosure("o3", { evidence: [{ title: "แผนเก่า", file: "แผน.pdf", fiscalYear: 2563 }] })],
  });
  const json = checklistJson(assess(sampleEdition(), content), content, { name: "prongsai", version: "1.0.0" }, () => ({
    line: 6,
    column: 5,
  }));
  expect(json).toMatchObject({
    tool: { name: "prongsai", version: "1.0.0" },
    edition: { family: "lao", fiscalYear: 2566, itemCount: 4 },
    asOf: "2023-04-25",
    totals: { complete: 0, incomplete: 1, missing: 3, notApplicable: 0 },
  });
  expect(json.items[2]).toMatchInlineSnapshot(`
    {
      "code": "o3",
      "components": [],
      "concepts": [
        "plan",
      ],
      "evidence": [
        {
          "fiscalYear": 2563,
          "kind": "file",
          "title": "แผนเก่า",
          "url": "https://www.test.example/web/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf",
        },
      ],
      "findings": [
        {
          "file": "content/disclosures/2566/o3.yaml",
          "line": 6,
          "message": "“แผนเก่า” เป็นข้อมูลของปีงบประมาณ 2563 แต่ข้อนี้ต้องการข้อมูลของปีงบประมาณ 2566",
          "rule": "year-mismatch",
          "severity": "error",
        },
      ],
      "indicator": 9,
      "name": "แผน",
      "points": 10,
      "status": "incomplete",
      "subIndicator": "9.2",
      "url": "https://www.test.example/web/oit/2566/o3/",
    }
  `);
});
