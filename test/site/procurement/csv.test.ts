import { describe, expect, it } from "vitest";
import { csvRecords, decode } from "../../../src/documents/plain.ts";
import { loadContent } from "../../../src/collections/load.ts";
import { ROOT } from "../../../src/program/paths.ts";
import type { Purchase } from "../../../src/domain/procurement/purchase.ts";
import { purchasesIn } from "../../../src/domain/procurement/table.ts";
import { purchasesCsv } from "../../../src/site/procurement/csv.ts";
import { makePurchase } from "../../domain/make-purchases.ts";

/** What somebody gets who downloads the table and hands it in again. */
function again(purchases: readonly Purchase[], fiscalYear: number) {
  const text = decode(new TextEncoder().encode(purchasesCsv(purchases))) ?? expect.fail();
  return purchasesIn(csvRecords(text) ?? [], fiscalYear);
}

describe("the table to download", () => {
  it("is read again as it was, for every year of the demo", async () => {
    const { content } = await loadContent(ROOT, "2023-04-28");
    for (const { data } of content?.purchases ?? expect.fail())
      expect(again(data.purchases, data.fiscalYear)).toMatchObject({ purchases: data.purchases, faults: [] });
  });

  it("keeps what is odd: formulas, quotes, lines, satang, facts beyond the form", () => {
    const odd = makePurchase({
      work: '=HYPERLINK("x"), ซื้อ "ของ"',
      price: "0.05",
      referencePrice: undefined,
      bidders: "ร้านที่ไม่บอกราคา; ร้านสมมติ 0.05",
      reason: "บรรทัดแรก\nบรรทัดสอง",
      projectNumber: "65107000001",
      note: "-",
    });
    const { purchases, faults } = again([odd, makePurchase()], 2566);
    expect(faults).toEqual([]);
    // A mere dash says nothing.
    expect(purchases).toEqual([{ ...odd, note: undefined }, makePurchase()]);
  });

  it("begins with the mark by which Excel knows Thai, and a month without a purchase is a table with headings alone", () => {
    expect(purchasesCsv([])).toMatch(/^\uFEFFงานที่ซื้อหรือจ้าง,[^\n]+\r\n$/);
  });
});
