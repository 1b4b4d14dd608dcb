import { PACKED_MOST, unpackedStream } from "./pdf-strings.ts";

/** An object that stands in the file, as far as it is written in words. */
interface Written {
  readonly number: number;
  /** As others refer to it. */
  readonly reference: string;
  readonly dictionary: string;
  /** Where it begins; nothing of one that is packed with others. */
  readonly start?: number;
  /** Where its stream begins; nothing where it has none. */
  readonly stream?: number;
}

const OBJECT = /(?<![\d.])(\d{1,7})\s+(\d{1,5})\s+obj\b/g;
const END_OF_WORDS = /\bstream\r?\n|\bendobj\b/g;
/** Longer dictionaries are tables of colours or of names. */
const LONGEST = 100_000;
/** More pages than these nobody leaves behind. */
const MOST_PAGES = 200;
const PAGE = /\/Type\s*\/Page\b/;
/** What draws, but is no content of a page: forms (soft masks are some) and the tiles of a pattern. */
const DRAWS = /\/Subtype\s*\/Form\b|\/PatternType\s+1\b/;
/** Streams of data: fonts, pictures, tables. */
const OF_DATA = /\/(?:Type|Subtype|FunctionType|PatternType|ShadingType|Length1|N|Linearized|Width)\b/;

/**
 * The same file with a tree of other pages: those that were taken out of the first one and stay in the file, and what is
 * drawn in patterns, masks and forms, or by streams to which nothing leads any more. Written as one more update
 * (ISO 32000-1, 7.5.6), so that its letters are read by the fonts that they had.
 * @param shown numbers of the objects of its pages
 * @returns nothing where the file has none of them, or a password
 */
export function pdfOfLeftPages(bytes: Uint8Array, shown: ReadonlySet<number>): Uint8Array | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = whole.subarray(Math.max(0, whole.indexOf("%PDF-")));
  const latin = file.toString("latin1");
  if (/\/Encrypt\b/.test(latin)) return undefined;
  const written = [...writtenObjects(latin)];
  const packed = written.flatMap((object) => (isPacked(object) ? [...packedObjects(file, latin, object)] : []));
  const all = [...written, ...packed];
  const left = [...leftPages(all, shown), ...leftStreams(file, latin, all)].slice(0, MOST_PAGES);
  return left.length === 0 ? undefined : withUpdate(file, latin, all, left);
}

function* writtenObjects(latin: string): Generator<Written> {
  let end: RegExpExecArray | null = null;
  for (const { index, 0: head, 1: number = "", 2: generation = "" } of latin.matchAll(OBJECT)) {
    const start = index + head.length;
    // What ends the one before ends this one too where it stands behind both.
    if (!end || end.index < start) {
      END_OF_WORDS.lastIndex = start;
      end = END_OF_WORDS.exec(latin);
    }
    if (!end || end.index - start > LONGEST) continue;
    yield {
      number: Number(number),
      reference: `${number} ${generation} R`,
      dictionary: latin.slice(start, end.index),
      start: index,
      ...(end[0].startsWith("stream") && { stream: end.index + end[0].length }),
    };
  }
}

const isPacked = ({ dictionary }: Written): boolean => /\/Type\s*\/ObjStm\b/.test(dictionary);

/** The objects in a stream of objects (ISO 32000-1, 7.5.7). */
function* packedObjects(file: Buffer, latin: string, { dictionary, stream = 0 }: Written): Generator<Written> {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const text = unpackedStream(file.subarray(stream, endOfStream(latin, stream)), PACKED_MOST).toString("latin1");
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [number = 0, start = 0, , end] = numbers.slice(at, at + 4);
    const words = text.slice(first + start, end === undefined ? undefined : first + end);
    if (words.length <= LONGEST) yield { number, reference: `${number} 0 R`, dictionary: words };
  }
}

function endOfStream(latin: string, start: number): number {
  const end = latin.indexOf("endstream", start);
  return end < 0 ? latin.length : end;
}

const leftPages = (all: readonly Written[], shown: ReadonlySet<number>): string[] =>
  newest(all.filter(({ number, dictionary }) => !shown.has(number) && PAGE.test(dictionary))).map(
    ({ dictionary }) => dictionary,
  );

/** A page of what a stream draws. */
const pageOf = (contents: string, resources: string): string =>
  `<</Type/Page/Resources ${resources}/Contents ${contents}>>`;

function leftStreams(file: Buffer, latin: string, all: readonly Written[]): string[] {
  const streams = newest(all.filter(({ stream }) => stream !== undefined));
  const drawing = streams.filter(({ dictionary }) => DRAWS.test(dictionary));
  const plain = streams.filter(({ dictionary }) => !OF_DATA.test(dictionary));
  const referred =
    plain.length === 0 ? new Set() : new Set(all.flatMap(({ dictionary }) => dictionary.match(REFERENCE)));
  const lost = plain.filter(({ reference }) => !referred.has(reference));
  const fonts = lost.length === 0 ? new Map<string, string>() : fontsByName(all);
  return [
    ...drawing.map(({ reference, dictionary }) => pageOf(reference, resourcesIn(dictionary))),
    ...lost.flatMap(({ reference, stream = 0 }) => {
      const content = unpackedStream(file.subarray(stream, endOfStream(latin, stream)), PACKED_MOST).toString("latin1");
      const used = new Set(
        Array.from(content.matchAll(/\/([^\s/<>[\](){}%]+)\s+[\d.]+\s+Tf\b/g), ([, name = ""]) => name),
      );
      if (used.size === 0) return [];
      const entries = Array.from(used, (name) => `/${name} ${fonts.get(name) ?? PLAIN_FONT}`).join("");
      return [pageOf(reference, `<</Font<<${entries}>>>>`)];
    }),
  ];
}

/** Of an object that was written over, the newest. */
const newest = (objects: readonly Written[]): Written[] => [
  ...new Map(objects.map((object) => [object.number, object])).values(),
];

const REFERENCE = /\b\d{1,7} \d{1,5} R\b/g;
const PLAIN_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

/** Which font a name may mean: the first that any page calls so. */
function fontsByName(all: readonly Written[]): Map<string, string> {
  const fonts = new Set(
    all.filter(({ dictionary }) => /\/Type\s*\/Font\b/.test(dictionary)).map((one) => one.reference),
  );
  const named = new Map<string, string>();
  for (const { dictionary } of all)
    for (const { 1: name = "", 2: reference = "" } of dictionary.matchAll(
      /\/([^\s/<>[\](){}%]+)\s+(\d{1,7} \d{1,5} R)\b/g,
    ))
      if (fonts.has(reference) && !named.has(name)) named.set(name, reference);
  return named;
}

/** The resources that a stream brings along, as they are written. */
function resourcesIn(dictionary: string): string {
  const start = /\/Resources\s*/.exec(dictionary);
  if (!start) return "<<>>";
  const at = start.index + start[0].length;
  const [reference] = /^\d{1,7}\s+\d{1,5}\s+R\b/.exec(dictionary.slice(at, at + 30)) ?? [];
  if (reference !== undefined) return reference;
  let depth = 0;
  for (const { index, 0: sign } of dictionary.slice(at).matchAll(/<<|>>/g)) {
    depth += sign === "<<" ? 1 : -1;
    if (depth === 0) return dictionary.slice(at, at + index + 2);
  }
  return "<<>>";
}

/** The file with one more table of its objects, so that those are found too that were given up. */
function withUpdate(file: Buffer, latin: string, all: readonly Written[], left: readonly string[]): Uint8Array {
  const root = all.reduce((most, { number }) => Math.max(most, number), 0) + 1;
  const kids = left.map((_, index) => `${root + 2 + index} 0 R`).join(" ");
  const added = [
    `<</Type/Catalog/Pages ${root + 1} 0 R>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${left.length}/MediaBox[0 0 595 842]>>`,
    ...left,
  ];
  const places = newest(all.filter(({ start }) => start !== undefined)).map(({ number, reference, start = 0 }) =>
    rowOf(number, start, reference.split(" ")[1]),
  );
  let text = "\n";
  for (const [index, words] of added.entries()) {
    places.push(rowOf(root + index, file.length + text.length));
    text += `${root + index} 0 obj\n${words}\nendobj\n`;
  }
  const [, before] = /[^]*\bstartxref\s+(\d+)/.exec(latin.slice(-TRAILER)) ?? [];
  const trailer = `<</Size ${root + added.length}/Root ${root} 0 R${before === undefined ? "" : `/Prev ${before}`}>>`;
  const end = `xref\n${places.join("")}trailer\n${trailer}\nstartxref\n${file.length + text.length}\n%%EOF\n`;
  // The library takes no Buffer.
  return new Uint8Array(Buffer.concat([file, Buffer.from(text + end, "latin1")]));
}

/** A section of the table for one object (ISO 32000-1, 7.5.4). */
const rowOf = (number: number, start: number, generation = "0"): string =>
  `${number} 1\n${String(start).padStart(10, "0")} ${generation.padStart(5, "0")} n \n`;

/** Within so many bytes before its end a file says where its table stands. */
const TRAILER = 4096;
