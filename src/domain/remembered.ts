/** Longer texts come once, and would drive out those that come often. */
const LONGEST = 500;
/** So many letters are remembered: enough for the names of all items and the lines of the papers at hand. */
const MOST = 400_000;

/**
 * A pure function of a text that remembers what it made of the last ones: names of items and the lines of a page are
 * looked at again for each question.
 */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  let letters = 0;
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    letters += text.length;
    if (letters > MOST) {
      known.clear();
      letters = text.length;
    }
    const value = work(text);
    known.set(text, value);
    return value;
  };
}
