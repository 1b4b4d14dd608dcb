import type { z } from "zod";
import type { Entry } from "../../src/domain/model/entry.ts";
import { purchaseSchema, type Purchase, type Purchases } from "../../src/domain/procurement/purchase.ts";

type Written = { [Key in keyof z.input<typeof purchaseSchema>]?: z.input<typeof purchaseSchema>[Key] | undefined };

/** A purchase with all that the form สขร.1 asks for. */
export const makePurchase = (over: Written = {}): Purchase =>
  purchaseSchema.parse({
    work: "ซื้อวัสดุสำนักงาน",
    budget: "24,600",
    referencePrice: "24,600",
    method: "เฉพาะเจาะจง",
    bidders: "ร้านสมมติ 24,150; ร้านตัวอย่าง 24,500",
    supplier: "ร้านสมมติ",
    price: "24,150",
    reason: "ราคาต่ำสุด",
    contractNumber: "ซ.1/2566",
    contractDate: "2022-10-03",
    ...over,
  });

/** A file of purchases. */
export const makePurchases = (rows: readonly Written[], fiscalYear = 2566): Entry<Purchases> => ({
  id: "contracts",
  file: `content/procurement/${fiscalYear}/contracts.csv`,
  data: { fiscalYear, purchases: rows.map(makePurchase) },
});
