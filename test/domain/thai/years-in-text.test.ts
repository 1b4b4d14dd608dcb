import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toThaiDigits } from "../../../src/domain/thai/digits.ts";
import { yearsInText } from "../../../src/domain/thai/years-in-text.ts";

describe("the years in a title or a file name", () => {
  it.each<[string, number[]]>([
    ["แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566", [2566]],
    ["แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ.๒๕๖๖", [2566]],
    ["รายงานผล ปี2565", [2565]],
    ["แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570", [2566, 2567, 2568, 2569, 2570]],
    ["แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - พ.ศ. 2568)", [2566, 2567, 2568]],
    ["แผนพัฒนาห้าปี 2566-68", [2566, 2567, 2568]],
    ["แผนปฏิบัติการปี 66 - 67", [2566, 2567]],
    ["แผนปฏิบัติการ ปีงบ ๖๖", [2566]],
    ["วิเคราะห์ผล ITA ปี 2565 และมาตรการ พ.ศ. 2566", [2565, 2566]],
    ["action-plan-2566.pdf", [2566]],
    ["action_plan_2566_final.pdf", [2566]],
    ["ประกาศเจตนารมณ์ No Gift Policy 2566.pdf", [2566]],
    ["เทศบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2566", [2566]],
    ["พระราชบัญญัติงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566", [2566]],
    ["รายงานตามระเบียบพัสดุ พ.ศ. 2560 ประจำปี 2565", [2565]],
    ["ข้อมูลไตรมาสที่ 2/2566", [2566]],
  ])("%j names %j", (text, years) => {
    expect(yearsInText(text)).toEqual(years);
  });

  it.each<[string, number[]]>([
    ["สรุปผลเดือนตุลาคม 2565", [2566]],
    ["สรุปผลเดือนกันยายน 2565", [2565]],
    ["รายงาน (1 ต.ค. 2565 – 31 มี.ค. 2566)", [2566]],
    ["รายงาน ต.ค. 65 - มี.ค. 66", [2566]],
    ["ธันวาคม พ.ศ. ๒๕๖๕", [2566]],
  ])("%j names the budget years of its months: %j", (text, years) => {
    expect(yearsInText(text)).toEqual(years);
  });

  it.each([
    "พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560",
    "พ.ร.บ. ข้อมูลข่าวสารของราชการ 2540",
    "พ.ร.บ.สภาตำบลฯ พ.ศ. ๒๕๖๒",
    "ระเบียบกระทรวงการคลัง พ.ศ. 2560 และที่แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. 2564",
    "ประกาศคณะกรรมการ ป.ป.ช. เรื่องหลักเกณฑ์การรับทรัพย์สิน พ.ศ. 2563",
    "ประมวลจริยธรรม พ.ศ. 2564",
    "คำสั่งเทศบาลที่ 112/2565",
    "ประกาศ ลงวันที่ 5 ตุลาคม 2565",
    "ผู้สูงอายุ 60 ปีขึ้นไป",
    "ครุภัณฑ์ 66 รายการ",
    "o11-66.pdf",
    "25660412-scan.pdf",
    "plan-2023.pdf",
    "",
  ])("%j names none", (text) => {
    expect(yearsInText(text)).toEqual([]);
  });

  it("are found in any way of writing one", () => {
    const year = fc.integer({ min: 2550, max: 2599 });
    const way = fc.constantFrom(
      (y: number) => `แผนปี ${y}`,
      (y: number) => `แผนประจำปีงบประมาณ พ.ศ. ${y} (ฉบับสมบูรณ์)`,
      (y: number) => `plan-${y}.pdf`,
      (y: number) => `ปีงบประมาณ ${y - 2500}`,
      (y: number) => `แผน พ.ศ. ${y}–${y}`,
    );
    fc.assert(
      fc.property(year, way, fc.boolean(), (y, write, thai) => {
        expect(yearsInText(thai ? toThaiDigits(write(y)) : write(y))).toEqual([y]);
      }),
    );
  });

  it("are all the years of a range", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2550, max: 2590 }), fc.nat(9), (from, length) => {
        const years = Array.from({ length: length + 1 }, (_, index) => from + index);
        expect(yearsInText(`แผนพัฒนา ${from}-${from + length}`)).toEqual(years);
      }),
    );
  });

  it("are years of this age, ascending, each once, whatever is written", () => {
    const piece = fc.constantFrom("ปี", " ", "2566", "๖๖", "-", "ตุลาคม", "พ.ศ.", "ระเบียบ", "99", "2599", "/", "ที่");
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }), (pieces) => {
        const years = yearsInText(pieces.join(""));
        expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
        expect(years.every((year) => year >= 2550 && year <= 2600)).toBe(true);
      }),
    );
  });
});
