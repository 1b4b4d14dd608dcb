import type { z } from "zod";
import { assess, type AssessedItem } from "../../domain/assess.ts";
import type { Content } from "../../domain/content.ts";
import type { Edition } from "../../domain/edition.ts";
import { LICENCES } from "../../domain/licence.ts";
import { SIDES } from "../../domain/person.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import { linkOf } from "../evidence.ts";
import { addresses, urlsOf, type Urls } from "../urls.ts";
import type { SchemaId } from "./schemas.ts";
import type { disclosuresShape, peopleShape, resultsShape, servicesShape } from "./shapes.ts";

export type DisclosuresFile = z.infer<typeof disclosuresShape>;
export type ServicesFile = z.infer<typeof servicesShape>;
export type PeopleFile = z.infer<typeof peopleShape>;
export type ResultsFile = z.infer<typeof resultsShape>;

/** Everything that the agency has disclosed in the year of an edition, item by item, the site's own pages included. */
export function disclosuresFile(content: Content, edition: Edition): DisclosuresFile {
  const urls = urlsOf(content.agency.site);
  const { items } = assess(edition, content);
  const answers = items.flatMap(({ disclosure }) => disclosure?.data.evidence ?? []);
  return {
    ...heading(content, "disclosures", `การเปิดเผยข้อมูลตามแบบวัด OIT ปีงบประมาณ ${edition.fiscalYear}`, [
      ...answers.map(({ published }) => published),
      ...answers.map(({ verified }) => verified),
    ]),
    fiscalYear: edition.fiscalYear,
    items: items.map((item) => disclosedItem(item, content, urls)),
  };
}

function disclosedItem({ item, fiscalYear, disclosure, proofs }: AssessedItem, { files }: Content, urls: Urls) {
  const { unit, note, nil, notApplicable } = disclosure?.data ?? {};
  return given({
    code: item.code,
    name: item.name,
    url: urls.absolute(addresses.item(fiscalYear, item.code)),
    ...{ unit, note, nil, notApplicable },
    evidence: proofs.map((proof) => {
      const facts = proof.kind === "file" ? files[proof.target] : undefined;
      return given({
        title: proof.title,
        kind: proof.kind,
        url: linkOf(proof, urls).url,
        native: proof.native,
        components: [...proof.proves],
        fiscalYear: proof.fiscalYear,
        period: proof.period,
        published: proof.published,
        verified: proof.verified,
        note: proof.note,
        bytes: facts?.size,
        sha256: facts?.sha256,
      });
    }),
  });
}

/** Every service with what its page says. */
export function servicesFile(content: Content): ServicesFile {
  const urls = urlsOf(content.agency.site);
  return {
    ...heading(
      content,
      "services",
      "บริการประชาชน",
      content.services.map(({ data }) => data.updated),
    ),
    services: content.services.map(({ id, data }) =>
      given({
        id,
        name: data.name,
        url: urls.absolute(addresses.service(id)),
        summary: data.summary,
        unit: data.unit,
        steps: data.steps,
        duration: data.duration,
        channel: data.channel,
        fee: data.fee,
        documents: data.documents,
        forms: data.forms.map(({ title, file }) => ({ title, url: urls.absoluteFile(file) })),
        onlineUrl: data.onlineUrl,
        updated: data.updated,
      }),
    ),
  };
}

/** Who holds which post, as the page of people says. */
export const peopleFile = (content: Content): PeopleFile => ({
  ...heading(content, "people", "ผู้บริหารและบุคลากร", []),
  people: content.people.map(({ data: { name, position, side, executive, unit, phone, email } }) =>
    given({ name, position, side: SIDES[side], executive, unit, phone, email }),
  ),
});

/** The results of all years, oldest first. */
export function resultsFile(content: Content): ResultsFile {
  const urls = urlsOf(content.agency.site);
  const results = content.results.map(({ data }) => data).toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  return {
    ...heading(
      content,
      "results",
      "ผลการประเมิน ITA ที่หน่วยงานได้รับ",
      results.map(({ received }) => received),
    ),
    results: results.map(({ fiscalYear, total, rating, instruments, indicators, questions, received }) =>
      given({
        fiscalYear,
        url: urls.absolute(addresses.result(fiscalYear)),
        ...{ total, rating, instruments, indicators, questions, received },
      }),
    ),
  };
}

function heading({ agency }: Content, schema: SchemaId, title: string, days: readonly (IsoDate | undefined)[]) {
  const urls = urlsOf(agency.site);
  return {
    $schema: urls.absolute(addresses.dataSchema(schema)),
    title: `${title} · ${agency.name}`,
    publisher: { name: agency.name, site: urls.absolute(addresses.home) },
    licence: { ...LICENCES[agency.openDataLicence] },
    updated: latest(days) ?? null,
  };
}

/** The last of some days, as far as there are any. */
export const latest = (days: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);

/** The same without what is not given, as it goes into JSON. */
const given = <Data extends object>(data: Data): Given<Data> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Given<Data>;

type Given<Data> = { [Key in keyof Data as undefined extends Data[Key] ? never : Key]: Data[Key] } & {
  [Key in keyof Data as undefined extends Data[Key] ? Key : never]?: Exclude<Data[Key], undefined>;
};
