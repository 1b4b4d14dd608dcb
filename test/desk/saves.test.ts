import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { openDesk } from "../../src/desk/open.ts";
import type { OpenDesk } from "../../src/desk/server/serve.ts";
import { markOf, writeWhole } from "../../src/desk/saving/write.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { newFolder, useFolder, writeFiles } from "../folder.ts";
import { visitorOf } from "./ask.ts";

const folder = useFolder();
let desk: OpenDesk;
let visitor: Awaited<ReturnType<typeof visitorOf>>;
beforeAll(async () => {
  await writeFiles(folder.current, { "content/agency.yaml": MINIMAL_AGENCY });
  desk = await openDesk(folder.current, () => "2023-04-28");
  visitor = await visitorOf(desk);
});
afterAll(() => desk.close());

const at = (file: string) => path.join(folder.current, file);
const text = (file: string) => readFile(at(file), "utf8");
const PERSON = "name: นายตัวอย่าง ใจดี # ชื่อ\nposition: ปลัด\nside: permanent\norder: 1\n";
const ENTRIES = [
  ["name", "นายตัวอย่าง ใจดี"],
  ["position", "ปลัด"],
  ["side", "permanent"],
  ["order", "1"],
];
const changed = (changes: Record<string, string>) =>
  ENTRIES.map(([name = "", value = ""]) => [name, changes[name] ?? value]);

/** Opens the form of a file, as a window does. */
async function open(file: string): Promise<{ kind: string; file: string; mark: string }> {
  const { body } = await visitor.get(`/edit?file=${encodeURIComponent(file)}`);
  return { kind: "people", file, mark: /data-mark="([^"]*)"/.exec(body)?.[1] ?? "" };
}

describe("a form that is saved", () => {
  it("changes its line alone, and says what is wrong before it writes", async () => {
    await writeFiles(folder.current, { "content/people/a.yaml": PERSON });
    const form = await open("content/people/a.yaml");
    const refused = await visitor.post("/api/save", { ...form, entries: changed({ position: "" }) });
    expect(refused).toMatchObject({ status: 422, data: { said: [{ name: "position", text: "ยังไม่ได้กรอก" }] } });
    expect(await text("content/people/a.yaml")).toBe(PERSON);
    const saved = await visitor.post("/api/save", { ...form, entries: changed({ position: "ปลัดเทศบาล" }) });
    expect(saved.status).toBe(200);
    expect(await text("content/people/a.yaml")).toBe(PERSON.replace("ปลัด\n", "ปลัดเทศบาล\n"));
  });

  it("of two windows, the second puts both changes together where the fields differ", async () => {
    await writeFiles(folder.current, { "content/people/b.yaml": PERSON });
    const [first, second] = [await open("content/people/b.yaml"), await open("content/people/b.yaml")];
    await visitor.post("/api/save", { ...first, entries: changed({ position: "ปลัดเทศบาล" }) });
    const late = { ...second, entries: changed({ name: "นางตัวอย่าง ใจดี" }) };
    expect((await visitor.post("/api/save", late)).status).toBe(409);
    expect((await visitor.post("/api/save", { ...late, choice: {} })).status).toBe(200);
    expect(await text("content/people/b.yaml")).toBe(PERSON.replace("ปลัด\n", "ปลัดเทศบาล\n").replace("นาย", "นาง"));
  });

  it("of two windows that change one field, nothing is written before somebody has chosen", async () => {
    await writeFiles(folder.current, { "content/people/c.yaml": PERSON });
    const [first, second] = [await open("content/people/c.yaml"), await open("content/people/c.yaml")];
    await visitor.post("/api/save", { ...first, entries: changed({ position: "หนึ่ง" }) });
    const late = { ...second, entries: changed({ position: "สอง" }) };
    const asked = await visitor.post("/api/save", late);
    expect(asked.status).toBe(409);
    expect(asked.data["html"]).toMatch(/หนึ่ง[\s\S]*|สอง/);
    expect((await visitor.post("/api/save", { ...late, choice: {} })).status).toBe(409);
    expect(await text("content/people/c.yaml")).toContain("position: หนึ่ง");
    expect((await visitor.post("/api/save", { ...late, choice: { position: "ours" } })).status).toBe(200);
    expect(await text("content/people/c.yaml")).toContain("position: สอง");
  });

  it("makes a new file after its title, and never over another", async () => {
    const form = { kind: "people", file: "", mark: "none", entries: ENTRIES };
    const made = [await visitor.post("/api/save", form), await visitor.post("/api/save", form)].map(
      ({ data }) => data["file"],
    );
    expect(made).toEqual(["content/people/นายตัวอย่าง-ใจดี.yaml", "content/people/นายตัวอย่าง-ใจดี-2.yaml"]);
  });

  it("is not written where the file is gone; what was typed stays with whoever typed it", async () => {
    await writeFiles(folder.current, { "content/people/d.yaml": PERSON });
    const form = await open("content/people/d.yaml");
    await visitor.post("/api/delete", { file: form.file, mark: form.mark });
    expect(await visitor.post("/api/save", { ...form, entries: changed({ position: "ใหม่" }) })).toMatchObject({
      status: 409,
      data: { gone: true },
    });
  });

  it("a deleted file comes back as it was", async () => {
    await writeFiles(folder.current, { "content/people/e.yaml": PERSON });
    const form = await open("content/people/e.yaml");
    const { data } = await visitor.post("/api/delete", { file: form.file, mark: form.mark });
    await expect(text("content/people/e.yaml")).rejects.toThrow();
    expect((await visitor.post("/api/restore", { id: data["id"] })).status).toBe(200);
    expect(await text("content/people/e.yaml")).toBe(PERSON);
  });

  it("a file that is broken is not written over", async () => {
    await writeFiles(folder.current, { "content/people/f.yaml": "name: [\n" });
    expect((await visitor.get("/edit?file=content/people/f.yaml")).body).toContain("จะไม่เขียนทับ");
  });
});

describe("a confirmation", () => {
  it("is one click: who, today, and the fingerprint of the file that was looked at", async () => {
    const answer = "item: o1\nfiscalYear: 2566\nevidence:\n  - title: ผัง\n    file: documents/a.txt\n";
    await writeFiles(folder.current, {
      "content/disclosures/2566/o1.yaml": answer,
      "public/documents/a.txt": "ผังโครงสร้าง",
    });
    const { status } = await visitor.post("/api/confirm", {
      file: "content/disclosures/2566/o1.yaml",
      index: 0,
      by: "สำนักปลัด",
    });
    expect(status).toBe(200);
    const after = await text("content/disclosures/2566/o1.yaml");
    expect(after.startsWith(answer)).toBe(true);
    expect(after.slice(answer.length)).toMatch(
      /^ {4}confirmed:\n {6}by: สำนักปลัด\n {6}on: 2023-04-28\n {6}sha256: "?[0-9a-f]{12}"?\n$/,
    );
  });
});

describe("a file is the old or the new one", () => {
  it("where another text stands there by now, nothing is written", async () => {
    const file = path.join(await newFolder(), "a.yaml");
    await writeFile(file, "old");
    await expect(writeWhole(file, "new", markOf("older"))).rejects.toMatchObject({ now: "old" });
    expect(await readFile(file, "utf8")).toBe("old");
  });

  it("where the disk refuses, the old one stands and nothing is left beside it", async () => {
    const directory = await newFolder();
    const file = path.join(directory, "a.yaml");
    await writeFiles(directory, { "a.yaml/inside": "x" });
    await expect(writeWhole(file, "new", markOf(undefined))).rejects.toThrow();
    expect(await readdir(directory)).toEqual(["a.yaml"]);
  });
});
