import { describe, expect, it } from "vitest";
import { documentPassages } from "../../../src/domain/judge/passage.ts";
import { judge } from "../../../src/domain/judge/judge.ts";
import { editionOf } from "../listing/editions.ts";

const AGENCY = { name: "เทศบาลตำบลธารใส", shortName: "ทต.ธารใส" };
const PLAN = `แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566
เทศบาลตำบลธารใส
โครงการ งบประมาณ และระยะเวลาดำเนินการของแต่ละส่วนงาน
1 โครงการซ่อมถนนสายหลัก งบประมาณ 480,000 บาท ธันวาคม 2565 ถึงกุมภาพันธ์ 2566 กองช่าง
2 โครงการอบรมอาชีพผู้สูงอายุ งบประมาณ 60,000 บาท มีนาคม 2566 สำนักปลัด
3 โครงการคัดแยกขยะในครัวเรือน งบประมาณ 35,000 บาท ตลอดปี กองสาธารณสุข`;

const ask = (text: string, code: string, year = 2566, source?: "ocr") => {
  const edition = editionOf(year);
  const item = edition.items.find((one) => one.code === code) ?? expect.fail();
  return judge(documentPassages([{ kind: "page", number: 1, text, ...(source && { source }) }], "plan"), {
    item,
    edition,
    agency: AGENCY,
  });
};

describe("the judge", () => {
  it("reads a plan of the year as the plan, with the page and line of what it found", () => {
    const { reads, topic, time, agency, components } = ask(PLAN, "o11");
    expect({ reads, topic: topic.state, time: time.state }).toEqual({ reads: true, topic: "own", time: "right" });
    expect(topic.found?.where).toEqual({ kind: "page", number: 1, line: 1 });
    expect(agency.own?.where).toEqual({ kind: "page", number: 1, line: 2 });
    expect(components.map(({ id, reads: read }) => [id, read])).toEqual([
      ["project-list", true],
      ["one-year-plan", true],
    ]);
  });

  it.each([
    ["asked for the report on half a year", PLAN, "o12", { topic: "other" }],
    ["asked for the purchases of the months", PLAN, "o21", { topic: "other" }],
    ["of the year before", PLAN.replaceAll("2566", "2564").replaceAll("2565", "2563"), "o11", { time: "wrong" }],
    [
      "that says no year",
      PLAN.replace(/(?:งบประมาณ )?พ.ศ. 2566/, "").replace(/\d{4}/g, ""),
      "o11",
      { time: "unstated" },
    ],
    ["of another agency", PLAN.replace("ธารใส", "บ้านดอน"), "o11", { other: "เทศบาลตำบลบ้านดอน" }],
    ["that is a heading and nothing else", PLAN.split("\n").slice(0, 2).join("\n"), "o11", {}],
  ])("does not read a plan %s", (_, text, code, why) => {
    const { reads, topic, time, agency } = ask(text, code);
    expect({ reads, topic: topic.state, time: time.state, other: agency.other?.called }).toMatchObject({
      reads: false,
      ...why,
    });
  });

  it("has a question and no answer where the words were read off a picture", () => {
    expect(ask(PLAN, "o11", 2566, "ocr")).toMatchObject({ reads: false, readsByOcr: true, source: "ocr" });
  });
});

it("numbers in Thai digits that were read off a picture say nothing where the engine cannot know them", () => {
  const text = "ประจำปีงบประมาณ พ.ศ. ๒๕๒๐๒๐ งบ ๑๕,๐๐๐ บาท ข้อ ๑ ปี 2566";
  const [read] = documentPassages([{ kind: "page", number: 1, text, source: "ocr" }], "");
  expect(read?.text).toBe("ประจำปีงบประมาณ พ.ศ. … งบ … บาท ข้อ ๑ ปี 2566");
  const [written] = documentPassages([{ kind: "page", number: 1, text }], "");
  expect(written?.text).toBe(text);
});
