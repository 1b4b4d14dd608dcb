import type { Person } from "../../domain/model/records/person.ts";

/** A post in the chart with who holds it. */
export type Post = Pick<Person, "name" | "position">;

/** Who leads whom, as far as people's files say it: both sides with their heads, and the units below the permanent one. */
export interface UnitChart {
  readonly political: { readonly head: Post | undefined; readonly others: readonly Post[] };
  readonly permanent: {
    readonly head: Post | undefined;
    readonly others: readonly Post[];
    readonly units: readonly {
      readonly name: string;
      readonly head: Post | undefined;
      readonly others: readonly Post[];
    }[];
  };
}

/**
 * Draws the chart from people in their order: the first executive of a side leads it, the first person of a unit leads
 * that. `undefined` while nobody on the permanent side names a unit.
 */
export function unitChart(people: readonly Person[]): UnitChart | undefined {
  const [political, permanent] = (["political", "permanent"] as const).map((side) =>
    people.filter((person) => person.side === side),
  );
  const inUnit = permanent?.filter(({ unit }) => unit !== undefined) ?? [];
  if (inUnit.length === 0) return undefined;
  return {
    political: ledBy(political ?? []),
    permanent: {
      ...ledBy(permanent?.filter(({ unit }) => unit === undefined) ?? []),
      units: [...Map.groupBy(inUnit, ({ unit }) => unit ?? "")].map(([name, [head, ...others]]) => ({
        name,
        head: head && post(head),
        others: others.map(post),
      })),
    },
  };
}

function ledBy(people: readonly Person[]): UnitChart["political"] {
  const head = people.find(({ executive }) => executive);
  return { head: head && post(head), others: people.filter((person) => person !== head).map(post) };
}

const post = ({ name, position }: Person): Post => ({ name, position });
