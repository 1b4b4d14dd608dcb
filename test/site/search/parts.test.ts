import { describe, expect, it } from "vitest";
import { divide } from "../../../src/site/search/parts.ts";
import { makeContent, makeNews, makeService } from "../../domain/make.ts";

const story = makeNews();
const archive = (stories: number, services = 0) =>
  divide(
    makeContent({
      services: Array.from({ length: services }, (_, index) => ({ ...makeService(), id: `s${index}` })),
      news: Array.from({ length: stories }, (_, index) => {
        const date = new Date(Date.UTC(2016, 0, 1 + index)).toISOString().slice(0, 10);
        return { ...story, id: `s${index}`, data: { ...story.data, date } };
      }),
    }),
  );

describe("the parts of an index", () => {
  it("are one while there is little", () => {
    expect(archive(999)).toEqual({ parts: 1, recent: 1, near: 1, partOf: new Map() });
  });

  it.each([1000, 1249, 1250, 1499, 1500, 3258])("of %i stories hold the newest in the first of them", (stories) => {
    const { parts, recent, partOf } = archive(stories);
    const newest = Array.from({ length: stories }, (_, index) => index).filter(
      (index) => (partOf.get(`/news/s${index}/`) ?? 0) < recent,
    );
    expect(newest.length).toBeGreaterThanOrEqual(250);
    expect(newest.length).toBeLessThan(500);
    expect(newest).toEqual(Array.from({ length: newest.length }, (_, index) => stories - newest.length + index));
    expect(new Set(partOf.values()).size).toBe(parts - 1);
  });

  it("hold few of those that are older, so that one is soon made anew", () => {
    const { recent, partOf } = archive(3258);
    const older = Map.groupBy(partOf.values(), (part) => part).values();
    const sizes = [...older].filter(([part]) => (part ?? 0) >= recent).map(({ length }) => length);
    expect(sizes).toEqual(Array.from({ length: 12 }, () => 250));
  });

  it("go from the newest of what is older to the oldest, and the first four of them are near", () => {
    const { recent, near, partOf } = archive(3258);
    const ages = [2999, 2750, 2749, 2500, 2499, 0].map((number) => partOf.get(`/news/s${number}/`) ?? 0);
    expect(ages.map((part) => part - recent)).toEqual([0, 0, 1, 1, 2, 11]);
    expect(near - recent).toBe(4);
    expect(archive(1000)).toMatchObject({ recent: 2, near: 5, parts: 5 });
  });

  it.each([
    ["share one with pages of one thing each", 1300, 600, true],
    ["have their own where those are many", 1300, 800, false],
  ])("of recent stories %s", (_, stories, services, shared) => {
    const { partOf, recent, parts } = archive(stories, services);
    const [story, service] = ["/news/s1299/", "/services/s0/"].map((address) => partOf.get(address));
    expect(story === service).toBe(shared);
    expect([recent, parts]).toEqual(shared ? [2, 6] : [3, 7]);
  });

  it("stay as they are but for one, when a story is added", () => {
    const [before, after] = [archive(3258), archive(3259)];
    const changed = [...after.partOf].filter(([address, part]) => before.partOf.get(address) !== part);
    expect(changed).toEqual([["/news/s3258/", 1]]);
  });
});
