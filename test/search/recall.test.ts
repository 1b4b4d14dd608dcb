import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { searchedDocuments } from "../../src/site/search/documents.ts";
import { parseQuery, unitOf, wholeQuery } from "../../src/site/search/query.ts";
import { search } from "../../src/site/search/search.ts";
import { documentsOf } from "./judge.ts";
import { openSite, type OpenSite } from "./open.ts";
import { SITES } from "../sites.ts";
import { textsOf, type Text } from "./texts.ts";

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const RUNS = 250;

const isWord = (text: string): boolean => text.length >= 2 && /^[\p{L}\p{N}\p{M}]+$/u.test(text);

describe.each(SITES)("the site of $name", ({ directory, asOf, out }) => {
  let site: OpenSite;
  let texts: Text[];

  beforeAll(async () => {
    [site, texts] = await Promise.all([openSite(out), textsOf(out)]);
  });
  afterAll(() => {
    site.stop();
  });

  /** Addresses of everything that holds a unit of a query. */
  async function holders(word: string): Promise<Set<string>> {
    const found = await Promise.all(unitOf(word, []).asked.map((phrase) => site.engine.phrase(phrase)));
    return new Set(found.flat().map(({ id }) => site.addresses.get(id) ?? id));
  }

  it("has every page and every page of a document in its index, and nothing else", () => {
    expect([...site.addresses.values()].toSorted()).toEqual(texts.map(({ address }) => address).toSorted());
  });

  it("is found by every word of its texts", async () => {
    const words = new Map<string, Set<string>>();
    for (const { address, text } of texts) {
      for (const { segment } of segmenter.segment(text)) {
        if (isWord(segment)) words.set(segment, (words.get(segment) ?? new Set()).add(address));
      }
    }
    expect(words.size).toBeGreaterThan(500);
    const missed: string[] = [];
    for (const [word, expected] of words) {
      const found = await holders(word);
      for (const address of expected) if (!found.has(address)) missed.push(`${word} ${address}`);
    }
    expect(missed).toEqual([]);
  });

  it("is found by every title, which comes before what only names it", async () => {
    const { content } = await loadContent(directory, asOf);
    const documents = content ? searchedDocuments(content) : [];
    const titles = [
      ...texts.flatMap(({ address, title }) => (title === undefined ? [] : [{ title, address }])),
      ...documents.map(({ file, title }) => ({ title, address: `/${file}` })),
    ];
    for (const { title, address } of titles) {
      const found = documentsOf(await site.find(title));
      const same = titles.filter((other) => other.title === title).map((other) => other.address);
      expect(same, title).toContain(found[0]);
      expect(found, title).toContain(address);
    }
  });

  it("is found by words that stand side by side", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 4 }), async (record, place, length) => {
        const text = texts[record % texts.length];
        const lines = (text?.text ?? "").split("\n").filter((line) => line.trim() !== "");
        const parts = [...segmenter.segment(lines[place % lines.length] ?? "")].map(({ segment }) => segment);
        const start = place % Math.max(1, parts.length - length);
        const query = parts.slice(start, start + length).join("");
        const units = parseQuery(query, []);
        if (units.length === 0) return;
        const { results, partial } = await search(site.engine, units, wholeQuery(query));
        expect(partial, `${query} ${JSON.stringify(units)}`).toBe(false);
        expect(
          results.map(({ id }) => site.addresses.get(id)),
          query,
        ).toContain(text?.address);
      }),
      { numRuns: RUNS, seed: 2566 },
    );
  });
});
