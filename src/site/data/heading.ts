import type { Content } from "../../domain/model/content.ts";
import { LICENCES } from "../../domain/model/licence.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** What every file of our own begins with. @param days on which parts of it were changed, as far as they are known */
export function heading({ agency }: Content, schema: string, title: string, days: readonly (IsoDate | undefined)[]) {
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

/** Data without some of its fields. */
export const without = <Data extends object, Key extends keyof Data>(data: Data, ...keys: Key[]): Omit<Data, Key> =>
  // eslint-disable-next-line no-restricted-syntax -- what the compiler cannot follow through entries.
  Object.fromEntries(Object.entries(data).filter(([key]) => !(keys as string[]).includes(key))) as Omit<Data, Key>;

/** The same without what is not given, as it goes into JSON. */
export const given = <Data extends object>(data: Data): Given<Data> =>
  // eslint-disable-next-line no-restricted-syntax -- what the compiler cannot follow through entries.
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Given<Data>;

type Given<Data> = { [Key in keyof Data as undefined extends Data[Key] ? never : Key]: Data[Key] } & {
  [Key in keyof Data as undefined extends Data[Key] ? Key : never]?: Exclude<Data[Key], undefined>;
};
