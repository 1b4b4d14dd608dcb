import { expect, it } from "vitest";
import { nearest } from "../../src/collections/nearest.ts";

const keys = ["title", "file", "page", "link", "fiscalYear", "published"];

it.each([
  ["fiscalyear", keys, "fiscalYear"],
  ["publised", keys, "published"],
  ["titles", keys, "title"],
  ["titel", keys, "title"],
  ["Title", keys, "title"],
  ["/contacts/", ["/contact/", "/people/"], "/contact/"],
  ["documents/แผน2566.pdf", ["documents/แผน 2566.pdf", "documents/แผน 2565.pdf"], "documents/แผน 2566.pdf"],
  ["documents/Plan.PDF", ["documents/plan.pdf"], "documents/plan.pdf"],
])("%j was meant as one of %j: %j", (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

it.each([
  ["สรุป", keys],
  ["phone", keys],
  ["documents/x.pdf", ["documents/y.pdf", "documents/z.pdf"]],
  ["documents/2566/o11.pdf", ["documents/2566/budget.pdf"]],
  ["title", []],
])("%j is near none of %j", (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
});
