import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { parse, stringify } from "yaml";
import { cachePlace, filesBelow } from "../../src/program/paths.ts";
import { runProgram, type Measured } from "./run-step.ts";

const run = promisify(execFile);

/** What publishes the same archive beside us: Hugo its pages, and two versions of Pagefind an index of them. */
const PAGEFINDS = ["1.5.2", "1.6.0"] as const;
export type Other = "Hugo" | `Pagefind ${(typeof PAGEFINDS)[number]}`;

/**
 * Measures others on an archive, from nothing: Hugo with templates as bare as can be, then Pagefind as it comes.
 * @param directory the agency's folder
 * @param site a new folder for Hugo's site
 * @returns nothing where Hugo is not installed
 */
export async function measureOthers(directory: string, site: string): Promise<Record<Other, Measured> | undefined> {
  const hugo = process.env["HUGO_PATH"] || "hugo";
  const there = await run(hugo, ["version"]).catch(() => undefined);
  if (!there) return undefined;
  await makeHugoSite(directory, site);
  const out = path.join(site, "public");
  const measured: Partial<Record<Other, Measured>> = {
    Hugo: await runProgram(hugo, ["--source", site, "--destination", out, "--quiet"]),
  };
  for (const version of PAGEFINDS) {
    const words = [await pagefind(version), "--site", out, "--output-path", path.join(site, version), "--quiet"];
    measured[`Pagefind ${version}`] = await runProgram(process.execPath, words);
  }
  return measured as Record<Other, Measured>;
}

/** The command of a version of Pagefind, installed for the benchmark alone. */
async function pagefind(version: string): Promise<string> {
  const folder = cachePlace("bench", `pagefind-${version}`);
  const command = path.join(folder, "node_modules/pagefind/lib/runner/bin.cjs");
  if (existsSync(command)) return command;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ private: true }));
  await run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", `pagefind@${version}`]);
  return command;
}

/** Every record as a page of Markdown, in a folder of its kind: its texts are its body. */
async function makeHugoSite(directory: string, site: string): Promise<void> {
  const content = path.join(directory, "content");
  for (const file of await filesBelow(content)) {
    if (!/\.(?:yaml|mdx?)$/.test(file) || !file.includes("/")) continue;
    const [data = "", body = ""] = divided(await readFile(path.join(content, file), "utf8"));
    const [title = file, ...texts] = textsOf(parse(data));
    const to = path.join(site, "content", file.replace(/\.\w+$/, ".md"));
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, `---\n${stringify({ title })}---\n\n${[...texts, body].join("\n\n")}\n`);
  }
  for (const [name, text] of Object.entries(SITE)) {
    await mkdir(path.dirname(path.join(site, name)), { recursive: true });
    await writeFile(path.join(site, name), text);
  }
}

/** The data of a record, and the prose below it. */
const divided = (text: string): string[] => (text.startsWith("---\n") ? text.slice(4).split("\n---\n") : [text]);

/** Every text in a record's data, in its order. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const SITE = {
  "config.yaml": stringify({ baseURL: "https://archive.example/", languageCode: "th", title: "Archive" }),
  "layouts/_default/baseof.html": `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav></header>
<main>{{ block "main" . }}{{ end }}</main></body></html>`,
  "layouts/_default/single.html": `{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}`,
  "layouts/_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`,
};
