import { createComponent, render, renderComponent } from "astro/runtime/server/index.js";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { SSRResult } from "astro";
import type { Nodes } from "hast";
import { Parser } from "htmlparser2";
import { checkMdx } from "../../src/collections/faults/mdx.ts";
import { parseData, parseSource } from "../../src/collections/parse.ts";
import { bodyElements, MDX_COMPONENTS } from "../../src/collections/prose.ts";
import { proseComponent } from "../../src/publish/prose.ts";
import { streams, type Random } from "./random.ts";

/** What planted code would set: texts may speak of it, nothing may run it. */
const PLANTED = "planted";
const CODE = `{globalThis.${PLANTED}=1}`;

/** Pieces of files in which two grammars may see something else. */
const PIECES = [
  ...[
    "---",
    "---\n",
    "--- ",
    "+++\n",
    "\u2028---",
    "\u2029---\n",
    "\r---\r",
    "\uFEFF",
    "title: ก\n",
    "layout: ./a.js\n",
  ],
  ...[
    "ก ",
    "a ",
    "\n",
    "\n\n",
    " ",
    "\t",
    "    ",
    "\u00A0",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u200B",
    "\v",
    "\f",
    "\r\n",
    "\0",
  ],
  ...[
    CODE,
    `{${PLANTED}()}`,
    `\${${PLANTED}}`,
    `{/*`,
    `*/}`,
    "{`",
    "`}",
    "{",
    "}",
    "{'",
    "'}",
    "\\{",
    "\\",
    "&#123;",
    "&lbrace;",
  ],
  ...[
    `import ${PLANTED} from 'x'`,
    `export const a = ${PLANTED}()`,
    "export default ",
    "export {",
    "\nimport ",
    "\nexport ",
  ],
  ...[
    "<Callout>",
    "</Callout>",
    "<Callout title='a'>",
    `<Callout title=${CODE} />`,
    `<Callout {...${PLANTED}}/>`,
    "<Contact />",
  ],
  ...[
    `<Callout title="${CODE}" />`,
    "<Callout set:html='",
    "<script>",
    "</script>",
    "<style>",
    "<a.b />",
    "<>",
    "</>",
    "<",
    ">",
    "/>",
  ],
  ...[
    "[a](<",
    ">)",
    `[a](</${CODE}>)`,
    `[a](/${CODE})`,
    "[a](/ '",
    "')",
    `![${CODE}](/a.png)`,
    "[a]: <",
    `[a]: </${CODE}> "${CODE}"`,
    "[a]",
  ],
  ...[
    `[a](/ "${CODE}")`,
    "[^1]",
    `[^1]: ${CODE}`,
    "<https://a.example/",
    `<https://a.example/${CODE}>`,
    `https://a.example/${CODE}`,
  ],
  ...[
    "`",
    "``",
    "```\n",
    "```js {",
    "~~~\n",
    `\`${CODE}\``,
    "$",
    "$$\n",
    ":::",
    ":a[b]{",
    "%%",
    "^",
    "~~",
    "**",
    "_",
    "# ",
    "> ",
    "- ",
    "1. ",
    "- [ ] ",
  ],
  ...[
    "| a | b |\n| - | - |\n",
    `| ${CODE} |`,
    "|",
    "=",
    "===\n",
    "***\n",
    "<!--",
    "-->",
    "<?a",
    "?>",
    "<![CDATA[",
    "]]>",
    "<!a>",
  ],
] as const;
const HEADS = [
  "---\ntitle: ก\n---\n",
  "---\ntitle: ก\n---\n\n",
  "---\r\ntitle: ก\r\n---\r\n",
  "---\ntitle: ก\u2028---\n---\n",
  "",
];

const fileOf = (random: Random): string =>
  random.pick(HEADS) + Array.from({ length: random.int(1, 14) }, () => random.pick(PIECES)).join("");

/** How often each end was met, and every file about which the check and the page disagree. */
export interface FuzzReport {
  readonly accepted: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

/**
 * Reads made-up files as the check does and draws them as a page does: what the check accepts is drawn by Astro, what it
 * calls code is not, and whatever is drawn was data, in which the check has seen every word and address.
 */
export async function fuzzProse(seed: number, count: number): Promise<FuzzReport> {
  const draw = await astroDraws();
  const [random] = streams(seed, 1);
  if (!random) throw new RangeError("no stream");
  const faults: string[] = [];
  let [accepted, refused] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const text = fileOf(random);
    const verdict = await verdictOf(text);
    if (verdict === "accepted") accepted += 1;
    else refused += 1;
    const shown = JSON.stringify(text);
    try {
      const elements = await bodyElements(parseSource(text, true).body);
      faults.push(...strange(elements).map((what) => `${what}: ${shown}`));
      const html = await draw(elements);
      const running = tagsOf(html).filter((tag) => RUNS.has(tag));
      if (running.length > 0) faults.push(`a tag that runs is drawn: ${shown}`);
      if (verdict === "code") faults.push(`a page draws what the check calls code: ${shown}`);
    } catch (error) {
      if (verdict === "accepted") faults.push(`no page draws what the check accepts: ${shown} ${String(error)}`);
    }
    if (Reflect.has(globalThis, PLANTED)) {
      faults.push(`code has run: ${shown}`);
      Reflect.deleteProperty(globalThis, PLANTED);
    }
  }
  return { accepted, refused, faults };
}

const ANYWHERE = { stands: () => true, nearest: () => undefined };

/** What the check says of a file; where its links lead is another matter. */
async function verdictOf(text: string): Promise<"accepted" | "code" | "broken"> {
  try {
    parseData(text, true);
  } catch {
    return "broken";
  }
  const { body, bodyLine } = parseSource(text, true);
  const kinds = (await checkMdx("a.mdx", body, bodyLine, ANYWHERE)).map(({ kind }) => kind);
  if (kinds.includes("mdx-code")) return "code";
  return kinds.some((kind) => kind !== "body-link") ? "broken" : "accepted";
}

/** Astro's own renderer, as pages use it. */
async function astroDraws(): Promise<(elements: Awaited<ReturnType<typeof bodyElements>>) => Promise<string>> {
  const container = await AstroContainer.create();
  const components = Object.fromEntries(
    Object.keys(MDX_COMPONENTS).map((name) => [name, createComponent(() => render`${name}`)]),
  );
  return (elements) => {
    const body = proseComponent(elements);
    return container.renderToString(
      createComponent((result: SSRResult) => render`${renderComponent(result, "Body", body, { components })}`),
    );
  };
}

/** Elements by which a page would run or show what is not its own. */
const RUNS: ReadonlySet<string> = new Set(["script", "style", "iframe", "object", "embed", "link", "meta"]);

/** The tags of a page as a browser sees them: within the quotes of an attribute there are none. */
function tagsOf(html: string): string[] {
  const tags: string[] = [];
  const parser = new Parser({ onopentagname: (name) => void tags.push(name) });
  parser.end(html);
  return tags;
}

/** What is no data: nodes beside elements and words, and attributes that Astro or a browser would run. */
function strange(node: Nodes): string[] {
  if (node.type === "text" || node.type === "root") return childrenOf(node).flatMap(strange);
  if (node.type !== "element") return [`a node is ${node.type}`];
  const own = Object.entries(node.properties).flatMap(([name, value]) =>
    /^on|:/i.test(name) || (typeof value === "object" && !Array.isArray(value)) ? [`an attribute is ${name}`] : [],
  );
  return [...own, ...childrenOf(node).flatMap(strange)];
}

const childrenOf = (node: Nodes): readonly Nodes[] => ("children" in node ? node.children : []);
