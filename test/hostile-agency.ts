import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { kindEntries, KINDS, type KindName } from "../src/domain/model/kinds.ts";
import type { Kind } from "../src/domain/model/records/kind.ts";
import { loadContent } from "../src/collections/load.ts";
import { parseSource } from "../src/collections/parse.ts";
import { filesBelow } from "../src/program/paths.ts";
import { exampleOf } from "../src/collections/faults/schema-words.ts";
import type { KeyPath } from "../src/domain/model/proof.ts";
import { COLUMN_TITLES } from "../src/domain/procurement/columns.ts";
import { wordsOf, type Problem } from "../src/domain/coherence/problem.ts";
import { csvOf } from "../src/site/oit/checklist-csv.ts";
import { HOSTILE_FILE, hostileMarkdown, hostileMdx, plant, type Planted } from "./hostile.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ACCOUNT = "documents/account.txt";

/** Files of kinds of which the demo has none, as small as they may be. */
const OTHERS: Partial<Record<KindName, readonly [file: string, data: object]>> = {
  facts: [
    "content/editions/2565.facts.yaml",
    {
      family: "lao",
      fiscalYear: 2565,
      facts: [{ item: "o1", fact: "name", level: "confirmed", source: "คู่มือ", value: "โครงสร้าง" }],
    },
  ],
  frozen: [
    "content/frozen/2565.yaml",
    { fiscalYear: 2565, frozen: "2022-05-01", targets: [{ item: "o1", kind: "page", target: "/people/" }] },
  ],
  ledgers: [
    "content/ledger/2565.yaml",
    {
      fiscalYear: 2565,
      entries: [
        {
          id: "0".repeat(32),
          after: [],
          item: "o1",
          kind: "file",
          target: "documents/2565/gone.pdf",
          sha256: "0".repeat(64),
          size: 1,
          first: "2022-05-01",
        },
      ],
      stamps: [{ of: ["0".repeat(32)], authority: "https://time.example/", token: "MAAwAA==" }],
    },
  ],
  privacyExceptions: [
    "content/privacy-exceptions.yaml",
    {
      exceptions: [
        { file: `public/${ACCOUNT}`, kind: "bank-account", ends: "7890", reason: "บัญชีรับภาษี", expires: "2024-03-31" },
      ],
    },
  ],
};

/** A file of content with what was planted in it. */
interface HostileFile {
  readonly kind: KindName;
  readonly file: string;
  readonly planted: readonly Planted[];
}

/** An agency whose every field holds an attack, but for those where the check refuses it. */
export interface HostileAgency {
  readonly files: readonly HostileFile[];
  /** What the check said of a planted value: field by kind, and the words with their place. */
  readonly refused: readonly { readonly field: string; readonly line: number; readonly words: string }[];
}

/** Files that the publisher brings and of which an agency may have its own. */
const CATALOGUE = ["editions/2566.yaml", "concepts.yaml", "sources.yaml", "abbreviations.yaml"];

/**
 * Makes such an agency of the demo's files. What the check refuses is taken out again, as a clerk would.
 * @param directory an empty folder
 * @param today the day of the check
 */
export async function makeHostileAgency(directory: string, today: string): Promise<HostileAgency> {
  await cp(path.join(ROOT, "content"), path.join(directory, "content"), { recursive: true });
  for (const file of CATALOGUE) await cp(path.join(ROOT, "src/catalogue", file), path.join(directory, "content", file));
  await cp(path.join(ROOT, "public"), path.join(directory, "public"), { recursive: true });
  await writeFile(path.join(directory, "public", ACCOUNT), "เลขที่บัญชี 123-4-56789-0 ธนาคารตัวอย่าง\n");
  for (const [file, data] of Object.values(OTHERS)) await write(path.join(directory, file), stringify(data));

  const sources = await sourcesIn(directory);
  const refused: HostileAgency["refused"][number][] = [];
  const spared = new Set<string>();
  for (;;) {
    let number = 0;
    const files = await Promise.all(
      sources.map(async ({ name, file, data, body, whole }) => {
        const { data: hostile, planted } = plant(KINDS[name].schema, data, {
          number: () => ++number,
          whole,
          spare: (keys) => spared.has(placeOf(file, keys)),
        });
        await write(path.join(directory, file), textOf(KINDS[name], hostile, body));
        return { kind: name, file, planted };
      }),
    );
    for (const { value } of files.flatMap(({ planted }) => planted))
      if (value.startsWith("documents/")) await write(path.join(directory, "public", value), HOSTILE_FILE);
    const { problems } = await loadContent(directory, today);
    if (problems.length === 0) return { files, refused };
    const before = spared.size;
    for (const problem of problems) {
      const hit = files.find(({ file }) => file === problem.file);
      const keys = keysOf(problem);
      for (const planted of hit?.planted ?? []) {
        // What follows from a planted value elsewhere goes with it in the next round.
        if (keys.length === 0 || !keys.every((key, index) => planted.keys[index] === key)) continue;
        spared.add(placeOf(problem.file, planted.keys));
        const { what: words } = wordsOf(problem);
        refused.push({ field: `${hit?.kind}.${planted.field}`, line: problem.position?.line ?? 0, words });
      }
    }
    if (spared.size === before)
      throw new Error(problems.map((problem) => `${problem.file} ${wordsOf(problem).what}`).join("\n"));
  }
}

const placeOf = (file: string, keys: KeyPath) => [file, ...keys].join("\0");

/** The keys of a problem; of a table, those of its one row. */
function keysOf({ path: keys, args }: Problem): KeyPath {
  if (!("fault" in args) || typeof args.fault !== "object" || !("column" in args.fault)) return keys;
  const { column } = args.fault;
  const field = Object.entries(COLUMN_TITLES).find(([, title]) => title === column)?.[0];
  return field ? ["purchases", 0, field] : [];
}

/** Every file of the folder by its kind; the last of a kind is the one that gets every part it may have. */
async function sourcesIn(directory: string) {
  const files = (await filesBelow(path.join(directory, "content"))).map((file) => `content/${file}`);
  const sources = kindEntries.map(async ([name, kind]) => {
    // The example of a purchase is one of 2566.
    const own = files.filter((file) => isOf(kind, file) && (kind.format !== "csv" || file.includes("/2566/")));
    if (own.length === 0) throw new Error(`no file of the kind ${name} to plant in`);
    const texts = await Promise.all(own.map((file) => readFile(path.join(directory, file), "utf8")));
    return own.map((file, index) => {
      const text = texts[index] ?? "";
      const data =
        kind.format === "csv"
          ? { fiscalYear: 2566, purchases: [exampleOf(KINDS.purchases.schema.shape.purchases.element, true)] }
          : withRoom(parseSource(text, kind.format !== "yaml").document.toJS() as object);
      const body = kind.format === "mdx" ? hostileMdx : hostileMarkdown;
      return { name, file, data, body, whole: index === own.length - 1 };
    });
  });
  return (await Promise.all(sources)).flat();
}

/**
 * A menu has seven headings at most: those of the demo make room for what is planted. Readers answer on a form, whose
 * address takes more than a mail address does.
 */
const withRoom = (data: object): object => ({
  ...data,
  ...("menu" in data && Array.isArray(data.menu) ? { menu: data.menu.slice(0, 2) as unknown } : {}),
  ...("feedback" in data ? { feedback: { form: "https://forms.example/?page={page}" } } : {}),
});

function isOf({ folder, include, exclude = "" }: Kind, file: string): boolean {
  const rest = path.posix.relative(path.posix.join("content", folder), file);
  return path.posix.matchesGlob(rest, include) && !path.posix.matchesGlob(rest, exclude);
}

function textOf({ format }: Kind, data: unknown, body: string): string {
  if (format === "yaml") return stringify(data);
  if (format !== "csv") return `---\n${stringify(data)}---\n\n${body}\n`;
  const [row] = (data as { purchases: Record<keyof typeof COLUMN_TITLES, string>[] }).purchases;
  const fields = Object.keys(COLUMN_TITLES) as (keyof typeof COLUMN_TITLES)[];
  return csvOf([fields.map((field) => COLUMN_TITLES[field]), fields.map((field) => row?.[field] ?? "")]);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
