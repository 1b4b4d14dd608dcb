import { expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { checklistJson } from "../../../src/site/oit/checklist-json.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "../sample.ts";

it("holds the assessment with full addresses and the lines to mend", () => {
  const content = sampleContent({
    disclosures: [
      sampleDisclosure("o3", {
        evidence: [{ title: "แผนเก่า", file: "แผน.pdf", fiscalYear: 2563, verified: "2023-04-01" }],
      }),
    ],
  });
  const marks = { tool: { name: "prongsai", version: "1.0.0" }, editionHash: "abc" };
  const assessment = assess(sampleEdition(), content);
  const json = checklistJson({ assessment, ...marks }, content, () => ({ line: 6, column: 5 }));
  expect(json).toMatchObject({
    tool: { name: "prongsai", version: "1.0.0" },
    edition: { family: "lao", fiscalYear: 2566, itemCount: 4, hash: "abc", closes: null },
    score: { oit: 0, subIndicators: [{ code: "9.1", score: 0, atStake: 10 }, {}, {}] },
    asOf: "2023-04-25",
    totals: { complete: 0, toConfirm: 0, incomplete: 1, missing: 3, notApplicable: 0 },
  });
  expect(json.items[2]).toEqual({
    code: "o3",
    name: "แผน",
    concepts: ["plan"],
    indicator: 9,
    subIndicator: "9.2",
    status: "incomplete",
    points: 10,
    url: "https://www.test.example/web/oit/2566/o3/",
    components: [],
    evidence: [
      {
        title: "แผนเก่า",
        url: "https://www.test.example/web/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf",
        kind: "file",
        step: "read",
        fiscalYear: 2563,
        verified: "2023-04-01",
      },
    ],
    findings: [
      {
        rule: "wrong-year",
        severity: "error",
        message: expect.stringContaining("“แผนเก่า”") as string,
        remedy: expect.stringContaining("2566") as string,
        file: "content/disclosures/2566/o3.yaml",
        line: 6,
      },
    ],
  });
});
