import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { resultSchema } from "../../../src/domain/model/records/result.ts";
import { formatDifference } from "../../../src/site/frame/numbers.ts";
import { receivedView } from "../../../src/site/oit/received.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "../sample.ts";

const disclosures = [sampleDisclosure("o1", { evidence: [{ title: "ผัง", file: "a.pdf", component: "chart" }] })];
const content = sampleContent({ disclosures });
const received = (result: object, edition = sampleEdition()) => {
  const data = resultSchema.parse({ fiscalYear: 2566, total: 81.93, ...result });
  const results = [{ id: "2566", file: "content/results/2566.yaml", data }];
  return receivedView(assess(edition, content), { ...content, results });
};
const rows = (view: ReturnType<typeof received>) =>
  view?.rows.map(({ predicted, received: got, difference }) => [predicted, got, difference]);

it("puts the predicted OIT beside the one received", () => {
  expect(rows(received({ rating: "B", instruments: { oit: 80.32 } }))).toEqual([
    ["12.50", "80.32", "+67.82"],
    ["ไม่คาด", "81.93", undefined],
    ["ไม่คาด", "B", undefined],
  ]);
});

it("gives no number that is not known", () => {
  expect(rows(received({}))?.[0]).toEqual(["12.50", "ไม่ทราบ", undefined]);
  expect(rows(received({}))?.[2]?.[1]).toBe("ไม่ทราบ");
  const view = received({ instruments: { oit: 80.32 } }, { ...sampleEdition(), frame: {} });
  expect(rows(view)?.[0]).toEqual(["ไม่คาด", "80.32", undefined]);
  expect(view?.notes[0]).toContain("ไม่ทราบการแบ่งตัวชี้วัดย่อยหรือน้ำหนัก");
});

it("says where a rating follows from the scale of the year", () => {
  const rating = { bands: [{ label: "B", from: 75 }], level: "confirmed" as const, sources: [] };
  const view = received({}, { ...sampleEdition(), frame: { rating } });
  expect(rows(view)?.[2]?.[1]).toBe("B");
  expect(view?.notes).toContain("ระดับคิดจากเกณฑ์ของปี เพราะไม่ได้เขียนไว้ในผล");
});

it("warns where much of an archived year is not kept", () => {
  const partial = "ปีนี้เก็บไว้เพียงบางข้อ คะแนนที่คาดจึงต่ำกว่าจริง";
  expect(received({ fiscalYear: 2565 }, sampleEdition(2565))?.partial).toBe(partial);
  expect(received({})?.partial).toBeUndefined();
});

it("is silent where no result is written", () => {
  expect(receivedView(assess(sampleEdition(), content), content)).toBeUndefined();
});

describe("formatDifference", () => {
  it.each([
    [1.5, "+1.50"],
    [-0.444, "−0.44"],
    [0, "0.00"],
    [-0.001, "0.00"],
  ])("%d", (points, words) => {
    expect(formatDifference(points)).toBe(words);
  });
});
