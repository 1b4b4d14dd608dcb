import { agencySchema } from "../../src/domain/agency.ts";
import { assess, type AssessedItem } from "../../src/domain/assess.ts";
import type { Given } from "../../src/domain/checks/given.ts";
import type { Content, FileFacts } from "../../src/domain/content.ts";
import { disclosureSchema } from "../../src/domain/disclosure.ts";
import { resultSchema } from "../../src/domain/result.ts";
import {
  makeContent,
  makeDisclosure,
  makeEdition,
  makeMeasure,
  makeNews,
  makePerson,
  makeReport,
  makeService,
} from "./make.ts";

const SOUND: FileFacts = { size: 40_000, sha256: "0", pages: 2, pdf: { title: "เอกสาร" }, text: true };

/** Builds the situation that an example describes and assesses its item. */
export function assessGiven(given: Given): AssessedItem {
  const edition = makeEdition([{ yearRule: { rule: "standing", level: "confirmed" }, ...given.item }], given.edition);
  const { code, fiscalYear } = { code: edition.items[0]?.code ?? "o1", fiscalYear: edition.fiscalYear };
  const disclosures = [
    ...(given.answer ? [makeDisclosure({ evidence: [], ...given.answer, item: code, fiscalYear })] : []),
    ...Object.entries(given.others ?? {}).map(([item, evidence]) => makeDisclosure({ item, fiscalYear, evidence })),
  ];
  const named = disclosures.flatMap(({ data }) =>
    disclosureSchema.parse(data).evidence.flatMap(({ file }) => file ?? []),
  );
  const files = Object.fromEntries(
    [...named, ...Object.keys(given.files ?? {})].map((file) => [file, { ...SOUND, ...given.files?.[file] }]),
  );
  const content: Content = {
    ...makeContent({ disclosures, files }),
    agency: agencySchema.parse({ ...makeContent().agency, ...given.agency }),
    editions: [edition],
    people: (given.people ?? []).map((person, index) => makePerson(person, `person-${index + 1}`)),
    services: (given.services ?? []).map((service, index) => makeService(service, `service-${index + 1}`)),
    results: (given.results ?? []).map((result) => ({
      id: String(result.fiscalYear),
      file: `content/results/${result.fiscalYear}.yaml`,
      data: resultSchema.parse(result),
    })),
    measures: (given.measures ?? []).map((measure, index) => makeMeasure(measure, `measure-${index + 1}`)),
    reports: (given.reports ?? []).map((report, index) => makeReport(report, `report-${index + 1}`)),
    news: (given.news ?? []).map((story, index) => makeNews(story, `story-${index + 1}`)),
    pages: (given.pages ?? []).map(({ id, text = "", ...page }) => ({
      id,
      file: `content/pages/${id}.mdx`,
      data: { title: "หน้า", description: "คำอธิบาย", updated: "2023-04-20", ...page },
      text,
    })),
  };
  const [assessed] = assess(edition, content, given.today ?? content.today).items;
  if (!assessed) throw new Error("an edition without items");
  return assessed;
}
