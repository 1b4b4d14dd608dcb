import type { Proof } from "../model/proof.ts";
import type { Content } from "../model/content.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { closedPeriod, procurementYears, type ProcurementYear } from "./series.ts";

/**
 * What the pages of purchases prove in an assessed year X (B.E.), by concept: plan, notices and monthly summaries of X,
 * and the report on X−1 once its twelve months are closed. A year that is past keeps these pages and their proofs.
 */
export function procurementProofs(content: Content, fiscalYear: FiscalYear): Map<string, Proof[]> {
  const years = procurementYears(content);
  const find = (year: FiscalYear) => years.find((candidate) => candidate.fiscalYear === year);
  const [current, previous] = [find(fiscalYear), find(fiscalYear - 1)];
  return new Map([
    ["procurement-plan", current ? plan(current) : []],
    ["procurement-notices", current ? notices(current) : []],
    ["procurement-monthly", current ? monthly(current) : []],
    ["procurement-annual", previous ? annual(previous) : []],
  ]);
}

/** A part of a year's page. */
const proof = (
  { fiscalYear }: ProcurementYear,
  title: string,
  part: string,
  more: Partial<Proof> & { published: string | undefined },
): Proof => {
  const { published, ...rest } = more;
  return {
    title: `${title} ปีงบประมาณ ${fiscalYear}`,
    kind: "page",
    target: `/procurement/${fiscalYear}/#${part}`,
    fiscalYear,
    proves: [],
    native: true,
    path: [],
    ...rest,
    ...(published === undefined ? {} : { published }),
  };
};

function plan(year: ProcurementYear): Proof[] {
  const told = year.record?.plan;
  if (!told || (told.entries.length === 0 && told.statement === undefined)) return [];
  return [proof(year, "แผนการจัดซื้อจัดจ้าง", "plan", { published: told.published, proves: ["procurement-plan"] })];
}

function notices(year: ProcurementYear): Proof[] {
  const told = year.record?.notices ?? [];
  // A title alone is no notice: it must lead to one.
  const open = told.filter(({ file, link }) => file ?? link);
  const published = open
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return open.length === 0 ? [] : [proof(year, "ประกาศการจัดซื้อจัดจ้าง", "notices", { published, proves: ["notices"] })];
}

function monthly(year: ProcurementYear): Proof[] {
  const period = closedPeriod(year);
  if (!period) return [];
  // The columns of สขร.1 that a purchase may lack.
  const whole = year.purchases.every(
    ({ referencePrice, bidders, reason }) => referencePrice !== undefined && bidders.length > 0 && reason !== undefined,
  );
  return [
    proof(year, "สรุปผลการจัดซื้อจัดจ้างรายเดือน", "months", {
      period,
      // Each month was on the page when it closed; the day of the last change is not when it was published.
      published: undefined,
      proves: whole ? ["monthly-summary"] : [],
    }),
  ];
}

const annual = (year: ProcurementYear): Proof[] =>
  year.whole
    ? [proof(year, "รายงานผลการจัดซื้อจัดจ้าง", "annual", { published: year.record?.annualReport?.published })]
    : [];
