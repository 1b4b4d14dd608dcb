import { Parser } from "htmlparser2";

/** Attributes by their names without prefix: Office calls `w:val` whatever a program declares for it. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** What a walk through XML meets, in document order; names come without prefix. */
export interface XmlVisitor {
  /** @param ancestors names of the elements around, the nearest last */
  readonly open?: (name: string, attributes: Attributes, ancestors: readonly string[]) => void;
  readonly text?: (data: string, ancestors: readonly string[]) => void;
  readonly close?: (name: string, ancestors: readonly string[]) => void;
}

/** Elements deeper than any program writes them are not entered: a part that nests for ever ends. */
const DEEPEST = 2000;
/** So far beyond it nothing was written by a program of documents: to go on would take ever longer. */
const BEYOND = 8000;

/**
 * Walks through XML without building a tree; what is broken is read as far as it goes, and entities of a DTD are not.
 * @throws where elements stand in one another beyond all measure
 */
export function walkXml(xml: string, { open, text, close }: XmlVisitor): void {
  const ancestors: string[] = [];
  let beyond = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (ancestors.length >= DEEPEST) {
          beyond += 1;
          if (beyond > BEYOND) throw new Error("Nested too deep");
        } else {
          const name = bare(tag);
          open?.(name, bareAttributes(attributes), ancestors);
          ancestors.push(name);
        }
      },
      ontext(data) {
        if (beyond === 0) text?.(data, ancestors);
      },
      onclosetag() {
        if (beyond > 0) beyond -= 1;
        else {
          const name = ancestors.pop();
          if (name !== undefined) close?.(name, ancestors);
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

const bareAttributes = (attributes: Readonly<Record<string, string>>): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]));

/** The attributes of each element of a name, in document order. */
export function elementsOf(xml: string, name: string): Attributes[] {
  const found: Attributes[] = [];
  walkXml(xml, {
    open: (element, attributes) => {
      if (element === name) found.push(attributes);
    },
  });
  return found;
}

/** Whether an attribute says yes, where it says anything (ECMA-376 part 1, 22.9.2.7). */
export const isOn = (value: string | undefined): boolean => !["0", "false", "off"].includes(value ?? "");

/** What a person may have written into an attribute: addresses, long numbers, and words about a picture. */
const TELLING = /@|[0-9๐-๙](?:[ .-]?[0-9๐-๙]){8}/;
const WORDS = new Set(["descr", "title", "alt", "author", "initials", "instr", "displayText", "formula", "prompt"]);

/** Values of attributes that may hold words or numbers of a person. */
export const tellingValues = (attributes: Attributes): string[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value !== undefined &&
    /\S/.test(value) &&
    (WORDS.has(name) || TELLING.test(value)) &&
    !/^https?:\/\/schemas\./.test(value)
      ? [value]
      : [],
  );

/**
 * Everything a person may have written in a part whose elements we do not know: its words, a line for each element,
 * and the attributes that tell something.
 */
export function allWords(xml: string): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (/\S/.test(line)) lines.push(line.trim());
    line = "";
  };
  walkXml(xml, {
    open: (name, attributes) => {
      if (BLOCKS.has(name)) end();
      lines.push(...tellingValues(attributes));
    },
    text: (data) => {
      line += data;
    },
    close: (name, ancestors) => {
      // How a run looks ends no word of it.
      if (!RUNS.has(name) && !ancestors.includes("rPr")) end();
    },
  });
  end();
  return lines.join("\n");
}

/** What the attributes of a part tell, a line for each. */
export function attributeWords(xml: string): string {
  const found: string[] = [];
  walkXml(xml, {
    open: (_, attributes) => {
      found.push(...tellingValues(attributes));
    },
  });
  return found.join("\n");
}

/** Elements within a paragraph: a number may run through several of them. */
const RUNS = new Set([
  "t",
  "r",
  "rPr",
  "span",
  "a",
  "s",
  "tab",
  "proofErr",
  "bookmarkStart",
  "bookmarkEnd",
  "hyperlink",
]);
const BLOCKS = new Set(["p", "h", "si", "comment", "text", "tr", "tc"]);
