import { z } from "zod";
import { statsYears } from "../../../domain/model/records/service-stats.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, count, list, period, updated, word, year } from "../shape-fields.ts";
import { tableOfLines } from "../table.ts";

const record = z.strictObject({
  fiscalYear: year("ปีงบประมาณ"),
  updated,
  services: list(
    z.strictObject({
      name: word("ชื่อบริการ"),
      url: address("หน้าของบริการ").optional(),
      months: list(
        z.strictObject({
          period: period("วันแรกและวันสุดท้ายของเดือน"),
          counter: count("จำนวนครั้ง ณ จุดบริการ").optional(),
          online: count("จำนวนครั้งทางออนไลน์").optional(),
        }),
        "เดือนที่มีตัวเลขแล้ว",
      ),
    }),
    "บริการแต่ละอย่าง",
  ),
});

/** How often each service was used in each month, newest year first. */
export const statistics = recordKind({
  id: "statistics",
  group: "agency",
  title: "สถิติการให้บริการ",
  description: "จำนวนครั้งที่ใช้แต่ละบริการในแต่ละเดือน ณ จุดบริการและทางออนไลน์",
  concept: "service-stats",
  record,
  records: (content, urls) =>
    statsYears(content).map(({ fiscalYear, updated, services }) => ({
      fiscalYear,
      updated,
      services: services.map(({ name, page, months }) =>
        given({
          name,
          url: page === undefined ? undefined : urls.absolute(page),
          months: months.map(({ period, counter, online }) => given({ period, counter, online })),
        }),
      ),
    })),
  days: (content) => content.statistics.map(({ data }) => data.updated),
  table: tableOfLines(
    ({ fiscalYear, services }: z.infer<typeof record>) =>
      services.flatMap(({ name, url, months }) => months.map((month) => ({ fiscalYear, name, url, ...month }))),
    [
      ["ปีงบประมาณ", ({ fiscalYear }) => fiscalYear],
      ["ชื่อบริการ", ({ name }) => name],
      ["หน้าของบริการ", ({ url }) => url],
      ["เดือน", ({ period }) => period.from.slice(0, 7)],
      ["ณ จุดบริการ (ครั้ง)", ({ counter }) => counter],
      ["ออนไลน์ (ครั้ง)", ({ online }) => online],
    ],
  ),
});
