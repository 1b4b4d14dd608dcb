import type { Proof } from "../model/proof.ts";
import { complaintPeriods, PROCEDURE_FACTS } from "../model/records/complaints.ts";
import type { Content } from "../model/content.ts";
import type { Item } from "../model/item.ts";
import { participationYears } from "../model/records/participation.ts";
import { statsYears, type StatsYear } from "../model/records/service-stats.ts";
import { formatThaiPeriod, shiftDays, type Period } from "../thai/date.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { claimedYears, demandedYear } from "../model/year-rule.ts";

const page = (title: string, target: string, more: Partial<Proof>): Proof => ({
  title,
  kind: "page",
  target,
  proves: [],
  native: true,
  path: [],
  ...more,
});

/**
 * What the agency's records prove by concept: use of services, complaints, surveys and participation. Unlike what the
 * site says of today, a record says of which time it is, so it speaks for archived years too. When a record was last
 * updated is not when the page was first published, so no date of publication is claimed.
 */
export function recordProofs(content: Content): Map<string, Proof[]> {
  return new Map([
    ["service-stats", statsYears(content).flatMap(serviceUse)],
    [
      "complaint-stats",
      complaintPeriods(content).map(({ data: { period } }) =>
        page(`สถิติเรื่องร้องเรียนการทุจริต ${formatThaiPeriod(period)}`, "/complaints/#statistics", {
          period,
          proves: ["complaint-counts"],
        }),
      ),
    ],
    [
      "satisfaction",
      content.surveys.map(({ id, data }) =>
        page(data.title, `/surveys/#${id}`, { fiscalYear: data.fiscalYear, proves: ["survey-result"] }),
      ),
    ],
    ["participation", participationYears(content).map(activities)],
  ]);
}

/** Those of the records that speak of the time an item asks for, seen from the assessed year (B.E.). */
export const recordsFor = (
  records: ReadonlyMap<string, readonly Proof[]>,
  { concepts, yearRule }: Item,
  fiscalYear: FiscalYear,
): Proof[] =>
  concepts
    .flatMap((concept) => records.get(concept) ?? [])
    .filter((proof) => claimedYears(proof).includes(demandedYear(yearRule.rule, fiscalYear)));

/** A proof for each run of months, so that a gap stays a gap. */
function serviceUse({ fiscalYear, months, services }: StatsYear): Proof[] {
  const runs: Period[] = [];
  for (const { period } of months) {
    const last = runs.at(-1);
    if (last && shiftDays(last.to, 1) === period.from) runs[runs.length - 1] = { from: last.from, to: period.to };
    else runs.push(period);
  }
  const gives = (way: "counter" | "online") =>
    services.some((service) => service.months.some((month) => month[way] !== undefined));
  const proves = ["service-statistics", ...(gives("counter") && gives("online") ? ["walk-in-and-online"] : [])];
  return runs.map((period) =>
    page(`สถิติการให้บริการ ${formatThaiPeriod(period)}`, `/statistics/#y${fiscalYear}`, { period, proves }),
  );
}

function activities({ fiscalYear, activities: held }: ReturnType<typeof participationYears>[number]): Proof {
  const data = held.map((entry) => entry.data);
  const all = (key: "outcome" | "use") => data.every((activity) => activity[key] !== undefined);
  return page(`การเปิดโอกาสให้มีส่วนร่วม ปีงบประมาณ ${fiscalYear}`, `/participation/#y${fiscalYear}`, {
    fiscalYear,
    proves: [
      "topic",
      "participants",
      "own-activity",
      ...(all("outcome") ? ["outcome"] : []),
      ...(all("use") ? ["use-of-outcome"] : []),
      ...(data.some(({ news }) => news !== undefined) ? ["activity-news"] : []),
    ],
  });
}

/** What the procedure for complaints proves; it speaks of today. */
export function procedureProofs({ complaintProcedure }: Content): Proof[] {
  if (!complaintProcedure) return [];
  const { data } = complaintProcedure;
  return [
    page("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต", "/complaints/#procedure", {
      proves: Object.keys(PROCEDURE_FACTS).filter((id) => PROCEDURE_FACTS[id]?.(data)),
    }),
  ];
}
