import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { csvRows } from "../../src/documents/plain.ts";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { editionOf } from "../domain/listing/editions.ts";
import { startProxy } from "../verify/proxy-server.ts";
import { call, run } from "./run.ts";

const page = (items: readonly (readonly [string, string, string])[]) =>
  `<!doctype html><meta charset="utf-8"><title>OIT 2566</title><table><tr><th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th></tr>
${items.map(([code, name, links]) => `<tr><td>${code.toUpperCase()}</td><td>${name}</td><td>${links}</td></tr>`).join("\n")}</table>`;

const link = (address: string, caption = "ดูเอกสาร") => `<a href="${address}">${caption}</a>`;
const CODES = "test/fixtures/oit-pages/codes-only.csv";
/** Thai text in the one byte a letter that old programs write. */
const windows874 = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0xe00 + 0xa0;
    }),
  );

/** A web server of another system, for the length of a test. @returns its address, without a slash at the end */
async function serve(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const disclosures = (directory: string, year = 2566) =>
  readdir(path.join(directory, `content/disclosures/${year}`)).catch(() => []);

it("a page of 43 items becomes answers whose 43 addresses stand on the sheet of the built site", async () => {
  const address = (code: string) => `https://old.test.example/files/${code}.pdf`;
  const items = editionOf(2566).items.map(({ code, name }) => [code, name, link(address(code))] as const);
  const directory = await makeAgency({
    "old.html": page(items),
    "content/agency.yaml": `${MINIMAL_AGENCY}checklist: public\n`,
  });
  const env = { AGENCY_DIR: directory, AS_OF: "2023-04-28", OUT_DIR: path.join(directory, "out") };
  const source = path.join(directory, "old.html");

  const dry = await run("import", [source], env);
  expect(dry.code, dry.output).toBe(0);
  expect(dry.output).toContain("พบ 43 จาก 43 ข้อ");
  expect(await disclosures(directory)).toEqual([]);

  const applied = await run("import", [source, "--apply"], env);
  expect(applied.code, applied.output).toBe(0);
  expect(await disclosures(directory)).toHaveLength(43);

  const built = await run("build", [], env);
  expect(built.code, built.output).toBe(0);
  const checklist = JSON.parse(await readFile(path.join(env.OUT_DIR, "oit/2566/checklist.json"), "utf8")) as {
    items: { code: string; evidence: { url: string }[] }[];
  };
  // What the site shows by itself stands beside it.
  const shown = checklist.items.map(({ code, evidence }) => [code, evidence.some(({ url }) => url === address(code))]);
  expect(shown).toEqual(items.map(([code]) => [code, true]));

  const sheet = await run("sheet", ["--out", directory], env);
  expect(sheet.code, sheet.output).toBe(0);
  const csv = await readFile(path.join(directory, "oit-2566-sheet.csv"), "utf8");
  const urls = new Map(csvRows(csv)?.map(([code = "", , , url = ""]) => [code, url.split("\n")]));
  expect(items.filter(([code]) => !urls.get(code)?.includes(address(code)))).toEqual([]);
});

it("nothing that is there is touched, and what was kept is said", async () => {
  const mine = "# ของเดิม\nitem: o2\nfiscalYear: 2566\n";
  const directory = await makeAgency({
    "content/disclosures/2566/o2.yaml": mine,
    "public/documents/2566/plan.pdf": "%PDF-1.4",
    "old.html": page([
      [
        "o1",
        "โครงสร้าง",
        link("https://www.test.example/people/", "คณะผู้บริหาร") + link("https://www.test.example/old/chart.php"),
      ],
      ["o2", "ข้อมูลผู้บริหาร", link("https://old.test.example/2")],
      [
        "o11",
        "แผนดำเนินงานและการใช้งบประมาณประจำปี",
        link("http://test.example/documents/2566/plan.pdf", "แผน พ.ศ. 2566"),
      ],
    ]),
  });
  const report = path.join(directory, "report.md");
  const args = [path.join(directory, "old.html"), "--apply", "--report", report];
  const { code, output } = await run("import", args, { AGENCY_DIR: directory });
  expect(code, output).toBe(0);
  expect(output).toContain("มี content/disclosures/2566/o2.yaml อยู่แล้ว จึงไม่เขียนทับ");
  expect(output).toContain("อยู่บนเว็บไซต์เดิมของหน่วยงาน");
  expect(await readFile(path.join(directory, "content/disclosures/2566/o2.yaml"), "utf8")).toBe(mine);
  const answer = async (item: string) =>
    parse(await readFile(path.join(directory, `content/disclosures/2566/${item}.yaml`), "utf8")) as unknown;
  expect(await answer("o1")).toEqual({
    item: "o1",
    fiscalYear: 2566,
    evidence: [
      { title: "คณะผู้บริหาร", page: "/people/" },
      { title: "โครงสร้าง (2)", link: "https://www.test.example/old/chart.php" },
    ],
  });
  expect(await answer("o11")).toEqual({
    item: "o11",
    fiscalYear: 2566,
    evidence: [{ title: "แผน พ.ศ. 2566", file: "documents/2566/plan.pdf", fiscalYear: 2566 }],
  });
  expect(await readFile(report, "utf8")).toMatch(/^# อ่าน old\.html: พบ 3 จาก 43 ข้อ/);
  const again = await call("import", args, { AGENCY_DIR: directory });
  expect(again.code).toBe(1);
  expect(again.output).toContain("report.md อยู่แล้ว");
});

it("documents are brought in with their hash, one copy each, and what fails stays a link", async () => {
  const pdf = await readFile(new URL("../fixtures/pdf/text.pdf", import.meta.url));
  const base = await serve(({ url = "" }, answer) => {
    if (url.startsWith("/page")) answer.setHeader("content-type", "text/html").end("<p>หน้า</p>");
    else if (url.startsWith("/gone")) answer.writeHead(404).end();
    else answer.setHeader("content-type", "application/pdf").end(pdf);
  });
  const items = editionOf(2566)
    .items.slice(0, 4)
    .map(({ code, name }) => [code, name] as const);
  const paths = ["/a.pdf", "/same.php?id=1", "/page.html", "/gone.pdf"];
  const directory = await makeAgency();
  const source = path.join(directory, "old.html");
  await writeFile(source, page(items.map(([code, name], index) => [code, name, link(`${base}${paths[index]}`)])));
  const args = [source, "--apply", "--fetch", "--allow-private"];
  const { code, output } = await run("import", args, { AGENCY_DIR: directory });
  expect(code, output).toBe(0);
  expect(output).toContain("นำเอกสารมาไม่ได้");
  expect(output).toContain("/gone.pdf");
  expect(await readFile(path.join(directory, "public/documents/2566/o1.pdf"))).toEqual(pdf);
  expect(await readdir(path.join(directory, "public/documents/2566"))).toEqual(["o1.pdf"]);
  const texts = await Promise.all(
    items.map(([item]) => readFile(path.join(directory, `content/disclosures/2566/${item}.yaml`), "utf8")),
  );
  expect(texts[0]).toContain(createHash("sha256").update(pdf).digest("hex"));
  expect(texts.map((text) => /(?:file|link): (\S+)/.exec(text)?.[1])).toEqual([
    "documents/2566/o1.pdf",
    "documents/2566/o1.pdf",
    `${base}/page.html`,
    `${base}/gone.pdf`,
  ]);
});

it.each([
  ["the agency's site", "https://www.example.go.th/", [], /^Prongsai\/\S+ \(\+https:\/\/www\.example\.go\.th\/\)$/],
  ["whom it is told", "https://www.example.go.th/", ["--contact", "it@office.example"], /\(\+it@office\.example\)$/],
  ["what it is, where the agency is made up", "https://www.test.example/", [], /\(OIT checker; operator not named\)$/],
])(
  "introduces itself with %s, to the page and to every document, and takes a document in parts",
  async (_, site, flags, says) => {
    const pdf = await readFile(new URL("../fixtures/pdf/text.pdf", import.meta.url));
    const agents = new Set<string | undefined>();
    const asked = new Set<string | undefined>();
    const base = await serve(({ url, headers }, answer) => {
      agents.add(headers["user-agent"]);
      asked.add(url);
      const isPage = url === "/oit";
      const bytes = isPage ? Buffer.from(page([["o1", "โครงสร้าง", link("/chart.pdf")]])) : pdf;
      // As servers of files do when they are asked for a part.
      answer.writeHead(headers.range ? 206 : 200, {
        "content-type": isPage ? "text/html; charset=utf-8" : "application/pdf",
        ...(headers.range && { "content-range": `bytes 0-${bytes.length - 1}/${bytes.length}` }),
      });
      answer.end(bytes);
    });
    const directory = await makeAgency({
      "content/agency.yaml": MINIMAL_AGENCY.replace(/^site:.*$/m, `site: ${site}`),
    });
    const args = [`${base}/oit`, "--fetch", "--apply", "--allow-private", ...flags];
    const { code, output } = await call("import", args, { AGENCY_DIR: directory });
    expect(code, output).toBe(0);
    expect(await readFile(path.join(directory, "public/documents/2566/o1.pdf"))).toEqual(pdf);
    expect(asked).toEqual(new Set(["/oit", "/chart.pdf"]));
    expect([...agents]).toEqual([expect.stringMatching(says)]);
  },
);

it("brings a page in through the proxy of the office", async () => {
  const proxy = await startProxy({ answers: page([["o1", "โครงสร้าง", link("chart.pdf")]]) });
  onTestFinished(() => proxy.stop());
  const directory = await makeAgency();
  const way = { AGENCY_DIR: directory, http_proxy: proxy.address.replace(/^http:\/\/|\/$/g, "") };
  const { code, output } = await run("import", ["http://old.test.example/ita/", "--apply"], way);
  expect(code, output).toBe(0);
  expect(await readFile(path.join(directory, "content/disclosures/2566/o1.yaml"), "utf8")).toContain(
    "http://old.test.example/ita/chart.pdf",
  );
  const wrong = await run("import", ["http://old.test.example/ita/"], {
    AGENCY_DIR: directory,
    HTTP_PROXY: "http://:",
  });
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining("ตัวแปร HTTP_PROXY เขียนว่า")]);
});

const OLD_PAGE =
  "<title>ITA ปี 2566</title><p>O1 โครงสร้าง <a href=chart.pdf>คลิก</a></p><p>O2 ข้อมูลผู้บริหาร <a href='../people'>คลิก</a></p><p>O3 อำนาจหน้าที่ <a href='/duties?id=3'>คลิก</a></p>";

it.each([
  ["UTF-8", "text/html", Buffer.from(OLD_PAGE)],
  ["windows-874 by the header", "text/html; charset=windows-874", windows874(OLD_PAGE)],
  ["TIS-620 by a meta", "text/html", windows874(`<meta charset="tis-620">${OLD_PAGE}`)],
  ["windows-874 that calls itself UTF-8", "text/html; charset=utf-8", windows874(`<meta charset="utf-8">${OLD_PAGE}`)],
])("a page on the web is read in %s, its links from where it was found in the end", async (_, type, bytes) => {
  const base = await serve(({ url = "" }, answer) => {
    if (url === "/oit") answer.writeHead(301, { location: "/2566/" }).end();
    else if (url === "/2566/") answer.writeHead(302, { location: "/2566/ita/list.php" }).end();
    else if (url === "/2566/ita/list.php") answer.setHeader("content-type", type).end(bytes);
    else answer.writeHead(404).end();
  });
  const directory = await makeAgency();
  const args = [`${base}/oit`, "--allow-private", "--apply"];
  const { code, output } = await call("import", args, { AGENCY_DIR: directory });
  expect(code, output).toBe(0);
  const texts = await Promise.all(
    ["o1", "o2", "o3"].map((item) => readFile(path.join(directory, `content/disclosures/2566/${item}.yaml`), "utf8")),
  );
  expect(texts.map((text) => /link: (\S+)/.exec(text)?.[1])).toEqual([
    `${base}/2566/ita/chart.pdf`,
    `${base}/2566/people`,
    `${base}/duties?id=3`,
  ]);
  expect(texts.map((text) => (parse(text) as { evidence: { title: string }[] }).evidence[0]?.title)).toEqual([
    "โครงสร้าง",
    "ข้อมูลผู้บริหาร",
    "อำนาจหน้าที่",
  ]);
});

it.each([
  ["a page that is not there", "/gone", ["--allow-private"], "เว็บไซต์ตอบรหัส 404"],
  ["a page that asks to log in", "/login", ["--allow-private"], "ไม่พบข้อ OIT"],
  ["an address of the office's own network", "/login", [], "--allow-private"],
])("npm run import refuses %s, and writes nothing", async (_, address, flags, says) => {
  const base = await serve(({ url }, answer) => {
    if (url === "/login") answer.setHeader("content-type", "text/html").end("<h1>เข้าสู่ระบบ</h1><p>1. รหัสผ่าน</p>");
    else answer.writeHead(404).end();
  });
  const directory = await makeAgency();
  const { code, output } = await call("import", [`${base}${address}`, "--apply", ...flags], {
    AGENCY_DIR: directory,
  });
  expect(output).toContain(says);
  expect(code).toBe(1);
  expect(await disclosures(directory)).toEqual([]);
});

it.each([
  ["a file that is not there", ["nowhere.html"], "ไม่พบไฟล์ nowhere.html"],
  ["a PDF that is locked", ["test/fixtures/pdf/encrypted.pdf"], "PDF"],
  ["a page without items", ["LICENSE"], "ไม่พบข้อ OIT"],
  ["a year without an edition", ["LICENSE", "--year", "2555"], "ปีที่มีคือ 2563"],
  [
    "to write a year that the site does not publish",
    [CODES, "--year", "๒๕๖๕", "--apply"],
    "เพิ่ม 2565 ใน archivedFiscalYears",
  ],
  ["a family that it does not know", [CODES, "--family", "school"], "กลุ่มที่มีคือ lao"],
  ["nothing to read", [], "บอกไฟล์หรือที่อยู่"],
  ["a second source", ["LICENSE", "README.md"], "ไม่รู้จักคำว่า “README.md”"],
])("npm run import refuses %s", async (_, args, says) => {
  const directory = await makeAgency({ "content/agency.yaml": MINIMAL_AGENCY });
  const { code, output } = await call("import", args, { AGENCY_DIR: directory });
  expect(output).toContain(says);
  expect(code).toBe(1);
  expect(await disclosures(directory)).toEqual([]);
});

it.each([
  ["without a byte", ""],
  ["with nothing but the mark of Excel", "\uFEFF"],
  ["with nothing but empty lines", "\uFEFF\r\n,,,\r\n;;\r\n"],
])("a sheet %s is empty, and it says what to do", async (_, text) => {
  const directory = await makeAgency({ "old.csv": text });
  const file = path.join(directory, "old.csv");
  for (const args of [[file], ["measures", file, "--year", "2566"]]) {
    const { code, output } = await call("import", args, { AGENCY_DIR: directory });
    expect(output).toContain("old.csv: ไฟล์ว่างเปล่า: เปิดต้นฉบับดู");
    expect(code).toBe(1);
  }
});

it("a list that a script makes is read with a browser, and told of without one", async () => {
  const items = editionOf(2566).items.map(
    ({ code, name }) => [code, name, link(`https://old.test.example/${code}.pdf`)] as const,
  );
  const [, table = ""] = /(<table>.*)/s.exec(page(items)) ?? [];
  const site = await serve(({ url }, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    const draw = `fetch("/list").then((r) => r.text()).then((t) => { document.getElementById("app").innerHTML = t })`;
    response.end(
      url === "/list"
        ? table
        : `<!doctype html><meta charset="utf-8"><title>OIT 2566</title><div id="app"></div><script>${draw}</script>`,
    );
  });
  const env = { AGENCY_DIR: await makeAgency() };
  const without = await run("import", [`${site}/ita`, "--allow-private"], env);
  expect([without.code, without.output]).toEqual([1, expect.stringContaining("--browser")]);
  const drawn = await run("import", [`${site}/ita`, "--allow-private", "--browser"], env);
  expect(drawn.output).toContain("พบ 43 จาก 43 ข้อ");
});
