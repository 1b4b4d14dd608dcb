import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReviews, REVIEW_COLUMNS } from "../../../../src/domain/verify/review/rows.ts";

const FRAME = { codes: new Set(["o1", "o2", "o11"] as const), report: "OIT 2566 lao a.example", today: "2023-04-28" };
const HEAD = ["ข้อ", "ผลของโปรแกรม", "ผลของผู้ตรวจ", "เหตุผล", "ชื่อผู้ตรวจ", "วันที่ดู", REVIEW_COLUMNS.report];
const read = (...rows: string[][]) =>
  readReviews(
    [HEAD, ...rows].map((cells, index) => ({ line: index + 1, cells })),
    FRAME,
  );

describe("a table of reviews", () => {
  it.each([
    ["Thai digits and a Thai day", ["ข้อ ๐๑๑", "ต้องดู", "ผ่าน", "", "ก", "๒๘ เม.ย. ๒๕๖๖", ""]],
    ["an item written O11 and a slashed day", ["O11", "", " ผ่าน ", "", "ก", "28/4/2566", ""]],
    ["a day as Excel keeps it", ["o11", "", "ผ่าน", "", "ก", "2023-04-28", FRAME.report]],
    ["a verdict with a reason against the program", ["o11", "ไม่ผ่าน", "ผ่าน", "เห็นเอง", "ก", "2566-04-28", ""]],
    ["a failure with a reason", ["o11", "ผ่าน", "ไม่ผ่าน", "เป็นของปีก่อน", "ก", "28 เมษายน 2566", ""]],
  ])("takes %s", (_, row) => {
    const { reviews, faults } = read(row);
    expect(faults).toEqual([]);
    expect([...reviews.keys()]).toEqual(["o11"]);
    expect(reviews.get("o11")).toMatchObject({ by: "ก", on: "2023-04-28" });
  });

  it.each([
    ["an item that the year has not", ["o99", "", "ผ่าน", "", "ก", "28/4/2566", ""], "ไม่มีข้อ “o99”"],
    ["no item", ["", "", "ผ่าน", "", "ก", "28/4/2566", ""], "ไม่มีข้อ “”"],
    ["another word", ["o1", "", "โอเค", "", "ก", "28/4/2566", ""], "อ่านผล “โอเค” ไม่ได้"],
    ["the program's own undecided", ["o1", "", "ต้องดู", "", "ก", "28/4/2566", ""], "อ่านผล “ต้องดู” ไม่ได้"],
    ["a reason without a verdict", ["o1", "", "", "ดูแล้ว", "ก", "28/4/2566", ""], "ยังไม่มีผลของผู้ตรวจ"],
    ["no name", ["o1", "", "ผ่าน", "", "", "28/4/2566", ""], "ยังไม่มีชื่อผู้ตรวจ"],
    ["no day", ["o1", "", "ผ่าน", "", "ก", "", ""], "ยังไม่มีวันที่ดู"],
    ["a day that is none", ["o1", "", "ผ่าน", "", "ก", "31/2/2566", ""], "อ่านวันที่ “31/2/2566” ไม่ได้"],
    ["a day to come", ["o1", "", "ผ่าน", "", "ก", "29/4/2566", ""], "ยังมาไม่ถึง"],
    ["a failure without a reason", ["o1", "ผ่าน", "ไม่ผ่าน", "", "ก", "28/4/2566", ""], "ต้องมีเหตุผล"],
    ["a pass against the program without one", ["o1", "ไม่ผ่าน", "ผ่าน", "", "ก", "28/4/2566", ""], "ต้องมีเหตุผล"],
    ["another report's row", ["o1", "", "ผ่าน", "", "ก", "28/4/2566", "OIT 2565 lao a.example"], "รายงานอื่น"],
  ])("tells %s with its row, and takes the others", (_, row, says) => {
    const { reviews, faults } = read(["o2", "", "ผ่าน", "", "ข", "28/4/2566", ""], row);
    expect(faults).toEqual([expect.stringMatching(/^แถว 3: /)]);
    expect(faults[0]).toContain(says);
    expect([...reviews.keys()]).toEqual(["o2"]);
  });

  it("tells an item that stands twice, and a table without its head", () => {
    const row = ["o1", "", "ผ่าน", "", "ก", "28/4/2566", ""];
    expect(read(row, row).faults).toEqual(["แถว 3: ข้อ o1 มีผลแล้วที่แถว 2 ให้เหลือแถวเดียว"]);
    expect(readReviews([{ line: 1, cells: ["ข้อ", "URL"] }], FRAME).faults[0]).toContain("ไม่พบหัวคอลัมน์ “ผลของผู้ตรวจ”");
  });

  it("leaves what is not filled in undecided, wherever it stands", () => {
    expect(read(["o1", "ต้องดู", "", "", "", "", FRAME.report], [], ["", ""])).toEqual({
      reviews: new Map(),
      faults: [],
    });
  });

  it("never takes a row without a verdict, a name and a day", () => {
    const cell = fc.constantFrom("", "ผ่าน", "ไม่ผ่าน", "x", "o1", "28/4/2566", " ");
    fc.assert(
      fc.property(fc.array(cell, { minLength: 7, maxLength: 7 }), (cells) => {
        for (const review of read(cells).reviews.values()) {
          expect(["fine", "failed"]).toContain(review.verdict);
          expect(review.by).not.toBe("");
          expect(review.on).toBe("2023-04-28");
        }
      }),
    );
  });
});
