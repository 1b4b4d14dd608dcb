import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { demandedYear } from "../../../src/domain/model/catalogue/year-rule.ts";
import { editionOf } from "../listing/editions.ts";
import { assessedWith, type Pair } from "./pairs.ts";

const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const papers = z.array(z.strictObject({ on: z.string(), text: z.string() })).parse(read("further-papers.yaml"));
const wrong = z
  .array(z.strictObject({ on: z.string(), is: z.string(), text: z.string() }))
  .parse(read("further-wrong.yaml"));

const ruleOf = (year: number, code: string) =>
  editionOf(year).items.find((item) => item.code === code)?.yearRule.rule ?? expect.fail(`${year} ${code}`);

const RIGHT: Pair[] = papers.flatMap(({ on, text }) =>
  on.split(", ").map((asked): Pair => {
    const [first = "", code = ""] = asked.split(" ");
    const year = Number(first);
    const due = demandedYear(ruleOf(year, code), year);
    const years: Record<string, number> = { Y: year, P: year - 1, D: due, C: due - 1 };
    return {
      name: asked,
      year,
      code,
      text: text.replace(/\{([YPDC])\}/g, (_, letter: string) => String(years[letter])),
    };
  }),
);
const WRONG: Pair[] = wrong.map(({ on, is, text }): Pair => {
  const [year = "", code = ""] = on.split(" ");
  return { name: `${on} ${is}`, year: Number(year), code, text };
});

/** Rules by which a paper of three years ago is none. */
const isOfYear = ({ year, code }: Pair) => !["standing", "multi-year", "unknown"].includes(ruleOf(year, code));
/** What no text names an agency in: the rules of a province for all of them. */
const isAnyones = ({ text }: Pair) => !text.includes("สายธาร");
const green = (pairs: readonly Pair[]) =>
  pairs.filter((pair) => assessedWith(pair).status === "complete").map(({ name }) => name);

describe("papers on every item of FY2566 to FY2569", () => {
  it("are for each of the 132 items", () => {
    const all = [2566, 2567, 2568, 2569].flatMap((year) => editionOf(year).items.map(({ code }) => `${year} ${code}`));
    expect(all.filter((asked) => !RIGHT.some(({ name }) => name === asked))).toEqual([]);
  });

  it("at least 85 in 100 are read without a person", () => {
    expect(green(RIGHT).length / RIGHT.length).toBeGreaterThanOrEqual(0.85);
  });

  it.each<[kind: string, pairs: readonly Pair[]]>([
    ["of another subject, year or agency, or hollow", WRONG],
    [
      "three years old",
      RIGHT.filter(isOfYear).map((pair) => ({
        ...pair,
        text: pair.text.replace(/25(?=[67]\d)(\d\d)/g, (_, two: string) => String(2497 + Number(two))),
      })),
    ],
    [
      "of another agency",
      RIGHT.filter((pair) => !isAnyones(pair)).map((pair) => ({
        ...pair,
        text: pair.text.replaceAll("สายธาร", "หนองบัว"),
      })),
    ],
    ["their title alone", RIGHT.map((pair) => ({ ...pair, text: pair.text.split("\n")[0] ?? "" }))],
  ])("none is green that is %s", (_, pairs) => {
    expect(green(pairs)).toEqual([]);
  });
});
