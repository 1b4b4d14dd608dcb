import { describe, expect, it } from "vitest";
import { daysLeftWords, deadlineView } from "../../../src/site/oit/deadline.ts";
import { sampleEdition } from "../sample.ts";

describe("daysLeftWords", () => {
  it.each([
    [12, "เหลือ 12 วัน"],
    [1, "เหลือ 1 วัน"],
    [0, "วันนี้เป็นวันสุดท้าย"],
    [-1, "ปิดรับแล้ว"],
    [-400, "ปิดรับแล้ว"],
  ])("%i", (days, words) => {
    expect(daysLeftWords(days)).toBe(words);
  });
});

it("counts from the day of the assessment, and says how sure the last day is", () => {
  const submission = { opens: null, closes: "2023-04-30", level: "inferred", sources: [], note: "อนุมาน" } as const;
  const edition = { ...sampleEdition(), submission: { ...submission, sources: [] } };
  expect(deadlineView(edition, "2023-04-18")).toMatchObject({
    closes: "2023-04-30",
    left: "เหลือ 12 วัน",
    level: { id: "inferred" },
    note: "อนุมาน",
  });
});

it("counts nothing where the last day is not known", () => {
  expect(deadlineView(sampleEdition(), "2023-04-18")).toMatchObject({ closes: undefined, left: undefined });
});
