import { describe, expect, it } from "vitest";
import { ownVerdict, withoutServing, type OwnItem } from "../../../../src/domain/verify/items/own-item.ts";
import type { AddressState } from "../../../../src/domain/verify/state.ts";
import { makeSeen } from "../make.ts";

const FILE = "https://www.test.example/plan.pdf";
const PAGE = "https://www.test.example/oit/2566/o1/";
const own = (over: Partial<OwnItem> = {}): OwnItem => ({
  code: "o1",
  name: "แผน",
  status: "complete",
  points: 0.4,
  url: PAGE,
  findings: [],
  components: [{ id: "plan", text: "แผน", level: "confirmed", status: "read" }],
  evidence: [{ title: "แผน", url: FILE, component: ["plan"] }],
  ...over,
});
const judge = (item: OwnItem, states: Record<string, AddressState>) => {
  const seen = Object.entries(states).map(([address, state]) => makeSeen({ address, state }));
  const { outcome, findings } = ownVerdict(item, seen);
  return { outcome, says: findings.map(({ kind, id, weight }) => `${kind} ${weight} ${id}`) };
};

describe("an item of a site of ours", () => {
  it("is what its assessment says while its addresses stand", () => {
    const finding = { rule: "plan-year", severity: "failed" as const, message: "ผิดปี", remedy: "แก้" };
    expect(judge(own(), { [PAGE]: "fine", [FILE]: "fine" })).toEqual({ outcome: "fine", says: [] });
    expect(judge(own({ status: "incomplete", findings: [finding] }), { [PAGE]: "fine" })).toEqual({
      outcome: "failed",
      says: ["assessment failed plan-year"],
    });
    expect(judge(own({ findings: [{ ...finding, severity: "look" }] }), {}).outcome).toBe("look");
    expect(judge(own({ findings: [{ ...finding, severity: "hint" }] }), {}).outcome).toBe("fine");
    expect(judge(own({ status: "not-applicable" }), {}).outcome).toBe("look");
  });

  it("fails where all that proves a component has gone, and is unknown where it could not be opened", () => {
    expect(judge(own(), { [PAGE]: "fine", [FILE]: "not-found" })).toEqual({
      outcome: "failed",
      says: ["item failed component-lost", "address look not-found"],
    });
    expect(judge(own(), { [FILE]: "unreachable" })).toMatchObject({ outcome: "unknown" });
  });

  it("stands on other evidence where one piece has gone", () => {
    const evidence = [...own().evidence, { title: "สำเนา", url: `${FILE}?2`, component: ["plan"] }];
    expect(judge(own({ evidence }), { [FILE]: "not-found", [`${FILE}?2`]: "fine" }).outcome).toBe("look");
  });

  it("rests on its own page where it says that there is nothing to report", () => {
    const nil = own({ evidence: [], components: [{ id: "plan", text: "แผน", level: "confirmed", status: "nil" }] });
    expect(judge(nil, { [PAGE]: "fine" }).outcome).toBe("fine");
    expect(judge(nil, { [PAGE]: "unreachable" }).outcome).toBe("unknown");
  });

  it("asks about a file that is not the one its ledger tells of, and about a ledger that was touched", () => {
    const evidence = [{ ...own().evidence[0], title: "แผน", url: FILE, ledger: { sha256: "a", first: "2023-01-10" } }];
    const seen = (sha256?: string) => {
      const { probe, ...rest } = makeSeen({ address: FILE, state: "fine" });
      return [{ ...rest, probe: { ...probe, ...(sha256 !== undefined && { sha256 }) } }];
    };
    const says = (item: Partial<OwnItem>, sha256?: string) =>
      ownVerdict(own(item), seen(sha256)).findings.map(({ id, weight }) => [id, weight]);
    expect(says({ evidence }, "a")).toEqual([]);
    expect(says({ evidence }, "b")).toEqual([["ledger-differs", "look"]]);
    expect(says({ evidence, ledgerBreaks: 1 }, "a")).toEqual([["ledger-broken", "look"]]);
    // Nobody has seen the bytes.
    expect(says({ evidence })).toEqual([]);
  });

  it("is not judged twice for what its assessment knows", () => {
    const scanned = { rule: "pdf-no-text", severity: "look" as const, message: "สแกน", remedy: "แก้" };
    expect(judge(own({ findings: [scanned] }), { [FILE]: "file-scanned" }).says).toEqual([
      "assessment look pdf-no-text",
    ]);
    expect(judge(own(), { [FILE]: "file-scanned" }).says).toEqual(["address look file-scanned"]);
    expect(judge(own(), { [FILE]: "wrong-year", [PAGE]: "listing-page" })).toEqual({ outcome: "fine", says: [] });
  });
});

it("what is only true of the place a site is served from is left out", () => {
  expect(withoutServing(makeSeen({ state: "insecure" }).result.verdict)).toMatchObject({
    state: "fine",
    class: "fine",
  });
  expect(withoutServing(makeSeen({ state: "not-found" }).result.verdict)).toMatchObject({ state: "not-found" });
});
