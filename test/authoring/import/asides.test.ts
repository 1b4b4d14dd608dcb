import { describe, expect, it } from "vitest";
import { reportOf } from "../../../src/domain/tables/report-table.ts";
import { cell, row } from "../../make-tables.ts";
import { HEADER, inEveryForm, read } from "./read-measures.ts";

describe("a column for each state", () => {
  const states = row(
    "มาตรการ",
    "ขั้นตอน",
    "ผู้รับผิดชอบ",
    "ระยะเวลา",
    "เสร็จแล้ว",
    "กำลังดำเนินการ",
    "ยังไม่ดำเนินการ",
    "ผลการดำเนินงาน",
  );
  const one = (title: string, ...marks: string[]) => row(title, "เขียน", "กองคลัง", "ม.ค. ๒๕๖๗", ...marks);

  inEveryForm(
    "that is ticked tells the state; one that is not, or twice, tells none",
    [
      [
        states,
        one("ทำคู่มือ", "✓", "", "", "แจกแล้ว"),
        one("เปิดกล่อง", "", "/", "", ""),
        one("ตั้งคณะทำงาน", "", "", "√", ""),
        one("อบรม", "", "", "", ""),
        one("ประชุม", "✓", "✓", "", ""),
      ],
    ],
    ({ measures, unused }) => {
      expect(unused).toEqual([]);
      const { data } = reportOf(measures, 2567, []);
      expect(data.results?.map(({ state, reason }) => [state, reason])).toEqual([
        ["done", undefined],
        ["under-way", undefined],
        ["not-started", "[เติมเหตุผล]"],
        ["[เติมสถานะ]", undefined],
        ["[เติมสถานะ]", undefined],
      ]);
    },
  );
});

describe("below the measures", () => {
  inEveryForm(
    "a row of totals and a note are neither measures nor part of one",
    [
      [
        HEADER,
        row("ทำคู่มือ", "เขียน", "กองคลัง", "ม.ค. 67", "แจกแล้ว", ""),
        row("รวมทั้งสิ้น", "", "", "", "๑ มาตรการ", ""),
        [cell("หมายเหตุ: ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๗", { across: 6 })],
      ],
    ],
    ({ measures, unused }) => {
      expect(measures.map(({ data: { title }, output }) => [title, output])).toEqual([["ทำคู่มือ", ["แจกแล้ว"]]]);
      expect(unused.map(({ reason }) => reason)).toEqual(["total", "note"]);
    },
  );

  it("a measure whose name begins with the word of a total stays one", async () => {
    const { measures } = await read("html", [HEADER, row("รวมพลังต้านทุจริต", "จัดงาน", "กองคลัง", "ม.ค. 67", "", "")]);
    expect(measures.map(({ data: { title } }) => title)).toEqual(["รวมพลังต้านทุจริต"]);
  });
});
