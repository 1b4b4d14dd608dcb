import { pageAddresses, currentEdition } from "../domain/addresses/pages.ts";
import type { Content } from "../domain/model/content.ts";

/** Values from which a field lets choose, each with what it is called. */
export type Choices = readonly (readonly [value: string, label: string])[];

/**
 * What fields can refer to, by the type of a field or its key: files, pages, items, units, measures. A field is free to hold
 * what is not among them; the check says whether it stands.
 */
export function referencesIn(content: Content): Map<string, Choices> {
  const { items } = currentEdition(content);
  const plain = (values: Iterable<string>): Choices =>
    [...new Set(values)].toSorted((a, b) => a.localeCompare(b, "th")).map((value) => [value, value]);
  return new Map<string, Choices>([
    ["file", plain(Object.keys(content.files))],
    ["page", plain(pageAddresses(content))],
    ["item", items.map(({ code, name }) => [code, `${code} ${name}`] as const)],
    ["unit", plain(unitsIn(content))],
    ["by", plain(unitsIn(content))],
    ["measure", content.measures.map(({ id, data }) => [id, data.title] as const)],
    ["topic", plain(content.news.map(({ data }) => data.topic))],
    ["position", plain(content.people.map(({ data }) => data.position))],
  ]);
}

const unitsIn = ({ people, services, disclosures }: Content): string[] =>
  [...people, ...services, ...disclosures].flatMap(({ data }) => data.unit ?? []);
