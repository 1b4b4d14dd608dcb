import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { lineEndOf, lineStart, nextLine, type TextEdit } from "./text-edit.ts";
import { listSteps } from "./yaml-diff.ts";

/** Data as YAML holds it. */
export type Data = Readonly<Record<string, unknown>>;

/** Data as the lines of YAML, none of them folded. */
export const yamlOf = (value: unknown): string => new Document(value).toString({ lineWidth: 0 });
export const withEnds = (text: string, eol: string): string => (eol === "\n" ? text : text.replaceAll("\n", eol));

/** Finds the edits of one text. Throws where lines cannot be told apart: whoever asks has another way. */
export class LineEdits {
  readonly #text: string;
  readonly #eol: string;
  readonly #document: Document.Parsed;

  constructor(text: string, document: Document.Parsed) {
    this.#text = text;
    this.#eol = lineEndOf(text);
    this.#document = document;
  }

  ofMap(map: YAMLMap<Node>, wanted: Data): TextEdit[] {
    const pairs = map.items.map((pair) => ({ pair, name: String(isScalar(pair.key) ? pair.key.value : pair.key) }));
    if (Object.keys(wanted).length === 0 || map.flow) {
      const isFixed = isDeepStrictEqual(
        pairs.map(({ name }) => name),
        Object.keys(wanted),
      );
      if (!isFixed) return [this.#whole(map, wanted)];
    }
    const stays = pairs.filter(({ name }) => Object.hasOwn(wanted, name));
    if (stays.length === 0) return [this.#whole(map, wanted)];
    return [
      ...stays.flatMap(({ pair, name }) =>
        this.#ofValue(pair as Pair<Node, Node | null>, name, wanted[name], map.flow === true),
      ),
      ...pairs.flatMap(({ pair, name }, index) =>
        Object.hasOwn(wanted, name) ? [] : [this.#withoutPair(pair, map.items[index + 1])],
      ),
      ...this.#newPairs(pairs, wanted),
    ];
  }

  #ofValue({ key, value }: Pair<Node, Node | null>, name: string, wanted: unknown, inFlow: boolean): TextEdit[] {
    const now: unknown = isNode(value) ? value.toJS(this.#document) : value;
    if (isDeepStrictEqual(now, wanted)) return [];
    if (isMap(value) && isData(wanted)) return this.ofMap(value as YAMLMap<Node>, wanted);
    if (isSeq(value) && Array.isArray(wanted) && wanted.length > 0) return this.#ofSeq(value as YAMLSeq<Node>, wanted);
    const inLine = this.#inLine(value, wanted, inFlow);
    if (inLine) return [inLine];
    if (inFlow) throw new Error("a value on one line with others");
    const from = startOf(key);
    const end =
      isNode(value) && value.range && this.#endOf(value) > startOf(value)
        ? this.#endOf(value)
        : this.#colonAfter(key) + 1;
    return [{ from, to: end, text: this.#indented({ [name]: wanted }, from) }];
  }

  /** One word in place of another on its line, in the same quotation marks. */
  #inLine(value: Node | null, wanted: unknown, inFlow: boolean): TextEdit | undefined {
    if (!isScalar(value) || !value.range || typeof wanted === "object" || value.range[0] === value.range[1])
      return undefined;
    if (value.type === "BLOCK_LITERAL" || value.type === "BLOCK_FOLDED") return undefined;
    const quotes = typeof wanted === "string" && value.type?.startsWith("QUOTE") ? value.type : undefined;
    const node = this.#document.createNode(wanted);
    if (quotes && isScalar(node)) node.type = quotes;
    const text = inFlow ? flowOf([node]).slice(1, -1).trim() : yamlOf(node).trimEnd();
    if (text.includes("\n")) return undefined;
    const [from, to] = value.range;
    return { from, to, text };
  }

  #ofSeq(seq: YAMLSeq<Node>, wanted: readonly unknown[]): TextEdit[] {
    if (seq.flow) return [this.#whole(seq, wanted)];
    const old = seq.items.map((item): unknown => item.toJS(this.#document));
    const steps = listSteps(old, wanted);
    const [first] = seq.items;
    if (!first) return [this.#whole(seq, wanted)];
    const dash = this.#dashOf(first);
    const margin = this.#text.slice(lineStart(this.#text, dash), dash);
    if (margin.trim() !== "") return [this.#whole(seq, wanted)];
    let at = lineStart(this.#text, dash);
    const edits: TextEdit[] = [];
    for (const { old: index, next } of steps) {
      const item = index === undefined ? undefined : seq.items[index];
      const value = next === undefined ? undefined : wanted[next];
      if (item) {
        const start = lineStart(this.#text, this.#dashOf(item));
        at = nextLine(this.#text, this.#endOf(item));
        if (next === undefined) edits.push({ from: start, to: at, text: "" });
        else if (!isDeepStrictEqual(old[index ?? 0], value)) edits.push(...this.#ofEntry(item, value, margin));
      } else edits.push(this.#inserted(at, this.#entry(value, margin, seq, old)));
    }
    return edits;
  }

  /** The lines of a new entry: those of an equal one that stood elsewhere, else its data. */
  #entry(value: unknown, margin: string, seq: YAMLSeq<Node>, old: readonly unknown[]): string {
    const moved = seq.items[old.findIndex((one) => isDeepStrictEqual(one, value))];
    if (moved) {
      const from = lineStart(this.#text, this.#dashOf(moved));
      return withLineEnd(this.#text.slice(from, nextLine(this.#text, this.#endOf(moved))), this.#eol);
    }
    return `${margin}${withEnds(
      yamlOf([value])
        .trimEnd()
        .replaceAll(/\n(?=.)/g, `\n${margin}`),
      this.#eol,
    )}${this.#eol}`;
  }

  #ofEntry(item: Node, value: unknown, margin: string): TextEdit[] {
    if (isMap(item) && isData(value) && Object.keys(value).length > 0) return this.ofMap(item as YAMLMap<Node>, value);
    const inLine = this.#inLine(item, value, false);
    if (inLine) return [inLine];
    const from = this.#dashOf(item);
    const text = withEnds(
      yamlOf([value])
        .trimEnd()
        .replaceAll(/\n(?=.)/g, `\n${margin}`),
      this.#eol,
    );
    return [{ from, to: this.#endOf(item), text }];
  }

  /** A list or group written anew where it stands, on one line if it was. */
  #whole(node: YAMLMap<Node> | YAMLSeq<Node>, wanted: unknown): TextEdit {
    const [from, to] = [startOf(node), this.#endOf(node)];
    const isEmpty = typeof wanted === "object" && wanted !== null && Object.keys(wanted).length === 0;
    return { from, to, text: node.flow || isEmpty ? flowOf(wanted) : this.#indented(wanted, from) };
  }

  #withoutPair({ key, value }: Pair<Node>, after: Pair<Node> | undefined): TextEdit {
    const from = startOf(key);
    const end = isNode(value) && value.range ? this.#endOf(value) : this.#colonAfter(key) + 1;
    const start = lineStart(this.#text, from);
    if (this.#text.slice(start, from).trim() === "") return { from: start, to: nextLine(this.#text, end), text: "" };
    // The first field of an entry shares its line with the dash.
    if (!after) throw new Error("an entry would stay without a field");
    return { from, to: startOf(after.key), text: "" };
  }

  #newPairs(pairs: readonly { pair: Pair<Node>; name: string }[], wanted: Data): TextEdit[] {
    const first = pairs[0]?.pair;
    if (!first) return [];
    const start = startOf(first.key);
    const names = Object.keys(wanted);
    const column = " ".repeat(start - lineStart(this.#text, start));
    return names
      .filter((name) => !pairs.some((known) => known.name === name))
      .map((name) => {
        const before = names.slice(0, names.indexOf(name)).toReversed();
        const neighbour = before.flatMap((other) => pairs.find((known) => known.name === other) ?? [])[0]?.pair;
        const lines = this.#indented({ [name]: wanted[name] }, start);
        if (!neighbour) return { from: start, to: start, text: `${lines}${this.#eol}${column}` };
        const { key, value } = neighbour;
        const end = isNode(value) && value.range ? Math.max(this.#endOf(value), startOf(key)) : startOf(key);
        return this.#inserted(nextLine(this.#text, end), `${column}${lines}${this.#eol}`);
      });
  }

  #inserted(at: number, lines: string): TextEdit {
    const before = at > 0 && at === this.#text.length && this.#text.at(-1) !== "\n" ? this.#eol : "";
    return { from: at, to: at, text: before + (before ? lines.replace(/\r?\n$/, "") : lines) };
  }

  /** Data as lines of which all but the first stand as far in as an offset does. */
  #indented(value: unknown, offset: number): string {
    const margin = " ".repeat(offset - lineStart(this.#text, offset));
    return withEnds(
      yamlOf(value)
        .trimEnd()
        .replaceAll(/\n(?=.)/g, `\n${margin}`),
      this.#eol,
    );
  }

  #dashOf(item: Node): number {
    const from = startOf(item);
    const dash = this.#text.lastIndexOf("-", from - 1);
    if (!/^-\s*$/.test(this.#text.slice(dash, from))) throw new Error("no dash before an entry");
    return dash;
  }

  /** Where the last word of a node ends, without the comments and blank lines after it. */
  #endOf(node: Node): number {
    if ((isMap(node) || isSeq(node)) && !node.flow) {
      const last: unknown = node.items.at(-1);
      if (isNode(last)) return this.#endOf(last);
      const { key, value } = last as Pair<Node, Node | null>;
      return value?.range ? Math.max(this.#endOf(value), this.#endOf(key)) : this.#endOf(key);
    }
    let end = node.range?.[1] ?? 0;
    // A block of text ends with the line end that belongs to it.
    while (end > 0 && /[\r\n]/.test(this.#text.charAt(end - 1))) end--;
    return end;
  }

  #colonAfter(key: Node): number {
    return this.#text.indexOf(":", key.range?.[1] ?? 0);
  }
}

const isData = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value);
const flowOf = (value: unknown): string =>
  new Document(value)
    .toString({ lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: !Array.isArray(value) })
    .trimEnd()
    .replaceAll(/\n\s*/g, " ");
const withLineEnd = (text: string, eol: string): string => (text.endsWith("\n") ? text : text + eol);

function startOf(node: Node): number {
  const [start] = node.range ?? [];
  if (start === undefined) throw new Error("a node without a place");
  return start;
}
