import { describe, expect, it } from "vitest";
import { bahtOf, contractOf, dayOf, offersOf } from "../../../src/domain/procurement/figures.ts";
import { methodOf } from "../../../src/domain/procurement/method.ts";

it.each([
  ["98,000.00", 98000],
  ["98000", 98000],
  ["๑,๘๕๐,๐๐๐.๕๐", 1850000.5],
  ["1,250 บาท", 1250],
  ["1,250.-", 1250],
  ["0", 0],
  ["9,80", undefined],
  ["-500", undefined],
  ["ไม่มี", undefined],
  ["", undefined],
])("an amount written %j is %j", (written, amount) => {
  expect(bahtOf(written)).toBe(amount);
});

it.each([
  ["2022-10-03", "2022-10-03"],
  ["3/10/2565", "2022-10-03"],
  ["๓ ต.ค. ๒๕๖๕", "2022-10-03"],
  ["3 ตุลาคม 2565", "2022-10-03"],
  ["3 ต.ค. 65", "2022-10-03"],
  ["ลว. 3 ต.ค. 2565", "2022-10-03"],
  ["3/10/2022", "2022-10-03"],
  ["3-ต.ค.-65", "2022-10-03"],
  ["03-ต.ค.-2565", "2022-10-03"],
  ["๓-ตุลาคม-๖๕", "2022-10-03"],
  ["3 – ต.ค. – 65", "2022-10-03"],
  ["03-Oct-22", "2022-10-03"],
  ["2022-10-03 00:00:00", "2022-10-03"],
  ["3/10/2565 0:00", "2022-10-03"],
  ["3 / 10 / 2565", "2022-10-03"],
  ["วันจันทร์ที่ 3 ตุลาคม 2565", "2022-10-03"],
  ["31 ก.พ. 2566", undefined],
  ["ตุลาคม 2565", undefined],
])("a day written %j is %j", (written, day) => {
  expect(dayOf(written)).toBe(day);
});

it.each([
  ["ร้านตัวอย่าง 96,500", [{ name: "ร้านตัวอย่าง", price: 96500 }]],
  [
    "ร้าน ก 9,800; ร้าน ข 10,200.50",
    [
      { name: "ร้าน ก", price: 9800 },
      { name: "ร้าน ข", price: 10200.5 },
    ],
  ],
  [
    "1. ร้าน ก / 9,800 บาท\n2. ร้าน ข / ๑๐,๒๐๐ บาท",
    [
      { name: "ร้าน ก", price: 9800 },
      { name: "ร้าน ข", price: 10200 },
    ],
  ],
  ["บริษัท ถนนสมมติ จำกัด เป็นเงิน 1,688,000 บาท", [{ name: "บริษัท ถนนสมมติ จำกัด", price: 1688000 }]],
  ["ร้าน 108 ของใช้ 500", [{ name: "ร้าน 108 ของใช้", price: 500 }]],
  ["ร้านที่ไม่บอกราคา", [{ name: "ร้านที่ไม่บอกราคา" }]],
])("offers written %j are read one by one", (written, offers) => {
  expect(offersOf(written)).toEqual(offers);
});

it.each([
  ["จ.1/2566 วันที่ 3 ต.ค. 2565", "จ.1/2566", "3 ต.ค. 2565"],
  ["เลขที่ 12/2566 ลว. 3/10/2565", "12/2566", "3/10/2565"],
  ["ซ.4/2566\n๑๒ ต.ค. ๒๕๖๕", "ซ.4/2566", "๑๒ ต.ค. ๒๕๖๕"],
])("number and day that stand in one cell, %j, come apart", (written, number, date) => {
  expect(contractOf(written)).toEqual({ number, date });
});

describe("the method", () => {
  it.each([
    ["เฉพาะเจาะจง", "specific"],
    ["วิธีเฉพาะเจาะจง", "specific"],
    ["ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)", "e-bidding"],
    ["e-bidding", "e-bidding"],
    ["จ้างที่ปรึกษาโดยวิธีคัดเลือก", "selection"],
    ["ประกาศเชิญชวนทั่วไป", "open"],
    ["วิธีพิเศษสุด", undefined],
  ])("written %j is %j", (written, method) => {
    expect(methodOf(written)).toBe(method);
  });
});
