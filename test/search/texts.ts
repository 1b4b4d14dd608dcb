import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { DomUtils, ElementType, parseDocument } from "htmlparser2";
import { extractText, getDocumentProxy } from "unpdf";
import { uniformThai } from "../../src/domain/thai/uniform.ts";

/** What a reader finds at an address, read off the published site and not off the index. */
export interface Text {
  /** From the root of the site, decoded; `#page=3` for a page of a PDF. */
  readonly address: string;
  /** The first heading of a page. */
  readonly title?: string;
  readonly text: string;
}

/** Reads every page that can be searched, and every page of every document. */
export async function textsOf(out: string): Promise<Text[]> {
  const files = (await readdir(out, { recursive: true })).map((file) => file.split(path.sep).join("/")).toSorted();
  const texts: Text[] = [];
  for (const file of files) {
    if (file.endsWith(".html")) texts.push(...pageText(file, await readFile(path.join(out, file), "utf8")));
    else if (!file.startsWith("documents/")) continue;
    else if (file.endsWith(".csv"))
      texts.push({ address: `/${file}`, text: await readFile(path.join(out, file), "utf8") });
    else if (file.endsWith(".pdf")) texts.push(...(await pdfTexts(`/${file}`, await readFile(path.join(out, file)))));
  }
  return texts.map((text) => ({ ...text, text: uniformThai(text.text) }));
}

/** Elements that flow within a line; all others begin and end one. */
const INLINE = new Set(
  "a abbr b bdi cite code data dfn em i kbd mark q s samp small span strong sub sup time u wbr label button output meter progress".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "template", "svg"]);

type Node = ReturnType<typeof parseDocument>["children"][number];

function pageText(file: string, html: string): Text[] {
  const document = parseDocument(html);
  const main = DomUtils.findOne(({ name, attribs }) => name === "main" && "data-search" in attribs, document.children);
  if (!main) return [];
  const heading = DomUtils.findOne(({ name }) => name === "h1", main.children);
  return [
    {
      address: `/${file.replace(/index\.html$/, "")}`,
      title: visible(heading ?? main)
        .replace(/\s+/g, " ")
        .trim(),
      text: visible(main),
    },
  ];
}

function visible(node: Node): string {
  if (node.type === ElementType.Text) return node.data.replace(/\s+/g, " ");
  if (!("attribs" in node)) return "";
  if (SILENT.has(node.name) || "data-search-off" in node.attribs) return "";
  const text = (node.attribs["alt"] ? ` ${node.attribs["alt"]} ` : "") + node.children.map(visible).join("");
  return INLINE.has(node.name) ? text : `\n${text}\n`;
}

async function pdfTexts(address: string, bytes: Uint8Array): Promise<Text[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }));
  return text.map((page, index) => ({ address: `${address}#page=${index + 1}`, text: page }));
}
