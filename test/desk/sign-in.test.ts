import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createProject } from "../../src/authoring/project/create.ts";
import { loginFor, plainAddress, webAddress } from "../../src/desk/publishing/web-address.ts";
import { filesBelow } from "../../src/program/paths.ts";
import { newFolder, writeFiles } from "../folder.ts";
import { serveGit, withToken, type Gate } from "./git-host.ts";
import { deskOn, edit, git, hideGit, keyStore, PERSON, publishAt, TOKEN, useOffices, WISH } from "./office.ts";

const office = useOffices();

const ONLY_READS: Gate = (token, service) =>
  service === "git-receive-pack" ? { status: token === undefined ? 401 : 403 } : undefined;

it("without git, what stops a publication is one Thai sentence, and nothing is lost", async () => {
  let gate = withToken(TOKEN);
  const { bare, one, address } = await office((...asked) => gate(...asked));
  await edit(one, "ปลัด #", "ปลัดเทศบาล #");
  hideGit();
  const store = keyStore();
  const visitor = await deskOn(one, store);
  const cases: readonly (readonly [what: string, gate: Gate, held: string, says: RegExp, signIn?: boolean])[] = [
    ["no token", withToken(TOKEN), "", /^ยังไม่ได้ลงชื่อเข้าใช้ที่เก็บเว็บไซต์ /, true],
    ["a token that has ended", withToken(TOKEN), "old", /หมดอายุหรือถูกยกเลิก/, true],
    ["a token that may only read", ONLY_READS, TOKEN, /ไม่มีสิทธิ์เขียน/, true],
    ["a place that is gone", () => ({ status: 404 }), TOKEN, /^ไม่พบที่เก็บเว็บไซต์/, true],
    ["a host that is out of order", () => ({ status: 503 }), TOKEN, /ขัดข้อง/],
    ["no network", () => undefined, TOKEN, /ต่ออินเทอร์เน็ต/],
  ];
  for (const [what, asks, held, says, signIn] of cases) {
    gate = asks;
    const place = what === "no network" ? "http://127.0.0.1:9/bare.git" : address;
    await publishAt(one, place);
    await visitor.post("/api/sign-out", {});
    if (held !== "") store.kept.set(plainAddress(place), held);
    const { status, data } = await visitor.post("/api/publish", WISH);
    const [said] = data["said"] as { text: string }[];
    expect({ what, status, signIn: data["signIn"] }).toEqual({ what, status: 502, signIn });
    expect(said?.text).toMatch(says);
    expect(said?.text).toContain("ไม่มีสิ่งใดหาย");
    expect(said?.text).not.toContain(TOKEN);
  }
  expect(git(one, "log", "-2", "--format=%s|%an").trim().split("\n")).toEqual(["แก้ตำแหน่ง|สำนักปลัด", "เริ่ม|ก"]);
  expect(git(bare, "log", "-1", "--format=%s", "main").trim()).toBe("เริ่ม");
  expect((await visitor.get("/publish")).body).toContain("1 ครั้งที่เก็บไว้ในเครื่อง");
});

describe("signing in", () => {
  it("tries the token, keeps it in the system's keeper and in no file, and forgets it when told to", async () => {
    const { bare, one } = await office(withToken(TOKEN));
    await edit(one, "ปลัด #", "ปลัดเทศบาล #");
    hideGit();
    const store = keyStore();
    const visitor = await deskOn(one, store);
    expect((await visitor.get("/publish")).body).toContain('<section id="sign-in"');
    for (const [token, says] of [
      ["", "วางโทเคน"],
      ["โทเคน", "คัดลอกมาไม่ครบ"],
      ["github_pat_wrong", "คัดลอกมาไม่ครบ"],
    ] as const) {
      const { status, data } = await visitor.post("/api/sign-in", { token, keep: true });
      expect([status, JSON.stringify(data)]).toEqual([422, expect.stringContaining(says)]);
    }
    expect(store.kept.size).toBe(0);
    expect((await visitor.post("/api/sign-in", { token: ` ${TOKEN}\n`, keep: true })).data).toEqual({ kept: true });
    expect([...store.kept.values()]).toEqual([TOKEN]);
    expect((await visitor.post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
    expect(git(bare, "log", "-1", "--format=%s", "main").trim()).toBe("แก้ตำแหน่ง");
    for (const file of [".git/config", ".git/HEAD", ...(await filesBelow(one))])
      expect(await readFile(path.join(one, file), "latin1")).not.toContain(TOKEN);
    // Another desk, another day: nothing is asked for.
    const later = await deskOn(one, store);
    expect((await later.get("/publish")).body).toContain("ลงชื่อเข้าใช้ที่เก็บเว็บไซต์แล้ว");
    expect((await later.post("/api/sign-out", {})).status).toBe(200);
    expect(store.kept.size).toBe(0);
    expect((await later.get("/publish")).body).not.toContain("ลงชื่อเข้าใช้ที่เก็บเว็บไซต์แล้ว");
  });

  it("without a keeper of passwords holds the token until the desk is closed, and says so", async () => {
    const { one } = await office(withToken(TOKEN));
    await edit(one, "ปลัด #", "ปลัดเทศบาล #");
    hideGit();
    const visitor = await deskOn(one);
    expect((await visitor.get("/publish")).body).toContain("จำโทเคนไว้จนกว่าจะปิด");
    expect((await visitor.post("/api/sign-in", { token: TOKEN, keep: true })).data).toEqual({ kept: false });
    expect((await visitor.post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
    const body = (await (await deskOn(one)).get("/publish")).body;
    expect(body).toContain('<section id="sign-in"');
  });

  it("helps git that is installed too, where it has no way of its own", async () => {
    const { bare, one } = await office(withToken(TOKEN));
    for (const [name, value] of [
      ["GIT_CONFIG_GLOBAL", "/dev/null"],
      ["GIT_CONFIG_SYSTEM", "/dev/null"],
      ["GIT_ASKPASS", ""],
    ] as const)
      vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    await edit(one, "ปลัด #", "ปลัดเทศบาล #");
    const visitor = await deskOn(one);
    expect((await visitor.post("/api/publish", WISH)).data["signIn"]).toBe(true);
    expect((await visitor.post("/api/sign-in", { token: TOKEN, keep: false })).status).toBe(200);
    expect((await visitor.post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
    expect(git(bare, "log", "-1", "--format=%s", "main").trim()).toBe("แก้ตำแหน่ง");
  });
});

it("without git a new agency's folder is joined to an empty place, and all that the host builds from goes there", async () => {
  const folder = await newFolder();
  for (const name of ["empty.git", "full.git"])
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", path.join(folder, name));
  const { one } = await office();
  git(one, "push", "--quiet", path.join(folder, "full.git"), "main");
  const host = await serveGit(folder, withToken(TOKEN));
  const directory = await newFolder();
  await createProject(directory, {
    name: "เทศบาลตำบลธารใส",
    kind: "subdistrict-municipality",
    site: "https://www.new.example/",
    fiscalYear: 2566,
  });
  hideGit();
  const visitor = await deskOn(directory);
  expect((await visitor.get("/publish")).body).toContain("เชื่อมโฟลเดอร์นี้กับที่เก็บ");
  const join = async (address: string, token = TOKEN) => {
    const { status, data } = await visitor.post("/api/connect", { address, token, keep: false });
    return [status, JSON.stringify(data)];
  };
  expect(await join("ที่เก็บ")).toEqual([422, expect.stringContaining("กรอกที่อยู่ของที่เก็บ")]);
  expect(await join("http://git.example/a/b")).toEqual([422, expect.stringContaining("กรอกที่อยู่ของที่เก็บ")]);
  expect(await join(`${host}/empty.git`, "wrong")).toEqual([422, expect.stringContaining("คัดลอกมาไม่ครบ")]);
  expect(await join(`${host}/full.git`)).toEqual([409, expect.stringContaining("มีเนื้อหาอยู่แล้ว")]);
  expect(await join(`${host}/empty.git`)).toEqual([200, '{"kept":false}']);
  expect((await visitor.post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
  const sent = git(path.join(folder, "empty.git"), "ls-tree", "-r", "--name-only", "main").split("\n");
  for (const file of ["content/agency.yaml", "package.json", ".github/workflows/publish.yml", ".gitignore"])
    expect(sent).toContain(file);
});

it("a site that is published comes down without git into a folder that holds nothing else, and is published from there", async () => {
  const { bare, address } = await office(withToken(TOKEN));
  const folder = path.dirname(bare);
  git(folder, "init", "--quiet", "--bare", "--initial-branch=main", path.join(folder, "empty.git"));
  hideGit();
  const directory = await newFolder();
  const visitor = await deskOn(directory);
  expect((await visitor.get("/")).body).toContain("นำเว็บไซต์จากที่เก็บลงมาที่เครื่องนี้");
  const bring = async (place: string, token = TOKEN) => {
    const { status, data } = await visitor.post("/api/bring", { address: place, token, keep: false });
    return [status, JSON.stringify(data)];
  };
  expect(await bring("ที่เก็บ")).toEqual([422, expect.stringContaining("กรอกที่อยู่ของที่เก็บ")]);
  expect(await bring(address, "wrong")).toEqual([422, expect.stringContaining("คัดลอกมาไม่ครบ")]);
  expect(await bring(address.replace("bare", "empty"))).toEqual([409, expect.stringContaining("ยังว่าง")]);
  await writeFiles(directory, { "content/people/a.yaml": "ของเดิม" });
  expect(await bring(address)).toEqual([409, expect.stringContaining("content/people/a.yaml")]);
  expect(await filesBelow(directory)).toEqual(["content/people/a.yaml"]);
  expect(await readFile(path.join(directory, "content/people/a.yaml"), "utf8")).toBe("ของเดิม");
  // What is the same already is not in the way.
  await writeFiles(directory, { "content/people/a.yaml": PERSON });
  expect(await bring(address)).toEqual([200, '{"kept":false}']);
  expect((await visitor.get("/")).body).toContain("วันนี้ทำอะไรดี");
  expect(git(directory, "status", "--porcelain")).toBe("");
  expect(await bring(address)).toEqual([409, expect.stringContaining("มีหน่วยงานอยู่แล้ว")]);
  await edit(directory, "ปลัด #", "ปลัดเทศบาล #");
  expect((await visitor.post("/api/publish", WISH)).data).toEqual({ outcome: "published" });
  expect(git(bare, "log", "--format=%s", "main").trim().split("\n")).toEqual(["แก้ตำแหน่ง", "เริ่ม"]);
});

describe("the address of a place", () => {
  it.each([
    ["https://github.com/agency/site.git", "https://github.com/agency/site"],
    ["https://clerk:secret@github.com/agency/site/", "https://github.com/agency/site"],
    ["git@github.com:agency/site.git", "https://github.com/agency/site"],
    ["ssh://git@gitlab.com:22/agency/site.git", "https://gitlab.com/agency/site"],
    ["/srv/site.git", "/srv/site.git"],
  ])("%s is shown as %s", (address, shown) => {
    expect(plainAddress(address)).toBe(shown);
  });

  it("is shown no token over a line that others can read", () => {
    expect(loginFor("http://git.example/a/b", TOKEN)).toBeUndefined();
    expect(loginFor("/srv/site.git", TOKEN)).toBeUndefined();
    expect(loginFor("https://gitlab.example/a/b", TOKEN)).toEqual({ username: "oauth2", password: TOKEN });
    expect(webAddress("C:\\site")).toBeUndefined();
  });
});
