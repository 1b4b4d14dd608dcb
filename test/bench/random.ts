import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator";

/** Choices that come out the same for the same seed. */
export interface Random {
  /** A whole number between two, both included. */
  int(from: number, to: number): number;
  /** True in the given share of the cases. */
  chance(share: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** Some of a list, in its order. */
  some<Item>(list: readonly Item[], count: number): Item[];
}

/** As many independent streams of choices as asked for: what one draws does not change what another will. */
export function streams(seed: number, count: number): Random[] {
  const generator = xoroshiro128plus(seed);
  return Array.from({ length: count }, () => {
    const stream = randomOf(generator.clone());
    generator.jump();
    return stream;
  });
}

function randomOf(generator: JumpableRandomGenerator): Random {
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    int,
    chance: (share) => int(1, 10_000) <= share * 10_000,
    pick: (list) => {
      const item = list[int(0, list.length - 1)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    some: (list, count) => {
      // Each item is taken with the chance that just so many will be in the end.
      let wanted = count;
      return list.filter((_, index) => int(1, list.length - index) <= wanted && wanted-- > 0);
    },
  };
}
