import { createHash } from "node:crypto";
import { agencySchema, familyOf, type Agency } from "../domain/model/agency.ts";
import { breaksOf } from "../domain/ledger/chain.ts";
import type { Hash } from "../domain/ledger/ledger.ts";
import type { Catalogue } from "../domain/coherence/coherence.ts";
import type { Content, Records } from "../domain/model/content.ts";
import type { Entry, FileFacts } from "../domain/model/entry.ts";
import { applyFacts } from "../domain/model/catalogue/edition-facts.ts";
import { withProvisional } from "../domain/rollover/provisional.ts";
import type { PrivacyException } from "../domain/privacy/exceptions.ts";
import { slugOf } from "../domain/model/slug.ts";
import { KINDS, recordEntries, type KindData, type KindName } from "../domain/model/kinds.ts";
import type { FileFormat, Kind } from "../domain/model/records/kind.ts";
import { htmlOfMarkdown } from "./markdown/markdown.ts";
import { collectionName, type Collected, type Owner } from "./collected.ts";

/** What the rest of the program is made from: the content, and the catalogue files as they were read. */
export interface Composed {
  readonly content: Content;
  /** False when `agency.yaml` cannot be read: the content is then good for finding further faults, not for publishing. */
  readonly publishable: boolean;
  readonly catalogue: Catalogue;
  /** Personal data that is published on purpose. */
  readonly exceptions: readonly PrivacyException[];
}

/** Markdown of a file as HTML. */
type HtmlOf = (file: string, markdown: string) => string;

/** Puts the collected documents together. @param htmlOf where what was made before is known */
export function compose(
  { documents }: Collected,
  files: Readonly<Record<string, FileFacts>>,
  today: string,
  htmlOf: HtmlOf = (_, markdown) => htmlOfMarkdown(markdown),
): Composed {
  const read = <Name extends KindName>(name: Name, owner: Owner = "own"): Entry<KindData<Name>>[] =>
    (documents.get(collectionName(name, owner)) ?? []).map(({ _meta, ...data }) => ({
      id: slugOf(
        _meta.filePath
          .split(/[\\/]/)
          .at(-1)
          ?.replace(/\.[^.]+$/, "") ?? "",
      ),
      file: ["content", KINDS[name].folder, ..._meta.filePath.split(/[\\/]/)].filter(Boolean).join("/"),
      data: data as KindData<Name>,
    }));
  const shared = <Name extends KindName>(name: Name) => [...read(name, "shared"), ...read(name)];

  const catalogue = { editions: shared("editions"), own: read("editions"), facts: read("facts") };
  const written = read("agencies")[0]?.data;
  const agency = written ?? standIn(catalogue);
  const family = familyOf(agency);
  // eslint-disable-next-line no-restricted-syntax -- the compiler does not follow a table of kinds from key to value.
  const records = Object.fromEntries(
    recordEntries.map(([name, kind]) => {
      const entries = inOrder(kind, read(name)).map((entry) => withBody(kind.format, entry, htmlOf));
      return [name, kind.single ? entries[0] : entries];
    }),
  ) as unknown as Records;
  const content: Content = {
    ...records,
    ledgers: records.ledgers.map((entry) => ({ ...entry, breaks: breaksOf(entry.data, sha256) })),
    agency,
    editions: withProvisional(editionsOf(family, catalogue), agency.provisionalFiscalYears),
    concepts: shared("concepts").flatMap(({ data }) => data.concepts),
    sources: shared("sources").flatMap(({ data }) => data.sources),
    abbreviations: shared("abbreviations").flatMap(({ data }) => data.abbreviations),
    files,
    judgements: {},
    today,
  };
  const exceptions = read("privacyExceptions").flatMap(({ data }) => data.exceptions);
  return { content, catalogue, publishable: written !== undefined, exceptions };
}

/** SHA-256 of a text as hex. */
export const sha256: Hash = (text) => createHash("sha256").update(text).digest("hex");

/** Stands for an agency that cannot be read, so that the faults of all other files are found in the same run. */
function standIn({ editions }: Catalogue): Agency {
  const years = editions.map(({ data }) => data.fiscalYear);
  return agencySchema.parse({
    name: "-",
    kind: "subdistrict-municipality",
    site: "https://agency.invalid/",
    currentFiscalYear: Math.max(...years),
    archivedFiscalYears: years,
  });
}

/** The editions of a family with the agency's corrections; of two for the same year the agency's own, read last, wins. */
function editionsOf(family: string, { editions, facts }: Catalogue): Content["editions"] {
  const byYear = new Map(
    editions.filter(({ data }) => data.family === family).map(({ data }) => [data.fiscalYear, data]),
  );
  return [...byYear.values()]
    .map((edition) => {
      const corrections = facts.filter(({ data }) => data.family === family && data.fiscalYear === edition.fiscalYear);
      return applyFacts(
        edition,
        corrections.flatMap(({ data }) => data.facts),
      ).edition;
    })
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** Takes the body that the parser put beside the data out of it again: prose as it is, Markdown as HTML. */
function withBody(format: FileFormat, entry: Entry<object>, htmlOf: HtmlOf) {
  if (format !== "mdx" && format !== "markdown") return entry;
  const { content: text, ...data } = entry.data as { content: string };
  return format === "mdx" ? { ...entry, data, text } : { ...entry, data, html: htmlOf(entry.file, text) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (kind: Kind, entries: readonly Entry<object>[]) =>
  entries.toSorted((a, b) => kind.order?.(a.data as never, b.data as never) || compare(a.file, b.file));
