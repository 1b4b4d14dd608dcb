import { expect, it } from "vitest";
import { fuzzProse } from "../bench/prose-fuzz.ts";

it("what the check accepts is drawn as data, and what it calls code is refused by both", async () => {
  const { accepted, refused, faults } = await fuzzProse(2566, 400);
  expect(faults).toEqual([]);
  // A set in which nearly all is refused would prove nothing.
  expect(accepted).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(40);
});
