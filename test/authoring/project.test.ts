import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { createFromCopy, createProject, isFree } from "../../src/authoring/project/create.ts";
import { blobName, readCopy } from "../../src/authoring/project/from-copy.ts";
import { withCommands } from "../../src/authoring/project/manifest.ts";
import { GITHUB_WORKFLOW, GITLAB_WORKFLOW } from "../../src/authoring/project/workflows.ts";
import { loadContent } from "../../src/collections/load.ts";
import { COMMANDS } from "../../src/program/commands.ts";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { CHECK_FORMATS } from "../../src/site/check/formats.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { newFolder, writeFiles } from "../folder.ts";

const NEW = {
  name: "อบต.ใหม่",
  kind: "subdistrict-administration",
  site: "https://www.new.example/",
  fiscalYear: 2568,
} as const;
const read = (directory: string, file: string) => readFile(path.join(directory, file), "utf8");

it("makes a repository that holds the agency's files alone, and can be read at once", async () => {
  const directory = await newFolder();
  await writeFiles(directory, { "README.md": "ของเดิม", "package.json": '{"dependencies":{"prongsai":"file:p.tgz"}}' });
  expect(await isFree(directory)).toBe(true);
  expect(await createProject(directory, NEW)).toEqual(["README.md"]);
  expect(await read(directory, "README.md")).toBe("ของเดิม");

  const { content, problems } = await loadContent(directory, "2025-01-31");
  expect(problems).toEqual([]);
  expect(content?.agency).toMatchObject({ name: "อบต.ใหม่", currentFiscalYear: 2568 });
  expect(await filesBelow(path.join(directory, "content"))).toEqual(["agency.yaml"]);
  expect((await readdir(directory)).toSorted()).toEqual([
    ".gitattributes",
    ".github",
    ".gitignore",
    ".gitlab-ci.yml",
    ".npmrc",
    ".vscode",
    "README.md",
    "content",
    "edit.cmd",
    "edit.command",
    "package.json",
    "public",
  ]);
  const manifest = JSON.parse(await read(directory, "package.json")) as Record<string, Record<string, string>>;
  expect(manifest["dependencies"]).toEqual({ prongsai: "file:p.tgz" });
  expect(manifest["scripts"]).toMatchObject({ check: "prongsai check", upgrade: "prongsai upgrade" });
  const settings = JSON.parse(await read(directory, ".vscode/settings.json")) as Record<string, Record<string, string>>;
  for (const schema of Object.keys(settings["yaml.schemas"] ?? {}))
    expect(await read(directory, schema)).toContain("$schema");
  expect(await isFree(directory)).toBe(false);
});

it("completes a package.json without taking anything out of it", () => {
  const own = { name: "town", scripts: { check: "mine" }, dependencies: { prongsai: "1.2.3", other: "1.0.0" } };
  expect(JSON.parse(withCommands(JSON.stringify(own)))).toMatchObject({ ...own, private: true });
});

it("the workflows run only commands that there are, keep caches and output, and never need to be edited", () => {
  const texts = [GITHUB_WORKFLOW, GITLAB_WORKFLOW];
  for (const text of texts) {
    expect(parse(text)).toBeTypeOf("object");
    const names = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(["build", "check"]));
    expect(names.filter((name) => !Object.hasOwn(COMMANDS, name ?? ""))).toEqual([]);
    for (const [, format = ""] of text.matchAll(/--format ([a-z]+)/g)) expect(CHECK_FORMATS).toHaveProperty(format);
    expect(text).toContain("--fail-on agency");
    expect(text).not.toMatch(/lint|prettier/);
  }
  const github = parse(GITHUB_WORKFLOW) as {
    jobs: { build: { steps: { uses?: string; with?: { path?: string } }[] } };
  };
  const cache = github.jobs.build.steps.find(({ uses }) => uses?.startsWith("actions/cache@"));
  expect(cache?.with?.path?.trim().split("\n")).toEqual([".cache", "dist"]);
  const gitlab = parse(GITLAB_WORKFLOW) as { check: { cache: { paths: string[] } } };
  expect(gitlab.check.cache.paths).toEqual(expect.arrayContaining([".cache/", "dist/"]));
});

it("takes an agency out of a copy of the program, and leaves the demo and the program behind", async () => {
  const copy = await newFolder();
  const shipped = "content/faq";
  await mkdir(path.join(copy, shipped), { recursive: true });
  await cp(shipped, path.join(copy, shipped), { recursive: true });
  const [first = "", second = "", third = ""] = (await readdir(path.join(copy, shipped))).toSorted();
  const edited = `${await read(copy, `${shipped}/${first}`)}# แก้แล้ว\n`;
  // Windows writes other ends of lines; that is no edit.
  const windows = (await read(copy, `${shipped}/${second}`)).replaceAll("\n", "\r\n");
  await writeFiles(copy, {
    "content/agency.yaml": MINIMAL_AGENCY,
    "content/editions/2566.facts.yaml": "fiscalYear: 2566\n",
    "content/faq/ours.yaml": "question: ก\nanswer: ข\ntopic: ค\nupdated: 2023-01-31\n",
    [`${shipped}/${first}`]: edited,
    [`${shipped}/${second}`]: windows,
    "public/documents/2566/ours.pdf": new Uint8Array([0x25, 0x50, 0x44, 0x46, 13, 10, 0]),
    "src/program.ts": "export {};\n",
  });
  await symlink("ours.yaml", path.join(copy, "content/faq/link.yaml"));
  const before = await filesBelow(copy);

  const directory = await newFolder();
  const taken = await createFromCopy(directory, copy);
  expect(taken?.edited).toEqual(["content/faq/" + first]);
  expect(taken?.links).toEqual(["content/faq/link.yaml"]);
  expect(taken?.shipped).toEqual(expect.arrayContaining([`content/faq/${second}`, `content/faq/${third}`]));
  expect(taken?.own.toSorted()).toEqual(
    [
      "content/agency.yaml",
      "content/editions/2566.facts.yaml",
      `content/faq/${first}`,
      "content/faq/ours.yaml",
      "public/documents/2566/ours.pdf",
    ].toSorted(),
  );
  expect(await read(directory, `content/faq/${first}`)).toBe(edited);
  expect(new Uint8Array(await readFile(path.join(directory, "public/documents/2566/ours.pdf")))).toEqual(
    new Uint8Array([0x25, 0x50, 0x44, 0x46, 13, 10, 0]),
  );
  expect(await filesBelow(directory)).not.toContain("src/program.ts");
  expect(await filesBelow(copy)).toEqual(before);
});

it("makes nothing of a copy that is still the demo", async () => {
  const copy = await newFolder();
  await mkdir(path.join(copy, "content"));
  await cp("content/agency.yaml", path.join(copy, "content/agency.yaml"));
  const directory = await newFolder();
  expect(await createFromCopy(directory, copy)).toBeUndefined();
  expect(await readdir(directory)).toEqual([]);
});

it("knows every file of the demo, which `npm run demo-files` writes down", async () => {
  const copied = await readCopy(ROOT);
  expect(copied.own).toEqual([]);
});

it("names bytes as git does", async () => {
  const folder = await newFolder();
  await writeFile(path.join(folder, "empty"), "");
  expect(blobName(await readFile(path.join(folder, "empty")))).toBe("e69de29bb2d1d643");
});
