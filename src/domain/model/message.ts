/** The words for one thing that can be said: what is so, what to do, and what to write instead (shown as YAML). */
export interface Message<Args> {
  readonly what: (args: Args) => string;
  readonly remedy: (args: Args) => string;
  readonly example?: (args: Args) => unknown;
}

/** A message with its arguments named: an argument that is forgotten or misspelt does not compile. */
export const message = <Args>(words: Message<Args>): Message<Args> => words;
