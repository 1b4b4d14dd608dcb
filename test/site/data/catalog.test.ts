import jsonld from "jsonld";
import { expect, it } from "vitest";
import { agencySchema } from "../../../src/domain/model/agency.ts";
import { dataCatalog } from "../../../src/site/data/catalog.ts";
import { dataSets } from "../../../src/site/data/sets.ts";
import { makePerson, makeService } from "../../domain/make.ts";
import { sampleContent } from "../sample.ts";

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const FOAF = "http://xmlns.com/foaf/0.1/";
type Node = Record<string, readonly { "@id"?: string; "@value"?: string; "@language"?: string; "@type"?: string }[]>;

/** The catalogue as a program understands it that may ask no other host for anything. */
async function expanded(content: ReturnType<typeof sampleContent>): Promise<Node> {
  const options = {
    documentLoader: (url: string) => Promise.reject(new Error(`asks for ${url}`)),
    // A term that the context does not know is a fault, not something to be left out.
    safe: true,
  };
  const [catalog] = await jsonld.expand(dataCatalog(content), options);
  return catalog as unknown as Node;
}

const content = sampleContent({ people: [makePerson()], services: [makeService()] });
const nodes = (node: Node, key: string) => (node[key] ?? []) as unknown as Node[];

it("is a DCAT catalogue in Thai whose every set and file says licence, publisher and shape", async () => {
  const catalog = await expanded(content);
  expect(catalog["@type"]).toEqual([`${DCAT}Catalog`]);
  expect(catalog[`${DCT}title`]?.[0]?.["@language"]).toBe("th");
  const sets = nodes(catalog, `${DCAT}dataset`);
  expect(sets).toHaveLength(dataSets(content).length);
  for (const set of sets) {
    expect(set["@type"]).toEqual([`${DCAT}Dataset`]);
    expect(set[`${DCT}publisher`]?.[0]?.["@id"]).toBe("https://www.test.example/web/#agency");
    const files = nodes(set, `${DCAT}distribution`);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file[`${DCT}license`]?.[0]?.["@id"]).toBe("https://creativecommons.org/licenses/by/4.0/");
      expect(file[`${DCAT}downloadURL`]?.[0]?.["@id"]).toMatch(/^https:\/\/www\.test\.example\/web\//);
      expect(file[`${DCT}conformsTo`]?.[0]?.["@id"]).toMatch(/^https:/);
      expect(file[`${DCT}format`]?.[0]?.["@id"]).toMatch(/\/authority\/file-type\/[A-Z]+$/);
    }
  }
});

it("says the year of a set as days and the licence that the agency chose", async () => {
  const agency = agencySchema.parse({ ...content.agency, openDataLicence: "dga-ogl-1.0" });
  const catalog = await expanded({ ...content, agency });
  expect(catalog[`${DCT}license`]).toEqual([
    { "@id": "https://data.go.th/pages/dga-open-government-license", "@type": [`${DCT}LicenseDocument`] },
  ]);
  const [first] = nodes(catalog, `${DCAT}dataset`);
  const [period] = nodes(first ?? {}, `${DCT}temporal`);
  expect(period?.[`${DCAT}startDate`]).toEqual([
    { "@type": "http://www.w3.org/2001/XMLSchema#date", "@value": "2022-10-01" },
  ]);
});

// The shapes of DCAT-AP 3.0.1 want the class of each thing that is named, and the name of each concept.
it("says of all that it names what it is", async () => {
  const wanted: Readonly<Record<string, string>> = {
    [`${DCT}language`]: `${DCT}LinguisticSystem`,
    [`${DCT}spatial`]: `${DCT}Location`,
    [`${DCT}license`]: `${DCT}LicenseDocument`,
    [`${DCT}format`]: `${DCT}MediaTypeOrExtent`,
    [`${DCT}conformsTo`]: `${DCT}Standard`,
    [`${DCAT}mediaType`]: `${DCT}MediaType`,
    [`${DCAT}theme`]: `${SKOS}Concept`,
    [`${DCAT}themeTaxonomy`]: `${SKOS}ConceptScheme`,
    [`${DCAT}landingPage`]: `${FOAF}Document`,
    [`${DCAT}contactPoint`]: "http://www.w3.org/2006/vcard/ns#Kind",
    [`${FOAF}homepage`]: `${FOAF}Document`,
  };
  const options = { documentLoader: (url: string) => Promise.reject(new Error(`asks for ${url}`)), safe: true };
  const agency = agencySchema.parse({ ...content.agency, email: "office@test.example" });
  const triples = (await jsonld.toRDF(dataCatalog({ ...content, agency }), options)) as unknown as Triple[];
  const typesOf = (node: string) =>
    triples
      .filter(({ subject, predicate }) => subject.value === node && predicate.value.endsWith("#type"))
      .map(({ object }) => object.value);
  const named = triples.filter(({ predicate }) => Object.hasOwn(wanted, predicate.value));
  expect(new Set(named.map(({ predicate }) => predicate.value))).toEqual(new Set(Object.keys(wanted)));
  for (const { predicate, object } of named)
    expect(typesOf(object.value), object.value).toContain(wanted[predicate.value]);
});

interface Triple {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}
