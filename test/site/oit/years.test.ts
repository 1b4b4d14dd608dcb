import { expect, it } from "vitest";
import { yearsPage } from "../../../src/site/oit/years.ts";
import { sampleContent, sampleEdition } from "../sample.ts";

const states = (closes: string | null) => {
  const submission = { ...sampleEdition().submission, closes };
  const editions = [sampleEdition(2565), { ...sampleEdition(), submission }];
  return yearsPage(sampleContent({ editions, today: "2023-04-25" })).years.map(({ state }) => state);
};

it.each([
  [null, "ปีที่กำลังรับการประเมิน"],
  ["2023-04-25", "ปีที่กำลังรับการประเมิน"],
  ["2023-04-24", "ปิดรับคำตอบแล้ว"],
])("says of a year whose answers close on %s that it is: %s", (closes, state) => {
  expect(states(closes)).toEqual([state, "ปี 2565 ปิดการประเมินแล้ว เก็บไว้เพื่ออ้างอิง"]);
});
