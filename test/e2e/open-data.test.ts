import { readdir } from "node:fs/promises";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { dataSets } from "../../src/site/data/sets.ts";
import { urlsOf } from "../../src/site/frame/urls.ts";
import { addresses } from "../../src/domain/addresses/addresses.ts";
import { DEMO } from "../sites.ts";

/** Files that programs read and that the page of open data leaves out, with the reason. */
const LEFT_OUT: readonly (readonly [files: RegExp, reason: string])[] = [
  [/^data\/catalog\.jsonld$/, "is the list itself; the page names it above all sets"],
  [/^data\/schemas\//, "stands beside each file of its kind"],
  [/^procurement\/\d{4}\/\d{2}\/contracts\.csv$/, "is a month of the year's table, which is listed"],
  [/^pagefind\//, "is the index of the search page"],
  [/^oit\/\d{4}\/ledger\.json$/, "is the record of what stood here, which its own page names"],
  [/^rss-\d{4}\.xml$/, "is a past year of the feed of news, which names it"],
  [/^events\/[^/]+\.ics$/, "is one event of the calendar of all, which is listed"],
  [/^sitemap-(index|\d+)\.xml$/, "tells search engines of pages"],
];
const READ_BY_PROGRAMS = /\.(json|jsonld|geojson|csv|xml|ics|xlsx|ods)$/;

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const get = async (address: string) => {
  const response = await fetch(new URL(address.replace(/^\//, ""), inject("siteUrl")));
  return { status: response.status, text: await response.text() };
};
const json = async (address: string): Promise<unknown> => JSON.parse((await get(address)).text);

let site: string;
/** The files on the page of open data: where each stands, and its schema. */
let listed: { address: string; schema: string | undefined }[];

beforeAll(async () => {
  const { content } = await loadContent(DEMO.directory, DEMO.asOf);
  if (!content) expect.fail("the demo cannot be read");
  site = content.agency.site;
  listed = dataSets(content).flatMap(({ files }) =>
    files.map(({ place, schema }) => ({
      address: "address" in place ? place.address : `/${place.file}`,
      schema: schema && ("address" in schema ? schema.address : schema.url),
    })),
  );
});

describe("the page of open data", () => {
  it("lists every file of the built site that programs read, but those with a reason", async () => {
    const built = (await readdir(inject("siteDir"), { recursive: true }))
      .map((file) => file.split(path.sep).join("/"))
      .filter((file) => READ_BY_PROGRAMS.test(file));
    const { text: page } = await get(addresses.data);
    const missing = built.filter((file) => !page.includes(`href="${urlsOf(site).file(file)}"`));
    expect(missing.filter((file) => !LEFT_OUT.some(([files]) => files.test(file)))).toEqual([]);
    for (const [files, reason] of LEFT_OUT)
      expect(
        built.some((file) => files.test(file)),
        reason,
      ).toBe(true);
    for (const { address } of listed) expect(page).toContain(`href="${urlsOf(site).href(address)}"`);
  });

  it("has a schema beside every file but the agency's own documents, and every file satisfies it", async () => {
    const ajv = new Ajv2020({ allErrors: true });
    formats(ajv);
    const ours = listed.filter(({ schema }) => schema?.startsWith("/"));
    const elsewhere = listed.filter(({ schema }) => !schema?.startsWith("/"));
    expect(elsewhere.map(({ address }) => address).filter((address) => !address.startsWith("/documents/"))).toEqual([
      "/data/procurement/2566.json",
      "/data/procurement/2565.json",
      "/rss.xml",
      "/feed.json",
      "/announcements.xml",
      "/events.ics",
      "/calendar.ics",
    ]);
    for (const { address, schema = "" } of ours) {
      const known = ajv.getSchema(urlsOf(site).absolute(schema));
      const validate = known ?? ajv.compile((await json(schema)) as object);
      const { status, text } = await get(address);
      expect(status, address).toBe(200);
      const data: unknown = address.endsWith(".csv") ? parse(text, { bom: true, columns: true }) : JSON.parse(text);
      expect(validate(data), `${address} ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
    for (const { address } of elsewhere) expect((await get(address)).status, address).toBe(200);
  });

  it("holds no table that is empty, and no JSON without its licence", async () => {
    for (const { address, schema } of listed.filter((file) => file.schema?.startsWith("/"))) {
      const { text } = await get(address);
      if (address.endsWith(".csv")) expect(text.trim().split("\n").length, address).toBeGreaterThan(1);
      else if (schema !== addresses.dataSchema("checklist"))
        expect(JSON.parse(text), address).toHaveProperty("licence");
    }
  });
});

describe("the catalogue", () => {
  interface Triple {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }
  let triples: readonly Triple[];
  const objects = (subject: string, predicate: string) =>
    triples
      .filter((triple) => triple.subject.value === subject && triple.predicate.value === predicate)
      .map(({ object }) => object.value);
  const ofType = (type: string) =>
    triples
      .filter(({ predicate, object }) => predicate.value === TYPE && object.value === `${DCAT}${type}`)
      .map(({ subject }) => subject.value);

  beforeAll(async () => {
    // The catalogue is understood without asking any other host; a term that it does not explain is a fault.
    const options = { documentLoader: (url: string) => Promise.reject(new Error(`asks for ${url}`)), safe: true };
    const catalog = (await json(addresses.catalog)) as object;
    triples = (await jsonld.toRDF(catalog, options)) as unknown as Triple[];
  });

  it("says of itself, of each set and of each file all that DCAT-AP demands", () => {
    const demanded = {
      Catalog: [`${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCAT}dataset`],
      Dataset: [`${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCAT}distribution`, `${DCAT}theme`],
      Distribution: [`${DCAT}accessURL`, `${DCAT}downloadURL`, `${DCT}license`, `${DCT}format`],
    };
    const lacking = Object.entries(demanded).flatMap(([type, predicates]) =>
      ofType(type).flatMap((subject) =>
        predicates.filter((predicate) => objects(subject, predicate).length === 0).map((it) => `${subject} ${it}`),
      ),
    );
    expect(lacking).toEqual([]);
    expect(ofType("Catalog")).toHaveLength(1);
    expect(objects(ofType("Catalog")[0] ?? "", `${DCAT}dataset`).toSorted()).toEqual(ofType("Dataset").toSorted());
  });

  it("has every listed file, with the schema that stands beside it", () => {
    const { absolute } = urlsOf(site);
    const distributions = ofType("Distribution").map((node) => [
      objects(node, `${DCAT}downloadURL`)[0],
      objects(node, `${DCT}conformsTo`)[0],
    ]);
    expect(distributions.toSorted()).toEqual(
      listed
        .map(({ address, schema }) => [absolute(address), schema?.startsWith("/") ? absolute(schema) : schema])
        .toSorted(),
    );
  });
});
