import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { MINIMAL_AGENCY } from "../agency.ts";
import { writeFiles } from "../folder.ts";
import { deskOn, edit, git, PERSON, publishAt, useOffices, waysOf, WISH } from "./office.ts";

const office = useOffices();
const WAYS = waysOf(office);

describe.each(WAYS)("what was changed goes out $way", ({ office, open }) => {
  it("says it in words, commits it in Thai and sends it", async () => {
    const { bare, one } = await office();
    await edit(one, "ปลัด #", "ปลัดเทศบาล #");
    const visitor = await open(one);
    const { body } = await visitor.get("/publish");
    expect(body).toContain("<strong>แก้ </strong>บุคคล: นายตัวอย่าง ใจดี");
    expect(body).toContain('value="แก้บุคคล: นายตัวอย่าง ใจดี"');
    expect(await visitor.post("/api/publish", WISH)).toEqual({ status: 200, data: { outcome: "published" } });
    expect(git(bare, "log", "-1", "--format=%s|%an", "main").trim()).toBe("แก้ตำแหน่ง|สำนักปลัด");
    expect(git(bare, "show", "main:content/people/a.yaml")).toContain("ปลัดเทศบาล # ตำแหน่ง");
    expect((await visitor.get("/publish")).body).toContain("ไม่มีสิ่งใดรอ");
  });

  it("sends nothing while something is wrong, and leaves files beside content and documents alone", async () => {
    const { bare, one } = await office();
    await edit(one, "side: permanent", "side: ไม่รู้");
    // What a save that was stopped leaves behind is no content.
    const half = "content/people/.a.yaml.01234567-89ab-4def-8123-456789abcdef";
    await writeFiles(one, { "notes.txt": "ส่วนตัว", [half]: "name: นาย" });
    const visitor = await open(one);
    expect((await visitor.post("/api/publish", WISH)).status).toBe(409);
    await edit(one, "side: ไม่รู้", "side: political");
    expect((await visitor.post("/api/publish", WISH)).status).toBe(200);
    expect(git(bare, "ls-tree", "-r", "--name-only", "main").trim().split("\n")).toEqual([
      "content/agency.yaml",
      "content/people/a.yaml",
    ]);
  });

  it("keeps it here where there is nowhere to send it", async () => {
    const { one } = await office();
    git(one, "remote", "remove", "origin");
    await edit(one, "ปลัด #", "ปลัดเทศบาล #");
    const visitor = await open(one);
    expect((await visitor.get("/publish")).body).toContain("นำขึ้นเว็บไซต์เอง");
    expect((await visitor.post("/api/publish", WISH)).data).toEqual({ outcome: "kept" });
    expect(git(one, "log", "-1", "--format=%s").trim()).toBe("แก้ตำแหน่ง");
  });
});

describe.each(WAYS)("two people $way", ({ office, open }) => {
  it("who changed different fields of a record publish both", async () => {
    const { bare, one, two } = await office();
    await edit(one, "ปลัด #", "ปลัดเทศบาล #");
    await (await open(one)).post("/api/publish", WISH);
    await edit(two, "นาย", "นาง");
    expect((await (await open(two)).post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
    expect(git(bare, "show", "main:content/people/a.yaml")).toBe(
      PERSON.replace("ปลัด #", "ปลัดเทศบาล #").replace("นาย", "นาง"),
    );
  });

  it("who changed one field choose whose it is; until then nothing is lost and nothing half done", async () => {
    const { bare, one, two } = await office();
    await edit(one, "ปลัด #", "หนึ่ง #");
    await (await open(one)).post("/api/publish", WISH);
    await edit(two, "ปลัด #", "สอง #");
    const visitor = await open(two);
    const asked = await visitor.post("/api/publish", WISH);
    expect(asked.status).toBe(409);
    expect(asked.data["html"]).toMatch(/สอง[^]*หนึ่ง/);
    expect(await readFile(path.join(two, "content/people/a.yaml"), "utf8")).toContain("สอง");
    expect(git(bare, "show", "main:content/people/a.yaml")).toContain("หนึ่ง");
    const choices = { "content/people/a.yaml": { position: "theirs" } };
    expect((await visitor.post("/api/publish", { ...WISH, choices })).data).toEqual({ outcome: "published" });
    expect(git(bare, "show", "main:content/people/a.yaml")).toBe(PERSON.replace("ปลัด #", "หนึ่ง #"));
  });

  it("of whom one was stopped while both were put together find nothing lost when they go on", async () => {
    const { bare, one, two } = await office();
    const other = PERSON.replace("ใจดี", "สอง").replace("order: 1", "order: 2");
    await edit(one, "ปลัด #", "หนึ่ง #");
    await writeFiles(one, { "content/people/b.yaml": other });
    await (await open(one)).post("/api/publish", WISH);
    await edit(two, "นาย", "นาง");
    // Their files were written, and nothing was committed yet.
    await writeFiles(two, { "content/people/b.yaml": other });
    expect((await (await open(two)).post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
    expect(git(bare, "show", "main:content/people/a.yaml")).toBe(
      PERSON.replace("ปลัด #", "หนึ่ง #").replace("นาย", "นาง"),
    );
    expect(git(bare, "show", "main:content/people/b.yaml")).toBe(other);
    expect(git(two, "status", "--porcelain")).toBe("");
  });

  it("of whom one deleted what the other changed are asked for the file as a whole", async () => {
    const { bare, one, two } = await office();
    await edit(one, "ปลัด #", "หนึ่ง #");
    await (await open(one)).post("/api/publish", WISH);
    git(two, "rm", "--quiet", "content/people/a.yaml");
    const visitor = await open(two);
    expect((await visitor.post("/api/publish", WISH)).status).toBe(409);
    const choices = { "content/people/a.yaml": { "@file": "ours" } };
    expect((await visitor.post("/api/publish", { ...WISH, choices })).data).toEqual({ outcome: "published" });
    expect(git(bare, "ls-tree", "-r", "--name-only", "main")).not.toContain("people/a.yaml");
  });

  it("are both asked for where the agency wants that", async () => {
    const { bare, one } = await office();
    await writeFiles(one, { "content/agency.yaml": `${MINIMAL_AGENCY}publish: two-people\n` });
    await edit(one, "ปลัด #", "ปลัดเทศบาล #");
    const visitor = await open(one);
    expect((await visitor.post("/api/publish", WISH)).status).toBe(422);
    expect((await visitor.post("/api/publish", { ...WISH, reviewer: "สำนักปลัด", reviewed: true })).status).toBe(422);
    expect((await visitor.post("/api/publish", { ...WISH, reviewer: "นายก", reviewed: true })).status).toBe(200);
    expect(git(bare, "log", "-1", "--format=%B", "main")).toContain("ตรวจโดย: นายก");
  });
});

it("says in Thai that nobody is there, and sends what was kept the next time", async () => {
  const { bare, one } = await office();
  await publishAt(one, path.join(one, "nowhere.git"));
  await edit(one, "ปลัด #", "ปลัดเทศบาล #");
  const visitor = await deskOn(one);
  const refused = await visitor.post("/api/publish", WISH);
  expect(refused.status).toBe(502);
  expect(JSON.stringify(refused.data)).toContain("เก็บไว้ในเครื่องแล้ว");
  await publishAt(one, bare);
  expect((await visitor.get("/publish")).body).toContain("ยังไม่ได้ส่งขึ้น");
  expect((await visitor.post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
  expect(git(bare, "show", "main:content/people/a.yaml")).toContain("ปลัดเทศบาล");
});
