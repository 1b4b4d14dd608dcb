import { recordsOf, type Content } from "../../domain/model/content.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import { onceFor } from "../../domain/once.ts";

/** The newest of some days that is not after today: a slip of the pen makes no page look newer than it is. */
export const newestOf = (
  dates: readonly (IsoDate | undefined)[],
  { today }: Pick<Content, "today">,
): IsoDate | undefined =>
  dates
    .filter((date) => date !== undefined && date <= today)
    .toSorted()
    .at(-1);

/** The newest day that the agency's content names as one of its own: for pages that are made from all of it. */
export const newestDate = onceFor("newest date", (content) => newestOf(datesIn(content), content));

const datesIn = (content: Content): (IsoDate | undefined)[] => [
  content.agency.updated,
  ...recordsOf(content).flatMap(({ kind, entries }) =>
    entries.flatMap(({ data }) => (kind.days ? kind.days(data as never) : updatedIn(data))),
  ),
];

const updatedIn = (data: object): string[] =>
  "updated" in data && typeof data.updated === "string" ? [data.updated] : [];
