import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { appended } from "../../../src/domain/ledger/append.ts";
import type { Ledger } from "../../../src/domain/ledger/ledger.ts";
import type { OwnItem } from "../../../src/domain/verify/items/own-item.ts";
import type { AddressList, SourceWishes } from "../../../src/verify/source/source-type.ts";
import { withLedger } from "../../../src/verify/source/own-ledger.ts";

const SITE = "https://www.test.example/";
const FILE = "documents/แผน.pdf";
const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const standing = (content: string) => [
  { item: "o11" as const, kind: "file" as const, target: FILE, sha256: sha(content), size: 1 },
];
const EMPTY: Ledger = { fiscalYear: 2566, entries: [], stamps: [] };
const ledger = appended(appended(EMPTY, standing("a"), "2023-01-10", sha), standing("b"), "2023-02-10", sha);
const item: OwnItem = {
  code: "o11",
  name: "แผน",
  status: "complete",
  points: null,
  url: `${SITE}oit/2566/o11/`,
  components: [],
  evidence: [{ title: "แผน", url: new URL(FILE, SITE).href }],
  findings: [],
};
const source = { agency: { site: SITE }, own: { items: new Map([["o11", item]]), asOf: "2023-04-28" } };

/** What the source tells of the item where the site answers with some text at the address of its ledger. */
async function told(text: string | undefined) {
  const asked: string[] = [];
  const fetchBody = (address: string) => {
    asked.push(address);
    return Promise.resolve({ body: text === undefined ? undefined : new TextEncoder().encode(text) });
  };
  const read = await withLedger(source as unknown as AddressList, `${SITE}oit/2566/checklist.json`, {
    fetchBody,
  } as unknown as SourceWishes);
  const own = read.own?.items.get("o11");
  return { asked, word: own?.evidence[0]?.ledger, breaks: own?.ledgerBreaks };
}
const published = (one: Ledger) =>
  JSON.stringify({ agency: { name: "ทต.", site: SITE }, asOf: "2023-04-28", ledger: one, breaks: [] });

it("reads the ledger beside the checklist: the last word on a file counts", async () => {
  expect(await told(published(ledger))).toEqual({
    asked: [`${SITE}oit/2566/ledger.json`],
    word: { sha256: sha("b"), first: "2023-02-10" },
    breaks: 0,
  });
});

it("finds by itself that a ledger was touched, whatever the site says of it", async () => {
  const entries = ledger.entries.map((entry) => ({ ...entry, first: "2022-12-01" }));
  expect((await told(published({ ...ledger, entries }))).breaks).toBe(2);
});

it.each([
  ["no answer", undefined],
  ["a page", "<!doctype html>"],
  ["another file", "{}"],
])("knows of no ledger where there is %s", async (_, text) => {
  expect(await told(text)).toMatchObject({ word: undefined, breaks: undefined });
});
