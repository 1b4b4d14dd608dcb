/** The keys of a table that is written in one place, by their names. For tables alone: a value may hold more than its type says. */
export const keysOf = <Table extends object>(table: Table): (keyof Table & string)[] =>
  // eslint-disable-next-line no-restricted-syntax -- a table in one place has no other keys.
  Object.keys(table) as (keyof Table & string)[];

/** A table with a value for every key. */
export const valueOfEach = <Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> =>
  // eslint-disable-next-line no-restricted-syntax -- each key is there.
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;

/** True where a word is one of those that are known. */
export const isOneOf = <Word extends string>(words: readonly Word[], word: string | undefined): word is Word =>
  (words as readonly (string | undefined)[]).includes(word);
