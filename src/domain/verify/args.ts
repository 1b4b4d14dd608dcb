/** What the words of verify need. */
export type Args = Readonly<Record<string, string | number>>;
