import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "../../../src/domain/model/catalogue/item.ts";
import { MARKERS } from "../../../src/domain/judge/marker-words.ts";
import { findMarks } from "../../../src/domain/judge/markers.ts";
import { passagesOf } from "../../../src/domain/verify/passage.ts";
import { EDITIONS, editionOf } from "../listing/editions.ts";
import { components, makeEdition } from "../make.ts";
import { lines } from "./make.ts";

const itemWith = (...ids: string[]): Item => {
  const [item] = makeEdition([{ components: components(...ids) }]).items;
  if (!item) throw new Error("no item");
  return item;
};
const signsIn = (component: string, ...texts: string[]) =>
  findMarks(lines(...texts), [itemWith(component)], 2566).items[0]?.signs.map(({ sign }) => sign);

describe("the signs of a component", () => {
  it.each([
    [
      "person-details",
      ["นายสมมุติ ตัวอย่าง ตำแหน่ง นายกเทศมนตรี", "โทร. 0 0000 1122"],
      ["ชื่อ-สกุล", "ตำแหน่ง", "โทรศัพท์หรืออีเมล"],
    ],
    ["person-details", ["นางสาวสมมุติ ตัวอย่าง ปลัดเทศบาล mayor@test.example"], ["ชื่อ-สกุล", "ตำแหน่ง", "โทรศัพท์หรืออีเมล"]],
    ["person-details", ["นายกเทศมนตรี ตำบลทดสอบ"], ["ตำแหน่ง"]],
    ["top-executives", ["รองนายกเทศมนตรี คนที่ 1"], ["รองผู้บริหารสูงสุด"]],
    ["top-executives", ["นายก อบต. และรองนายก อบต."], ["ผู้บริหารสูงสุด", "รองผู้บริหารสูงสุด"]],
    ["both-sides", ["นายกเทศมนตรี", "ปลัดเทศบาล"], ["ฝ่ายการเมือง", "ฝ่ายประจำ"]],
    [
      "contact-details",
      ["99 หมู่ 1 ตำบลทดสอบ", "อำเภอทดสอบ จังหวัดทดสอบ 10000", "โทรศัพท์ 0-0000-1122", "saraban@test.example", "แผนที่"],
      ["ที่อยู่", "โทรศัพท์", "อีเมล", "แผนที่ตั้ง"],
    ],
    ["phone", ["โทรศัพท์ ๐ ๐๐๐๐ ๑๑๒๒"], ["โทรศัพท์"]],
    ["phone", ["งบประมาณ 120,000 บาท ปี 2566 เลขที่ 1234567890123"], []],
    ["email", ["อีเมล saraban [at] test.example"], ["อีเมล"]],
    [
      "service-manual",
      ["คู่มือสำหรับประชาชน", "ขั้นตอน ระยะเวลา ช่องทาง เอกสารที่ต้องใช้"],
      ["คู่มือสำหรับประชาชน", "ขั้นตอน", "ระยะเวลา", "ช่องทาง", "เอกสารที่ต้องใช้"],
    ],
    ["dos-and-donts", ["แนวปฏิบัติ DOS & DON'TS"], ["Dos & Don'ts"]],
  ])("%s in %j are %j", (component, texts, signs) => {
    expect(signsIn(component, ...texts)).toEqual(signs);
  });

  it("are found in text that a reader of PDF has damaged, and over the end of a line", () => {
    expect(signsIn("duties", "อ านาจหน้าที่ของเทศบาล")).toEqual(["หน้าที่และอำนาจ"]);
    expect(signsIn("fee", "ค่าธรรม", "เนียม ไม่มี")).toEqual(["ค่าธรรมเนียม"]);
  });

  it("stand with their line, their heading and the words around them", () => {
    const reading = {
      kind: "page" as const,
      title: "ผู้บริหาร",
      passwordField: false,
      fields: 0,
      links: 0,
      embedded: [],
      anchors: [],
      lines: [
        { text: "เมนู โทรศัพท์ 0 0000 9999", line: 2, linked: 0, menu: true as const },
        { text: "ฝ่ายการเมือง", line: 8, heading: 2 as const, linked: 0 },
        { text: "โทรศัพท์ 0 0000 1122", line: 9, linked: 0 },
      ],
    };
    const { items } = findMarks(passagesOf(reading, "https://www.test.example/p"), [itemWith("phone")], 2566);
    expect(items[0]?.signs).toEqual([
      {
        component: "phone",
        sign: "โทรศัพท์",
        text: "ผู้บริหาร ฝ่ายการเมือง โทรศัพท์ 0 0000 1122",
        where: { kind: "line", number: 9, under: "ฝ่ายการเมือง" },
      },
    ]);
  });

  it("are known for most components of the year that most agencies still show", () => {
    const asked = editionOf(2566).items.flatMap(({ components: parts }) => parts.map(({ id }) => id));
    const unknown = asked.filter((id) => !MARKERS[id]);
    expect(unknown).toEqual(["separate-channel", "no-gift-statement"].filter((id) => asked.includes(id)));
  });

  it("are of components that some edition names", () => {
    const ids = EDITIONS.flatMap(({ items }) => items.flatMap(({ components: parts }) => parts.map(({ id }) => id)));
    expect(Object.keys(MARKERS).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("never fail on any text, and their excerpts stay short", () => {
    const all = itemWith(...Object.keys(MARKERS));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 400 }), { maxLength: 8 }), (texts) => {
        const marks = findMarks(lines(...texts), [all], 2566);
        for (const { text } of marks.items[0]?.signs ?? []) expect(text.length).toBeLessThan(400);
      }),
    );
  });
});

describe("the name of an item", () => {
  const marksOf = (text: string) =>
    findMarks(lines(text), [{ ...itemWith(), name: "กฎหมายที่เกี่ยวข้อง", variants: ["กฎหมาย"] }], 2566);

  it.each([
    ["รวมกฏหมายที่เกี่ยวข้อง ของเทศบาล", "กฎหมายที่เกี่ยวข้อง"],
    ["กฎหมาย  ที่เกี่ยวข้อง", "กฎหมายที่เกี่ยวข้อง"],
    ["รวมกฎหมายของหน่วยงาน", "กฎหมาย"],
    ["ข่าวประชาสัมพันธ์", undefined],
  ])("in “%s” is “%s”", (text, called) => {
    expect(marksOf(text).items[0]?.name?.called).toBe(called);
  });
});

describe("the time that a text speaks of", () => {
  it("are the years of its headings, not those of its body", () => {
    const body = Array.from({ length: 40 }, () => "ข้อความยาวที่กล่าวถึงเรื่องอื่น ".repeat(2));
    const { years } = findMarks(lines("แผนปีงบประมาณ พ.ศ. 2566", ...body, "เทียบกับปีงบประมาณ 2550"), [], 2566);
    expect(years.map((found) => found.years)).toEqual([[2566]]);
  });

  it("is taken for a month without a year only where the text names one year", () => {
    const months = (...texts: string[]) =>
      findMarks(lines(...texts), [], 2566).spans.map(({ from, to }) => `${from} ${to}`);
    expect(months("สขร.1 ปีงบประมาณ 2566", "เดือนตุลาคม")).toEqual(["2022-10-01 2022-10-31"]);
    expect(months("เดือนตุลาคม")).toEqual([]);
  });
});
