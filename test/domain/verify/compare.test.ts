import { expect, it } from "vitest";
import { compareReports, isOfOther } from "../../../src/domain/verify/compare.ts";
import type { AddressState } from "../../../src/domain/verify/state.ts";
import { makeReport } from "../../site/verify/make-report.ts";

const HASH = { a: "a".repeat(64), b: "b".repeat(64) };
const at = (state: AddressState, sha256: string = HASH.a) => makeReport({ seen: [{ state, sha256, text: ["ข้อที่ 1"] }] });

it.each<[string, AddressState, AddressState, string[], string[]]>([
  ["what stands stays out of it", "fine", "fine", [], []],
  ["a dead link broke", "fine", "not-found", ["broke"], ["broke"]],
  ["a dead link that is alive again is mended", "not-found", "fine", ["mended"], ["mended"]],
  ["what cannot be reached did not break", "fine", "unreachable", ["lost-sight"], ["lost-sight"]],
  ["what was not reached was not mended", "unreachable", "fine", ["in-sight"], ["in-sight"]],
  ["what was not reached and is found dead did not break", "unreachable", "not-found", ["in-sight"], ["in-sight"]],
  ["another fault is the same failure for another reason", "not-found", "cloud-drive", ["otherwise"], ["otherwise"]],
  ["a warning is no failure", "fine", "insecure", [], ["worse"]],
  ["what now has to be looked at got worse", "fine", "listing-page", ["worse"], ["worse"]],
  ["what need not be looked at any more got better", "listing-page", "fine", ["better"], ["better"]],
  ["another thing to look at is the same weight", "listing-page", "file-scanned", ["otherwise"], ["otherwise"]],
  ["what failed and is to be looked at is mended", "not-found", "listing-page", ["mended"], ["mended"]],
  ["what was to be looked at and failed broke", "listing-page", "not-found", ["broke"], ["broke"]],
  ["another reason why nobody could look", "unreachable", "server-error", ["otherwise"], ["otherwise"]],
])("%s", (_, before, after, items, addresses) => {
  const comparison = compareReports(at(before), at(after));
  expect(comparison.items.map(({ change }) => change)).toEqual(items);
  expect(comparison.addresses.map(({ change }) => change)).toEqual(addresses);
});

it("tells what got worse before what got better, and what only differs after both", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => `https://www.test.example/${name}`);
  const report = (...states: AddressState[]) =>
    makeReport({ seen: [a, b, c, d].map((address = "", index) => ({ address, state: states[index] ?? "fine" })) });
  const { addresses } = compareReports(
    report("not-found", "listing-page", "fine", "fine"),
    report("fine", "fine", "listing-page", "not-found"),
  );
  expect(addresses.map(({ change, address }) => [change, address])).toEqual([
    ["broke", d],
    ["worse", c],
    ["mended", a],
    ["better", b],
  ]);
});

it("what left the list went, and did not come into sight", () => {
  const before = at("unreachable");
  const after = at("unreachable");
  const gone: typeof after = {
    ...after,
    items: after.items.map((item) => ({
      ...item,
      outcome: "failed",
      findings: item.findings.slice(0, 1).map((found) => ({ ...found, id: "item-unlisted" as const })),
    })),
  };
  expect(compareReports(before, gone).items.map(({ change }) => change)).toEqual(before.items.map(() => "gone"));
  expect(compareReports(gone, after).items.map(({ change }) => change)).toEqual(after.items.map(() => "new"));
});

it("tells other content by its hash", () => {
  const { addresses, items } = compareReports(at("fine"), at("fine", HASH.b));
  expect(addresses).toMatchObject([{ change: "content", before: { sha256: HASH.a }, after: { sha256: HASH.b } }]);
  expect(items).toEqual([]);
});

it("tells what came and what went", () => {
  const [one, two] = ["https://www.test.example/1", "https://www.test.example/2"];
  const { addresses, unchanged } = compareReports(
    makeReport({ seen: [{ address: one }] }),
    makeReport({ seen: [{ address: two }] }),
  );
  expect(addresses.map(({ change, address }) => [change, address])).toEqual([
    ["new", two],
    ["gone", one],
  ]);
  expect(unchanged).toEqual({ items: 1, addresses: 0 });
});

it("says where two reports were not measured alike", () => {
  const later = { ...at("fine"), tool: { name: "prongsai", version: "2.0.0" } };
  expect(compareReports(at("fine"), later).differences).toEqual(["รุ่นของโปรแกรมต่างกัน: ครั้งก่อน 1.0.0 ครั้งนี้ 2.0.0"]);
});

it.each([
  ["of the same site", "https://www.a.go.th/", "https://www.a.go.th/", false],
  ["of another host of it", "https://www.a.go.th/", "https://eservice.a.go.th/", false],
  ["of another site", "https://www.a.go.th/", "https://www.b.go.th/", true],
])("a report %s is of another agency: %s %s", (_, was, is, other) => {
  const of = (site: string) => ({ agency: { site } }) as Parameters<typeof isOfOther>[0];
  expect(isOfOther(of(was), of(is))).toBe(other);
});
