import { describe, expect, it } from "vitest";
import { appended } from "../../../src/domain/ledger/append.ts";
import type { Ledger } from "../../../src/domain/ledger/ledger.ts";
import { versionSince } from "../../../src/domain/ledger/version.ts";
import { assess } from "../../../src/domain/assess/assess.ts";
import { fingerprint } from "../../../src/program/fingerprint.ts";
import { evidence, makeContent, makeDisclosure } from "../make.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
const TARGET = "documents/x.pdf";
/** A ledger in which the file stood with each hash from each day on. */
const ledgerOf = (...stood: [day: string, sha256: string][]): Ledger =>
  stood.reduce<Ledger>(
    (ledger, [day, sha256]) =>
      appended(ledger, [{ item: "o1", kind: "file", target: TARGET, sha256, size: 1 }], day, fingerprint),
    { fiscalYear: 2566, entries: [], stamps: [] },
  );
const filed = (ledger: Ledger) => [{ id: "2566", file: "content/ledger/2566.yaml", data: ledger, breaks: [] }];

const ROWS: [says: string, ledger: Ledger, sha256: string, expected: string][] = [
  ["published before and since unchanged", ledgerOf(["2023-03-01", A]), A, "same"],
  ["published after, unchanged since", ledgerOf(["2023-04-15", A]), A, "same"],
  ["replaced and published after", ledgerOf(["2023-03-01", A], ["2023-04-15", B]), B, "changed"],
  ["replaced and not yet published", ledgerOf(["2023-03-01", A]), B, "changed"],
  ["replaced before", ledgerOf(["2023-03-01", A], ["2023-04-01", B]), B, "same"],
  ["replaced and put back", ledgerOf(["2023-03-01", A], ["2023-04-15", B], ["2023-04-20", A]), A, "same"],
  ["of a place that no ledger tells of", ledgerOf(), A, "unknown"],
];

describe("whether a file is the one that was confirmed on 10 April", () => {
  it.each(ROWS)("%s", (_, ledger, sha256, expected) => {
    const place = { kind: "file" as const, target: TARGET, sha256 };
    expect(versionSince({ ledgers: filed(ledger) }, place, "2023-04-10")).toBe(expected);
  });

  it.each([
    ["same", "complete", []],
    ["changed", "to-confirm", ["confirmation-lapsed"]],
    ["unknown", "complete", ["confirmation-unversioned"]],
  ])("%s: the item is %s", (known, status, rules) => {
    const [, ledger = ledgerOf(), sha256 = A] = ROWS.find((row) => row[3] === known) ?? [];
    const content = makeContent({
      disclosures: [makeDisclosure({ evidence: [evidence({ confirmed: { by: "สำนักปลัด", on: "2023-04-10" } })] })],
      files: { [TARGET]: { size: 1, sha256, published: "named" } },
      ledgers: filed(ledger),
      judgements: {},
    });
    const [item] = assess(content.editions[0] ?? expect.fail(), content).items;
    expect(item?.status).toBe(status);
    const said = item?.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("confirmation-"));
    expect(said).toEqual(rules);
  });
});
