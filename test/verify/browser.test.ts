import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../src/publish/paper/browser.ts";
import { check } from "../../src/verify/check.ts";
import { openRenderer, type Renderer } from "../../src/verify/browser/renderer.ts";
import { openBodyFetcher } from "../../src/verify/net/fetch-body.ts";
import { networkSettings } from "../../src/verify/settings.ts";
import { readSource } from "../../src/verify/source/source.ts";
import { EDITIONS, editionOf } from "../domain/listing/editions.ts";
import { newFolder } from "../folder.ts";

const NAME = editionOf(2568).items.find(({ code }) => code === "o17")?.name ?? "";
const BODY =
  "<p>ขั้นตอนที่หนึ่ง เจ้าหน้าที่รับเรื่องและลงทะเบียน ขั้นตอนที่สอง เสนอผู้บริหารแต่งตั้งผู้ตรวจสอบข้อเท็จจริง</p><p>ระยะเวลาตอบกลับผู้ร้องภายใน 15 วันทำการ ส่วนงานที่รับผิดชอบคือสำนักปลัด</p>";
const page = (script: string, body = '<div id="root"></div>') =>
  `<!doctype html><meta charset="utf-8"><title>เทศบาลตำบลทดสอบ</title><body>${body}<script>${script}</script>`;
const DRAW = `fetch("/data").then((r) => r.text()).then((t) => { document.getElementById("root").innerHTML = t })`;

const PAGES: Record<string, string> = {
  "/drawn": page(DRAW),
  "/empty": page(`document.getElementById("root").textContent = "ยังไม่มีข้อมูล"`),
  "/blank": page(""),
  "/busy": page("for (;;) {}"),
  "/other": page(
    `new Image().src = "http://other.test.example:9/x"; navigator.sendBeacon("/beacon"); new WebSocket("ws://" + location.host + "/socket");`,
  ),
  "/large": page(`fetch("/huge").then((r) => r.text()).then(() => { root.textContent = "ไม่พบข้อมูล" })`),
  "/long": page(
    `document.getElementById("root").innerHTML = "<p style='display:none'>ไม่พบข้อมูล</p>" + ${JSON.stringify(`<h1>${NAME}</h1>${BODY}`)}`,
  ),
  "/list": page(
    `document.getElementById("root").innerHTML = ${JSON.stringify(`<h2>OIT 2568</h2><p>o17 ${NAME} <a href="/long">เปิด</a></p>`)}`,
  ),
  "/data": `<h1>${NAME}</h1>${BODY}`,
};
const asked: string[] = [];
const server = createServer((request, response: ServerResponse) => {
  asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
  const { url = "" } = request;
  if (url === "/huge") return void response.end("x".repeat(3 * 1024 * 1024));
  const found = PAGES[url];
  response.writeHead(found === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(found ?? "");
}).on("upgrade", (request, socket) => {
  asked.push(`UPGRADE ${request.url ?? ""}`);
  socket.destroy();
});

const SETTINGS = {
  ...networkSettings(),
  pause: 0,
  rests: [],
  maxSize: 1024 * 1024,
  allowPrivate: true,
};
let site = "";
let renderer: Renderer;

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  renderer = await openRenderer(() => launchBrowser(), SETTINGS);
});
afterAll(async () => {
  await renderer.close();
  server.closeAllConnections();
  server.close();
});

/** Looks at one address for one item, with the browser or without. */
async function outcomeAt(at: string, withBrowser = true) {
  const out = await newFolder();
  const file = path.join(out, "list.csv");
  await writeFile(file, `ข้อ,รายการ,ที่อยู่\no17,,${site}${at}\n`);
  const bodies = openBodyFetcher(SETTINGS);
  const [source] = await readSource(file, {
    year: 2568,
    agencyHost: site.replace("http://", ""),
    editions: EDITIONS,
    fetchBody: (address) => bodies.fetchBody(address),
  }).finally(() => bodies.close());
  if (!source) throw new Error("no source");
  const now = () => new Date("2025-04-28T03:00:00.000Z");
  const settings = { out, now, today: "2025-04-28", settings: SETTINGS, said: {} };
  const report = await check(source, { ...settings, ...(withBrowser && { renderer }) });
  const item = report.items.find(({ code }) => code === "o17");
  return { out, outcome: item?.outcome, shot: report.addresses[0]?.proof.shot, findings: item?.findings };
}

describe("a list that is made by script", () => {
  const list = (isShown: boolean) => {
    const bodies = openBodyFetcher(SETTINGS);
    return readSource(`${site}/list`, {
      year: 2568,
      editions: EDITIONS,
      fetchBody: (address) => bodies.fetchBody(address),
      ...(isShown && { render: (address: string) => renderer.render(address) }),
    }).finally(() => bodies.close());
  };

  it("cannot be read without a browser, and says what to type", async () => {
    await expect(list(false)).rejects.toThrow(/ตรวจ .*\/list ไม่ได้: หน้านี้แสดงเนื้อหาด้วยสคริปต์ ให้สั่งใหม่ด้วย --browser/);
  });

  it("is read as a browser shows it", async () => {
    const [source] = await list(true);
    expect(source?.targets.map(({ address, items }) => [address, items])).toEqual([[`${site}/long`, ["o17"]]]);
  });
});

describe("a page that is made by script", () => {
  it("cannot be judged without a browser, and is judged by what one shows, with a picture", async () => {
    expect(await outcomeAt("/drawn", false)).toMatchObject({ outcome: "unknown", shot: undefined });
    const { out, outcome, shot, findings } = await outcomeAt("/drawn");
    expect(outcome, JSON.stringify(findings)).toBe("fine");
    expect((await stat(path.join(out, shot ?? ""))).size).toBeGreaterThan(1000);
  });

  it.each([
    ["shows an empty state", "/empty", ["look", "failed"]],
    ["shows nothing", "/blank", ["unknown"]],
    ["says in hidden words that there is nothing, beside what it shows", "/long", ["fine"]],
    ["lacks what was too large for us", "/large", ["unknown"]],
  ])("that %s is never passed for it", async (_, at, right) => {
    const { outcome, findings } = await outcomeAt(at);
    expect(right, JSON.stringify(findings)).toContain(outcome);
  });

  it("reaches nobody but through the guard", async () => {
    const guarded = await openRenderer(() => launchBrowser(), { ...SETTINGS, allowPrivate: false });
    asked.length = 0;
    expect(await guarded.render(`${site}/drawn`)).toBeUndefined();
    expect(asked).toEqual([]);
    await guarded.close();
    const rendered = await renderer.render(`${site}/other`);
    expect(rendered?.html).toContain("root");
    expect(asked.filter((line) => line.startsWith("UPGRADE"))).toEqual([]);
  });

  it("that never rests costs its time and nothing else", async () => {
    const hurried = await openRenderer(() => launchBrowser(), SETTINGS, 6000);
    expect(await hurried.render(`${site}/busy`)).toBeUndefined();
    // A busy computer may need more than one time of that length.
    await expect.poll(async () => (await hurried.render(`${site}/drawn`))?.html ?? "").toContain(NAME);
    await hurried.close();
  });
});

it("without a browser that is installed one sentence says so", async () => {
  const missing = () => Promise.reject(new Error("none"));
  await expect(openRenderer(missing, SETTINGS)).rejects.toThrow(/^ไม่พบ Chrome, Edge หรือ Chromium[^\n]*$/);
});
