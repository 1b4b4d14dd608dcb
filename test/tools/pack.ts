import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { filesBelow } from "../../src/program/paths.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where `npm pack` finds the program as it is shipped: the same folders, with JavaScript in place of TypeScript. */
export const PACKAGE = path.join(ROOT, ".package");

/** Older than the oldest Node that runs it: what is newer (`using`) is written in older words. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** A module as Node runs it anywhere, also below `node_modules`, where it strips no types. */
function compile(text: string, fileName: string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    compilerOptions,
    fileName,
    reportDiagnostics: true,
  });
  const faults = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  if (faults.length > 0) throw new Error(`${fileName}: ${faults.join("\n")}`);
  return withJavaScript(outputText);
}

/** Workers and pages name other modules by their files too. */
const withJavaScript = (text: string): string =>
  text
    .replace(/(new URL\("(?:\.{1,2}\/)*[\w/-]+)\.ts(", import\.meta\.url\))/g, "$1.js$2")
    .replace(/((?:from|import|import\()\s*"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"')
    .replace(/(<script\b[^>]*\bsrc="\.{1,2}\/[^"]+)\.ts"/g, '$1.js"');

/** The licences of the packages in these folders: whoever hands on a library hands on its words. */
async function licencesOf(folders: readonly string[]): Promise<string> {
  const texts = folders.map(async (folder) => {
    const names = (await filesBelow(folder)).filter((file) => /^(licen[cs]es?|notice)\b/i.test(file)).toSorted();
    const files = await Promise.all(names.map((file) => readFile(path.join(folder, file), "utf8")));
    return [`# ${folder.replace(/^.*node_modules\//, "")}`, ...files.map((text) => text.trim())].join("\n\n");
  });
  return `${(await Promise.all(texts)).join("\n\n")}\n`;
}

await rm(PACKAGE, { recursive: true, force: true });
for (const folder of ["src", "scripts"])
  for (const file of await filesBelow(path.join(ROOT, folder))) {
    if (file.endsWith(".d.ts") || (folder === "src" && file.endsWith(".md"))) continue;
    const source = path.join(ROOT, folder, file);
    const target = path.join(PACKAGE, folder, file.replace(/\.ts$/, ".js"));
    await mkdir(path.dirname(target), { recursive: true });
    if (file.endsWith(".ts")) await writeFile(target, compile(await readFile(source, "utf8"), file));
    else if (file.endsWith(".astro")) await writeFile(target, withJavaScript(await readFile(source, "utf8")));
    else await cp(source, target);
  }

/** Modules that hand on what we use of a library which is heavy, or brings what nothing runs: each is one file. */
const BUNDLED = [
  "src/site/charts/echarts",
  "src/publish/paper/library",
  "src/collections/library/core",
  "src/desk/publishing/git-core",
];
/** What the bundled code still finds in the agency's folder. */
const external = ["esbuild"];
/** Older modules among them ask for the parts of Node by `require`. */
const banner = `import { createRequire } from "node:module";const require=createRequire(import.meta.url);`;
for (const name of BUNDLED) {
  const { metafile } = await build({
    entryPoints: [path.join(ROOT, `${name}.ts`)],
    outfile: path.join(PACKAGE, `${name}.js`),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node22",
    external,
    banner: { js: banner },
    legalComments: "eof",
    metafile: true,
    allowOverwrite: true,
  });
  const inside = Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  await writeFile(path.join(PACKAGE, `${name}.LICENSE`), await licencesOf([...new Set(inside)].toSorted()));
}
const manifest = JSON.parse(await readFile(path.join(ROOT, "package.json"), "utf8")) as Record<string, unknown>;
const { name, version, license, type, dependencies, optionalDependencies } = manifest;
await writeFile(
  path.join(PACKAGE, "package.json"),
  `${JSON.stringify({ name, version, license, type, dependencies, optionalDependencies }, undefined, 2)}\n`,
);

/** The program that renders pages goes with it, so that no agency waits for it to be bundled. */
const shipped = pathToFileURL(path.join(PACKAGE, "src/publish/bundle/open-bundle.js")).href;
const { shipBundle } = (await import(shipped)) as typeof import("../../src/publish/bundle/open-bundle.ts");
const { libraries } = await shipBundle();
const folders = libraries.map((library) => path.join(ROOT, "node_modules", library));
await writeFile(path.join(PACKAGE, "bundle.LICENSE"), await licencesOf(folders));
