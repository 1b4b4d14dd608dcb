import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { ROOT } from "../../../src/program/paths.ts";
import { assess } from "../../../src/domain/assess/assess.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { procurementYears } from "../../../src/domain/procurement/series.ts";
import { checklistCsv } from "../../../src/site/oit/checklist-csv.ts";
import { checklistJson } from "../../../src/site/oit/checklist-json.ts";
import { disclosuresFile } from "../../../src/site/data/disclosures.ts";
import { people } from "../../../src/site/data/kinds/people.ts";
import { dataSchema, SCHEMA_IDS, type SchemaId } from "../../../src/site/data/schemas.ts";
import { dataSets, ownDataFiles } from "../../../src/site/data/sets.ts";
import { purchasesCsv } from "../../../src/site/procurement/csv.ts";
import { currentEdition } from "../../../src/domain/addresses/pages.ts";
import { addresses } from "../../../src/domain/addresses/addresses.ts";
import { dataAddresses, openDataIds } from "../../../src/domain/addresses/open-data.ts";
import { recordEntries, type RecordName } from "../../../src/domain/model/kinds.ts";
import { RECORD_KINDS } from "../../../src/site/data/kinds/index.ts";
import { makeContent, makeDisclosure, makePerson } from "../../domain/make.ts";

let demo: Content;
const schemas = new Map<string, ValidateFunction>();

beforeAll(async () => {
  const { content } = await loadContent(ROOT, "2023-04-28");
  demo = content ?? expect.fail();
  const ajv = new Ajv2020({ allErrors: true });
  formats(ajv);
  for (const id of SCHEMA_IDS) schemas.set(addresses.dataSchema(id), ajv.compile(dataSchema(id, demo.agency)));
});

/** The same agency with nothing of a kind. */
const emptied = (content: Content, name: RecordName): Content => ({
  ...content,
  [name]: Array.isArray(content[name]) ? [] : undefined,
});
const noPlans = (content: Content): Content => ({
  ...content,
  procurements: content.procurements.map((entry) => ({
    ...entry,
    data: { ...entry.data, plan: undefined, notices: [] },
  })),
});
const listOf = (file: object, id: string): unknown[] => z.array(z.unknown()).parse(Reflect.get(file, id));

const read = (text: string): unknown =>
  text.startsWith("{") ? JSON.parse(text) : parse(text, { bom: true, columns: true });
const faultsOf = (id: SchemaId, data: unknown) => {
  const validate = schemas.get(addresses.dataSchema(id)) ?? expect.fail();
  validate(data);
  return validate.errors ?? [];
};

describe("the demo's files of open data", () => {
  it("satisfy the schema that the list names beside each", () => {
    const schemaOf = new Map(
      dataSets(demo)
        .flatMap(({ files }) => files)
        .map(({ place, schema }) => [
          "address" in place && place.address,
          schema && "address" in schema && schema.address,
        ]),
    );
    const files = ownDataFiles(demo);
    expect(files.map(({ address }) => address)).toEqual(
      expect.arrayContaining(["/data/services.json", "/data/people.csv", "/data/disclosures/2565.json"]),
    );
    // That of purchases keeps to a standard of others, and is tested with it.
    for (const { address, text } of files.filter(({ address }) => schemaOf.get(address))) {
      const validate = schemas.get(schemaOf.get(address) || "") ?? expect.fail(address);
      expect(validate(read(text())), `${address} ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  it("among them the assessment, which other pages make", () => {
    const edition = currentEdition(demo);
    const report = {
      assessment: assess(edition, demo),
      tool: { name: "prongsai", version: "1.0.0" },
      editionHash: "abc",
    };
    const json: unknown = JSON.parse(JSON.stringify(checklistJson(report, demo, () => ({ line: 1, column: 1 }))));
    expect(faultsOf("checklist", json)).toEqual([]);
    expect(faultsOf("checklist-csv", read(checklistCsv(report, demo)))).toEqual([]);
  });

  it("and the table of purchases", () => {
    for (const { purchases } of procurementYears(demo))
      expect(faultsOf("contracts-csv", read(purchasesCsv(purchases)))).toEqual([]);
  });

  it.each<[string, (file: object) => object]>([
    ["a field that is not described", (file) => ({ ...file, salary: 1 })],
    ["a day that is not one", (file) => ({ ...file, updated: "28/4/2566" })],
    ["an address that is not one", (file) => ({ ...file, $schema: "people" })],
    ["a post without its holder", (file) => ({ ...file, people: [{ position: "นายก" }] })],
  ])("would not satisfy it with %s", (_, broken) => {
    expect(faultsOf("people", people.json(demo))).toEqual([]);
    expect(faultsOf("people", broken(people.json(demo)))).not.toEqual([]);
  });

  it("hold every piece of evidence of a year, in the table too", () => {
    const written = demo.disclosures
      .filter(({ data }) => data.fiscalYear === 2566)
      .flatMap(({ data }) => data.evidence.map(({ title }) => title));
    const file = disclosuresFile(demo, currentEdition(demo));
    const titles = file.items.flatMap(({ evidence }) => evidence.map(({ title }) => title));
    expect(titles).toEqual(expect.arrayContaining(written));
    const table =
      ownDataFiles(demo)
        .find(({ address }) => address === "/data/disclosures/2566.csv")
        ?.text() ?? "";
    const rows = parse<Record<string, string>>(table, { bom: true, columns: true });
    expect(rows.map((row) => row["หลักฐาน"]).filter(Boolean)).toEqual(titles);
  });
});

describe("the list of data sets", () => {
  it("has no empty set, and each set once", () => {
    const ids = (content: Content) => dataSets(content).map(({ id }) => id);
    expect(ids(makeContent())).toEqual(["disclosures-2566", "calendar"]);
    expect(ids(makeContent({ people: [makePerson()] }))).toContain("people");
    expect(new Set(ids(demo)).size).toBe(ids(demo).length);
  });

  it("has the files and schemas whose addresses the domain knows, whatever the agency has not written", () => {
    const filesOf = (content: Content) =>
      dataSets(content).flatMap(({ files }) =>
        files.flatMap(({ place, schema }) => [
          ...("address" in place ? [place.address] : []),
          ...(schema && "address" in schema ? [schema.address] : []),
        ]),
      );
    const agencies = [makeContent(), demo, ...recordEntries.map(([name]) => emptied(demo, name)), noPlans(demo)];
    for (const content of agencies)
      expect(dataAddresses(content).toSorted()).toEqual([...new Set(filesOf(content))].toSorted());
    for (const content of agencies)
      expect([...openDataIds(content)].toSorted()).toEqual(
        RECORD_KINDS.filter(({ id, json }) => listOf(json(content), id).length > 0)
          .map(({ id }) => id)
          .toSorted(),
      );
  });

  it("names the tables among the evidence once, under the newest year that uses them", () => {
    const table = { title: "ตาราง", file: "documents/x.csv" };
    const content = makeContent({
      disclosures: [
        makeDisclosure({ fiscalYear: 2565, evidence: [table] }),
        makeDisclosure({ evidence: [table, { title: "แผน", file: "documents/x.pdf" }] }),
      ],
    });
    const documents = dataSets(content).filter(({ group }) => group === "documents");
    expect(documents.map(({ title, item }) => [title, item?.fiscalYear])).toEqual([["ตาราง", 2566]]);
  });
});
