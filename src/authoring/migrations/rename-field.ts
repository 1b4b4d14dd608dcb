import { isMap, isScalar, parseDocument } from "yaml";

/**
 * Renames a field of a YAML file, or of the front matter of a file with a body, and leaves every other letter as it is:
 * comments, order, quotation marks, ends of lines.
 * @param at names of the fields that lead to it, its own last
 * @returns the same text where the field is not there, or where the new name is taken already
 */
export function renameField(text: string, at: readonly string[], to: string): string {
  const [start, yaml] = yamlOf(text);
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return text;
  const parent: unknown = at.length > 1 ? document.getIn(at.slice(0, -1), true) : document.contents;
  if (!isMap(parent) || parent.has(to)) return text;
  const key = parent.items.map((pair) => pair.key).find((node) => isScalar(node) && node.value === at.at(-1));
  if (!isScalar(key) || !key.range) return text;
  const [from, end] = key.range;
  return text.slice(0, start + from) + to + text.slice(start + end);
}

/** The YAML of a file, and where it begins. */
function yamlOf(text: string): [start: number, yaml: string] {
  const opened = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opened) return [0, text];
  const start = opened[0].length;
  const closed = /^---[ \t]*\r?$/m.exec(text.slice(start));
  return closed ? [start, text.slice(start, start + closed.index)] : [0, text];
}
