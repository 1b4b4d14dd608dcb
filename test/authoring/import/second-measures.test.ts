import { expect, it } from "vitest";
import { importMeasures } from "../../../src/authoring/import/tables.ts";
import { textTables } from "../../../src/documents/outline/text-tables.ts";
import { makeMeasure } from "../../domain/make.ts";
import { sampleContent } from "../../site/sample.ts";

const HEAD = "มาตรการ\tขั้นตอน\tระยะเวลา\tผู้รับผิดชอบ";
const rowOf = (title: string, step: string) => `${title}\t1. ${step}\tต.ค. 2566 - ก.ย. 2567\tกองคลัง`;
const there = makeMeasure({ title: "ทบทวนคู่มือ", fiscalYear: 2567, steps: ["ทบทวน"], order: 1 }, "measure-1");
const second = (...rows: string[]) =>
  importMeasures({
    tables: textTables([HEAD, ...rows].join("\n")),
    name: "b.csv",
    fiscalYear: 2567,
    content: sampleContent({ measures: [there] }),
  });

it("a second file adds its measures to the year, behind those that are there", () => {
  const { files, told } = second(rowOf("ทบทวน คู่มือ", "ทบทวน"), rowOf("อบรมเจ้าหน้าที่", "อบรม"));
  expect(files.map(({ file }) => file)).toEqual(["content/measures/2567/measure-2.mdx"]);
  expect(files[0]?.text).toContain("title: อบรมเจ้าหน้าที่");
  expect(files[0]?.text).toContain("order: 2");
  expect(told.join()).toContain("จึงไม่เขียนซ้ำ");
});

it("what the second file says otherwise of a measure is told, and the measure stays", () => {
  const { files, told } = second(rowOf("ทบทวนคู่มือ", "แก้คู่มือ"));
  expect(files).toEqual([]);
  expect(told.join()).toContain("ขั้นตอนไม่เหมือนในตาราง");
});
