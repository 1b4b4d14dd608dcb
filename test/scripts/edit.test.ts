import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filesBelow, ROOT } from "../../src/program/paths.ts";
import { visitorOf } from "../desk/ask.ts";
import { useFolder, writeFiles } from "../folder.ts";

const folder = useFolder();
const PAGE = "content/pages/history.mdx";
const TEXT = '---\ntitle: ประวัติ\ndescription: ประวัติของตำบล\nupdated: "2023-04-20"\n---\n\nเดิมเป็นป่า\n';
let visitor: Awaited<ReturnType<typeof visitorOf>>;
let root: string;
const desk = { end: async () => Promise.resolve() };

/** `npm run edit` in an empty folder, and who sits there. */
beforeAll(async () => {
  const child = spawn(process.execPath, ["scripts/edit.ts", "--no-open"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, AGENCY_DIR: folder.current, AS_OF: "2023-04-28" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  desk.end = async () => {
    child.kill();
    await ended;
  };
  const address = await new Promise<string>((resolve) => {
    let said = "";
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /http:\S+key=[\w-]+/.exec(said)?.[0];
      if (found) resolve(found);
    });
  });
  visitor = await visitorOf({ port: Number(new URL(address).port), address });
});
afterAll(() => desk.end());

it("in an empty folder an agency begins with the questions of the wizard, and nothing is written before all answers can be", async () => {
  const { body } = await visitor.get("/");
  for (const words of ["ชื่อเต็มของหน่วยงาน", "องค์การบริหารส่วนตำบล (อบต.)", "ยังไม่มีรายการข้อของปีนี้", "ยังไม่มีให้เว้นว่าง"])
    expect(body).toContain(words);
  const refused = await visitor.post("/api/begin", { name: "", kind: "", year: "2499", site: "ก ข" });
  expect(refused.status).toBe(422);
  expect((refused.data["said"] as { name: string }[]).map(({ name }) => name)).toEqual([
    "name",
    "kind",
    "year",
    "site",
  ]);
  expect(JSON.stringify(refused.data)).not.toMatch(/site[ :]/);
  expect(await filesBelow(folder.current)).toEqual([]);
  const answers = { name: "องค์การบริหารส่วนตำบลธารใส", kind: "อบต.", year: "๒๕๖๖", site: "www.thansai.example" };
  const made = await visitor.post("/api/begin", answers);
  expect([made.status, made.data["words"]]).toEqual([
    200,
    expect.stringContaining("สร้างเว็บไซต์ขององค์การบริหารส่วนตำบลธารใสแล้ว"),
  ]);
  expect((await visitor.get("/")).body).toContain("วันนี้ทำอะไรดี");
  expect(await readFile(path.join(folder.current, "content/agency.yaml"), "utf8")).toContain(
    "https://www.thansai.example",
  );
  expect((await visitor.post("/api/begin", answers)).status).toBe(409);
});

const shownAt = async (address: string) => (await fetch(new URL(address.replace(/^\//, ""), root))).text();

it("what is typed is shown at once, and stands in no file of the agency; what is wrong leaves the last preview", async () => {
  await writeFiles(folder.current, { [PAGE]: TEXT });
  root = String((await visitor.post("/api/preview", {})).data["root"]);
  const { body } = await visitor.get(`/edit?file=${PAGE}`);
  const mark = /data-mark="([^"]+)"/.exec(body)?.[1] ?? "";
  const draft = (words: string, title = "ประวัติตำบล") =>
    visitor.post("/api/draft", {
      kind: "pages",
      file: PAGE,
      mark,
      entries: [
        ["title", title],
        ["description", "ประวัติของตำบล"],
        ["updated", "20 เมษายน 2566"],
        ["@body", words],
      ],
    });
  expect(body).not.toContain("ไม่มีหน้าของตัวเอง");
  const first = await draft("แล้วจึงมี**คน**มาอยู่");
  expect(first.data).toEqual({ address: "/history/", saved: false });
  const page = await shownAt("/history/");
  expect(page).toContain("แล้วจึงมี<strong>คน</strong>มาอยู่");
  expect(page).toContain("ประวัติตำบล");
  expect(page).not.toContain("เดิมเป็นป่า");
  // A tag without its end, a component that is none, a link to nowhere, a blank title.
  for (const [words, title, says] of [
    ["<b>คน", "ประวัติ", "<b>"],
    ["<Foo />", "ประวัติ", "Foo"],
    ["[ดู](/nowhere/)", "ประวัติ", "/nowhere/"],
    ["คน", "", "ยังไม่ได้กรอก"],
  ] as const) {
    const { status, data } = await draft(words, title);
    expect([status, data["address"], JSON.stringify(data["said"])]).toEqual([
      200,
      undefined,
      expect.stringContaining(says),
    ]);
    expect(await shownAt("/history/")).toContain("แล้วจึงมี<strong>คน</strong>มาอยู่");
  }
  const again = await draft("เดิมเป็นป่า", "ประวัติ");
  expect(again.data).toEqual({ address: "/history/", saved: true });
  expect(await shownAt("/history/")).toContain("เดิมเป็นป่า");
  expect(await readFile(path.join(folder.current, PAGE), "utf8")).toBe(TEXT);
  expect(await filesBelow(path.join(folder.current, "content"))).toEqual(["agency.yaml", "pages/history.mdx"]);
});

it("a new record is shown before it has a file, and is gone from the preview of what is saved", async () => {
  const story = {
    kind: "news",
    file: "",
    mark: "none",
    entries: [
      ["title", "ปลูกต้นไม้"],
      ["date", "28 เมษายน 2566"],
      ["summary", "ริมน้ำ"],
      ["@body", "ร่วมกันปลูก"],
    ],
  };
  const { data } = await visitor.post("/api/draft", story);
  expect(data).toEqual({ address: expect.stringMatching(/^\/news\/.+\/$/) as string, saved: false });
  expect(await shownAt(String(data["address"]))).toContain("ร่วมกันปลูก");
  await writeFiles(folder.current, { [PAGE]: TEXT.replace("ป่า", "ทุ่ง") });
  expect((await visitor.get("/look/history/")).status).toBe(303);
  expect(await shownAt("/history/")).toContain("เดิมเป็นทุ่ง");
  expect((await fetch(new URL(String(data["address"]).slice(1), root))).status).toBe(404);
  expect((await visitor.get("/")).headers["content-security-policy"]).toContain(`frame-src ${new URL(root).origin}`);
});
