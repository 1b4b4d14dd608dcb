import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { uncommitted } from "../../src/authoring/migrations/guard.ts";
import { MIGRATIONS } from "../../src/authoring/migrations/index.ts";
import { compareVersions, migrationsBetween, type Migration } from "../../src/authoring/migrations/migration.ts";
import { renameField } from "../../src/authoring/migrations/rename-field.ts";
import { migrate } from "../../src/authoring/upgrade/migrate.ts";
import { changedStatuses, newNotices, readChecked, type ItemStatuses } from "../../src/authoring/upgrade/statuses.ts";
import { TOOL } from "../../src/program/tool.ts";
import { newFolder, writeFiles } from "../folder.ts";

it.each<[name: string, text: string, at: string[], to: string, expected: string]>([
  ["a field", "a: 1 # one\n'b': 2\n", ["b"], "c", "a: 1 # one\nc: 2\n"],
  ["a field within another", "a:\n  b: 1\nb: 2\n", ["a", "b"], "c", "a:\n  c: 1\nb: 2\n"],
  ["front matter alone", "---\r\nb: 1\r\n---\r\nb: body\r\n", ["b"], "c", "---\r\nc: 1\r\n---\r\nb: body\r\n"],
  ["after a mark of byte order", "\uFEFF---\nb: ก\n---\n", ["b"], "c", "\uFEFF---\nc: ก\n---\n"],
  ["no field that is not there", "a: 1\n", ["b"], "c", "a: 1\n"],
  ["no field whose new name is taken", "b: 1\nc: 2\n", ["b"], "c", "b: 1\nc: 2\n"],
  ["nothing in a broken file", "b: [1\n", ["b"], "c", "b: [1\n"],
])("renames %s", (_, text, at, to, expected) => {
  expect(renameField(text, at, to)).toBe(expected);
});

const rename = (version: string, from: string, to: string): Migration => ({
  version,
  what: `${from} เป็น ${to}`,
  change: (file, text) => (file.startsWith("content/faq/") ? renameField(text, [from], to) : text),
});

it("runs the migrations that lie between two versions, in their order", () => {
  const all = ["0.10.0", "0.2.0", "0.9.1", "1.0.0"].map((version) => rename(version, "a", "b"));
  expect(migrationsBetween(all, "0.2.0", "0.10.0").map(({ version }) => version)).toEqual(["0.9.1", "0.10.0"]);
  expect(compareVersions("0.10.0", "0.9.0")).toBeGreaterThan(0);
});

it("no migration of ours is for a version that is not out yet", () => {
  for (const { version } of MIGRATIONS) expect(compareVersions(version, TOOL.version)).toBeLessThanOrEqual(0);
});

describe("content that is carried over", () => {
  const all = [rename("0.2.0", "a", "b"), rename("0.3.0", "b", "c")];
  const make = async () => {
    const directory = await newFolder();
    await writeFiles(directory, { "content/faq/x.yaml": "a: 1\n", "content/news/y.md": "---\na: 1\n---\n" });
    return directory;
  };
  const git = (directory: string, ...words: string[]) =>
    promisify(execFile)("git", ["-c", "user.name=t", "-c", "user.email=t@test.example", ...words], { cwd: directory });
  const run = (directory: string) => migrate({ directory, from: "0.1.0", to: "0.3.0", into: directory }, all);
  const read = (directory: string, file: string) => readFile(path.join(directory, file), "utf8");

  it("is set aside first where there is no git to bring it back", async () => {
    const directory = await make();
    const lines = await run(directory);
    expect(await read(directory, "content/faq/x.yaml")).toBe("c: 1\n");
    expect(await read(directory, ".replaced/0.1.0/content/faq/x.yaml")).toBe("a: 1\n");
    expect(await read(directory, "content/news/y.md")).toContain("a: 1");
    expect(lines.join("\n")).toMatch(/a เป็น b\nb เป็น c\n {2}content\/faq\/x\.yaml\n.*\.replaced\/0\.1\.0\//);
  });

  it("is left alone while git does not hold it", async () => {
    const directory = await make();
    await git(directory, "init", "--quiet");
    await expect(run(directory)).rejects.toThrow("content/faq/x.yaml");
    await git(directory, "add", ".");
    await expect(run(directory)).rejects.toThrow("content/faq/x.yaml");
    await git(directory, "commit", "--quiet", "--message", "x");
    expect(await uncommitted(directory, ["content/faq/x.yaml"])).toEqual([]);
    await writeFile(path.join(directory, "content/faq/x.yaml"), "a: 2\n");
    await expect(run(directory)).rejects.toThrow("content/faq/x.yaml");
    expect(await read(directory, "content/faq/x.yaml")).toBe("a: 2\n");
    await git(directory, "commit", "--all", "--quiet", "--message", "y");
    await run(directory);
    expect(await read(directory, "content/faq/x.yaml")).toBe("c: 2\n");
  });
});

it("says which items a version judges otherwise, and why", () => {
  const year = (status: "complete" | "incomplete", ...messages: string[]): ItemStatuses => ({
    edition: { fiscalYear: 2568 },
    notices: [],
    items: [
      { code: "o1", name: "โครงสร้าง", status, findings: messages.map((message) => ({ message, severity: "error" })) },
      { code: "o2", name: "ผู้บริหาร", status: "complete", findings: [] },
    ],
  });
  expect(changedStatuses(year("complete"), year("incomplete", "เอกสารผิดปี"))).toEqual([
    "ปี 2568 o1 โครงสร้าง: ครบ → ไม่ครบ",
    "  เพราะ เอกสารผิดปี",
  ]);
  expect(changedStatuses(year("incomplete", "เอกสารผิดปี"), year("complete"))).toEqual([
    "ปี 2568 o1 โครงสร้าง: ไม่ครบ → ครบ",
    "  รุ่นใหม่ไม่ทักว่า เอกสารผิดปี",
  ]);
  expect(changedStatuses(year("complete"), year("complete", "ควรดู"))).toEqual([]);
});

it("says what a version newly sees about the site as a whole, once for all years", () => {
  const year = (...messages: string[]) => {
    const notices = messages.map((message) => ({ message, file: "public/documents/" }));
    return readChecked(JSON.stringify({ edition: { fiscalYear: 2568 }, items: [], notices })) ?? expect.fail();
  };
  const unlinked = "ไม่มีเนื้อหาใดกล่าวถึง 1 ไฟล์นี้ จึงไม่เผยแพร่: ร่าง.pdf";
  const older = readChecked('{ "edition": { "fiscalYear": 2568 }, "items": [] }') ?? expect.fail();
  expect(newNotices([older], [year(unlinked), year(unlinked)])).toEqual([`public/documents/: ${unlinked}`]);
  expect(newNotices([year(unlinked)], [year(unlinked)])).toEqual([]);
});
