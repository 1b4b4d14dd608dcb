/** Thrown for a file in which front matter is expected and not found. */
export class MissingFrontMatter extends Error {
  /** True where it is opened and not closed. */
  readonly opened: boolean;

  constructor(opened: boolean) {
    super("no front matter");
    this.opened = opened;
  }
}

/** The text of a file without byte order mark, each line ended by a line feed alone. */
export const withLineFeeds = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/**
 * What stands before the YAML of a file, the YAML, and the body below it.
 * @param text with plain lines
 * @throws MissingFrontMatter when it does not begin with a block between `---` lines
 */
export function splitFrontMatter(text: string): [before: string, yaml: string, body: string] {
  // Only a line feed ends a line here: `^` would stand behind U+2028 too.
  const match = /^(---[ \t]*\n)(?:([\s\S]*?)\n)??---[ \t]*(?:\n([\s\S]*))?$/.exec(text);
  if (!match) throw new MissingFrontMatter(/^---[ \t]*\n/.test(text));
  return [match[1] ?? "", match[2] ?? "", match[3] ?? ""];
}
