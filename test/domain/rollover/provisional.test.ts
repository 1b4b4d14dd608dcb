import { describe, expect, it } from "vitest";
import { nextProvisionalYear, provisionalEdition, withProvisional } from "../../../src/domain/rollover/provisional.ts";
import { components, makeEdition } from "../make.ts";

const newest = makeEdition(
  [
    { components: components("plan").map((plan) => ({ ...plan, text: "แผนของปี 2569 ตาม พ.ร.บ. พ.ศ. 2560" })) },
    { level: "unknown", yearRule: { rule: "previous", level: "single" } },
  ],
  { fiscalYear: 2569, submission: { opens: "2026-03-01", closes: "2026-04-30", level: "confirmed" } },
);

describe("the list of a year that nobody has published", () => {
  const list = provisionalEdition(newest, 2570);

  it("is sure of nothing", () => {
    const levels = [
      list.subIndicators.level,
      list.submission.level,
      list.frame?.weights?.level,
      ...list.items.flatMap(({ level, yearRule, components: parts }) => [
        level,
        yearRule.level,
        ...parts.map((part) => part.level),
      ]),
    ];
    expect(new Set(levels)).toEqual(new Set(["inferred", "unknown"]));
    expect(list.items[1]?.level).toBe("unknown");
  });

  it("has no closing day, for the old one lies outside its year", () => {
    expect(list.submission).toMatchObject({ opens: null, closes: null });
  });

  it("moves the years that components name, but not a law's", () => {
    expect(list.items[0]?.components[0]?.text).toBe("แผนของปี 2570 ตาม พ.ร.บ. พ.ศ. 2560");
  });

  it("says what it was made from", () => {
    expect(list).toMatchObject({ fiscalYear: 2570, provisional: { basedOn: 2569, real: undefined } });
  });
});

describe("an agency's editions", () => {
  const real = makeEdition([{}], { fiscalYear: 2570 });
  const years = (editions: ReturnType<typeof withProvisional>) =>
    editions.map(({ fiscalYear, provisional }) => [fiscalYear, provisional?.basedOn, provisional?.real === real]);

  it.each([
    [
      "gain the year that has begun without a list",
      [newest],
      [2570],
      [
        [2569, undefined, false],
        [2570, 2569, false],
      ],
    ],
    [
      "keep the provisional list until the answers are moved",
      [newest, real],
      [2570],
      [
        [2569, undefined, false],
        [2570, 2569, true],
      ],
    ],
    [
      "are as they are without such a year",
      [newest, real],
      [],
      [
        [2569, undefined, false],
        [2570, undefined, false],
      ],
    ],
    ["gain nothing where no earlier list is known", [real], [2566], [[2570, undefined, false]]],
  ])("%s", (_, editions, begun, expected) => {
    expect(years(withProvisional(editions, begun))).toEqual(expected);
  });

  it("allow the year after the newest real one to begin", () => {
    expect(nextProvisionalYear(withProvisional([newest], [2570]))).toBe(2570);
    expect(nextProvisionalYear([newest, real])).toBe(2571);
    expect(nextProvisionalYear([])).toBeUndefined();
  });
});
