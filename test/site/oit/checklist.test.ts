import { expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { checklistIndicators, currentChecklistPage, progressOf } from "../../../src/site/oit/checklist.ts";
import { sampleContent, sampleDisclosure, sampleEdition } from "../sample.ts";

const content = sampleContent({
  disclosures: [
    sampleDisclosure("o1", { evidence: [{ title: "ผัง", file: "a.pdf", component: "chart" }] }),
    sampleDisclosure("o3", { evidence: [{ title: "แผนเก่า", file: "b.pdf", fiscalYear: 2563 }] }),
    sampleDisclosure("o4", { notApplicable: { reason: "ไม่มีงานนี้", date: "2023-01-01", unit: "สำนักปลัด" } }),
  ],
});
const mark = { tool: { name: "prongsai", version: "1.0.0" }, editionHash: () => "abc", locate: () => undefined };

it("groups items by indicator and sub-indicator and counts what is done", () => {
  const rows = checklistIndicators(assess(sampleEdition(), content), ({ item }) => item.code);
  expect(
    rows.map(({ title, progress, groups }) => [
      title,
      progress.words,
      groups.map((group) => [group.title, group.rows]),
    ]),
  ).toEqual([
    [
      "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",
      "ครบ 1 จาก 3 ข้อ",
      [
        ["9.1 ข้อมูลพื้นฐาน", ["o1", "o2"]],
        ["9.2 การบริหารงาน", ["o3"]],
      ],
    ],
    ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "ครบ 0 จาก 0 ข้อ", [["10.1 การป้องกัน", ["o4"]]]],
  ]);
});

it("falls back to the group of an item where sub-indicators are not known", () => {
  const edition = sampleEdition();
  const items = edition.items.map((item) => ({ ...item, subIndicator: undefined, group: "ประเด็นเดียว" }));
  const rows = checklistIndicators(assess({ ...edition, items }, content), ({ item }) => item.code);
  expect(rows[0]?.groups.map(({ title }) => title)).toEqual(["ประเด็นเดียว"]);
});

it("does not count items that do not apply", () => {
  expect(progressOf(assess(sampleEdition(), content).items)).toEqual({
    complete: 1,
    total: 3,
    percent: 33,
    words: "ครบ 1 จาก 3 ข้อ",
  });
});

it("puts first what weighs most, with the reason in words", () => {
  const { first } = currentChecklistPage(content, mark);
  expect(first.map(({ code, points }) => [code, points])).toEqual([
    ["o3", "10.00"],
    ["o2", "5.00"],
  ]);
  expect(first[0]?.reasons).toEqual([expect.stringContaining("“แผนเก่า” เป็นข้อมูลของปีงบประมาณ 2563")]);
});

it("says that the score is unknown rather than guess it", () => {
  const edition = { ...sampleEdition(), frame: {} };
  expect(currentChecklistPage(sampleContent({ editions: [edition] }), mark).score).toBeUndefined();
});

it("tells of each sub-indicator its score and what its open items hold back", () => {
  const [nine] = currentChecklistPage(content, mark).indicators;
  expect(nine?.groups.map(({ score }) => score)).toEqual([
    { score: "50.00", atStake: "5.00" },
    { score: "0.00", atStake: "10.00" },
  ]);
});

it("counts components and what asks for a look, an accepted finding as nothing else", () => {
  const accept = [{ rule: "verified-stale", reason: "ตรวจแล้ว", until: "2023-12-31" }];
  const answer = { evidence: [{ title: "ผัง", file: "a.pdf", component: "chart" }] };
  const doubtsOf = (more: object) => {
    const disclosures = [sampleDisclosure("o1", { ...answer, ...more })];
    const { doubts, indicators } = currentChecklistPage({ ...content, disclosures }, mark);
    const row = indicators[0]?.groups[0]?.rows[0];
    expect(row?.doubts).toEqual(doubts);
    expect(row?.components).toBe("1 จาก 1 องค์ประกอบ");
    return doubts.map(({ words }) => words);
  };
  expect(doubtsOf({})).toEqual(["ข้อสังเกต 1 เรื่อง"]);
  expect(doubtsOf({ accept })).toEqual(["ยอมรับแล้ว 1 เรื่อง"]);
});

it.each([
  ["", undefined, undefined],
  ["2022-04-20", 2565, "ยกคำตอบมาจากปี 2565 รอตรวจว่ายังถูกต้อง"],
  ["2022-10-01", 2565, "ยกคำตอบมาจากปี 2565 ตรวจแล้วว่ายังถูกต้อง"],
])("tells whether an answer that was carried over has been looked at since (%s)", (verified, carriedFrom, words) => {
  const evidence = [{ title: "ผัง", file: "a.pdf", ...(carriedFrom ? { verified } : {}) }];
  const carried = sampleContent({ disclosures: [sampleDisclosure("o1", { evidence, carriedFrom })] });
  const { indicators } = currentChecklistPage(carried, mark);
  expect(indicators[0]?.groups[0]?.rows[0]?.carried).toBe(words);
});
