import { expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { freeze } from "../../../src/domain/assess/freeze.ts";
import { checkFrozen } from "../../../src/domain/coherence/frozen-check.ts";
import { evidence, makeContent, makeDisclosure, makeEdition } from "../make.ts";

const edition = makeEdition([{}, {}]);
const before = makeContent({
  editions: [edition],
  disclosures: [
    makeDisclosure({
      evidence: [evidence(), { title: "ลิงก์", link: "https://www.test.example/plan", fiscalYear: 2566 }],
    }),
  ],
});
const addresses = ["/oit/2566/o1/"];
const data = freeze(assess(edition, before), before);
const frozen = [{ id: "2566", file: "content/frozen/2566.yaml", data }];

it("holds the page and every piece of evidence of each item that is there", () => {
  expect(data.targets.map(({ item, kind, target }) => `${item} ${kind} ${target}`)).toEqual([
    "o1 page /oit/2566/o1/",
    "o1 file documents/x.pdf",
    "o1 link https://www.test.example/plan",
  ]);
});

const CHANGES: [name: string, change: Partial<Content>, pages: readonly string[], kinds: readonly string[]][] = [
  ["nothing when all stands as it was", {}, addresses, []],
  ["a file that is gone", { files: {} }, addresses, ["frozen-gone"]],
  [
    "a file that was changed",
    { files: { "documents/x.pdf": { size: 1, sha256: "1" } } },
    addresses,
    ["frozen-changed"],
  ],
  ["a page that is gone", {}, [], ["frozen-gone"]],
  ["a link that is no longer listed", { disclosures: [makeDisclosure()] }, addresses, ["frozen-gone"]],
];
it.each(CHANGES)("reports %s", (_, change, pages, kinds) => {
  const problems = checkFrozen({ ...before, frozen, ...change }, { addresses: pages });
  expect(problems.map(({ kind }) => kind)).toEqual(kinds);
});
