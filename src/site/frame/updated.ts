import type { Content } from "../../domain/model/content.ts";
import type { IsoDate } from "../../domain/thai/date.ts";

/** The newest of some days that is not after today: a slip of the pen makes no page look newer than it is. */
export const newestOf = (
  dates: readonly (IsoDate | undefined)[],
  { today }: Pick<Content, "today">,
): IsoDate | undefined =>
  dates
    .filter((date) => date !== undefined && date <= today)
    .toSorted()
    .at(-1);

const known = new WeakMap<Content, IsoDate | undefined>();

/** The newest day that the agency's content names as one of its own: for pages that are made from all of it. */
export function newestDate(content: Content): IsoDate | undefined {
  if (!known.has(content)) known.set(content, newestOf(datesIn(content), content));
  return known.get(content);
}

function datesIn(content: Content): (IsoDate | undefined)[] {
  const { services, faqs, pages, news, measures, reports, results, disclosures, procurements } = content;
  const records = [
    ...[services, faqs, pages, content.statistics, content.complaints, content.loans].flat(),
    ...[content.surveys, content.participation, procurements].flat(),
    ...(content.complaintProcedure ? [content.complaintProcedure] : []),
  ];
  return [
    content.agency.updated,
    ...content.people.map(({ data }) => data.updated),
    ...records.map(({ data }) => data.updated),
    ...news.map(({ data }) => data.date),
    ...[...measures, ...reports].map(({ data }) => data.published),
    ...results.map(({ data }) => data.received),
    ...disclosures.flatMap(({ data }) => disclosureDates(data)),
  ];
}

/** The days that an answer names: of its evidence and of its declaration that there is none. */
export const disclosureDates = ({ evidence, nil }: Content["disclosures"][number]["data"]): (IsoDate | undefined)[] => [
  nil?.date,
  ...evidence.flatMap(({ published, verified }) => [published, verified]),
];
