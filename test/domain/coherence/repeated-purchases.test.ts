import { expect, it } from "vitest";
import { checkRepeatedPurchases } from "../../../src/domain/coherence/repeated-purchases.ts";
import { purchaseSchema } from "../../../src/domain/procurement/purchase.ts";

const purchase = (over: object = {}) =>
  purchaseSchema.parse({
    work: "จ้างขุดลอกคูน้ำ",
    budget: "98,000",
    method: "เฉพาะเจาะจง",
    supplier: "ร้านสมมติ",
    price: "96,500",
    contractNumber: "จ.1/2566",
    contractDate: "3 ต.ค. 2565",
    ...over,
  });
const table = (name: string, rows: object[], fiscalYear = 2566) => ({
  id: name,
  file: `content/procurement/${fiscalYear}/${name}.csv`,
  data: { fiscalYear, purchases: rows.map(purchase) },
});

it.each([
  ["the same row twice", [table("a", [{}, {}])], ["a"]],
  ["a lot of its own in one file", [table("a", [{}, { work: "จ้างลอกท่อ" }])], []],
  ["the same work at another price in one file", [table("a", [{}, { price: "1,000" }])], []],
  [
    "a corrected month beside the first",
    [table("a", [{}]), table("b", [{ price: "95,000", work: "จ้างขุดลอก" }])],
    ["b"],
  ],
  ["Thai digits and spaces", [table("a", [{}]), table("b", [{ contractNumber: "จ. ๑/๒๕๖๖" }])], ["b"]],
  ["the same number of another seller", [table("a", [{}]), table("b", [{ supplier: "ร้านอื่น" }])], []],
  ["the same number of another day", [table("a", [{}]), table("b", [{ contractDate: "4 ต.ค. 2565" }])], []],
  ["another year", [table("a", [{}]), table("b", [{}], 2567)], []],
])("%s", (_, purchases, files) => {
  expect(checkRepeatedPurchases({ purchases }).map(({ file }) => /(\w)\.csv$/.exec(file)?.[1])).toEqual(files);
});
