import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { parseData } from "../../src/collections/parse.ts";
import { ROOT } from "../../src/program/paths.ts";
import { AGENCY_KINDS, agencySchema } from "../../src/domain/model/agency.ts";

/** The project's own texts, taken apart. */
export interface Corpus {
  /** Sentences and paragraphs: what a body of text is made of. */
  readonly sentences: readonly string[];
  /** Short lines that name something: headings and titles. */
  readonly titles: readonly string[];
  /** Works that an agency buys or builds, as tables name them. */
  readonly works: readonly string[];
  readonly units: readonly string[];
  readonly topics: readonly string[];
  readonly positions: readonly string[];
}

const WRITTEN = ["disclosures", "faq", "measures", "news", "pages", "reports", "results", "services"];
/** Stands for the name of any agency. */
export const MADE_UP = "ธารสมมติ";
const FIXTURES = "test/fixtures/agencies";

/** Reads the texts of the demo agency, of its documents and of the agencies that the tests use. */
export function readCorpus(): Corpus {
  const agencies = agencyFolders();
  const folders = agencies.flatMap((agency) => WRITTEN.map((folder) => path.join(agency, "content", folder)));
  const names = agencies.map(nameOf);
  const unnamed = (line: string) => names.reduce((text, name) => text.replaceAll(name, MADE_UP), line);
  const lines = [...folders, "test/demo-documents"]
    .flatMap(sourcesBelow)
    .flatMap(({ strings, body }) => [...strings, ...body.split("\n")])
    .map((line) => unnamed(plain(line)));
  const [rows, prose] = [lines.filter(isRow), lines.filter((line) => !isRow(line) && isThai(line) && !isReal(line))];
  const values = (folder: string, key: string) => valuesOf(path.join("content", folder), key);
  return {
    sentences: unique(prose.filter((line) => line.length >= 28)),
    titles: unique(prose.filter((line) => line.length >= 8 && line.length < 60)),
    works: unique(rows.flatMap(worksOf)),
    units: unique([...values("services", "unit"), ...values("people", "unit"), ...values("disclosures", "unit")]),
    topics: unique([...values("news", "topic"), ...values("faq", "topic")]),
    positions: values("people", "position").map(unnamed),
  };
}

const agencyFolders = (): string[] => {
  const fixtures = readdirSync(path.join(ROOT, FIXTURES), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return ["", ...fixtures.map(({ name }) => path.join(FIXTURES, name)).toSorted()];
};

/** The name of an agency without what kind of agency it is. The tests' agencies exist: no made-up text may name them. */
function nameOf(agency: string): string {
  const { name, kind } = agencySchema.parse(read(path.join(ROOT, agency, "content/agency.yaml")));
  return name.replace(AGENCY_KINDS[kind].label, "");
}

const isRow = (line: string): boolean => line.startsWith("|");
const isReal = (line: string): boolean => /จังหวัด(?=[ก-ฮ])/.test(line);

interface Source {
  readonly strings: readonly string[];
  readonly body: string;
}

function sourcesBelow(folder: string): Source[] {
  return filesBelow(folder).map((file) => {
    const { content = "", ...data } = read(file);
    return { strings: stringsIn(data), body: typeof content === "string" ? content : "" };
  });
}

const read = (file: string): Record<string, unknown> => {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".yaml") ? (parse(text) as Record<string, unknown>) : parseData(text, true);
};

/** Not every agency has every kind of content. */
const filesBelow = (folder: string): string[] =>
  !existsSync(path.join(ROOT, folder))
    ? []
    : readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(yaml|md|mdx)$/.test(name))
        .toSorted()
        .map((name) => path.join(ROOT, folder, name));

const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? value.split("\n")
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const valuesOf = (folder: string, key: string): string[] =>
  unique(
    filesBelow(folder)
      .map((file) => read(file)[key])
      .filter((value) => typeof value === "string"),
  );

/** Without what Markdown and MDX mean by signs, and without telephone numbers: digits are drawn anew later. */
const plain = (line: string): string =>
  line
    .replace(/<[^>]*>/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(#+|[-*>]|\d+\.)\s+/, "")
    .replace(/(โทร\.?\s*)?\b0 \d{4}( \d{4})?\b/g, "")
    .replace(/[*_`{}<>[\]\\]/g, "")
    .trim();

const isThai = (text: string): boolean => (text.match(/[ก-๛]/g)?.length ?? 0) > text.length * 0.6;

/** The cells of a table's row that begin with a verb of procurement or public works. */
const worksOf = (row: string): string[] =>
  row
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => /^(ซื้อ|จ้าง|จัดซื้อ|ก่อสร้าง|ซ่อม|ปรับปรุง|ติดตั้ง|วางท่อ|ฟื้นฟู|พัฒนา|ขุด)/.test(cell) && cell.length > 10);

const unique = (list: readonly string[]): string[] => [...new Set(list)];
