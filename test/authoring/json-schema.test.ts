import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  EDITOR_SETTINGS,
  jsonSchemaOf,
  SCHEMA_FOLDER,
  schemaFile,
  yamlSchemas,
} from "../../src/authoring/json-schema.ts";
import { kindEntries, type KindName } from "../../src/domain/model/kinds.ts";
import { parseSource } from "../../src/collections/parse.ts";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { SNIPPET_FILE, snippets } from "../../src/authoring/snippets.ts";
import {
  email,
  fiscalYear,
  isoDate,
  itemCode,
  phone,
  publicFile,
  sitePath,
  text,
  webAddress,
} from "../../src/domain/model/fields.ts";
import { AGENCY, FORMS, GROUPS, VALUES } from "../collections/faults/broken.ts";

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(["patternErrorMessage"]);
formats(ajv);
const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(ROOT, file), "utf8"));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The schemas as they are committed: those are what an editor reads. */
const schemas = new Map<KindName, ValidateFunction>();
for (const [name] of kindEntries)
  schemas.set(name, ajv.compile((await read(schemaFile(name)).catch(() => ({}))) as object));

/** What the schema of a content file says of its data; `undefined` for a file without one, or without any data. */
function verdict(file: string, content: string): boolean | undefined {
  const kind = kindEntries.find(([, { folder, include, exclude = "" }]) => {
    const rest = path.posix.relative(path.posix.join("content", folder), file);
    return path.posix.matchesGlob(rest, include) && !path.posix.matchesGlob(rest, exclude);
  });
  if (!kind || kind[1].format === "csv") return undefined;
  const { document } = parseSource(content, kind[1].format !== "yaml");
  return document.errors.length > 0 ? undefined : schemas.get(kind[0])?.(document.toJS());
}

describe("what is committed in .vscode (npm run schemas writes it anew)", () => {
  it.each(kindEntries)("has the schema of %s as it is", async (name, kind) => {
    expect(await read(schemaFile(name))).toEqual(plain(jsonSchemaOf(kind)));
  });

  it("has no schema of a kind that is gone, and binds each to its folder", async () => {
    expect((await readdir(path.join(ROOT, SCHEMA_FOLDER))).length).toBe(kindEntries.length);
    expect(await read(EDITOR_SETTINGS)).toMatchObject({ "yaml.schemas": yamlSchemas() });
    expect(await read(SNIPPET_FILE)).toEqual(plain(snippets()));
  });
});

describe("the JSON Schemas", () => {
  it("say of every field in Thai what it is", () => {
    const silent: string[] = [];
    for (const [name, kind] of kindEntries)
      JSON.stringify(jsonSchemaOf(kind), (key, value: unknown) => {
        if (key === "if") return undefined;
        if (key !== "properties") return value;
        for (const [field, { description }] of Object.entries(value as Record<string, { description?: string }>))
          if (!/[ก-๙]/.test(description ?? "")) silent.push(`${name}.${field}`);
        return value;
      });
    expect(silent).toEqual([]);
  });

  it("accept every file of the demo and of the agencies in the tests", async () => {
    const agencies = await readdir(path.join(ROOT, "test/fixtures/agencies"), { withFileTypes: true });
    const folders = [
      "",
      ...agencies.filter((entry) => entry.isDirectory()).map(({ name }) => `test/fixtures/agencies/${name}`),
    ];
    const verdicts: [string, boolean | undefined][] = [];
    for (const folder of folders)
      for (const file of await filesBelow(path.join(ROOT, folder, "content")))
        if (/\.(yaml|mdx|md)$/.test(file)) {
          const content = await readFile(path.join(ROOT, folder, "content", file), "utf8");
          verdicts.push([path.posix.join(folder, file), verdict(`content/${file}`, content)]);
        }
    expect(verdicts.filter(([, accepted]) => !accepted)).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(80);
  });

  it.each(Object.entries({ ...VALUES, ...FORMS, ...AGENCY }))("reject the broken %s", (file, content) => {
    expect(verdict(file, String(content))).toBe(false);
  });

  it("leave to the check what only other files, the body or the bytes can tell", () => {
    const unseen = Object.entries(GROUPS)
      .filter(
        ([file, content]) => /\.(yaml|mdx|md)$/.test(file) && String(content).trim() !== "" && !unparsed.includes(file),
      )
      .filter(([file, content]) => verdict(file, String(content)))
      .map(([file]) => file.replace("content/", ""));
    expect(unseen).toEqual([
      // Letters that are lost already.
      "people/converted.yaml",
      // What two people have changed, below the head.
      "news/conflict.md",
      "pages/conflict.mdx",
      // References that lead nowhere, and places that say something else than the file.
      "disclosures/2566/o1.yaml",
      "disclosures/2566/o11.yaml",
      "disclosures/2566/o12.yaml",
      "disclosures/2566/o13.yaml",
      "disclosures/2566/ข้อ ๐13.yaml",
      "disclosures/2566/o34.yaml",
      "disclosures/2566/o13 - Copy.yaml",
      "disclosures/2566/o14.yaml",
      "disclosures/2566/o44.yaml",
      "disclosures/2560/o1.yaml",
      "people/deputy.yaml",
      "disclosures/2566/o18.yaml",
      // What is wrong with bodies, and with two files at one address.
      "pages/unclosed.mdx",
      "pages/less-than.mdx",
      "pages/brace.mdx",
      "pages/break.mdx",
      "pages/comment.mdx",
      "pages/address.mdx",
      "pages/closing.mdx",
      "pages/attribute.mdx",
      "pages/import.mdx",
      "pages/script.mdx",
      "pages/expression.mdx",
      "pages/contact.mdx",
      "news/Flood.md",
      "news/flood.md",
    ]);
  });
});

/** No front matter, or a sign that YAML takes for a reference: there is no data to judge. */
const unparsed = ["content/news/plain.md", "content/news/not-closed.md", "content/people/asterisk.yaml"];

const compare = (field: z.ZodType) => {
  const schema = z.strictObject({ value: field }).describe("ทดสอบ");
  const validate = ajv.compile(jsonSchemaOf({ label: "ทดสอบ", schema }) as object);
  return (value: unknown) => ({ field: field.safeParse(value).success, schema: validate({ value }) });
};

describe("a form that an editor sees accepts whatever its field accepts", () => {
  const FIELDS: [name: string, field: z.ZodType, pieces: readonly string[], both: readonly unknown[]][] = [
    ["text", text("ก"), [" ", "ก", "[เติม", "]", "\n", "a"], ["ก\nข", " ก ", "[ดู]"]],
    [
      "isoDate",
      isoDate("ก"),
      [" ", "2023", "๒๐๒๓", "2566", "-", "04", "๑๒", "31", "๐๙", "0"],
      ["2023-04-20", " ๒๐๒๓-๐๔-๒๐"],
    ],
    ["fiscalYear", fiscalYear("ก"), [" ", "25", "๒๕", "66", "๖๖", "2", "."], [2566, "2566", " ๒๕๖๖ ", "๒๕66"]],
    [
      "itemCode",
      itemCode("ก"),
      ["ข้อ", "ที่", " ", "o", "O", "๐", "0", "OIT", "Ｏ", "1", "๑", "９", ".", "-", "x"],
      ["o11", "O11", "ข้อ ๐11", "o๑๑", "OIT 11", 11, "029", "ข้อที่ 5.", "ｏ１１", "⑪"],
    ],
    [
      "webAddress",
      webAddress("ก"),
      [" ", "http", "HTTPS", "s", "://", "a.b", "ไทย.th", "/"],
      ["HTTPS://www.example.go.th/ก", " http://a.b "],
    ],
    [
      "publicFile",
      publicFile("ก"),
      [" ", "public/", "/", "\\", ".", "..", "a", "แผน 2566.pdf", "c:"],
      ["documents/แผน 2566.pdf", "/public/documents/a.pdf", "documents\\2566\\a..b.pdf", " a.pdf "],
    ],
    [
      "sitePath",
      sitePath("ก"),
      [" ", "/", "contact", "ติดต่อ", "#a", "?", "..", "\\", "%2E"],
      ["/contact", " /contact/#map ", "/ติดต่อ/"],
    ],
    [
      "phone",
      phone("ก"),
      [" ", "0", "๐๒", "+66", "-", "(", ")", "ต่อ", "EXT.", ",", "x"],
      ["0 2000 0000 ต่อ ๑๒, 13", "+66 2 000 0000 Ext. 5"],
    ],
    ["email", email("ก"), [" ", "a", "b.c", "@", ".", "th"], [" saraban@example.go.th "]],
  ];

  it.each(FIELDS)("%s", (_, field, pieces, both) => {
    const verdicts = compare(field);
    for (const value of both) expect([value, verdicts(value)]).toEqual([value, { field: true, schema: true }]);
    const written = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), (value) => {
        const { field: accepted, schema } = verdicts(value);
        expect(schema || !accepted).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
