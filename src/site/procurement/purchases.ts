import { METHOD_IDS, PURCHASE_METHODS } from "../../domain/procurement/method.ts";
import type { Purchase } from "../../domain/procurement/purchase.ts";
import type { Totals } from "../../domain/procurement/series.ts";
import { THAI_MONTHS, toBuddhistYear, type IsoDate } from "../../domain/thai/date.ts";
import { formatBaht } from "../frame/numbers.ts";

/** Sums as a page shows them. */
export interface TotalsView {
  readonly count: string;
  readonly budget: string;
  readonly price: string;
  /** What the agreed prices lie below the budgets; `undefined` where they do not. */
  readonly saved: string | undefined;
  /** Contracts that were called off and are in none of the sums. */
  readonly cancelled: string | undefined;
}

interface Fact {
  readonly name: string;
  readonly says: string;
  /** True for a sentence, which needs more room than a figure. */
  readonly isLong?: boolean;
}

/** A purchase as a page shows it: all that the form สขร.1 asks for. */
export interface PurchaseView {
  /** Anchor on the page of its month. */
  readonly id: string;
  readonly work: string;
  readonly method: string;
  readonly supplier: string;
  readonly price: string;
  readonly contractNumber: string;
  readonly contractDate: IsoDate;
  readonly bidders: readonly { readonly name: string; readonly price: string | undefined; readonly chosen: boolean }[];
  /** What else is told, each with its name. */
  readonly facts: readonly Fact[];
}

/** Sums in figures. */
export const totalsView = ({ count, budget, price, cancelled }: Totals): TotalsView => ({
  cancelled: cancelled === undefined ? undefined : formatBaht(cancelled),
  count: formatBaht(count),
  budget: formatBaht(budget),
  price: formatBaht(price),
  saved: price < budget ? formatBaht(Math.round((budget - price) * 100) / 100) : undefined,
});

/** Prepares purchases; two contracts of one number get anchors of their own. */
export function purchaseViews(purchases: readonly Purchase[]): PurchaseView[] {
  const ids = contractIds(purchases);
  return purchases.map((purchase, index) => ({
    id: ids[index] ?? "",
    work: purchase.work,
    method: PURCHASE_METHODS[purchase.method].label,
    supplier: purchase.supplier,
    price: formatBaht(purchase.price),
    contractNumber: purchase.contractNumber,
    contractDate: purchase.contractDate,
    bidders: purchase.bidders.map(({ name, price }) => ({
      name,
      price: price === undefined ? undefined : formatBaht(price),
      chosen: name === purchase.supplier,
    })),
    facts: [
      { name: "วงเงิน", says: `${formatBaht(purchase.budget)} บาท` },
      {
        name: "ราคากลาง",
        says: purchase.referencePrice === undefined ? "ไม่ได้ระบุ" : `${formatBaht(purchase.referencePrice)} บาท`,
      },
      { name: "เหตุผลที่คัดเลือก", says: purchase.reason ?? "ไม่ได้ระบุ", isLong: true },
      { name: "เลขที่โครงการ e-GP", says: purchase.projectNumber },
      { name: "แหล่งงบประมาณ", says: purchase.funding },
      { name: "สถานะ", says: purchase.status },
      { name: "หมายเหตุ", says: purchase.note, isLong: true },
    ].filter((fact): fact is Fact => fact.says !== undefined),
  }));
}

/** A name for each purchase that its contract number gives it, for anchors and open data; it does not change when others are added. */
export function contractIds(purchases: readonly Purchase[]): string[] {
  const seen = new Map<string, number>();
  return purchases.map(({ contractNumber }) => {
    const name =
      contractNumber
        .normalize("NFC")
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
        .replace(/^-+|-+$/g, "") || "contract";
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

/** A month in words: "มีนาคม 2566". */
export const monthName = (date: IsoDate): string =>
  `${THAI_MONTHS[Number(date.slice(5, 7)) - 1]?.[0] ?? ""} ${toBuddhistYear(Number(date.slice(0, 4)))}`;

/** The two digits that stand for a month in addresses. */
export const monthDigits = (date: IsoDate): string => date.slice(5, 7);

/** The methods that purchases were made by, in their order. */
export const methodsOf = (purchases: readonly Purchase[]) =>
  METHOD_IDS.map((id) => ({
    id,
    label: PURCHASE_METHODS[id].label,
    count: purchases.filter(({ method }) => method === id).length,
  })).filter(({ count }) => count > 0);
