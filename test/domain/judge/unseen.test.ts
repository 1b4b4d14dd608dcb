import { describe, expect, it } from "vitest";
import { lackWords } from "../../../src/domain/judge/words.ts";
import { editionOf } from "../listing/editions.ts";
import { assessedWith, judged, type Pair } from "./pairs.ts";
import { CROSSED, UNSEEN_RIGHT, UNSEEN_WRONG } from "./unseen.ts";

const told = (pair: Pair) => {
  const { status, proofs, components } = assessedWith(pair);
  const lacking = components.filter((part) => part.status === "there").map(({ id }) => id);
  return `${pair.name}: ${status} ${lackWords(proofs[0]?.judgement).join("; ")} ${lacking.join(" ")}`.trim();
};
const isGreen = (pair: Pair) => assessedWith(pair).status === "complete";

describe("pairs of items and papers that the judge was not made for", () => {
  it("are sixty of each sort at least, each once", () => {
    expect(UNSEEN_RIGHT.length).toBeGreaterThanOrEqual(60);
    expect(UNSEEN_WRONG.length).toBeGreaterThanOrEqual(60);
    expect(new Set([...UNSEEN_RIGHT, ...UNSEEN_WRONG].map(({ name }) => name)).size).toBe(
      UNSEEN_RIGHT.length + UNSEEN_WRONG.length,
    );
  });

  it("no wrong one is complete unless somebody confirms it", () => {
    expect(UNSEEN_WRONG.filter(isGreen).map(told)).toEqual([]);
  });

  it("no paper answers an item of another concept", () => {
    // One of four, which are others of every paper and year.
    const crossed = CROSSED((year) => editionOf(year).items).filter((_, at) => at % 4 === 0);
    expect(crossed.length).toBeGreaterThan(400);
    expect(crossed.filter((pair) => judged(pair).reads).map(told)).toEqual([]);
  });

  it("at least 85 in 100 right ones are read without a person", () => {
    const missed = UNSEEN_RIGHT.filter((pair) => !isGreen(pair));
    if (missed.length > 0) console.info(`right pairs that ask a person:\n${missed.map(told).join("\n")}`);
    expect(1 - missed.length / UNSEEN_RIGHT.length).toBeGreaterThanOrEqual(0.85);
  });
});
