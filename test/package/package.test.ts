import { execFile } from "node:child_process";
import { isBuiltin } from "node:module";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { tools } from "../../src/authoring/upgrade/tools.ts";
import { upgrade, type Ran } from "../../src/authoring/upgrade/upgrade.ts";
import { filesBelow } from "../../src/program/paths.ts";
import { useFolder, writeFiles } from "../folder.ts";
import { installProgram, otherVersion, packProgram } from "./install.ts";

const NEXT = "99.0.0";
const DAY = "2025-01-31";
const story = (title: string) => `---\ntitle: ${title}\ndate: 2024-11-05\nsummary: ${title}\n---\n\n${title}\n`;
const FACT = `family: lao
fiscalYear: 2568
facts:
  - { item: o1, fact: yearRule, level: confirmed, source: คู่มือ ITA 2568 หน้า 12 }
`;

const folder = useFolder();
const at = (...parts: string[]) => path.join(folder.current, ...parts);
const read = (...parts: string[]) => readFile(at(...parts), "utf8");
let packed: string;

/** Runs the installed program in the agency's folder. */
async function prongsai(words: readonly string[], agency = "agency"): Promise<Ran> {
  process.env["AS_OF"] = DAY;
  return tools.run(at(agency), words, at(agency)).finally(() => Reflect.deleteProperty(process.env, "AS_OF"));
}
async function fine(words: readonly string[], agency = "agency"): Promise<string> {
  const { code, stdout, stderr } = await prongsai(words, agency);
  expect(code, stdout + stderr).toBe(0);
  return stdout;
}
/** Which file of the disk a page is: one that is taken over stays the same. */
const inode = async (...parts: string[]) => (await stat(at(...parts))).ino;

beforeAll(async () => {
  await mkdir(at("packed"), { recursive: true });
  packed = await packProgram(at("packed"));
  await installProgram(packed, at("agency"));
});

it("holds the program alone: JavaScript, no test, no demo, no tool of ours", async () => {
  const files = await readdir(packed, { recursive: true });
  expect(
    files.filter((file) => /\.ts$|\.test\.|^\.package[\\/](?!src|scripts|bundle|package\.json)/.test(file)),
  ).toEqual([]);
  expect((await readdir(packed)).toSorted()).toEqual([".package", "LICENSE", "README.md", "package.json"]);
  const texts = files.filter((file) => /\.(js|astro|cjs)$/.test(file));
  const astray = await Promise.all(
    texts.map(async (file) => {
      const text = await readFile(path.join(packed, file), "utf8");
      // What a compiler adds to ask for modules by other names, browsers would load too.
      return /(?:from|import)\s*\(?"\.{1,2}\/[^"]+\.ts"|new URL\("[^"]+\.ts", import|__rewriteRelative/.test(text)
        ? [file]
        : [];
    }),
  );
  expect(astray.flat()).toEqual([]);
  const tested = [
    "node",
    "lighthouse",
    "eslint",
    "vitest",
    "prettier",
    "@sparticuz/chromium",
    "typescript",
    "axe-core",
  ];
  expect(Object.keys(manifest.dependencies).filter((name) => tested.includes(name))).toEqual([]);
});

it("ships what it uses of large libraries in files that load by themselves", async () => {
  const files = (await filesBelow(path.join(packed, ".package"))).filter((file) => /^src.*\.LICENSE$/.test(file));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const code = at("agency/node_modules/prongsai/.package", file.replace(/LICENSE$/, "js"));
    const used = (await import(/* @vite-ignore */ code)) as Readonly<Record<string, unknown>>;
    expect(Object.keys(used).length, file).toBeGreaterThan(0);
    expect(
      Object.keys(used).filter((name) => used[name] === undefined),
      file,
    ).toEqual([]);
  }
});

it("asks for no library that it does not bring or ship", async () => {
  const all = await readdir(packed, { recursive: true });
  // What is shipped with its library lies beside the licences: its maker has found all that it asks for.
  const shipped = all.filter((file) => file.endsWith(".LICENSE")).map((file) => file.replace(/LICENSE$/, "js"));
  const files = all.filter((file) => /\.(js|astro)$/.test(file) && !shipped.includes(file));
  const asked = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(packed, file), "utf8");
      const script = file.endsWith(".astro") ? (text.split("---")[1] ?? "") : text;
      return ts
        .preProcessFile(script, true, true)
        .importedFiles.flatMap(({ fileName }) => /^(?![a-z]+:)(?:@[\w-]+\/)?[a-z][\w.-]*/.exec(fileName) ?? []);
    }),
  );
  const brought = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  });
  expect(new Set(asked.flat()).size).toBeGreaterThan(20);
  expect([...new Set(asked.flat())].filter((name) => !isBuiltin(name) && !brought.includes(name))).toEqual([]);
});

it("says in one Thai sentence what to do on an older Node", async () => {
  const bin = path.join(packed, ".package/scripts/prongsai.cjs");
  const old = `Object.defineProperty(process.versions, "node", { value: "20.11.1" }); require(${JSON.stringify(bin)});`;
  const told = await promisify(execFile)(process.execPath, ["--eval", old]).catch((error: unknown) => error as Ran);
  expect(told.stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/Node\.js รุ่น 22\.12 ขึ้นไป .*20\.11\.1.*nodejs\.org/),
  ]);
  expect(told).toMatchObject({ code: 1 });
});

describe("an agency's folder made by the package alone", () => {
  beforeAll(async () => {
    await fine([
      "init",
      "--name",
      "อบต.ใหม่",
      "--kind",
      "องค์การบริหารส่วนตำบล",
      "--year",
      "2568",
      "--site",
      "https://www.new.example/",
    ]);
    await writeFiles(at("agency"), {
      "content/news/a.md": story("ข่าวแรก"),
      "content/news/b.md": story("ข่าวที่สอง"),
      "content/editions/2568.facts.yaml": FACT,
      "content/people/head.yaml": "name: นายสมมติ ตัวอย่าง\nposition: นายกองค์การบริหารส่วนตำบล\nside: political\norder: 1\n",
    });
  });

  it("checks, writes and builds there, and nowhere else", async () => {
    const before = await readdir(at("agency/node_modules/prongsai"), { recursive: true });
    expect(await fine(["check", "--fail-on", "never"])).toContain("อบต.ใหม่");
    expect(await fine(["new", "disclosures", "o1"])).toContain("content/disclosures/2568/o1.yaml");
    await writeFile(at("agency/content/news/a.md"), story("ข่าวแรก").replace("date:", "daet:"));
    const { code, stdout, stderr } = await prongsai(["check"]);
    expect(code).toBe(1);
    expect(stderr).toContain("content/news/a.md:3:1");
    expect(stdout + stderr).not.toContain("node_modules");
    await writeFile(at("agency/content/news/a.md"), story("ข่าวแรก"));
    await rm(at("agency/content/disclosures/2568/o1.yaml"));
    expect(await fine(["build"])).toContain("อบต.ใหม่");
    expect(await read("agency/dist/news/a/index.html")).toContain("ข่าวแรก");
    // The program that renders came with the package.
    expect(await readdir(at("agency/.cache"))).not.toContain("bundles");
    expect(await fine(["sheet"])).toContain("oit-2568-sheet.xlsx");
    expect(await readdir(at("agency"))).toContain("oit-2568-sheet.csv");
    expect(await readdir(at("agency/node_modules/prongsai"), { recursive: true })).toEqual(before);
  });

  it("renders only what has changed when its workflow runs again elsewhere, with what it kept", async () => {
    // Another machine: a fresh copy of the repository, and what the cache has kept, with other times.
    for (const part of ["content", "public", "package.json", ".cache", "dist"])
      await cp(at("agency", part), at("runner", part), { recursive: true });
    await installProgram(packed, at("runner"));
    await writeFile(at("runner/content/news/b.md"), story("ข่าวที่สองแก้แล้ว"));
    const [same, changed] = await Promise.all(["a", "b"].map((name) => inode("runner/dist/news", name, "index.html")));
    await fine(["build"], "runner");
    expect(await inode("runner/dist/news/a/index.html")).toBe(same);
    expect(await inode("runner/dist/news/b/index.html")).not.toBe(changed);
    expect(await read("runner/dist/news/b/index.html")).toContain("ข่าวที่สองแก้แล้ว");
    // What another program left under the same names does no harm.
    for (const file of await filesBelow(at("runner/.cache/published")))
      await writeFile(at("runner/.cache/published", file), "{ foreign");
    await fine(["build"], "runner");
    expect(await read("runner/dist/news/a/index.html")).toContain("ข่าวแรก");
  });

  it("goes over to a version that has renamed a field: nothing is lost, and it says what changed", async () => {
    const git = (...words: string[]) =>
      promisify(execFile)("git", ["-c", "user.name=t", "-c", "user.email=t@test.example", ...words], {
        cwd: at("agency"),
      });
    const faq = "# ถามบ่อย\nquestion: 'ก'\nanswer: ข\ntheme: ค # หมวด\nupdated: 2023-01-31\n";
    // The version that the agency has calls the field by another name.
    const old = await otherVersion(packed, at("old"), manifest.version, {
      "src/domain/model/records/faq.js": (text) => text.replace(/\btopic:/, "theme:"),
    });
    const next = await otherVersion(packed, at("next"), NEXT, {
      "src/authoring/migrations/index.js": () => `import { renameField } from "./rename-field.js";
export const MIGRATIONS = [{ version: "0.9.0", what: "เปลี่ยนชื่อช่อง theme เป็น topic",
  change: (file, text) => (file.startsWith("content/faq/") ? renameField(text, ["theme"], "topic") : text) }];
`,
    });
    await installProgram(old, at("agency"));
    await writeFile(at("agency/content/faq/own.yaml"), faq);
    const wish = { directory: at("agency"), years: [2568], to: next, dryRun: false };
    const ways = { run: tools.run, install: (place: string) => installProgram(next, place) };
    const own = async () =>
      Promise.all(
        (await filesBelow(at("agency/content"))).map(async (file) => [file, await read("agency/content", file)]),
      );

    // Not committed: refused, and nothing has changed.
    await git("init", "--quiet");
    const before = await own();
    const packageBefore = await read("agency/package.json");
    await expect(upgrade(wish, ways)).rejects.toThrow(/commit[^]*content\/faq\/own\.yaml/);
    expect(await own()).toEqual(before);
    expect(await read("agency/package.json")).toBe(packageBefore);

    // Committed: first tried, then done.
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "ก่อนเปลี่ยนรุ่น");
    await installProgram(old, at("agency"));
    const { edition } = JSON.parse(await fine(["check", "--fail-on", "never", "--format", "json"])) as {
      edition: object;
    };
    const tried = await upgrade({ ...wish, dryRun: true }, ways);
    expect(tried.lines.join("\n")).toMatch(
      /ลองใช้รุ่น .* → 99\.0\.0[^]*theme เป็น topic[^]*content\/faq\/own\.yaml[^]*ยังไม่ได้เปลี่ยน/,
    );
    expect(await own()).toEqual(before);
    const { lines, ok } = await upgrade(wish, ways);
    expect(ok, lines.join("\n")).toBe(true);
    expect(await read("agency/content/faq/own.yaml")).toBe(faq.replace("theme:", "topic:"));
    expect((await own()).filter(([file]) => file !== "faq/own.yaml")).toEqual(
      before.filter(([file]) => file !== "faq/own.yaml"),
    );
    // Its own texts, people and corrected fact stand as they were, and nothing else came: no conflict, no file of the demo.
    expect((await git("status", "--porcelain", "--untracked-files=all")).stdout).toBe(" M content/faq/own.yaml\n");
    const demo = Object.keys(JSON.parse(await readFile("src/authoring/project/demo-files.json", "utf8")) as object);
    const there = (await git("ls-files")).stdout.split("\n");
    expect(there).toContain("content/people/head.yaml");
    expect(
      there.filter((file) => /^(content|public)\//.test(file) && file !== "content/agency.yaml" && demo.includes(file)),
    ).toEqual([]);
    expect(await fine(["--version"])).toBe(`${NEXT}\n`);
    const checked = JSON.parse(await fine(["check", "--fail-on", "never", "--format", "json"])) as {
      edition: object;
    };
    expect(checked.edition).toEqual(edition);
  });
});
