import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { withData, withFileData } from "../../src/authoring/edit/yaml-edit.ts";
import { parseData, parseSource } from "../../src/collections/parse.ts";
import { filesBelow } from "../../src/program/paths.ts";

const dataOf = (text: string) => parseSource(text, false).document.toJS() as Record<string, unknown>;

/** A text edited to other data: what it holds then, and which lines of it are new. */
function edited(text: string, change: (data: Record<string, unknown>) => void) {
  const wanted = dataOf(text);
  change(wanted);
  const after = withData(text, wanted);
  expect(dataOf(after)).toEqual(wanted);
  const before = new Set(text.split("\n"));
  return { after, fresh: after.split("\n").filter((line) => !before.has(line)) };
}

const ANSWER = `# คำตอบของปี
item: o11   # ข้อ
fiscalYear: 2566

evidence:
  # แผนฉบับแรก
  - title: 'แผน'
    file: documents/2566/plan.pdf
    component: [a,  b]   # สองอย่าง
    published: "2022-10-21"

  # ฉบับที่สอง
  - title: เล่มสอง
    page: /about/
note: |
  บรรทัดหนึ่ง
  บรรทัดสอง
unit: สำนักปลัด
`;

type Keys = readonly (string | number)[];

/** Puts a value where keys lead, or takes it out. */
function put(data: object, keys: Keys, value?: unknown): void {
  const group = keys.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, data);
  const last = keys.at(-1) ?? "";
  if (value !== undefined) Reflect.set(group, last, value);
  else if (Array.isArray(group)) group.splice(Number(last), 1);
  else Reflect.deleteProperty(group, last);
}

const SECOND = { title: "เล่มสอง", page: "/about/" };
const THIRD = { title: "สาม", link: "https://a.example/" };

describe("withData", () => {
  it.each<[string, Keys, unknown, string[]]>([
    ["a word in quotes", ["evidence", 0, "title"], "แผนใหม่", ["  - title: 'แผนใหม่'"]],
    ["a word before a comment", ["item"], "o12", ["item: o12   # ข้อ"]],
    ["a new field of an entry", ["evidence", 1, "fiscalYear"], 2566, ["    fiscalYear: 2566"]],
    ["a field that is taken out", ["evidence", 0, "published"], undefined, []],
    ["the first field of an entry", ["evidence", 1, "title"], undefined, ["  - page: /about/"]],
    ["an entry that is taken out", ["evidence", 0], undefined, []],
    ["an entry more", ["evidence", 2], THIRD, ["  - title: สาม", "    link: https://a.example/"]],
    ["a list on one line", ["evidence", 0, "component"], ["c"], ["    component: [c]   # สองอย่าง"]],
    ["a text of several lines", ["note"], "อื่น\nใหม่\n", ["  อื่น", "  ใหม่"]],
    ["a new field at its place", ["due"], "2023-04-10", ["due: 2023-04-10"]],
    ["a group in place of nothing", ["nil"], { statement: "ไม่มี" }, ["nil:", "  statement: ไม่มี"]],
    [
      "a list that goes and comes at its end",
      ["evidence", 1],
      THIRD,
      ["  - title: สาม", "    link: https://a.example/"],
    ],
    ["no entry at all", ["evidence"], [], ["evidence: []"]],
  ])("changes only the lines of %s", (_, keys, value, lines) => {
    const change = (data: object) => {
      put(data, keys, value);
    };
    expect(edited(ANSWER, change).fresh).toEqual(lines);
    const crlf = edited(ANSWER.replaceAll("\n", "\r\n"), change);
    expect(crlf.fresh).toEqual(lines.map((line) => `${line}\r`));
    expect(crlf.after.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("moves an entry with its lines", () => {
    const { after, fresh } = edited(ANSWER, (data) => {
      data["evidence"] = [SECOND, (data["evidence"] as object[])[0]];
    });
    expect(fresh).toEqual([]);
    expect(after).toContain("component: [a,  b]   # สองอย่าง");
  });

  it("keeps every comment when entries change", () => {
    const { after } = edited(ANSWER, (data) => {
      (data["evidence"] as object[]).splice(1, 0, { title: "ก", page: "/" });
    });
    expect(after.match(/#/g)).toHaveLength(5);
  });

  it("writes into a text that holds nothing yet, and one without a last line end", () => {
    expect(withData("# ว่าง\n", { a: 1 })).toBe("# ว่าง\na: 1\n");
    expect(withData("a: 1", { a: 1, b: "ข" })).toBe("a: 1\nb: ข");
    expect(withData("list:", { list: ["ก"] })).toBe("list:\n  - ก");
  });

  it("refuses a text that cannot be read", () => {
    expect(() => withData("a: [1", { a: [1] })).toThrow();
    expect(() => withData("- 1\n", { a: 1 })).toThrow();
  });

  it("arrives at any data from any other", () => {
    const scalar = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.string(),
      fc.constantFrom("o11", "2566", "ก: ข", "a, b", "- x", "# c", "หนึ่ง\nสอง\n"),
    );
    const key = fc.constantFrom("a", "b", "ค", "d-e", "f");
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        scalar,
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
      ),
    }));
    const data = fc.dictionary(key, tree, { maxKeys: 5 });
    const options = fc.constantFrom({}, { collectionStyle: "flow" as const }, { indentSeq: false }, { indent: 4 });
    fc.assert(
      fc.property(data, data, options, (old, wanted, style) => {
        const text = stringify(old, style);
        expect(dataOf(withData(text, { ...wanted }))).toEqual({ ...wanted });
        expect(withData(text, dataOf(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

/** Every group and word of data, by the keys that lead there. */
const wordsIn = (value: unknown, at: (string | number)[] = []): (string | number)[][] =>
  typeof value === "string"
    ? value.includes("\n")
      ? []
      : [at]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          wordsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
        )
      : [];

describe("withFileData", async () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const folders = ["content", "test/fixtures/agencies"];
  const files = (
    await Promise.all(
      folders.map(async (folder) => (await filesBelow(path.join(root, folder))).map((file) => `${folder}/${file}`)),
    )
  )
    .flat()
    .filter((file) => /\.(ya?ml|mdx?)$/.test(file));

  it.each(files)("changes one line for one word of %s", async (file) => {
    const text = await readFile(path.join(root, file), "utf8");
    const hasBody = /\.mdx?$/.test(file);
    const { content, ...data } = parseData(text, hasBody);
    expect(content === undefined).toBe(!hasBody);
    expect(withFileData(text, hasBody, data)).toBe(text);
    const before = text.split("\n");
    for (const keys of wordsIn(data).slice(0, 25)) {
      const wanted = structuredClone(data);
      put(wanted, keys, "คำใหม่");
      const after = withFileData(text, hasBody, wanted).split("\n");
      expect(after.length).toBe(before.length);
      expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
    }
  });

  it("changes the body of a page alone", () => {
    const page = "---\r\ntitle: ก # ชื่อ\r\n---\r\n\r\nเก่า\r\n";
    expect(withFileData(page, true, { title: "ก" }, "\nใหม่\n")).toBe("---\r\ntitle: ก # ชื่อ\r\n---\r\n\r\nใหม่\r\n");
  });
});
