import { recordsOf, type Content } from "../model/content.ts";
import type { Entry } from "../model/entry.ts";
import type { Kind } from "../model/records/kind.ts";
import type { IsoDate } from "../thai/date.ts";

/**
 * What an agency had published by a day: what is dated later, and records of a time that begins later, are left out;
 * each kind says which these are. What bears no date of its own stays.
 */
export function contentAsOf(content: Content, today: IsoDate): Content {
  const by = (date: IsoDate | undefined) => date === undefined || date <= today;
  const held = recordsOf(content)
    .filter(({ kind }) => kind.asOf)
    .map(({ name, kind, entries }) => [name, entries.flatMap((entry) => entryAsOf(kind, entry, by))] as const);
  return { ...content, today, ...Object.fromEntries<readonly Entry<object>[]>(held) };
}

function entryAsOf(
  kind: Kind,
  entry: Entry<object>,
  by: (date: IsoDate | undefined) => boolean,
): readonly Entry<object>[] {
  const data: object | undefined = kind.asOf?.(entry.data as never, by);
  return data === undefined ? [] : data === entry.data ? [entry] : [{ ...entry, data }];
}
