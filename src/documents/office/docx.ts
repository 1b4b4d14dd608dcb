import { numberingOf } from "./docx-numbering.ts";
import { readPart, type DocxPart } from "./docx-part.ts";
import { embedded, type ReadInner } from "../inner.ts";
import { embeddedFiles, gathered, openPackage } from "./office-package.ts";
import { withPicturePages } from "./pictures.ts";
import type { Contents, DocumentPart } from "../text.ts";
import { isOn, walkXml } from "./xml.ts";

/** Parts beside the body that a reader sees, by the type of their relation. */
const BESIDE: Partial<Record<string, string>> = { header: "หัวกระดาษ", footer: "ท้ายกระดาษ" };

/**
 * The text of a DOCX, a line for each paragraph and each row of a table, notes last; then text boxes, headers and
 * footers. Deleted, moved and hidden text, comments, properties and whatever else stands in the file is hidden.
 * @throws when it is not a DOCX
 */
export async function readDocx(bytes: Uint8Array, readInner: ReadInner): Promise<Contents> {
  const file = openPackage(bytes);
  const inner = await embedded(embeddedFiles(file), readInner);
  const main = file.relations("").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (!file.names.includes(main) || !/<(?:\w+:)?document[\s>]/.test(file.take(main))) throw new Error("Not a DOCX");
  const [styleXml = "", numberingXml = ""] = ["styles.xml", "numbering.xml"].map((name) =>
    file.take(main.replace(/[^/]+$/, name)),
  );
  const styles = hiddenStyles(styleXml);
  const read = (name: string): DocxPart => readPart(file.take(name), styles);
  const body = readPart(file.take(main), styles, numberingOf(numberingXml, styleXml));
  const relations = file.relations(main);
  const notes = ["footnotes", "endnotes"].flatMap((kind) =>
    relations.filter(({ type }) => type === kind).map(({ target }) => readPart(noteXml(file.take(target)), styles)),
  );
  const beside = [...new Map(relations.map((relation) => [relation.target, relation])).values()].flatMap(
    ({ type, target }) => {
      const where = BESIDE[type];
      return where === undefined ? [] : [{ where, part: read(target) }];
    },
  );
  const all = [body, ...notes, ...beside.map(({ part }) => part)];
  const hidden = gathered([...all.flatMap((part) => part.hidden), ...file.rest(), ...inner.hidden]);
  const parts: DocumentPart[] = [
    {
      kind: "whole",
      text: [body, ...notes].flatMap(({ lines }) => lines).join("\n"),
      ...(hidden.length > 0 && { hidden }),
    },
    ...piece(
      "กล่องข้อความ",
      all.flatMap(({ boxes }) => boxes),
    ),
    ...beside.flatMap(({ where, part }) => piece(where, part.lines)),
  ];
  return {
    parts: withPicturePages(parts, bytes),
    ...(file.made !== undefined && { made: file.made }),
    ...(inner.unread.length > 0 && { unread: inner.unread }),
  };
}

const piece = (where: string, lines: readonly string[]): DocumentPart[] =>
  lines.some((line) => /\S/.test(line)) ? [{ kind: "whole", where, text: lines.join("\n") }] : [];

/** The lines between text and notes are notes themselves (ECMA-376 part 1, 17.11.17); nobody wrote them. */
const noteXml = (xml: string): string =>
  xml.replace(/<(\w+:)?(footnote|endnote)\b[^<>]*type="(?:separator|continuation\w*)"[^<>]*>.*?<\/\1?\2>/gs, "");

/** Styles whose text is hidden. */
function hiddenStyles(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  let style = "";
  walkXml(xml, {
    open(name, attributes, ancestors) {
      if (name === "style") style = attributes["styleId"] ?? "";
      if (name === "vanish" && ancestors.includes("style") && isOn(attributes["val"])) found.add(style);
    },
  });
  return found;
}
