import type { Content } from "../model/content.ts";
import type { IsoDate } from "../thai/date.ts";

/**
 * What an agency had published by a day: stories, reports, notices, purchases and activities dated later, and records of
 * a time that begins later, are left out. What bears no date of its own stays.
 */
export function contentAsOf(content: Content, today: IsoDate): Content {
  const by = (date: IsoDate | undefined) => date === undefined || date <= today;
  return {
    ...content,
    today,
    news: content.news.filter(({ data }) => by(data.date)),
    results: content.results.filter(({ data }) => by(data.received)),
    measures: content.measures.filter(({ data }) => by(data.published)),
    frozen: content.frozen.filter(({ data }) => by(data.frozen)),
    reports: content.reports.filter(({ data }) => by(data.published)),
    complaints: content.complaints.filter(({ data }) => by(data.period.from)),
    loans: content.loans.filter(({ data }) => by(data.period.from)),
    participation: content.participation
      .map((entry) => ({ ...entry, data: { ...entry.data, dates: entry.data.dates.filter(by) } }))
      .filter(({ data }) => data.dates.length > 0),
    surveys: content.surveys.filter(({ data }) => by(data.period?.from)),
    procurements: content.procurements.map(({ data: { plan, annualReport, notices, ...data }, ...entry }) => ({
      ...entry,
      data: {
        ...data,
        notices: notices.filter(({ date }) => by(date)),
        ...(plan && by(plan.published) && { plan }),
        ...(annualReport && by(annualReport.published) && { annualReport }),
      },
    })),
    purchases: content.purchases.map((entry) => ({
      ...entry,
      data: { ...entry.data, purchases: entry.data.purchases.filter(({ contractDate }) => by(contractDate)) },
    })),
    disclosures: content.disclosures.map((entry) => {
      const { nil, notApplicable, ...data } = entry.data;
      if (by(nil?.date) && by(notApplicable?.date)) return entry;
      return {
        ...entry,
        data: {
          ...data,
          ...(nil && by(nil.date) && { nil }),
          ...(notApplicable && by(notApplicable.date) && { notApplicable }),
        },
      };
    }),
  };
}
