import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../src/collections/load.ts";
import { ROOT } from "../src/program/paths.ts";
import { assess, type Assessment } from "../src/domain/assess/assess.ts";

/** What the demo leaves open in FY2566, and by which rule it is to be found. */
const OPEN: Record<string, readonly string[]> = {
  o4: ["incomplete", "component-unproven failed local-development-plan"],
  o12: ["incomplete", "first-half-coverage failed", "component-unproven failed spending"],
  o16: ["missing", "evidence-missing failed"],
  o20: ["incomplete", "plan-year failed"],
  o24: ["incomplete", "wrong-year failed"],
  o27: ["incomplete", "component-unproven failed procedure-duration"],
  o28: ["incomplete", "complaint-channel-online failed online-channel", "complaint-channel-facts hint"],
  o33: ["missing", "evidence-missing failed"],
  o37: ["missing", "evidence-missing failed"],
  o41: ["missing", "evidence-missing failed"],
  o43: ["missing", "evidence-missing failed"],
};
/** What it leaves to a person's eye in items that are complete. */
const DOUBTS: Record<string, readonly string[]> = {
  o40: ["complete", "component-unproven look ethics-activity"],
  o42: ["complete", "weak-point-unanswered look"],
};

describe("the demo agency", () => {
  const assessments = new Map<number, Assessment>();
  beforeAll(async () => {
    const { content, problems } = await loadContent(ROOT, "2023-04-28");
    expect(problems).toEqual([]);
    for (const edition of content?.editions ?? [])
      if (content) assessments.set(edition.fiscalYear, assess(edition, content));
  });

  it("is flagged in FY2566 for the intended reasons and for nothing else", () => {
    const found = (assessments.get(2566)?.items ?? [])
      .filter(({ status, findings }) => status !== "complete" || findings.length > 0)
      .map(({ item, status, findings }) => [
        item.code,
        [status, ...findings.map(({ rule, severity, component = "" }) => `${rule} ${severity} ${component}`.trim())],
      ]);
    expect(Object.fromEntries(found)).toEqual({ ...OPEN, ...DOUBTS });
  });

  it("has 32 complete, 6 incomplete and 5 missing items, and what is open is what the score lacks", () => {
    const { totals, score, items } = assessments.get(2566) ?? expect.fail();
    expect(totals).toEqual({ complete: 32, "to-confirm": 0, incomplete: 6, missing: 5, "not-applicable": 0 });
    const open = items.filter(({ status }) => status !== "complete").map(({ points }) => points ?? 0);
    expect((score.maximum ?? 0) - (score.ofTotal ?? 0)).toBeCloseTo(
      open.reduce((sum, points) => sum + points, 0),
      9,
    );
  });

  it("keeps FY2565 as an archive in which nothing is called incomplete and records still speak for their time", () => {
    const archive = assessments.get(2565);
    expect(archive?.totals).toMatchObject({ complete: 16, "to-confirm": 0, incomplete: 0 });
    const statistics = archive?.items.find(({ item }) => item.code === "o15");
    expect([statistics?.status, statistics?.proofs.map(({ target }) => target)]).toEqual([
      "complete",
      ["/statistics/#y2565"],
    ]);
  });
});
