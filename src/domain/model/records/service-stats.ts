import type { Entry } from "../entry.ts";
import { z } from "zod";
import { count, described, fiscalYear, isoDate, sitePath, text } from "../fields.ts";
import { formatThaiPeriod, shiftDays, THAI_MONTHS, toCommonYear, type IsoDate, type Period } from "../../thai/date.ts";
import type { FiscalYear } from "../../thai/fiscal-year.ts";
import { monthOf } from "../../thai/span.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";
import { pageProof, type Proof } from "../proof.ts";
import { valueOfEach } from "../../keyed.ts";

/** The months of a fiscal year as the clerk writes them, October first. */
export const FISCAL_MONTHS = [...THAI_MONTHS.slice(9), ...THAI_MONTHS.slice(0, 9)].map(([, short]) => short);

const months = (description: string) =>
  described(
    z
      .strictObject(valueOfEach(FISCAL_MONTHS, (month) => count(`จำนวนครั้งในเดือน ${month}`).optional()))
      .refine((given) => Object.keys(given).length > 0, { error: "ต้องมีอย่างน้อยหนึ่งเดือน" }),
    description,
    { "ต.ค.": 41, "พ.ย.": 38 },
  );

const usedServiceSchema = z
  .strictObject({
    name: text("ชื่อบริการ", "ชำระภาษีที่ดินและสิ่งปลูกสร้าง"),
    page: sitePath("หน้าของบริการนี้ในเว็บไซต์", "/services/land-tax/").optional(),
    counter: months("จำนวนครั้งที่ให้บริการ ณ จุดบริการ แยกตามเดือน").default({}),
    online: months("จำนวนครั้งที่ให้บริการทางออนไลน์ (E-Service) แยกตามเดือน ไม่มีบริการออนไลน์ไม่ต้องเขียน").default({}),
  })
  .describe("สถิติของบริการหนึ่งอย่าง");

/** How often services were used in the months of a fiscal year. One file a year, or one for each unit: `content/statistics/*.yaml`. */
export const serviceStatsSchema = z
  .strictObject({
    fiscalYear: fiscalYear("ปีงบประมาณ (พ.ศ.) ของสถิติ"),
    services: described(z.array(usedServiceSchema).min(1), "บริการแต่ละอย่าง เขียนเฉพาะเดือนที่มีตัวเลขแล้ว", [
      { name: "ชำระภาษีที่ดินและสิ่งปลูกสร้าง", counter: { "ต.ค.": 41, "พ.ย.": 38 }, online: { "ต.ค.": 12, "พ.ย.": 0 } },
    ]),
    updated: isoDate("วันที่ปรับปรุงตัวเลขล่าสุด"),
  })
  .describe("สถิติการให้บริการ");
export type ServiceStats = z.infer<typeof serviceStatsSchema>;

/** Use of one month; `undefined` where no number was given. */
export interface Use {
  readonly counter: number | undefined;
  readonly online: number | undefined;
}

/** A month of which there are numbers. */
export interface UsedMonth extends Use {
  /** "ต.ค. 2565" */
  readonly name: string;
  readonly period: Period;
}

/** A service with its use in the months of which the year has numbers. */
export interface UsedService {
  readonly name: string;
  readonly page: string | undefined;
  readonly months: readonly UsedMonth[];
}

/** The use of all services in one fiscal year. */
export interface StatsYear {
  readonly fiscalYear: FiscalYear;
  readonly updated: IsoDate;
  readonly services: readonly UsedService[];
  /** All services together, in the order of the year; months without any number are left out. */
  readonly months: readonly UsedMonth[];
}

/** The use of services by fiscal year, newest first; files of the same year are put together. */
export function statsYears({ statistics }: { readonly statistics: readonly Entry<ServiceStats>[] }): StatsYear[] {
  const byYear = Map.groupBy(statistics, ({ data }) => data.fiscalYear);
  return [...byYear]
    .map(([year, entries]) => {
      const rows = entries.flatMap(({ data }) => data.services);
      const known = FISCAL_MONTHS.filter((month) => rows.some((row) => isGiven(useOf([row], month))));
      const monthsOf = (of: readonly UsedRow[]) => known.map((month) => usedMonth(of, month, year));
      return {
        fiscalYear: year,
        updated: entries.map(({ data }) => data.updated).reduce((a, b) => (a > b ? a : b)),
        services: rows.map((row) => ({ name: row.name, page: row.page, months: monthsOf([row]) })),
        months: monthsOf(rows),
      };
    })
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}

type UsedRow = ServiceStats["services"][number];

/** Both ways together; `undefined` where neither has a number. */
export const totalUse = ({ counter, online }: Use): number | undefined => sum([counter, online]);

/** Use of several months or services together. */
export const together = (uses: readonly Use[]): Use => ({
  counter: sum(uses.map(({ counter }) => counter)),
  online: sum(uses.map(({ online }) => online)),
});

const sum = (numbers: readonly (number | undefined)[]): number | undefined => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0);
};

const useOf = (rows: readonly UsedRow[], month: string): Use =>
  together(rows.map(({ counter, online }) => ({ counter: numberOf(counter, month), online: numberOf(online, month) })));

const numberOf = (given: Readonly<Record<string, number | undefined>>, month: string) => given[month];
const isGiven = (use: Use) => totalUse(use) !== undefined;

function usedMonth(rows: readonly UsedRow[], month: string, fiscalYear: FiscalYear): UsedMonth {
  const index = FISCAL_MONTHS.findIndex((name) => name === month);
  const year = index < 3 ? fiscalYear - 1 : fiscalYear;
  const number = index < 3 ? index + 10 : index - 2;
  const period = monthOf(`${toCommonYear(year)}-${String(number).padStart(2, "0")}-01`);
  return { ...useOf(rows, month), name: `${month} ${year}`, period };
}

/** The use of services in all years. */
export const statistics = defineKind({
  label: "สถิติการให้บริการ",
  folder: "statistics",
  include: "*.yaml",
  format: "yaml",
  schema: serviceStatsSchema,
  page: { address: addresses.statistics, title: "สถิติการให้บริการ", menu: "citizens" },
  openData: [{ id: "statistics" }],
  byItself: {
    concept: "service-stats",
    proofs: (entries) => statsYears({ statistics: entries }).flatMap(yearProofs),
  },
});

/** A proof for each run of months, so that a gap stays a gap. */
function yearProofs({ fiscalYear: year, months: known, services }: StatsYear): Proof[] {
  const runs: Period[] = [];
  for (const { period } of known) {
    const last = runs.at(-1);
    if (last && shiftDays(last.to, 1) === period.from) runs[runs.length - 1] = { from: last.from, to: period.to };
    else runs.push(period);
  }
  const gives = (way: "counter" | "online") =>
    services.some((service) => service.months.some((month) => month[way] !== undefined));
  const proves = ["service-statistics", ...(gives("counter") && gives("online") ? ["walk-in-and-online"] : [])];
  return runs.map((period) =>
    pageProof(`สถิติการให้บริการ ${formatThaiPeriod(period)}`, addresses.statisticsOf(year), { period, proves }),
  );
}
