import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, parseDocument, type Document } from "yaml";
import { LineEdits, withEnds, yamlOf, type Data } from "./line-edits.ts";
import { applyEdits, lineEndOf, lineStart } from "./text-edit.ts";

/**
 * A YAML text with other data in it, of which only the lines change that hold something else: comments, order, quotation
 * marks and line ends of all others stay to the letter.
 * @param data the whole of it; keys that are not in it are taken out, new ones stand where their neighbours are
 * @throws for a text that is no mapping, or broken YAML
 */
export function withData(text: string, data: Data): string {
  // A field that is undefined is none.
  const wanted = JSON.parse(JSON.stringify(data)) as Data;
  const document = parseDocument(text, { keepSourceTokens: true });
  const [error] = document.errors;
  if (error) throw error;
  if (isDeepStrictEqual(document.toJS() ?? {}, wanted)) return text;
  for (const way of [byLines, byDocument]) {
    const edited = way(text, document, wanted);
    if (edited !== undefined && isDeepStrictEqual(dataOf(edited), wanted)) return edited;
  }
  throw new Error("the data cannot be written in this text");
}

function dataOf(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : document.toJS();
}

function byLines(text: string, document: Document.Parsed, wanted: Data): string | undefined {
  const { contents } = document;
  const eol = lineEndOf(text);
  if (contents === null || (isMap(contents) && contents.items.length === 0)) {
    const [from, to] = contents?.range ?? [text.length, text.length];
    const before = from > lineStart(text, from) ? eol : "";
    return applyEdits(text, [{ from, to, text: before + withEnds(yamlOf(wanted), eol) }]);
  }
  if (!isMap(contents)) return undefined;
  try {
    return applyEdits(text, new LineEdits(text, document).ofMap(contents, wanted));
  } catch {
    return undefined;
  }
}

/** The way of the library, where the lines cannot be told apart: comments stay, the look of other lines may change. */
function byDocument(text: string, document: Document.Parsed, wanted: Data): string {
  const { contents } = document;
  if (isMap(contents))
    for (const { key } of [...contents.items]) {
      const name = String(isScalar(key) ? key.value : key);
      if (!Object.hasOwn(wanted, name)) document.delete(name);
    }
  const now = document.toJS() as Data;
  for (const [key, value] of Object.entries(wanted))
    if (!isDeepStrictEqual(now[key], value)) document.set(key, document.createNode(value));
  return withEnds(document.toString({ lineWidth: 0 }), lineEndOf(text));
}

/** The YAML of a file with a body, with what stands before and behind it. */
const FRONT = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;

/**
 * A file of content with other data in it, and with another body if one is given; all other lines stay to the letter.
 * @param hasBody true for YAML between `---` lines above a body
 * @param body undefined leaves the body as it is
 * @throws for a file that cannot be read
 */
export function withFileData(text: string, hasBody: boolean, data: Data, body?: string): string {
  if (!hasBody) {
    const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    return mark + withData(text.slice(mark.length), data);
  }
  const match = FRONT.exec(text);
  if (match?.index !== 0) throw new Error("no front matter");
  const [whole, open = "", yaml = "", close = ""] = match;
  const rest = body === undefined ? text.slice(whole.length) : withEnds(body, lineEndOf(text));
  return open + withLineEnd(withData(yaml, data), lineEndOf(text)) + close + rest;
}

const withLineEnd = (text: string, eol: string): string => (text === "" || text.endsWith("\n") ? text : text + eol);
