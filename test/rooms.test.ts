import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

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
