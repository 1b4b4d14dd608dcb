import { expect, it } from "vitest";
import { compareReports } from "../../../src/domain/verify/compare.ts";
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
  ["another fault is the same failure", "not-found", "cloud-drive", [], []],
  ["a warning is no failure", "fine", "insecure", [], []],
])("%s", (_, before, after, items, addresses) => {
  const comparison = compareReports(at(before), at(after));
  expect(comparison.items.map(({ change }) => change)).toEqual(items);
  expect(comparison.addresses.map(({ change }) => change)).toEqual(addresses);
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
