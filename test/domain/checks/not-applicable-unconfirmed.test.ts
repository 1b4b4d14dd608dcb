import { describe, expect, it } from "vitest";
import { assessOne, brief } from "../make.ts";

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
});
