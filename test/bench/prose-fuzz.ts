import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import mdx from "@astrojs/mdx";
import { parseSync, type Plugin } from "vite";
import { checkMdx } from "../../src/collections/faults/mdx.ts";
import { parseData, parseSource } from "../../src/collections/parse.ts";
import { proseProcessor } from "../../src/publish/prose.ts";
import { streams, type Random } from "./random.ts";

/** What planted code is called: in a module it may stand in texts, never as a name. */
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

/** How often each end was met, and every file about which our reader and Astro disagree. */
export interface FuzzReport {
  readonly accepted: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

/**
 * Reads made-up files as the check does and as Astro does: what the check accepts must come out of Astro as a module in
 * which nothing of the file is code, with what the check has seen as its text.
 * @param folder a folder of its own to write in
 */
export async function fuzzProse(folder: string, seed: number, count: number): Promise<FuzzReport> {
  await mkdir(folder, { recursive: true });
  const astro = await astroReads();
  const [random] = streams(seed, 1);
  if (!random) throw new RangeError("no stream");
  const faults: string[] = [];
  let [accepted, refused] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const text = fileOf(random);
    const verdict = await verdictOf(text);
    if (verdict === "accepted") accepted += 1;
    else refused += 1;
    const file = path.join(folder, "a.mdx");
    await writeFile(file, text);
    const shown = JSON.stringify(text);
    try {
      const names = namesIn(await astro(file));
      if (names.some((name) => name.includes(PLANTED) || name === "globalThis")) faults.push(`code runs: ${shown}`);
      if (verdict === "code") faults.push(`Astro renders what the check calls code: ${shown}`);
    } catch (error) {
      if (verdict === "accepted") faults.push(`Astro refuses what the check accepts: ${shown} ${String(error)}`);
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

/** Astro's own integration for MDX with our processor, as a build runs it. */
async function astroReads(): Promise<(file: string) => Promise<string>> {
  const plugins: Plugin[] = [];
  const ignore = () => undefined;
  const config = {
    srcDir: new URL("file:///src/"),
    root: new URL("file:///"),
    base: "/",
    markdown: { processor: proseProcessor(), syntaxHighlight: false },
  };
  const { hooks } = mdx();
  const setup = {
    config,
    addPageExtension: ignore,
    addContentEntryType: ignore,
    addRenderer: ignore,
    updateConfig: (added: { vite: { plugins: Plugin[] } }) => plugins.push(...added.vite.plugins),
  };
  await hooks["astro:config:setup"]?.(setup as never);
  await hooks["astro:config:done"]?.({ config, logger: console } as never);
  const [renderer] = plugins;
  const transform = renderer?.transform as { handler: (text: string, id: string) => Promise<{ code: string }> };
  return async (file) => (await transform.handler.call({}, "", file)).code;
}

/** Every name that a module uses as code. */
function namesIn(module: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === "object") {
      const { type, name } = value as { type?: unknown; name?: unknown };
      if ((type === "Identifier" || type === "JSXIdentifier") && typeof name === "string") found.push(name);
      Object.values(value).forEach(walk);
    }
  };
  walk(parseSync("a.js", module).program);
  return found;
}
