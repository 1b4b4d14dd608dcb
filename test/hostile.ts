import { z } from "zod";
import { layersOf } from "../src/domain/coherence/named-fields.ts";
import { exampleOf } from "../src/collections/faults/schema-words.ts";
import type { KeyPath } from "../src/domain/model/proof.ts";

/** Begins every planted text, with a number of its own: nothing else on a site looks like it. */
export const mark = (number: number) => `zq${number}q`;

/** The name of the function that every attack calls, and of the element that every attack makes. */
export const ALARM = "zqalarm";
export const ELEMENT = "zq-made";

/** Closes whatever a value may stand in, then tries to run or to make something: HTML, attributes, CSS, templates. */
const BREAKS = [
  `"'\`><script>${ALARM}()</script><img src=x onerror=${ALARM}()></title></textarea></style></script>`,
  `<svg onload=${ALARM}()><iframe srcdoc="<script>parent.${ALARM}()</script>"></iframe><${ELEMENT}></${ELEMENT}>`,
  `" onmouseover="${ALARM}()" style="background:url(//zq.invalid/)" autofocus onfocus="${ALARM}()`,
  `{alert(1)} {{7*7}} \${alert(1)} <%= 7*7 %> #{7*7} <meta http-equiv=refresh content=0> <base href=//zq.invalid/>`,
  `<a href="javascript:${ALARM}()">[a](javascript:${ALARM}()) ![b](data:text/html,b) --> ]]> <![CDATA[ &lt; \\u003c \\ %0d%0a`,
].join(" ");

/** What breaks lines where lines mean something: headers, calendars, security.txt. U+2028 ends a line of old scripts. */
const LINES = "บรรทัดใหม่\nX-Zq-Header: 1\r\nBEGIN:VEVENT\u2028จบ";

/** A text that a clerk might have pasted from anywhere; every other one begins like a formula of a spreadsheet. */
export const hostileText = (number: number): string =>
  `${number % 2 === 0 ? `javascript:${ALARM}()//` : "=1+1"}${mark(number)} ${BREAKS} ${LINES}`;

/** The same as the value of a field that holds an address or the name of a file; the first that a field takes is used. */
const candidates = (number: number): readonly string[] => [
  `javascript:${ALARM}()//${mark(number)}`,
  `https://${mark(number)}.example/"><script>${ALARM}()</script>?a="onload=${ALARM}()#<${ELEMENT}>`,
  // With signs that every disk can keep: others are refused.
  `documents/${mark(number)} ' onload='${ALARM}()' &lt;img src=x onerror=${ALARM}()&gt;&lt;${ELEMENT}&gt; #&amp;{7-7}.csv`,
  `/contact/#${mark(number)}"><img src=x onerror=${ALARM}()>`,
];

/** What a field can take: any text, one of the forms of an address, or nothing that anybody planted. */
export type Taken = "text" | "address" | "nothing";

/** A field that holds a string, by the keys that lead to it; `*` stands for any place in a list. */
export interface Field {
  readonly path: string;
  readonly takes: Taken;
}

/** Types whose values no clerk words: numbers, yes and no, one of a list. */
const WORDLESS: readonly string[] = ["number", "int", "boolean", "enum", "literal", "null"];

/**
 * Every field of a schema that holds a string.
 * @throws Error for a type of schema that the walk does not know: a new one must be taught here, not passed over
 */
export function stringFields(schema: z.ZodType, path = ""): Field[] {
  const layers = layersOf(schema);
  const inner = layers.at(-1);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([key, field]) =>
      stringFields(field as z.ZodType, path ? `${path}.${key}` : key),
    );
  if (inner instanceof z.ZodArray) return stringFields(inner.element as z.ZodType, `${path}.*`);
  if (inner instanceof z.ZodRecord)
    return [
      ...stringFields(inner.keyType as z.ZodType, `${path}.*key`),
      ...stringFields(inner.valueType as z.ZodType, `${path}.*`),
    ];
  if (inner?.def.type === "string" || inner?.def.type === "union") return [{ path, takes: takes(schema) }];
  if (inner !== undefined && WORDLESS.includes(inner.def.type)) return [];
  throw new Error(`the walk does not know the type ${inner?.def.type} at ${path}`);
}

const accepts = (schema: z.ZodType, value: string) => schema.safeParse(value).success;
const takes = (schema: z.ZodType): Taken =>
  accepts(schema, `javascript:${ALARM}()//`)
    ? "text"
    : candidates(0).some((value) => accepts(schema, value))
      ? "address"
      : "nothing";

/** An example of every part of a value that has one; a part without (a plain yes or no) is left out. */
const wholeExample = (schema: z.ZodType): unknown => known(schema, exampleOf(schema, true));

/** Entries for parts that only stand in the place of another, such as a second place of evidence; they begin as `entry`. */
function othersThan(schema: z.ZodType, entry: unknown): unknown[] {
  const inner = layersOf(schema).at(-1);
  if (!(inner instanceof z.ZodObject)) return [];
  const whole = entry as Record<string, unknown>;
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, part]) => {
    const more = { [key]: wholeExample(part) };
    if (Object.hasOwn(whole, key) || schema.safeParse({ ...whole, ...more }).success) return [];
    const instead = Object.keys(whole).map((gone) => ({
      ...Object.fromEntries(Object.entries(whole).filter(([other]) => other !== gone)),
      ...more,
    }));
    return instead.filter((candidate) => schema.safeParse(candidate).success).slice(0, 1);
  });
}

function known(schema: z.ZodType, value: unknown): unknown {
  const inner = layersOf(schema).at(-1);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((entry) => known(inner.element as z.ZodType, entry));
  if (!(inner instanceof z.ZodObject) || typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => {
    const field = inner.shape[key] as z.ZodType;
    return { key, field, part: known(field, part) };
  });
  return Object.fromEntries(
    parts.filter(({ field, part }) => field.safeParse(part).success).map(({ key, part }) => [key, part]),
  );
}

/** What was planted where. */
export interface Planted {
  readonly number: number;
  /** The field, as `stringFields` names it. */
  readonly field: string;
  /** The keys in this very file. */
  readonly keys: KeyPath;
  readonly value: string;
}

/**
 * Plants an attack into every field of a file's data that takes one.
 * @param number gives the next number
 * @param whole adds the parts that are left out, so that no field is missing
 * @param spare true for places that stay as they are
 */
export function plant(
  schema: z.ZodType,
  data: unknown,
  options: { readonly number: () => number; readonly whole: boolean; readonly spare: (keys: KeyPath) => boolean },
): { data: unknown; planted: Planted[] } {
  const planted: Planted[] = [];
  const walk = (field: z.ZodType, value: unknown, path: string, keys: KeyPath): unknown => {
    const inner = layersOf(field).at(-1);
    if (inner instanceof z.ZodObject) return object(field, inner, (value ?? {}) as Record<string, unknown>, path, keys);
    if (inner instanceof z.ZodArray) {
      const list = value as unknown[] | undefined;
      const element = inner.element as z.ZodType;
      const given = options.whole && !list?.length ? [wholeExample(element)] : (list ?? []);
      const filled = options.whole ? [...given, ...othersThan(element, given[0])] : given;
      return filled.map((entry, index) => walk(element, entry, `${path}.*`, [...keys, index]));
    }
    if (takes(field) === "nothing" || options.spare(keys)) return value;
    const number = options.number();
    const attack =
      takes(field) === "text" ? hostileText(number) : candidates(number).find((candidate) => accepts(field, candidate));
    if (attack === undefined) throw new Error(`nothing fits ${path}`);
    planted.push({ number, field: path, keys, value: attack });
    return attack;
  };
  const object = (
    field: z.ZodType,
    inner: z.ZodObject,
    value: Record<string, unknown>,
    path: string,
    keys: KeyPath,
  ): Record<string, unknown> => {
    const result: Record<string, unknown> = { ...value };
    for (const [key, part] of Object.entries(inner.shape) as [string, z.ZodType][]) {
      const fields = stringFields(part).filter((candidate) => candidate.takes !== "nothing");
      const below = [path, key].filter(Boolean).join(".");
      const isThere = Object.hasOwn(value, key);
      if (fields.length === 0 || options.spare([...keys, key]) || (!isThere && !options.whole)) continue;
      const before = planted.length;
      const next = walk(part, isThere ? value[key] : wholeExample(part), below, [...keys, key]);
      const fits = isThere || field.safeParse({ ...result, [key]: next }).success;
      if (fits) result[key] = next;
      // A second place of a piece of evidence, for example, which another part of the list has.
      else planted.splice(before);
    }
    return result;
  };
  return { data: walk(schema, data, "", []), planted };
}

/** What stands in every document that was planted: cells of a table. */
export const HOSTILE_FILE = `หัวข้อ,ข้อความ\r\n=1+1,"<script>${ALARM}()</script><${ELEMENT}>"\r\n`;

/** A body of Markdown in which nothing is refused: HTML, code of other formats and odd links must come out as text. */
export const hostileMarkdown = [
  `<script>${ALARM}()</script>`,
  `<div onclick="${ALARM}()"><${ELEMENT}></${ELEMENT}></div>`,
  `import x from "y"`,
  `{alert(1)} {{7*7}} \${alert(1)} <Callout title={alert(1)} set:html="<b>"/> <!-- ${ALARM} --> <?php ?> <![CDATA[ x ]]>`,
  `[ลิงก์](https://zq.example/"onclick="${ALARM}() "ชื่อ"onmouseover="${ALARM}()") [อ้าง][a] <https://zq.example/<${ELEMENT}>>`,
  `[a]: https://zq.example/?"><script>${ALARM}()</script> '"><${ELEMENT}>'`,
  `| ก | ข |\n| --- | --- |\n| <img src=x onerror=${ALARM}()> | \`<${ELEMENT}>\` |`,
  `    <script>${ALARM}()</script>`,
].join("\n\n");

/** The same for a body of MDX, where `<` and `{` have to be escaped to be text. */
export const hostileMdx = [
  `\\<script>${ALARM}()\\</script> \\{alert(1)} \`{{7*7}} <${ELEMENT}>\``,
  `[ลิงก์](https://zq.example/"onclick="${ALARM}\\(\\) '"onmouseover="${ALARM}()')`,
  `<Callout title="&quot;><script>${ALARM}()</script><${ELEMENT}>">ข้อความ</Callout>`,
  "```html\n<script>zqalarm()</script>\n```",
].join("\n\n");
