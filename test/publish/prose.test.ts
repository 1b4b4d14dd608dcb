import { expect, it } from "vitest";
import { isOwnProse } from "../../src/publish/prose.ts";
import { fuzzProse } from "../bench/prose-fuzz.ts";
import { newFolder } from "../folder.ts";

it("what the check accepts is text to Astro too, and what it calls code is refused by both", async () => {
  const { accepted, refused, faults } = await fuzzProse(await newFolder(), 2566, 400);
  expect(faults).toEqual([]);
  // A set in which nearly all is refused would prove nothing.
  expect(accepted).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(40);
});

it.each([
  ["/srv/agency/content/pages/about.mdx", true],
  ["C:\\agency\\content\\pages\\about.mdx", true],
  [new URL("../../src/handbook/1-start.mdx", import.meta.url).pathname, false],
  ["/srv/agency/content/news/a.md", false],
])("%s is an agency's prose: %s", (file, own) => {
  expect(isOwnProse(file)).toBe(own);
});
