import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A level of a list: where it begins, how its number is written and what stands around it (ECMA-376 part 1, 17.9). */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1];
const each = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}[\\s>](?:(?!<w:${name}[\\s>])[\\s\\S])*?</w:${name}>`, "g"))].map(
    ([own]) => own,
  );
const idOf = (xml: string, name: string) => new RegExp(`^<w:\\w+[^>]*w:${name}="([^"]*)"`).exec(xml)?.[1] ?? "";

/**
 * A DOCX in which the numbers that Word draws stand as text: an automatic number is no word of the document, and its
 * list goes on from cell to cell. Bullets, and documents without such lists, stay as they are.
 */
export function numberedDocx(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const [document, numbering] = [parts["word/document.xml"], parts["word/numbering.xml"]];
  if (!document || !numbering) return bytes;
  const lists = listsOf(strFromU8(numbering));
  const styles = styleNumbers(parts["word/styles.xml"] ? strFromU8(parts["word/styles.xml"]) : "");
  const counters = new Map<string, number[]>();
  const text = strFromU8(document).replace(/<w:p[\s>](?:(?!<w:p[\s>])[\s\S])*?<\/w:p>/g, (paragraph) => {
    const own = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(paragraph)?.[0];
    const number = own === undefined ? styles.get(attribute(paragraph, "pStyle") ?? "") : numberOf(own);
    const list = number && lists.get(number.id);
    const level = list?.levels[number?.level ?? 0];
    if (!number || !list || !level || level.format === "bullet" || level.format === "none") return paragraph;
    const counted = next(counters, list, number);
    const mark = markOf(list.levels, counted);
    if (mark === "") return paragraph;
    const run = `<w:r><w:t xml:space="preserve">${mark} </w:t></w:r>`;
    // A style of a list would have the library count it a second time.
    const bare = paragraph
      .replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, "")
      .replace(/<w:pStyle [^>]*\/>/, own === undefined ? "" : "$&");
    const properties = /<\/w:pPr>|<w:pPr\/>/.exec(bare);
    const at = properties ? properties.index + properties[0].length : bare.indexOf(">") + 1;
    return bare.slice(0, at) + run + bare.slice(at);
  });
  return zipSync({ ...parts, "word/document.xml": strToU8(text) });
}

interface NumberProperty {
  readonly id: string;
  readonly level: number;
}

interface List {
  readonly id: string;
  /** Lists of one abstract list count on together, unless they begin anew. */
  readonly abstract: string;
  readonly levels: readonly Level[];
  readonly restarts: ReadonlyMap<number, number>;
}

const numberOf = (xml: string): NumberProperty | undefined => {
  const id = attribute(xml, "numId");
  return id === undefined || id === "0" ? undefined : { id, level: Number(attribute(xml, "ilvl") ?? "0") };
};

const styleNumbers = (xml: string): ReadonlyMap<string, NumberProperty> =>
  new Map(
    each(xml, "style").flatMap((style) => {
      const number = numberOf(/<w:numPr>[\s\S]*?<\/w:numPr>/.exec(style)?.[0] ?? "");
      return number ? [[idOf(style, "styleId"), number] as const] : [];
    }),
  );

function listsOf(xml: string): ReadonlyMap<string, List> {
  const abstracts = new Map(
    each(xml, "abstractNum").map((abstract) => [
      idOf(abstract, "abstractNumId"),
      each(abstract, "lvl").map((level): Level => ({
        start: Number(attribute(level, "start") ?? "1"),
        format: attribute(level, "numFmt") ?? "decimal",
        text: attribute(level, "lvlText") ?? "",
      })),
    ]),
  );
  return new Map(
    each(xml, "num").map((num) => {
      const abstract = attribute(num, "abstractNumId") ?? "";
      const restarts = each(num, "lvlOverride").flatMap((override) => {
        const start = attribute(override, "startOverride");
        return start === undefined ? [] : [[Number(idOf(override, "ilvl")), Number(start)] as const];
      });
      const id = idOf(num, "numId");
      return [id, { id, abstract, levels: abstracts.get(abstract) ?? [], restarts: new Map(restarts) }];
    }),
  );
}

/** Counts a paragraph: its own level one on, the levels below it from their beginning. */
function next(counters: Map<string, number[]>, list: List, { level }: NumberProperty): readonly number[] {
  const key = list.restarts.size > 0 ? `own ${list.id}` : list.abstract;
  const start = (at: number) => list.restarts.get(at) ?? list.levels[at]?.start ?? 1;
  const counts = counters.get(key) ?? [];
  for (let at = 0; at < level; at += 1) counts[at] ??= start(at);
  counts[level] = counts[level] === undefined ? start(level) : counts[level] + 1;
  counts.length = level + 1;
  counters.set(key, counts);
  return counts;
}

const markOf = (levels: readonly Level[], counts: readonly number[]): string =>
  (levels[counts.length - 1]?.text ?? "").replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return written(counts[at] ?? 1, levels[at]?.format ?? "decimal");
  });

const THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
function written(count: number, format: string): string {
  if (format === "thaiNumbers" || format === "thaiCounting")
    return String(count).replace(/\d/g, (digit) => String.fromCharCode("๐".charCodeAt(0) + Number(digit)));
  if (format === "thaiLetters") return THAI_LETTERS[count - 1] ?? String(count);
  if (format === "lowerLetter") return String.fromCharCode(96 + count);
  if (format === "upperLetter") return String.fromCharCode(64 + count);
  return String(count);
}
