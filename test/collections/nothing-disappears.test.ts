import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadContent, type Loaded } from "../../src/collections/load.ts";
import { kindEntries } from "../../src/domain/model/kinds.ts";
import { CATALOGUE, filesBelow, ROOT } from "../../src/program/paths.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { answer, BROKEN, GROUPS, load, news, page, person, type Files } from "./faults/broken.ts";

/** The files that became documents, as far as documents know theirs. */
const published = ({ content }: Loaded): string[] =>
  Object.values(content ?? {})
    .filter(Array.isArray)
    .flatMap((entries: readonly { file?: string }[]) => entries.flatMap(({ file }) => file ?? []));
const reported = ({ problems }: Loaded): string[] => [...new Set(problems.map(({ file }) => file))];

const GOOD: Files = {
  "public/documents/รายงานผล ปี 2565 (ฉบับเต็ม).pdf": "-",
  "content/disclosures/2566/o2.yaml": answer(
    "ข้อ ๐2",
    "{ title: รายงาน, file: documents/รายงานผล ปี 2565 (ฉบับเต็ม).pdf }",
  ),
  "content/people/นายก เทศมนตรี.yaml": person("นายตัวอย่าง ใจดี"),
  "content/news/ประกาศ รับสมัครงาน.md": news("รับสมัครงาน"),
  "content/pages/ประวัติ ตำบล.mdx": page("ตำบลของเรา\n\n<Callout>ประกาศ</Callout>"),
};
const documents = Object.keys(GOOD).filter((file) => file.startsWith("content/"));

it("reports every broken file of a folder in one run and still reads the good ones beside them", async () => {
  const loaded = await load({ ...GROUPS, ...GOOD });
  expect(BROKEN.length).toBeGreaterThan(30);
  expect(reported(loaded).toSorted()).toEqual(BROKEN.toSorted());
  expect(published(loaded)).toEqual(expect.arrayContaining(documents));
});

describe("names with Thai letters and spaces", () => {
  it("serve for documents, news, pages and people", async () => {
    const loaded = await load(GOOD);
    expect(loaded.problems).toEqual([]);
    expect(published(loaded).toSorted()).toEqual(documents.toSorted());
    expect(loaded.content?.news.map(({ id }) => id)).toEqual(["ประกาศ-รับสมัครงาน"]);
    expect(loaded.content?.pages.map(({ id }) => id)).toEqual(["ประวัติ-ตำบล"]);
  });

  it("are found in whichever order the disk and the clerk write vowel and tone", async () => {
    const [vowelFirst, toneFirst] = ["documents/ทุ\u0E48ง.pdf", "documents/ท\u0E48\u0E38ง.pdf"];
    for (const [disk, written] of [
      [vowelFirst, toneFirst],
      [toneFirst, vowelFirst],
    ])
      expect(
        shortly(
          await load({
            [`public/${disk}`]: "-",
            "content/disclosures/2566/o1.yaml": answer("o1", `{ title: แผน, file: ${written} }`),
          }),
        ),
      ).toEqual([]);
  });
});
const shortly = ({ problems }: Loaded) => problems.map(({ kind, file }) => `${kind} ${file}`);

it("reads files with CRLF and a byte order mark like plain ones", async () => {
  const files = { "content/agency.yaml": MINIMAL_AGENCY, ...GOOD };
  const windows = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      file.startsWith("content/") ? `\uFEFF${text.replaceAll("\n", "\r\n")}` : text,
    ]),
  );
  const [plain, other] = [await load(files), await load(windows)];
  expect(other.problems).toEqual([]);
  expect(other.content).toEqual(plain.content);
  expect(other.positions).toEqual(plain.positions);
});

it("has every file of the demo agency among the documents or the problems", async () => {
  const loaded = await loadContent(ROOT, "2023-04-28");
  const files = (await filesBelow(`${ROOT}content`)).map((file) => `content/${file}`);
  const known = new Set([...published(loaded), ...reported(loaded)]);
  const single = kindEntries.map(([, { folder, include }]) => ["content", folder, include].filter(Boolean).join("/"));
  expect(files.filter((file) => !known.has(file) && !single.includes(file))).toEqual([]);
  const editions = (await filesBelow(CATALOGUE)).filter((file) => /^editions\/\d{4}\.yaml$/.test(file));
  expect(loaded.content?.editions).toHaveLength(editions.length);
});

it("says of two editions for the same year that one of them is not used", async () => {
  const { content } = await loadContent(ROOT, "2023-04-28");
  const edition = JSON.stringify(content?.editions.find(({ fiscalYear }) => fiscalYear === 2566));
  const loaded = await load({ "content/editions/2566.yaml": edition, "content/editions/second.yaml": edition });
  expect(reported(loaded)).toHaveLength(1);
});

describe("a file that was damaged in any way", () => {
  const SIGNS = Array.from("*&!|>%@`\"'{}[]:#-?,~<=\\\t\n\r \0\uFEFF\uFFFD\u2028ก๑");
  const originals = [
    ["people", "yaml", person("นายตัวอย่าง")],
    ["disclosures/2566", "yaml", answer("o1", "{ title: ผัง, page: /people/, component: org-chart }")],
    ["news", "md", news("น้ำท่วม")],
    ["pages", "mdx", page("ข้อความ <Callout>ประกาศ</Callout>")],
  ] as const;
  const anyDamage = fc.record({
    at: fc.nat(9999).map((part) => part / 10_000),
    removed: fc.constantFrom(0, 0, 1, 3, 30),
    inserted: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 3 }),
  });
  const anyFile = fc
    .tuple(fc.constantFrom(...originals), fc.array(anyDamage, { minLength: 1, maxLength: 3 }))
    .map(([[folder, extension, text], damage]) => {
      const damaged = damage.reduce((before, { at, removed, inserted }) => {
        const start = Math.floor(at * before.length);
        return before.slice(0, start) + inserted + before.slice(start + removed);
      }, text);
      return { folder, extension, text: damaged };
    });

  it("is published or reported, at a place that is in it", async () => {
    const sample = fc.sample(anyFile, { seed: 2566, numRuns: 300 });
    const files = Object.fromEntries(
      sample.map(({ folder, extension, text }, index) => [`content/${folder}/x${index}.${extension}`, text]),
    );
    const loaded = await load(files);
    const known = new Set([...published(loaded), ...reported(loaded)]);
    expect(Object.keys(files).filter((file) => !known.has(file))).toEqual([]);
    for (const { file, position } of loaded.problems)
      expect(position?.line ?? 1, file).toBeLessThanOrEqual(files[file]?.split("\n").length ?? 0);
  });
});
