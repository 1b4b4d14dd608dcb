import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { CHANGE_TITLES, RELEASES } from "../../src/site/handbook/changes.ts";

const numbers = (version: string) => version.split(".").map(Number);
const order = (version: string) => numbers(version).reduce((sum, number) => sum * 1000 + number, 0);

it("tells the newest version first, which is the one of the package", () => {
  expect(RELEASES[0]?.version).toBe(manifest.version);
  const versions = RELEASES.map(({ version }) => order(version));
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => b - a));
});

it.each(RELEASES)("$version tells something in Thai, and was released on a day if a newer one is out", (release) => {
  const sentences = Object.values(release.changes).flat();
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) expect(sentence).toMatch(/[ก-๙]{4}/);
  expect(Object.keys(release.changes).filter((kind) => !(kind in CHANGE_TITLES))).toEqual([]);
  if (release !== RELEASES[0]) expect(release.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it("finds nothing new in a version of which only the last number is another", () => {
  for (const [index, { version, changes }] of RELEASES.entries()) {
    const before = RELEASES[index + 1];
    const isPatch = before && String(numbers(before.version).slice(0, 2)) === String(numbers(version).slice(0, 2));
    if (isPatch) expect(changes.todo ?? []).toEqual([]);
  }
});
