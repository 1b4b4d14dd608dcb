import { describe, expect, it } from "vitest";
import { checkCoherence, type Catalogue } from "../../../src/domain/coherence/coherence.ts";
import type { CoherenceContext } from "../../../src/domain/coherence/references.ts";
import type { Edition, EditionFacts } from "../../../src/domain/model/catalogue/edition.ts";
import { homeSchema } from "../../../src/domain/model/layout/home.ts";
import { lookSchema } from "../../../src/domain/model/layout/look.ts";
import {
  components,
  evidence,
  makeContent,
  makeDisclosure,
  makeEdition,
  makeNews,
  makePage,
  makePerson,
  makeService,
} from "../make.ts";

const world: CoherenceContext = {
  addresses: ["/", "/contact/", "/people/"],
  reserved: ["contact"],
  nearest: (word, candidates) => candidates.find((candidate) => candidate[0] === word[0]),
};
const editionFile = (data: Edition, name = "2566") => ({ id: name, file: `content/editions/${name}.yaml`, data });
const withEdition = (edition: Edition): Catalogue => ({ editions: [editionFile(edition)], own: [], facts: [] });
const withFacts = (...facts: EditionFacts["facts"]): Catalogue => ({
  ...withEdition(makeEdition()),
  facts: [
    { id: "2566.facts", file: "content/editions/2566.facts.yaml", data: { family: "lao", fiscalYear: 2566, facts } },
  ],
});

/** Kind, file and keys of every problem. */
const problems = (made: Parameters<typeof makeContent>[0], catalogue = withEdition(makeEdition())) =>
  checkCoherence(makeContent(made), catalogue, world).map(({ kind, file, path }) =>
    [kind, file.replace("content/", ""), path.join(".")].join(" ").trim(),
  );

const answer = (over: Parameters<typeof makeDisclosure>[0], file?: string) => ({
  disclosures: [makeDisclosure(over, file)],
});
const confirmed = { level: "confirmed", source: "คู่มือ หน้า 58" } as const;

it("finds nothing in files that fit together", () => {
  const content = {
    agency: { logo: "documents/x.pdf", archivedFiscalYears: [2565] },
    editions: [makeEdition([{}], { fiscalYear: 2565 }), makeEdition([{ components: components("plan") }, {}])],
    disclosures: [
      makeDisclosure({ evidence: [evidence({ component: "plan" })] }),
      makeDisclosure({ item: "o2", evidence: [evidence({ file: undefined, page: "/contact/#map" })] }),
      makeDisclosure({ fiscalYear: 2565 }, "content/disclosures/๒๕๖๕/ข้อ ๐1.yaml"),
    ],
    people: [makePerson({ photo: "documents/x.pdf" })],
    services: [makeService({ forms: [{ title: "แบบ", file: "documents/x.pdf" }] }, "about")],
    news: [makeNews({ attachments: [{ title: "ประกาศ", file: "documents/x.pdf" }] }, "about")],
    pages: [makePage("about")],
  };
  const disclosures = content.disclosures.map((entry) => ({
    ...entry,
    id: entry.file.split("/").at(-1)?.slice(0, -5) ?? "",
  }));
  expect(problems({ ...content, disclosures }, withFacts({ item: "o1", fact: "yearRule", ...confirmed }))).toEqual([]);
});

describe("each problem between files is found where it can be mended", () => {
  it.each<[string, Parameters<typeof makeContent>[0], string[]]>([
    [
      "the assessed year has no edition",
      { agency: { currentFiscalYear: 2567, archivedFiscalYears: [2566] } },
      ["edition-missing agency.yaml currentFiscalYear"],
    ],
    [
      "an archived year has no edition",
      { agency: { archivedFiscalYears: [2566, 2560] } },
      ["edition-missing agency.yaml archivedFiscalYears.1"],
    ],
    [
      "the agency belongs to a family without editions",
      { agency: { family: "school" }, editions: [] },
      ["edition-missing agency.yaml currentFiscalYear"],
    ],
    [
      "two files answer one item",
      { disclosures: [makeDisclosure(), makeDisclosure({}, "content/disclosures/2566/O1.yaml")] },
      ["duplicate-item disclosures/2566/O1.yaml item"],
    ],
    [
      "the file is named after another item",
      { disclosures: [{ ...makeDisclosure(), id: "o2", file: "content/disclosures/2566/o2.yaml" }] },
      ["misplaced-disclosure disclosures/2566/o2.yaml item"],
    ],
    [
      "the file stands in the folder of another year",
      answer({}, "content/disclosures/2565/o1.yaml"),
      ["misplaced-disclosure disclosures/2565/o1.yaml fiscalYear"],
    ],
    [
      "the year is not published",
      answer({ fiscalYear: 2565 }),
      ["unpublished-year disclosures/2565/o1.yaml fiscalYear"],
    ],
    ["the edition has no such item", answer({ item: "o44" }), ["unknown-item disclosures/2566/o44.yaml item"]],
    [
      "the item has no such component",
      { ...answer({ evidence: [evidence(), evidence({ component: "chart" })] }) },
      ["unknown-component disclosures/2566/o1.yaml evidence.1.component"],
    ],
    [
      "evidence names a page that the site does not have",
      answer({ evidence: [evidence({ file: undefined, page: "/contacts/" })] }),
      ["page-missing disclosures/2566/o1.yaml evidence.0.page"],
    ],
    [
      "the file of evidence is not there",
      answer({ evidence: [evidence({ file: "documents/X.pdf" })] }),
      ["file-missing disclosures/2566/o1.yaml evidence.0.file"],
    ],
    [
      "the file of evidence is called like a property that every object has",
      answer({ evidence: [evidence({ file: "constructor" })] }),
      ["file-missing disclosures/2566/o1.yaml evidence.0.file"],
    ],
    [
      "the menu names a page that the site does not have, in either level",
      {
        agency: {
          menu: [
            { title: "ข่าว", page: "/novelties/" },
            { title: "เรา", links: [{ title: "คน", page: "/peoples/" }] },
            { title: "อื่น", link: "https://www.example.go.th/" },
          ],
        },
      },
      ["page-missing agency.yaml menu.0.page", "page-missing agency.yaml menu.1.links.0.page"],
    ],
    [
      "the menu has more than seven headings, or one of them more links than a phone shows",
      {
        agency: {
          menu: Array.from({ length: 8 }, (_, index) =>
            index === 3
              ? { title: "มาก", links: Array.from({ length: 13 }, () => ({ title: "ติดต่อ", page: "/contact/" })) }
              : { title: "ติดต่อ", page: "/contact/" },
          ),
        },
      },
      ["menu-too-long agency.yaml menu", "menu-too-long agency.yaml menu.3.links"],
    ],
    [
      "a quick link of the home page leads to no page of the site",
      { agency: { home: homeSchema.parse({ links: [{ title: "ภาษี", page: "/tax/" }] }) } },
      ["page-missing agency.yaml home.links.0.page"],
    ],
    [
      "a colour of the agency's own is not read on its ground",
      {
        agency: {
          look: lookSchema.parse({
            colours: { band: "#17452f", onBand: "#2f6b4d", link: "#175c3b", accent: "#b08a2e" },
          }),
        },
      },
      ["colour-unreadable agency.yaml look.colours.onBand"],
    ],
    ["the logo is not there", { agency: { logo: "logo.svg" } }, ["file-missing agency.yaml logo"]],
    ["the map is not there", { agency: { map: { image: "map.svg" } } }, ["file-missing agency.yaml map.image"]],
    ["a portrait is not there", { people: [makePerson({ photo: "a.svg" })] }, ["file-missing people/mayor.yaml photo"]],
    [
      "a form is not there",
      { services: [makeService({ forms: [{ title: "แบบ", file: "a.pdf" }] })] },
      ["file-missing services/tax.yaml forms.0.file"],
    ],
    [
      "an attachment is not there",
      { news: [makeNews({ attachments: [{ title: "ประกาศ", file: "a.pdf" }] })] },
      ["file-missing news/story.md attachments.0.file"],
    ],
    ["a page takes an address of the site", { pages: [makePage("contact")] }, ["reserved-address pages/contact.mdx"]],
    ["a name has no letter for an address", { pages: [makePage("")] }, ["unsafe-name pages/.mdx"]],
    [
      "two stories come to stand at one address",
      { news: [makeNews(), { ...makeNews(), file: "content/news/Story.md" }] },
      ["duplicate-address news/Story.md"],
    ],
  ])("%s", (_, content, found) => {
    expect(problems(content)).toEqual(found);
  });

  it.each<[string, Catalogue, string[]]>([
    [
      "an item speaks of an unknown concept",
      withEdition(makeEdition([{}, { concepts: ["structure", "structures"] }])),
      ["unknown-concept editions/2566.yaml items.1.concepts.1"],
    ],
    [
      "the agency has two editions for one year",
      { ...withEdition(makeEdition()), own: [editionFile(makeEdition()), editionFile(makeEdition(), "2566-copy")] },
      ["duplicate-edition editions/2566-copy.yaml fiscalYear"],
    ],
    [
      "a fact is about no item",
      withFacts({ item: "o1", fact: "name", ...confirmed }, { item: "o9", fact: "name", ...confirmed }),
      ["lost-fact editions/2566.facts.yaml facts.1.item"],
    ],
    [
      "a fact is about no component",
      withFacts({ item: "o1", fact: "component:plan", ...confirmed }),
      ["lost-fact editions/2566.facts.yaml facts.0.fact"],
    ],
    [
      "a fact names no year rule",
      withFacts({ item: "o1", fact: "yearRule", value: "sometimes", ...confirmed }),
      ["lost-fact editions/2566.facts.yaml facts.0.value"],
    ],
    [
      "facts are about no edition",
      { ...withFacts({ item: "o1", fact: "name", ...confirmed }), editions: [] },
      ["edition-missing editions/2566.facts.yaml fiscalYear"],
    ],
  ])("%s", (_, catalogue, found) => {
    expect(problems({}, catalogue)).toEqual(found);
  });
});

it("lets an agency's own edition take the place of ours", () => {
  const [ours, own] = [editionFile(makeEdition()), editionFile(makeEdition([{}, {}]))];
  expect(problems({}, { editions: [ours, own], own: [own], facts: [] })).toEqual([]);
});

it("reports every fault of every file at once", () => {
  const disclosures = [
    makeDisclosure({ evidence: [evidence({ file: "a.pdf" }), evidence({ file: "b.pdf", component: ["x", "y"] })] }),
    makeDisclosure({ item: "o44" }),
  ];
  expect(problems({ disclosures, pages: [makePage("contact")] }).toSorted()).toEqual([
    "file-missing disclosures/2566/o1.yaml evidence.0.file",
    "file-missing disclosures/2566/o1.yaml evidence.1.file",
    "reserved-address pages/contact.mdx",
    "unknown-component disclosures/2566/o1.yaml evidence.1.component",
    "unknown-component disclosures/2566/o1.yaml evidence.1.component",
    "unknown-item disclosures/2566/o44.yaml item",
  ]);
});
