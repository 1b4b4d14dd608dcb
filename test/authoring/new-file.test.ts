import { beforeAll, describe, expect, it } from "vitest";
import { kindEntries, type KindName } from "../../src/domain/model/kinds.ts";
import { loadContent, type Loaded } from "../../src/collections/load.ts";
import { kindNamed, namedBy, newFile, type NewFile } from "../../src/authoring/new-file.ts";
import { wordsOf } from "../../src/domain/coherence/problem.ts";
import { makeAgency, writeAgency } from "../agency.ts";
import { useFolder } from "../folder.ts";

const TODAY = "2023-04-28";
const NAMES = { nothing: "", year: "", item: "o11", name: "ทดสอบ 1" } as const;
const made = (kind: KindName, name?: string): NewFile => {
  const entry = kindEntries.find(([known]) => known === kind);
  if (!entry) throw new Error(kind);
  const file = newFile({ kind, fiscalYear: 2566, name: name ?? NAMES[namedBy(entry[1])], today: TODAY });
  if (!file) throw new Error(`${kind} has no name`);
  return file;
};

describe("a new file of every kind", () => {
  const kinds = kindEntries.map(([name]) => name).filter((name) => name !== "agencies");
  const files = new Map<KindName, NewFile>();
  const directory = useFolder();
  let loaded: Loaded;
  beforeAll(async () => {
    for (const kind of kinds) files.set(kind, made(kind));
    const texts = [...files.values()].map(({ file, text }) => [file, text]);
    await writeAgency(directory.current, Object.fromEntries(texts) as Record<string, string>);
    loaded = await loadContent(directory.current, TODAY);
  });

  it.each(kinds)("%s asks for nothing but what is to be filled in, line by line", (kind) => {
    const file = files.get(kind);
    const problems = loaded.problems.filter((problem) => problem.file === file?.file);
    expect(problems.filter(({ position }) => !file?.open.includes(position?.line ?? 0))).toEqual([]);
    expect(problems.length > 0).toBe(file?.open.length !== 0);
    expect(problems.map(wordsOf).filter(({ what }) => !what.includes("[เติม"))).toEqual([]);
  });

  it("stands nowhere else than where its kind is read", () => {
    expect(loaded.problems.filter(({ kind }) => kind === "unknown-place" || kind === "wrong-extension")).toEqual([]);
  });

  it("of the agency asks for what every site needs", async () => {
    const { file, text, open } = made("agencies");
    const { problems } = await loadContent(await makeAgency({ [file]: text }), TODAY);
    expect(problems.map(({ position }) => position?.line)).toEqual(open);
  });
});

describe("what a clerk says becomes", () => {
  const CASES: [name: string, kind: KindName, file: string, title: string][] = [
    ["ประกาศ รับสมัครงาน ๒๕๖๖", "news", "content/news/ประกาศ-รับสมัครงาน-2566.md", "title: ประกาศ รับสมัครงาน ๒๕๖๖"],
    ["CON", "news", "content/news/con-2566.md", "title: CON"],
    ["lpt1", "services", "content/services/lpt1-2566.yaml", 'name: "[เติม'],
    ["ประ\u200Bกาศ/ผล", "news", "content/news/ประกาศ-ผล.md", "title: ประ"],
    ["tax", "services", "content/services/tax.yaml", 'name: "[เติม'],
    ["ข้อ ๐11", "disclosures", "content/disclosures/2566/o11.yaml", "item: o11"],
    ["asset-handbook", "measures", "content/measures/2566/asset-handbook.mdx", "from: 2022-10-01"],
    ["", "results", "content/results/2566.yaml", 'total: "[เติม'],
    ["", "facts", "content/editions/2566.facts.yaml", "fiscalYear: 2566"],
  ];
  it.each(CASES)("%s of %s: a file and a first value", (name, kind, file, title) => {
    const written = made(kind, name);
    expect([written.file, written.text]).toEqual([file, expect.stringContaining(title)]);
  });

  it.each([
    ["news", "news"],
    ["service", "services"],
    ["ข่าว", "news"],
    ["faq", "faqs"],
    ["agency", "agencies"],
    ["frozen", "frozen"],
    ["procurement", "procurements"],
    ["คำตอบ", "disclosures"],
    ["p", undefined],
    ["พนักงาน", undefined],
  ])("%s: the kind %s", (word, kind) => {
    expect(kindNamed(word)).toBe(kind);
  });

  it.each([
    ["news", "!!!"],
    ["disclosures", "ข้อแรก"],
  ] as const)("no file where nothing of it can be a name (%s %s)", (kind, name) => {
    expect(newFile({ kind, fiscalYear: 2566, name, today: TODAY })).toBeUndefined();
  });
});
