import { describe, expect, it } from "vitest";
import { assess, type AssessedItem } from "../../../src/domain/assess/assess.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { componentCount } from "../../../src/site/oit/checklist.ts";
import { assessedWith, pairOf, RIGHT, WRONG } from "../judge/pairs.ts";
import { editionOf } from "../listing/editions.ts";
import { makeContent, makeDisclosure, makeNews, makePerson } from "../make.ts";

const itemIn = (year: number, code: string, content: Partial<Content>): AssessedItem => {
  const edition = editionOf(year);
  const all = makeContent({
    agency: { currentFiscalYear: year },
    editions: [edition],
    today: "2026-04-20",
    ...content,
  });
  return assess(edition, all).items.find(({ item }) => item.code === code) ?? expect.fail();
};
const nil = { statement: "ไม่มีโครงสร้าง", date: "2026-04-01", unit: "สำนักปลัด" };
const photo = { photo: "documents/mayor.pdf", phone: "0 0000 0000" };
const executives = [makePerson(photo), makePerson({ ...photo, position: "รองนายกเทศมนตรี" }, "deputy")];

describe("what looked complete and is not", () => {
  it.each<[says: string, item: () => AssessedItem, status: string, why: string]>([
    [
      "an action plan given as the monthly purchases",
      () => assessedWith(pairOf(2569, "o11", "action-plan")),
      "to-confirm",
      "เรื่องอื่น",
    ],
    [
      "a plan of the year given as progress to quarter 2",
      () => assessedWith(pairOf(2569, "o6", "action-plan")),
      "to-confirm",
      "อ่านไม่พบความก้าวหน้า",
    ],
    [
      "council minutes given as the annual report",
      () => assessedWith(pairOf(2569, "o7", "council")),
      "to-confirm",
      "เรื่องอื่น",
    ],
    [
      "a report of 2569 where 2568 is asked",
      () => assessedWith(pairOf(2569, "o12", "procurement-annual", 1)),
      "to-confirm",
      "เขียนว่า 2569 แต่ข้อนี้ต้องการข้อมูลของปีงบประมาณ 2568",
    ],
    [
      "one story of 2019 as this year's news",
      () => itemIn(2569, "o4", { news: [makeNews({ date: "2019-05-01" })] }),
      "missing",
      "ยังไม่มีหลักฐาน",
    ],
    [
      "a nil declaration of the structure",
      () => itemIn(2569, "o1", { disclosures: [makeDisclosure({ fiscalYear: 2569, item: "o1", evidence: [], nil })] }),
      "to-confirm",
      "น่าจะตอบว่าไม่มีไม่ได้",
    ],
    ["a PDF as the mayor's photograph", () => itemIn(2568, "o2", { people: executives }), "incomplete", "ยังขาดรูปถ่าย"],
  ])("%s", (_, item, status, why) => {
    const found = item();
    expect(found.status).toBe(status);
    expect(why).not.toBe("");
    expect(found.findings.map(({ what }) => what).join("\n")).toContain(why);
  });

  it("no item is complete with none of its components proven", () => {
    for (const pair of [...RIGHT, ...WRONG]) {
      const found = assessedWith(pair);
      const isNone = componentCount(found)?.startsWith("0 ") ?? false;
      if (found.status === "complete") expect([pair.name, isNone]).toEqual([pair.name, false]);
    }
  });
});
