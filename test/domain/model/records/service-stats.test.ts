import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  serviceStatsSchema,
  statsYears,
  together,
  totalUse,
} from "../../../../src/domain/model/records/service-stats.ts";

type Written = z.input<typeof serviceStatsSchema>;

const file = (over: Partial<Written>, id = "2566") => ({
  id,
  file: `content/statistics/${id}.yaml`,
  data: serviceStatsSchema.parse({
    fiscalYear: 2566,
    updated: "2023-04-05",
    services: [{ name: "ภาษี", counter: { "ต.ค.": 4 } }],
    ...over,
  }),
});
const years = (...files: ReturnType<typeof file>[]) => statsYears({ statistics: files });

describe("the use of services", () => {
  it.each<
    [string, Written["services"], (readonly [string, number | undefined, number | undefined, number | undefined])[]]
  >([
    ["one month at the counter", [{ name: "ภาษี", counter: { "ต.ค.": 4 } }], [["ต.ค. 2565", 4, undefined, 4]]],
    ["both ways", [{ name: "ภาษี", counter: { "ต.ค.": 4 }, online: { "ต.ค.": 3 } }], [["ต.ค. 2565", 4, 3, 7]]],
    [
      "nobody came, which is not the same as no number",
      [{ name: "ภาษี", counter: { "ต.ค.": 0, "ธ.ค.": 1 } }],
      [
        ["ต.ค. 2565", 0, undefined, 0],
        ["ธ.ค. 2565", 1, undefined, 1],
      ],
    ],
    [
      "months in another order than the year's",
      [{ name: "ภาษี", counter: { "ก.ย.": 9, "ม.ค.": 1, "ธ.ค.": 12 } }],
      [
        ["ธ.ค. 2565", 12, undefined, 12],
        ["ม.ค. 2566", 1, undefined, 1],
        ["ก.ย. 2566", 9, undefined, 9],
      ],
    ],
    [
      "two services with different months",
      [
        { name: "ภาษี", counter: { "ต.ค.": 4 } },
        { name: "ขยะ", online: { "ต.ค.": 1, "พ.ย.": 2 } },
      ],
      [
        ["ต.ค. 2565", 4, 1, 5],
        ["พ.ย. 2565", undefined, 2, 2],
      ],
    ],
  ])("%s", (_, services, expected) => {
    const [year] = years(file({ services }));
    expect(year?.months.map((month) => [month.name, month.counter, month.online, totalUse(month)])).toEqual(expected);
  });

  it("puts the files of one year together and shows the newest year first", () => {
    const found = years(
      file({ fiscalYear: 2565 }, "2565"),
      file({ services: [{ name: "ขยะ", counter: { "ต.ค.": 1 } }], updated: "2023-04-09" }, "2566-health"),
      file({}),
    );
    expect(found.map(({ fiscalYear, updated, services }) => [fiscalYear, updated, services.length])).toEqual([
      [2566, "2023-04-09", 2],
      [2565, "2023-04-05", 1],
    ]);
  });

  it("adds up nothing to nothing, not to nought", () => {
    expect(together([{ counter: undefined, online: undefined }])).toEqual({ counter: undefined, online: undefined });
  });

  it.each([
    ["a month that is none", { มค: 1 }],
    ["less than nobody", { "ม.ค.": -1 }],
    ["half a person", { "ม.ค.": 1.5 }],
    ["no month at all", {}],
  ])("refuses %s", (_, counter) => {
    const written = { fiscalYear: 2566, updated: "2023-04-05", services: [{ name: "ภาษี", counter }] };
    expect(serviceStatsSchema.safeParse(written).success).toBe(false);
  });
});
