import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { RECORDS } from "../src/domain/model/kinds.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Every module of the product with the modules that it imports, types too: lint sees no circle of types. */
async function imports(): Promise<Map<string, string[]>> {
  const files = (await Promise.all(["src", "scripts"].map(modulesOf))).flat();
  const found = files.map(async (file): Promise<[string, string[]]> => {
    const { importedFiles } = ts.preProcessFile(await readFile(path.join(ROOT, file), "utf8"), true, true);
    const near = importedFiles.filter(({ fileName }) => fileName.startsWith("."));
    return [file, near.map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName))];
  });
  return new Map(await Promise.all(found));
}

const modulesOf = async (folder: string): Promise<string[]> =>
  (await readdir(path.join(ROOT, folder), { recursive: true }))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")));

/** The first circle that is found, from a module to itself; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  return [...graph.keys()].map((file) => visit(file, [])).find((circle) => circle.length > 0) ?? [];
}

it("no module imports itself on any way round", async () => {
  const graph = await imports();
  expect(graph.size).toBeGreaterThan(300);
  expect(circleIn(graph)).toEqual([]);
});

it("a circle is seen, and shown from end to end", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
  ]);
  expect(circleIn(graph)).toEqual(["b", "c", "b"]);
});

/** Names that two files may export, with the reason. */
const TWICE: readonly (readonly [reason: string, twice: (name: string, files: readonly string[]) => boolean])[] = [
  ["Astro asks for them by name", (_, files) => files.every((file) => /^src\/(?:province\/)?pages\//.test(file))],
  [
    "a kind of record and its open data bear the name of the kind",
    (name, files) => Object.hasOwn(RECORDS, name) && files.filter((file) => !file.startsWith(OPEN_DATA)).length === 1,
  ],
  ["the desk has words of its own for its screens", (_, files) => files.some((file) => file.startsWith("src/desk/"))],
  [
    "the fields of open data bear the names of the fields that they publish",
    (_, files) => files.length === 2 && files.includes(`${DATA}shape-fields.ts`) && files.includes(FIELDS),
  ],
];
const [DATA, FIELDS] = ["src/site/data/", "src/domain/model/fields.ts"];
const OPEN_DATA = `${DATA}kinds/`;

/** The names that each module of `src` makes and exports; what it hands on from another is not its own. */
async function exportedNames(): Promise<[name: string, file: string][]> {
  const read = (await modulesOf("src")).map(async (file) => {
    const source = ts.createSourceFile(file, await readFile(path.join(ROOT, file), "utf8"), ts.ScriptTarget.Latest);
    return source.statements.flatMap((statement) => namesOf(statement).map((name): [string, string] => [name, file]));
  });
  return (await Promise.all(read)).flat();
}

function namesOf(statement: ts.Statement): string[] {
  const isExported = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
  if (!isExported) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((part) => ("name" in part ? boundName(part) : [])),
    );
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

const boundName = ({ name }: ts.BindingElement): string[] => (ts.isIdentifier(name) ? [name.text] : []);

it("no two modules export the same name: who reads it need not ask which", async () => {
  const byName = Map.groupBy(await exportedNames(), ([name]) => name);
  expect(byName.size).toBeGreaterThan(1500);
  const twice = [...byName]
    .map(([name, entries]) => [name, [...new Set(entries.map(([, file]) => file))]] as const)
    .filter(([name, files]) => files.length > 1 && !TWICE.some(([, allowed]) => allowed(name, files)));
  expect(Object.fromEntries(twice)).toEqual({});
});

it("no folder shows more than its reader can take in at a glance", async () => {
  const entries = await readdir(path.join(ROOT, "src"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== "README.md");
  const byFolder = Map.groupBy(files, ({ parentPath }) => path.relative(ROOT, parentPath));
  expect(byFolder.size).toBeGreaterThan(100);
  const counts = [...byFolder].map(([folder, inside]) => [folder, inside.length] as const);
  expect(Object.fromEntries(counts.filter(([, count]) => count > 25))).toEqual({});
});
