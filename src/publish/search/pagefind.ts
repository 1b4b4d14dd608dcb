import type * as Library from "pagefind";

/** One process makes its files in turn. Two share the parts of a large index; each more would only cost memory. */
const PROCESSES = 2;

const started = new Map<number, Promise<typeof Library>>();

/** The Pagefind process that makes a part of the index, in turn: each copy of the library keeps one of its own. */
export function pagefindOf(turn: number): Promise<typeof Library> {
  const number = turn % PROCESSES;
  const copy =
    started.get(number) ?? (import(`${import.meta.resolve("pagefind")}?${number}`) as Promise<typeof Library>);
  started.set(number, copy);
  return copy;
}

/** Ends all processes that were started. */
export async function closePagefind(): Promise<void> {
  for (const { close } of await Promise.all(started.values())) await close();
}
