import mammoth from "mammoth";
import { type Contents, tableText } from "./text.ts";

/** What we look at in the library's tree of a document. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
interface Note {
  readonly body: readonly Node[];
}
interface Tree extends Node {
  readonly notes: { readonly resolve: (reference: Node) => Note | undefined };
}

/**
 * The text of a DOCX, a line for each paragraph and each row of a table, footnotes last.
 * The library's own raw text parts the cells of a row by paragraphs, hence our walk through its tree.
 * @throws when it is not a DOCX
 */
export async function readDocx(bytes: Uint8Array): Promise<Contents> {
  let text = "";
  const transformDocument = (tree: Tree): Tree => {
    text = [...linesOf(tree), ...noteLines(tree)].join("\n");
    // There is no use for the HTML: an empty document leaves none to make.
    return { ...tree, children: [] };
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument });
  return { parts: [{ kind: "whole", text }] };
}

function linesOf(node: Node): readonly string[] {
  const children = node.children ?? [];
  if (node.type === "paragraph") return [wordsOf(node).trimEnd()];
  if (node.type !== "table") return children.flatMap(linesOf);
  return [tableText(children.map((row) => (row.children ?? []).map((cell) => linesOf(cell).join(" "))))];
}

function wordsOf({ type, value, children = [] }: Node): string {
  if (type === "text") return value ?? "";
  if (type === "tab") return "\t";
  if (type === "break") return "\n";
  return children.map(wordsOf).join("");
}

const noteLines = (tree: Tree): readonly string[] =>
  references(tree).flatMap((reference) => (tree.notes.resolve(reference)?.body ?? []).flatMap(linesOf));

const references = (node: Node): readonly Node[] =>
  node.type === "noteReference" ? [node] : (node.children ?? []).flatMap(references);
