import { describe, expect, it } from "vitest";
import { lackWords } from "../../../src/domain/judge/words.ts";
import { assessedWith, RIGHT, TRAPS, WORDINGS, WRONG, type Pair } from "./pairs.ts";

const told = (pair: Pair) => {
  const { status, proofs, components } = assessedWith(pair);
  const lacking = components.filter((part) => part.status === "there").map(({ id }) => id);
  return `${pair.name}: ${status} ${lackWords(proofs[0]?.judgement).join("; ")} ${lacking.join(" ")}`.trim();
};

describe("planted pairs of items and papers", () => {
  it("are a hundred of each sort, each once", () => {
    expect([RIGHT, WRONG, TRAPS, WORDINGS].map(({ length }) => length)).toEqual([100, 100, 42, 20]);
    expect(new Set([...RIGHT, ...WRONG, ...TRAPS, ...WORDINGS].map(({ name }) => name)).size).toBe(262);
  });

  it("no wrong one is complete unless somebody confirms it", () => {
    const wrong = [...WRONG, ...TRAPS];
    expect(wrong.filter((pair) => assessedWith(pair).status === "complete").map(told)).toEqual([]);
  });

  it("evidence in further wordings is read", () => {
    expect(WORDINGS.filter((pair) => assessedWith(pair).status !== "complete").map(told)).toEqual([]);
  });

  it("at least 85 right ones are read without a person", () => {
    const missed = RIGHT.filter((pair) => assessedWith(pair).status !== "complete");
    if (missed.length > 0) console.info(`right pairs that ask a person:\n${missed.map(told).join("\n")}`);
    expect(RIGHT.length - missed.length).toBeGreaterThanOrEqual(85);
  });
});
