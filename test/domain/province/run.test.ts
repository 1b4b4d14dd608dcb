import type { Outcome } from "../../../src/domain/model/gravity.ts";
import { describe, expect, it } from "vitest";
import { expired } from "../../../src/domain/province/retention.ts";
import { bandOf, shareOf, turnOf } from "../../../src/domain/province/sums.ts";
import { proofStepOf } from "../../../src/domain/province/step.ts";
import type { ReportAddress, ReportItem } from "../../../src/domain/verify/verify-report.ts";
import { letterOf, mendingsOf } from "../../../src/site/province/letter.ts";
import { madeRun } from "../../province/made-run.ts";

describe("old runs are let go by the rule", () => {
  const runs = [5, 4, 3, 2, 1].map((number) => ({
    ...madeRun(1).run,
    number,
    startedAt: `202${number}-06-01T00:00:00.000Z`,
  }));
  it.each([
    [{ runs: 1, months: 0 }, [4, 3, 2, 1]],
    [{ runs: 3, months: 0 }, [2, 1]],
    [{ runs: 1, months: 30 }, [2, 1]],
    [{ runs: 12, months: 0 }, []],
  ])("%j", (rule, numbers) => {
    expect(expired(runs, rule, "2025-06-02").map(({ number }) => number)).toEqual(numbers);
  });
  it("never the newest, nor one that is not finished", () => {
    const [newest, ...old] = runs;
    const open = { ...madeRun(1).run, ...old[0] };
    Reflect.deleteProperty(open, "finishedAt");
    expect(expired([newest ?? madeRun(1).run, open], { runs: 1, months: 0 }, "2030-01-01")).toEqual([]);
  });
});

describe("how far the proof of an item came", () => {
  const address = (kind: ReportAddress["class"], sha256?: string) =>
    ({ class: kind, proof: sha256 === undefined ? {} : { sha256 } }) as unknown as ReportAddress;
  const item = (outcome: Outcome, ...ids: string[]) =>
    ({ outcome, findings: ids.map((id) => ({ id, weight: "look" })) }) as unknown as ReportItem;
  it.each([
    ["shown", item("fine"), [address("fine", "x")]],
    ["unlisted", item("unknown", "item-unlisted"), []],
    ["no-address", item("failed", "evidence-missing"), []],
    ["not-opened", item("failed", "not-found"), [address("failed")]],
    ["not-read", item("unknown", "scanned"), [address("unknown", "x")]],
    ["not-shown", item("look", "substance-missing"), [address("fine", "x"), address("failed")]],
    ["incomplete", item("look", "component-partly"), [address("fine", "x")]],
  ] as const)("%s", (step, of, addresses) => {
    expect(proofStepOf(of, addresses)).toBe(step);
  });
});

describe("agencies by the share of items that passed", () => {
  it.each([
    [0, 43, "0"],
    [8, 43, "0"],
    [9, 43, "20"],
    [42, 43, "80"],
    [43, 43, "100"],
  ])("%d of %d", (fine, all, band) => {
    expect(bandOf(shareOf({ fine, failed: all - fine, look: 0, unknown: 0 })).id).toBe(band);
  });
});

describe("an agency against an earlier run", () => {
  const [before, now] = [madeRun(1), madeRun(2)];
  const judged = (data: typeof now, id: string) => {
    const agency = data.agencies.find((one) => one.id === id);
    if (!agency) throw new Error(id);
    return { agency, results: data.results.get(id) ?? [] };
  };
  it.each([
    ["a2", "better", ["o2"], []],
    ["a3", "worse", [], ["o1"]],
    ["a1", "same", [], []],
    ["a5", "new", [], []],
  ])("%s is %s", (id, turn, gained, lost) => {
    expect(turnOf(judged(now, id), judged(before, id))).toEqual({ turn, gained, lost });
  });
  it("is not compared across editions, nor with nothing", () => {
    const other = judged(before, "a2");
    const visit = other.agency.visit && {
      ...other.agency.visit,
      edition: { ...other.agency.visit.edition, fiscalYear: 2567 },
    };
    expect(turnOf(judged(now, "a2"), { ...other, agency: { ...other.agency, ...(visit && { visit }) } }).turn).toBe(
      "new",
    );
    expect(turnOf(judged(now, "a2"), undefined).turn).toBe("new");
    expect(turnOf(judged(now, "a5"), judged(before, "a2")).turn).toBe("lost");
  });
});

describe("a letter", () => {
  const { run, agencies, results } = madeRun(2);
  const to = (id: string) => {
    const agency = agencies.find((one) => one.id === id);
    if (!agency) throw new Error(id);
    return letterOf({ run, agency, results: results.get(id) ?? [] }, "2023-05-01", 2);
  };
  it("names what failed before what is to be looked at, and counts the rest", () => {
    expect(mendingsOf(results.get("a1") ?? []).map(({ code }) => code)).toEqual(["o3", "o1"]);
    expect(to("a4")).toMatchObject({ more: 1, counts: [{ count: 0 }, { count: 0 }, { count: 0 }, { count: 3 }] });
  });
  it.each([
    ["a5", /ติดต่อเว็บไซต์ของหน่วยงานไม่ได้ จึงยังไม่ตัดสินข้อใด/],
    ["a6", /ยังไม่มีที่อยู่เว็บไซต์/],
  ])("judges nothing of %s, which was not seen", (id, said) => {
    expect(to(id).opening.join(" ")).toMatch(said);
    expect(to(id)).toMatchObject({ counts: [], mendings: [] });
  });
  it("never speaks of a score of the NACC", () => {
    for (const { id } of agencies) expect(to(id).closing.join(" ")).toContain("ไม่ใช่คะแนนหรือคำตัดสินของสำนักงาน ป.ป.ช.");
  });
});
