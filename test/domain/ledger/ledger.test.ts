import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appended } from "../../../src/domain/ledger/append.ts";
import { breaksOf, joined, tipsOf } from "../../../src/domain/ledger/chain.ts";
import type { Hash, Ledger } from "../../../src/domain/ledger/ledger.ts";
import { firstSeen, sinceThen } from "../../../src/domain/ledger/seen.ts";

const hash: Hash = (text) => createHash("sha256").update(text).digest("hex");
const plan = (content: string) => ({
  item: "o11" as const,
  kind: "file" as const,
  target: "documents/plan.pdf",
  sha256: hash(content),
  size: content.length,
});
const report = { ...plan("report"), item: "o12" as const, target: "documents/report.pdf" };
const EMPTY: Ledger = { fiscalYear: 2566, entries: [], stamps: [] };
const add = (ledger: Ledger, day: string, ...standing: Parameters<typeof appended>[1]) =>
  appended(ledger, standing, day, hash);
const kinds = (ledger: Ledger) => breaksOf(ledger, hash).map(({ kind }) => kind);
const told = ({ entries }: Ledger) =>
  entries.map(({ target, first, sha256, replaces, gone }) => [
    target,
    first,
    gone ? "gone" : [plan("a"), plan("b"), report].findIndex((one) => one.sha256 === sha256),
    replaces === undefined ? undefined : [plan("a"), plan("b"), report].findIndex((one) => one.sha256 === replaces),
  ]);

describe("what is published is written down once", () => {
  const first = add(EMPTY, "2023-01-10", plan("a"), report);

  it("with the day of the publication, and nothing on a day without news", () => {
    expect(told(first)).toEqual([
      [plan("a").target, "2023-01-10", 0, undefined],
      [report.target, "2023-01-10", 2, undefined],
    ]);
    expect(add(first, "2023-02-01", plan("a"), report)).toEqual(first);
  });

  it("a document that is replaced and put back is three lines, first seen on the first day", () => {
    const back = add(add(first, "2023-02-01", plan("b"), report), "2023-03-01", plan("a"), report);
    expect(told(back).slice(2)).toEqual([
      [plan("a").target, "2023-02-01", 1, 0],
      [plan("a").target, "2023-03-01", 0, 1],
    ]);
    const ledgers = [{ id: "2566", file: "", data: back, breaks: [] }];
    expect(firstSeen({ ledgers }, plan("a"))).toBe("2023-01-10");
    expect(firstSeen({ ledgers }, plan("b"))).toBe("2023-02-01");
    expect(firstSeen({ ledgers }, plan("c"))).toBeUndefined();
    expect(sinceThen(back.entries, tipsOf(first.entries), plan("a"))).toBe("changed");
    expect(sinceThen(back.entries, tipsOf(first.entries), report)).toBe("unchanged");
    expect(sinceThen(back.entries, ["0".repeat(32)], report)).toBe("unknown");
    expect(kinds(back)).toEqual([]);
  });

  it("what no answer names any more is gone, and comes again as new", () => {
    const gone = add(first, "2023-02-01", report);
    const again = add(gone, "2023-03-01", plan("a"), report);
    expect(told(again).slice(2)).toEqual([
      [plan("a").target, "2023-02-01", "gone", 0],
      [plan("a").target, "2023-03-01", 0, undefined],
    ]);
  });
});

describe("a ledger that somebody has touched tells of it", () => {
  const ledger = add(
    add(add(EMPTY, "2023-01-10", plan("a")), "2023-02-01", plan("a"), report),
    "2023-03-01",
    plan("b"),
    report,
  );
  const [one, two, three] = ledger.entries as [Ledger["entries"][0], Ledger["entries"][0], Ledger["entries"][0]];
  it.each([
    ["whole", [one, two, three], []],
    ["an earlier day", [{ ...one, first: "2022-12-01" }, two, three], ["edited"]],
    ["another hash in the last line", [one, two, { ...three, sha256: hash("c") }], ["edited"]],
    ["without its first line", [two, three], ["lost"]],
    ["without a line between", [one, three], ["lost"]],
    ["two lines the other way round", [two, one, three], ["reordered"]],
  ])("%s", (_, entries, expected) => {
    expect(kinds({ ...ledger, entries })).toEqual(expected);
  });

  it("one of another year does not pass for it", () => {
    expect(new Set(kinds({ ...ledger, fiscalYear: 2565 }))).toEqual(new Set(["edited"]));
  });

  it("a clock that went back is told once", () => {
    expect(kinds(add(ledger, "2023-02-15", plan("a"), report))).toEqual(["backdated"]);
  });
});

describe("two copies become one", () => {
  const base = add(EMPTY, "2023-01-10", plan("a"));
  const ours = add(base, "2023-02-01", plan("b"));
  const theirs = add(base, "2023-02-02", plan("a"), report);

  it.each([
    ["ours first", ours, theirs],
    ["theirs first", theirs, ours],
  ])("parallel lines hold (%s), and the next one follows both", (_, a, b) => {
    const both = { ...base, entries: joined(a.entries, b.entries) };
    expect([both.entries.length, kinds(both), tipsOf(both.entries).length]).toEqual([3, [], 2]);
    const next = add(both, "2023-03-01", plan("c"), report);
    expect([kinds(next), tipsOf(next.entries).length, next.entries.at(-1)?.after.length]).toEqual([[], 1, 2]);
  });

  it("a line that is lost here comes back to its place from the other copy", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (contents, from, many) => {
          const whole = contents.reduce(
            (ledger, content, day) => add(ledger, `2023-02-0${day + 1}`, plan(content)),
            base,
          );
          const lost = whole.entries.toSpliced(from % whole.entries.length, 1 + (many % 3));
          expect(joined(lost, whole.entries)).toEqual(whole.entries);
        },
      ),
    );
  });
});
