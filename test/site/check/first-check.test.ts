import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { CHECK_FORMATS } from "../../../src/site/check/formats.ts";
import { checkReport } from "../../../src/site/check/check-report.ts";
import { makeContent } from "../../domain/make.ts";
import { EDITIONS } from "../../domain/listing/editions.ts";

const COLUMNS = 100;
const SCREEN = 24;
/** Vowels and tones above and below stand over the letter before them. */
const widthOf = (line: string) => line.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "").length;
const rowsOf = (text: string) =>
  text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(widthOf(line) / COLUMNS)), 0);

describe("the first check of an agency that has nothing yet", () => {
  it.each(EDITIONS.map((edition) => [edition.fiscalYear, edition] as const))("of %i is one screen", (year, edition) => {
    const content = makeContent({
      agency: { currentFiscalYear: year },
      editions: [edition],
      files: {},
      today: "2026-04-01",
    });
    const print = (all: boolean) => {
      const report = checkReport(
        content,
        assess(edition, content),
        { tool: { name: "prongsai", version: "1.0.0" }, editionHash: "abc" },
        () => undefined,
      );
      return CHECK_FORMATS.text({ report: { ...report, all }, content, locate: () => undefined });
    };
    const first = print(false);
    expect(rowsOf(first), first).toBeLessThanOrEqual(SCREEN);
    expect(first).toContain("--all");
    const all = print(true);
    for (const { code, name } of edition.items) expect(all).toContain(`${code} ${name}`);
  });
});
