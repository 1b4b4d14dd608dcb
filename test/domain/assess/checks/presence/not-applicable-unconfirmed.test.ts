import { describe, expect, it } from "vitest";
import { assessOne, brief, components, evidence } from "../../../make.ts";

const notApplicable = { reason: "ไม่มีภารกิจด้านนี้", date: "2023-04-20", unit: "สำนักปลัด" };

describe("not-applicable-unconfirmed", () => {
  it("accepts an answer with evidence", () => {
    expect(brief(assessOne({ answer: {} }))).toEqual([]);
  });

  it("rejects an exemption, for which no edition we know has a rule", () => {
    const assessed = assessOne({ answer: { evidence: [], notApplicable } });
    expect(brief(assessed)).toEqual(["not-applicable-unconfirmed hint notApplicable"]);
    expect(assessed.status).toBe("not-applicable");
  });

  it("leaves no other finding at an item of which a part is shown all the same", () => {
    const item = { components: components("plan", "report") };
    const answer = { evidence: [evidence({ component: "plan" })], notApplicable };
    expect(brief(assessOne({ item, answer }))).toEqual(["not-applicable-unconfirmed hint notApplicable"]);
  });
});
