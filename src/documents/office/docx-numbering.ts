import { toThaiDigits } from "../../domain/thai/digits.ts";
import { elementsOf, walkXml } from "./xml.ts";

/** The list and level that a paragraph says it belongs to. */
export interface Numbering {
  readonly numId?: string;
  readonly level?: number;
}
/** The number that Word puts before a paragraph: as it is shown, and counted. */
export interface ListNumber {
  readonly text: string;
  readonly value: number;
}
/** Counts the paragraphs of a document in its order; `undefined` for one that has no number. */
export type NumberOf = (numbering: Numbering | undefined, style: string) => ListNumber | undefined;

interface Level {
  start: number;
  format: string;
  /** `%1.%2` stands for the counts of the levels. */
  text: string;
  style: string;
}
interface List {
  readonly abstract: string;
  readonly starts: Map<number, number>;
}

/**
 * The automatic numbers of a DOCX (ECMA-376 part 1, 17.9): lists that go on after other paragraphs go on counting,
 * as all lists of one definition count together.
 */
export function numberingOf(numberingXml: string, stylesXml: string): NumberOf {
  const { levels, lists } = definitions(numberingXml);
  const styles = styleNumbering(stylesXml);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (numbering, style) => {
    const own = { ...styles.get(style), ...numbering };
    const list = lists.get(own.numId ?? "");
    if (!list) return undefined;
    const all = levels.get(list.abstract) ?? [];
    const depth =
      own.level ??
      Math.max(
        0,
        all.findIndex((level) => level?.style === style && style !== ""),
      );
    const level = all[depth];
    if (!level) return undefined;
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const startOver = list.starts.get(depth);
    const key = `${own.numId ?? ""}/${depth}`;
    if (startOver !== undefined && !begun.has(key)) count[depth] = startOver - 1;
    begun.add(key);
    for (let above = 0; above < depth; above += 1) count[above] ??= all[above]?.start ?? 1;
    count[depth] = (count[depth] ?? level.start - 1) + 1;
    count.length = depth + 1;
    if (level.format === "bullet" || level.format === "none") return undefined;
    const text = level.text.replace(/%(\d)/g, (_, place: string) => {
      const index = Number(place) - 1;
      return shown(count[index] ?? 1, all[index]?.format ?? "decimal");
    });
    return text === "" ? undefined : { text, value: count[depth] };
  };
}

function definitions(xml: string): { levels: Map<string, (Level | undefined)[]>; lists: Map<string, List> } {
  const levels = new Map<string, (Level | undefined)[]>();
  const lists = new Map<string, List>();
  let [abstract, list, depth] = ["", "", 0];
  walkXml(xml, {
    open(name, attributes, ancestors) {
      const value = attributes["val"] ?? "";
      const inList = ancestors.includes("num");
      if (name === "abstractNum") levels.set((abstract = attributes["abstractNumId"] ?? ""), []);
      else if (name === "num") list = attributes["numId"] ?? "";
      else if (name === "abstractNumId" && inList) lists.set(list, { abstract: value, starts: new Map() });
      else if (name === "lvlOverride") depth = Number(attributes["ilvl"]);
      else if (name === "startOverride") lists.get(list)?.starts.set(depth, Number(value));
      else if (name === "lvl" && !inList) {
        depth = Number(attributes["ilvl"]);
        if (depth < DEEPEST)
          levels.get(abstract)?.splice(depth, 1, { start: 1, format: "decimal", text: "", style: "" });
      }
      const level = inList ? undefined : levels.get(abstract)?.[depth];
      if (!level || ancestors.at(-1) !== "lvl") return;
      if (name === "start") level.start = Number(value) || 0;
      if (name === "numFmt") level.format = value;
      if (name === "lvlText") level.text = value;
      if (name === "pStyle") level.style = value;
    },
  });
  return { levels, lists };
}

/** So many levels Word knows. */
const DEEPEST = 9;

/** The lists that styles belong to, their own or those of the style they are based on. */
function styleNumbering(xml: string): Map<string, Numbering> {
  const own = new Map<string, Numbering>();
  const bases = new Map<string, string>();
  let style = "";
  walkXml(xml, {
    open(name, attributes, ancestors) {
      const value = attributes["val"] ?? "";
      if (name === "style") style = attributes["styleId"] ?? "";
      else if (name === "basedOn") bases.set(style, value);
      else if (ancestors.at(-1) === "numPr" && ancestors.includes("style")) {
        if (name === "numId") own.set(style, { ...own.get(style), numId: value });
        if (name === "ilvl") own.set(style, { ...own.get(style), level: Number(value) });
      }
    },
  });
  const resolve = (id: string, steps = 0): Numbering | undefined =>
    own.get(id) ?? (steps < DEEPEST && bases.has(id) ? resolve(bases.get(id) ?? "", steps + 1) : undefined);
  const ids = elementsOf(xml, "style").map(({ styleId = "" }) => styleId);
  return new Map(
    ids
      .flatMap((id) => [[id, resolve(id)] as const])
      .filter((entry): entry is [string, Numbering] => entry[1] !== undefined),
  );
}

const THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

/** A count in a format of lists (ECMA-376 part 1, 17.18.59); formats that we do not know count in digits. */
function shown(count: number, format: string): string {
  if (format === "thaiNumbers" || format === "thaiCounting") return toThaiDigits(String(count));
  if (format === "thaiLetters") return THAI_LETTERS[(count - 1) % THAI_LETTERS.length] ?? "";
  if (format === "decimalZero") return String(count).padStart(2, "0");
  const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.ceil(count / 26)));
  if (format === "lowerLetter") return letter;
  if (format === "upperLetter") return letter.toUpperCase();
  if (format === "lowerRoman") return roman(count).toLowerCase();
  return format === "upperRoman" ? roman(count) : String(count);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
  ] as const),
  ...([
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];

function roman(count: number): string {
  let [rest, text] = [Math.min(count, 3999), ""];
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}
