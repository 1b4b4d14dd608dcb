import { expect, it } from "vitest";
import { complaintsSchema } from "../../../src/domain/model/records/complaints.ts";
import { loansSchema } from "../../../src/domain/model/records/loans.ts";
import { personSchema } from "../../../src/domain/model/records/person.ts";
import { complaintsPage } from "../../../src/site/agency/complaints.ts";
import { loansPage } from "../../../src/site/agency/loans.ts";
import { unitChart } from "../../../src/site/agency/unit-chart.ts";
import { frameOf } from "../../../src/site/frame/frame.ts";
import { sampleContent } from "../sample.ts";

const entry = <Data>(data: Data, id = "x") => ({ id, file: `content/x/${id}.yaml`, data });

it("says in words that there was no complaint in a period, the newest period first", () => {
  const complaints = [
    { period: { from: "2022-04-01", to: "2022-09-30" }, corruption: { received: 2, finished: 1, pending: 1 } },
    { period: { from: "2022-10-01", to: "2023-03-31" }, corruption: { received: 0 } },
  ].map((written) => entry(complaintsSchema.parse({ ...written, updated: "2023-04-05" })));
  const [table, ...others] = complaintsPage(sampleContent({ complaints })).tables;
  expect(others).toEqual([]);
  expect(table?.rows.map(({ none, received, pending }) => none ?? [received, pending])).toEqual([
    "ไม่มีเรื่องร้องเรียนในรอบนี้",
    ["2", "1"],
  ]);
});

it.each([
  ["back in time", { returned: "2023-01-04" }, "returned"],
  ["back a day late", { returned: "2023-01-06" }, "late"],
  ["still out on the last day", { due: "2023-04-25" }, "out"],
  ["still out after it", {}, "overdue"],
] as const)("knows a thing that is %s", (_, over, state) => {
  const loan = { asset: "เต็นท์", borrower: "ชุมชน", lent: "2023-01-02", due: "2023-01-05", ...over };
  const period = { from: "2023-01-01", to: "2023-03-31" };
  const loans = [entry(loansSchema.parse({ period, unit: "กองคลัง", loans: [loan], updated: "2023-04-01" }))];
  expect(loansPage(sampleContent({ loans })).periods[0]?.loans[0]?.state).toBe(state);
});

const person = (position: string, side: "political" | "permanent", over = {}) =>
  personSchema.parse({ name: `ผู้ดำรงตำแหน่ง${position}`, position, side, order: 1, ...over });

it("draws units below their heads and both sides apart, in the order of people", () => {
  const chart = unitChart([
    person("ที่ปรึกษา", "political"),
    person("นายก", "political", { executive: true }),
    person("ปลัด", "permanent", { executive: true }),
    person("ผอ.กองช่าง", "permanent", { unit: "กองช่าง" }),
    person("ผอ.กองคลัง", "permanent", { unit: "กองคลัง" }),
    person("ช่าง", "permanent", { unit: "กองช่าง" }),
  ]);
  const posts = (of: readonly { position: string }[] = []) => of.map(({ position }) => position);
  expect([chart?.political.head?.position, posts(chart?.political.others)]).toEqual(["นายก", ["ที่ปรึกษา"]]);
  expect([chart?.permanent.head?.position, posts(chart?.permanent.others)]).toEqual(["ปลัด", []]);
  expect(chart?.permanent.units.map(({ name, head, others }) => [name, head?.position, posts(others)])).toEqual([
    ["กองช่าง", "ผอ.กองช่าง", ["ช่าง"]],
    ["กองคลัง", "ผอ.กองคลัง", []],
  ]);
  expect(unitChart([person("นายก", "political", { executive: true })])).toBeUndefined();
});

it.each([
  ["the newest of its dates", ["2023-01-01", "2023-02-01"], "2023-02-01"],
  ["none that is yet to come", ["2023-01-01", "2033-02-01"], "2023-01-01"],
  ["the newest of the whole site where it has none of its own", undefined, "2023-03-03"],
  ["the same where it knows none", [undefined], "2023-03-03"],
] as const)("a page says when it was updated: %s", (_, updated, expected) => {
  const pages = [{ ...entry({ title: "ก", description: "ก", updated: "2023-03-03" }), text: "" }];
  const words = { title: "หน้า", description: "หน้า", address: "/x/", ...(updated ? { updated } : {}) };
  expect(frameOf(sampleContent({ pages }), words).updated).toBe(expected);
});
