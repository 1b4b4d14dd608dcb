import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemNumber } from "../../../src/domain/thai/item-code.ts";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import type { Outline, OutlineLine } from "../../../src/domain/listing/outline.ts";
import { addressesOf, EDITIONS, editionOf, linesOf, recognised } from "./editions.ts";

const codes = (...texts: string[]) => recognised(linesOf(...texts), { fiscalYear: 2566 }).items.map(({ code }) => code);

describe("a code in any spelling", () => {
  it.each([
    ["o1 โครงสร้าง", "o1"],
    ["O01 โครงสร้าง", "o1"],
    ["O1.โครงสร้าง", "o1"],
    ["(O1) โครงสร้าง", "o1"],
    ["โครงสร้าง (o1)", "o1"],
    ["★ O1: โครงสร้าง", "o1"],
    ["O 1 โครงสร้าง", "o1"],
    ["О1 โครงสร้าง", "o1"],
    ["ข้อ 1 โครงสร้าง", "o1"],
    ["ข้อ ๐11 แผนดำเนินงานและการใช้งบประมาณ", "o11"],
    ["ข้อที่ o๑๑", "o11"],
    ["OIT 11 แผนดำเนินงาน", "o11"],
    ["029", "o29"],
    ["029ข้อมูลเชิงสถิติ.pdf", "o29"],
    ["12. รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน", "o12"],
    ["12) รายงานการก ากับติดตามการด าเนินงานและการใช้งบประมาณประจ าปี รอบ 6 เดือน", "o12"],
  ])("%s", (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    "o แสดงคู่มือ",
    "o 6 เดือนแรก",
    "ข้อ 15. ให้ประธานเรียกประชุม",
    "1. เปิดเว็บไซต์",
    "o1-o9 ข้อมูลพื้นฐาน",
    "02-000-0000",
    "08.30 น.",
    "01/10/2565",
    "O44 ข้อที่ไม่มี",
    "ดูข้อ o5",
    "9.1 ข้อมูลพื้นฐาน",
  ])("none in %s", (text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe("a name in any spelling", () => {
  it.each([
    ["6. กฏหมายที่เกี่ยวข้อง", "o6"],
    ["18. อี เซอร์วิส E–SERVICE", undefined],
    ["18. e service", "o18"],
    ["8. Q & A", "o8"],
    ["20. ประกาศต่างๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", "o20"],
    ["3. อำ\u200bนาจหน้าที่", "o3"],
    ["3. อํานาจหน้าที่", "o3"],
    ["16. ข้อมูลสถิติการให้บริการ", "o16"],
    ["27. แนวปฏบตการจดการเรองรองเรยนการทจรต", "o27"],
    ["31. ประกาศเจตนารมณ์นโยบาย (No Gift Policy) จากการปฏิบัติหน้าที่", "o31"],
  ])("%s", (text, code) => {
    expect(codes(text)).toEqual(code === undefined ? [] : [code]);
  });
});

describe("where code and name disagree", () => {
  it("the name counts where its item is free and the number is out of line", () => {
    const { items } = recognised(
      linesOf(
        "o13 รายงานผลการดำเนินงานประจำปี",
        "o51 คู่มือหรือมาตรฐานการปฏิบัติงาน",
        "o1 คู่มือหรือมาตรฐานการให้บริการ",
        "o16 ข้อมูลเชิงสถิติการให้บริการ",
      ),
      { fiscalYear: 2566 },
    );
    expect(items.map(({ code }) => code)).toEqual(["o13", "o14", "o15", "o16"]);
    expect(items[2]?.remarks).toEqual([
      { kind: "code-name-disagree", code: "o1", named: "o15", written: "คู่มือหรือมาตรฐานการให้บริการ" },
    ]);
    expect(items[2]?.confidence).toBeLessThan(0.6);
  });

  it("the code counts where the named item stands elsewhere", () => {
    const { items } = recognised(
      linesOf("o13 รายงานผลการดำเนินงานประจำปี", "o14 คู่มือหรือมาตรฐานการให้บริการ", "o15 คู่มือหรือมาตรฐานการให้บริการ"),
      { fiscalYear: 2566 },
    );
    expect(items.map(({ code }) => code)).toEqual(["o13", "o14", "o15"]);
    expect(items[1]?.remarks[0]).toMatchObject({ kind: "code-name-disagree", code: "o14", named: "o15" });
  });
});

describe("an entry without number and known name", () => {
  const entry = (text: string, number: number, more: Partial<OutlineLine> = {}): OutlineLine => ({
    text,
    line: number,
    depth: 1,
    links: [{ address: `https://a.example/${number}`, caption: text }],
    ...more,
  });
  const between = (...entries: OutlineLine[]) =>
    recognised(
      { lines: [entry("o1 โครงสร้าง", 1), ...entries, entry("o4 แผนพัฒนา", 9)] },
      { fiscalYear: 2566 },
    ).items.map(({ code, by, confidence }) => [code, by, confidence]);

  it("is taken by its place where as many entries as items are missing, and is the least sure", () => {
    expect(between(entry("ทำเนียบ", 2), entry("ภารกิจ", 3))).toEqual([
      ["o1", "code-and-name", 0.99],
      ["o2", "position", 0.4],
      ["o3", "position", 0.4],
      ["o4", "code", 0.7],
    ]);
  });

  it.each([
    ["one entry for two items", [entry("ทำเนียบ", 2)]],
    ["three entries for two items", [entry("ทำเนียบ", 2), entry("ภารกิจ", 3), entry("อื่น ๆ", 4)]],
    ["an entry that leads nowhere", [entry("ทำเนียบ", 2), entry("ภารกิจ", 3, { links: [] })]],
    ["an entry that stands deeper", [entry("ทำเนียบ", 2), entry("ภารกิจ", 3, { depth: 2 })]],
  ])("is none: %s", (_, entries) => {
    expect(between(...entries).map(([code]) => code)).toEqual(["o1", "o4"]);
  });
});

describe("the year of a list", () => {
  const names = (year: number, from: number, to: number) =>
    editionOf(year)
      .items.slice(from, to)
      .map(({ code, name }) => `${code} ${name}`);

  it.each([2565, 2566, 2567, 2568, 2569])("%i is known by its names", (year) => {
    const { edition, chosenBy } = recognised(linesOf(...names(year, 0, 60)));
    expect([edition.fiscalYear, chosenBy]).toEqual([year, "names"]);
  });

  it("names outweigh a title, and that is said", () => {
    const { edition, titleYear } = recognised(linesOf("ITA ปี 2566", ...names(2568, 0, 28)));
    expect([edition.fiscalYear, titleYear]).toEqual([2568, 2566]);
  });

  it("a title decides between lists that are alike", () => {
    const { edition, chosenBy, couldBe } = recognised(linesOf("OIT 2563", ...names(2563, 0, 9)));
    expect([edition.fiscalYear, chosenBy, couldBe]).toEqual([2563, "title", []]);
  });

  it("years of documents decide where nothing else does", () => {
    const { edition, chosenBy } = recognised(linesOf(...names(2564, 0, 11), "o12 รายงานผลการดำเนินงานประจำปี 2562"));
    expect([edition.fiscalYear, chosenBy]).toEqual([2563, "years"]);
  });

  it("years that fit as well are named", () => {
    const { edition, couldBe } = recognised(linesOf(...names(2564, 0, 9)), { fallback: 2564 });
    expect([edition.fiscalYear, couldBe]).toEqual([2564, [2566, 2565, 2563]]);
  });
});

describe("several addresses and ways to click", () => {
  it("steps belong to the address they lead to", () => {
    const line = (text: string, number: number, address?: string): OutlineLine => ({
      text,
      line: number,
      depth: 0,
      links: address === undefined ? [] : [{ address, caption: text }],
    });
    const { items } = recognised(
      {
        lines: [
          line("o1 โครงสร้าง", 1),
          line("ผัง", 2, "https://www.a.example/1"),
          line("1. เปิดหน้าแรก 2. เลือกโครงสร้าง", 3),
          line("ส่วนราชการ", 4, "https://www.a.example/2"),
          line("1) เปิดหน้าแรก", 5),
          line("2) เลือกส่วนราชการ", 6),
        ],
      },
      { fiscalYear: 2566 },
    );
    expect(items[0]?.addresses).toEqual([
      { address: "https://www.a.example/1", caption: "ผัง", line: 2, steps: ["เปิดหน้าแรก", "เลือกโครงสร้าง"] },
      { address: "https://www.a.example/2", caption: "ส่วนราชการ", line: 4, steps: ["เปิดหน้าแรก", "เลือกส่วนราชการ"] },
    ]);
  });
});

describe("for every list", () => {
  const noise = fc.constantFrom(
    "หน้าแรก",
    "ติดต่อเรา",
    "1. เข้าเว็บไซต์",
    "2. เลือกเมนู",
    "o แสดงข้อมูล",
    "ข้อ 15. ให้ทำ",
    "",
    "★ หมวด",
    "ปี 2566",
    "9.1 ส่วน",
  );
  const spelling = fc.constantFrom<(number: number, name: string) => string>(
    (number, name) => `o${number} ${name}`,
    (number, name) => `O${String(number).padStart(2, "0")}.${name}`,
    (number, name) => `ข้อ ${toThaiDigits(String(number))} ${name}`,
    (number, name) => `▶ ${number}. ${name}`,
  );
  const lists = fc.record({
    year: fc.constantFrom(...EDITIONS.map(({ fiscalYear }) => fiscalYear)),
    spell: spelling,
    drop: fc.array(fc.nat(42)),
    noise: fc.array(fc.tuple(noise, fc.nat(42)), { maxLength: 12 }),
  });

  it("each item is recognised, none is invented, and each address stays with its item", () => {
    fc.assert(
      fc.property(lists, ({ year, spell, drop, noise: between }) => {
        const edition = editionOf(year);
        const wanted = edition.items.filter((_, index) => !drop.includes(index));
        const lines = wanted.flatMap(({ code, name }, index): OutlineLine[] => [
          ...between
            .filter(([text, place]) => place === index && text !== "")
            .map(([text]) => ({ text, line: 0, depth: 0, links: [] })),
          {
            text: spell(itemNumber(code), name),
            line: 0,
            depth: 0,
            links: [{ address: `https://a.example/${code}`, caption: name }],
          },
        ]);
        const listing = recognised({ lines }, { fiscalYear: year });
        expect(addressesOf(listing)).toEqual(
          Object.fromEntries(wanted.map(({ code }) => [code, [`https://a.example/${code}`]])),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("every line is in exactly one place, whatever stands there", () => {
    const texts = fc.array(
      fc.oneof(
        noise,
        fc.string({ maxLength: 30 }),
        fc
          .tuple(spelling, fc.integer({ min: 1, max: 60 }), fc.constantFrom("โครงสร้าง", "Q&A", "E-Service", "อื่น ๆ"))
          .map(([spell, number, name]) => spell(number, name)),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const outline: Outline = linesOf(...all);
        const { items, headings, unmatched, lines } = recognised(outline);
        const places = [
          ...items.flatMap((item) => item.lines),
          ...headings.map(({ index }) => index),
          ...unmatched.map(({ index }) => index),
        ];
        expect(places.toSorted((a, b) => a - b)).toEqual(lines.map((_, index) => index));
        expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("numbers with nothing but a link", () => {
  const list = (write: (number: number) => string, count: number, first = 1): Outline["lines"] =>
    Array.from({ length: count }, (_, index) => {
      const address = `https://www.test.example/file-${((index + first) * 7919) % 1000}.pdf`;
      const text = write(index + first).replace("URL", address);
      return {
        text,
        line: index + 2,
        depth: 1,
        links: [{ address, caption: text.includes(address) ? address : "คลิกที่นี่" }],
      };
    });
  const title = (text: string): Outline["lines"][number] => ({ text, line: 1, depth: 0, links: [] });
  const codesIn = (...lines: Outline["lines"][number][]) =>
    recognised({ lines }, { fiscalYear: 2567 }).items.map(({ code }) => code);
  const first = (count: number) => Array.from({ length: count }, (_, index) => `o${index + 1}`);

  it.each([
    (number: number) => `${number}. คลิกที่นี่`,
    (number: number) => `ข้อ ${number} คลิกที่นี่`,
    (number: number) => `(${number}) ดูที่ลิงก์ คลิกที่นี่`,
    (number: number) => `${number}) ดูที่ URL`,
  ])("are items where they count all of them, or below a title that says so: %s", (write) => {
    expect(codesIn(title("เอกสาร"), ...list(write, 35))).toEqual(first(35));
    expect(codesIn(title("การเปิดเผยข้อมูลสาธารณะ (OIT) ปี 2567"), ...list(write, 9))).toEqual(first(9));
  });

  it("are none elsewhere", () => {
    const write = (number: number) => `${number}. คลิกที่นี่`;
    expect(codesIn(title("เอกสาร"), ...list(write, 9))).toEqual([]);
    expect(codesIn(title("OIT"), ...list(write, 4))).toEqual([]);
    expect(codesIn(title("OIT"), ...list(write, 9, 3))).toEqual([]);
    expect(codesIn(title("OIT"), ...list((number) => `${number}. ขั้นตอนการยื่นคำขอ คลิกที่นี่`, 9))).toEqual([]);
    expect(codesIn(title("OIT"), ...list(write, 9), ...list(() => "คลิกที่นี่", 2))).toEqual([]);
  });
});
