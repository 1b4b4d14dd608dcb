import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { ROOT } from "../../../src/program/paths.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { procurementYears } from "../../../src/domain/procurement/series.ts";
import { ocdsPackage } from "../../../src/site/procurement/ocds.ts";
import { makePurchases } from "../../domain/make-purchases.ts";
import { sampleContent } from "../sample.ts";
import { releasePackage, type ReleasePackage } from "./ocds-rules.ts";

const packagesOf = (content: Content): ReleasePackage[] =>
  procurementYears(content).map((year) => releasePackage.parse(JSON.parse(JSON.stringify(ocdsPackage(content, year)))));
const packageOf = (rows: Parameters<typeof makePurchases>[0]): ReleasePackage =>
  packagesOf(sampleContent({ purchases: [makePurchases(rows)] }))[0] ?? expect.fail();

describe("the demo's purchases as open contracting data", () => {
  let packages: ReleasePackage[];
  beforeAll(async () => {
    packages = packagesOf((await loadContent(ROOT, "2023-04-28")).content ?? expect.fail());
  });

  it("satisfy the standard, a release for each contract of each year", () => {
    expect(packages.map(({ releases }) => releases.length)).toEqual([16, 63]);
  });

  it("sum up to what the papers of the agency say", () => {
    const sum = ({ releases }: ReleasePackage) =>
      releases.flatMap(({ contracts }) => contracts).reduce((total, { value }) => total + value.amount, 0);
    expect(packages.map(sum)).toEqual([4_596_510, 5_044_800]);
  });

  it("name each process once, and nowhere as if its prefix were a registered one", () => {
    const ocids = packages.flatMap(({ releases }) => releases.map(({ ocid }) => ocid));
    expect(new Set(ocids).size).toBe(79);
    expect(ocids.filter((ocid) => !ocid.startsWith("unregistered-www.tharnsai.example-"))).toEqual([]);
  });

  it("refer only to parties and awards of their own release", () => {
    for (const { parties, buyer, tender, awards, contracts } of packages.flatMap(({ releases }) => releases)) {
      const known = new Map(parties.map(({ id, name }) => [id, name]));
      const named = [
        buyer,
        tender.procuringEntity,
        ...(tender.tenderers ?? []),
        ...awards.flatMap((award) => award.suppliers),
      ];
      expect(named.filter(({ id, name }) => known.get(id) !== name)).toEqual([]);
      expect(contracts.map(({ awardID }) => awardID)).toEqual(awards.map(({ id }) => id));
    }
  });
});

it.each([
  ["เฉพาะเจาะจง", "direct", "เฉพาะเจาะจง"],
  ["วิธีคัดเลือก", "selective", "คัดเลือก"],
  ["e-bidding", "open", "ประกวดราคาอิเล็กทรอนิกส์"],
  ["ตลาดอิเล็กทรอนิกส์", "open", "ตลาดอิเล็กทรอนิกส์"],
])("the method %j is %s to the world, and keeps its Thai name", (method, code, label) => {
  const { tender } = packageOf([{ method }]).releases[0] ?? expect.fail();
  expect([tender.procurementMethod, tender.procurementMethodDetails]).toEqual([code, label]);
});

it("two contracts of one number are two processes, and a seller who is no bidder is a party all the same", () => {
  const { releases } = packageOf([{ bidders: "", referencePrice: undefined, reason: undefined }, {}]);
  expect(new Set(releases.map(({ ocid }) => ocid)).size).toBe(2);
  expect(releases[0]?.parties.map(({ name, roles }) => [name, roles])).toContainEqual(["ร้านสมมติ", ["supplier"]]);
});

it("a contract that was added later leaves the names of the others as they were", () => {
  const ids = (rows: Parameters<typeof makePurchases>[0]) => packageOf(rows).releases.map(({ ocid }) => ocid);
  const before = ids([{ contractNumber: "จ.2/2566" }]);
  const after = ids([{ contractNumber: "จ.1/2566", contractDate: "2022-10-01" }, { contractNumber: "จ.2/2566" }]);
  expect(after).toEqual(expect.arrayContaining(before));
});
