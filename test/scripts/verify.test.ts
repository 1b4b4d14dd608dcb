import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { serve } from "../../src/publish/paper/serve.ts";
import { writtenReportSchema } from "../../src/domain/verify/compare.ts";
import { verifyReportSchema, type VerifyReport } from "../../src/domain/verify/verify-report.ts";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { newFolder, writeFiles } from "../folder.ts";
import { look } from "../verify/look.ts";
import { startProxy } from "../verify/proxy-server.ts";
import { call, run } from "./run.ts";

const OTHER = fileURLToPath(new URL("../fixtures/verify/other-system", import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
let site: { url: string; stop: () => Promise<void> };
beforeAll(async () => {
  site = await serve(OTHER);
});
afterAll(() => site.stop());

const said = ({ items }: VerifyReport, ...codes: string[]) =>
  items
    .filter(({ code }) => codes.includes(code))
    .map(({ code, outcome, findings }) => [code, outcome, ...findings.map(({ id }) => id)]);

describe("a page of another system", () => {
  it("gives each item what an assessor can sign", async () => {
    const report = await look(`${site.url}index.html`);
    expect(report.edition).toMatchObject({ family: "lao", fiscalYear: 2566, itemCount: 43 });
    const listed = ["o1", "o2", "o3", "o5", "o6", "o7", "o11", "o13", "o15", "o21", "o22"];
    expect(said(report, ...listed)).toEqual([
      ["o1", "fine", "insecure", "component-by-eye"],
      ["o2", "failed", "component-partly", "insecure"],
      ["o3", "failed", "not-found", "insecure"],
      ["o5", "fine", "insecure"],
      ["o6", "failed", "cloud-drive"],
      ["o7", "failed", "evidence-missing"],
      ["o11", "fine", "insecure"],
      ["o13", "failed", "wrong-year", "insecure"],
      ["o15", "look", "component-partly", "insecure", "name-unseen"],
      ["o21", "look", "month-missing", "substance-missing", "insecure", "name-unseen"],
      ["o22", "unknown", "unreachable"],
    ]);
    expect(report.totals.items).toEqual({ failed: 5, unknown: 33, look: 2, fine: 3 });
    expect(report.items.filter(({ findings }) => findings.some(({ id }) => id === "item-unlisted"))).toHaveLength(32);
  });

  it("says what was found where", async () => {
    const { items } = await look(`${site.url}index.html`);
    const parts = items.find(({ code }) => code === "o2")?.parts ?? [];
    expect(parts.find(({ id }) => id === "top-executives")).toMatchObject({
      state: "found",
      signs: [
        {
          name: "ผู้บริหารสูงสุด",
          found: { where: { kind: "line", number: 9, under: "ฝ่ายการเมือง" }, address: `${site.url}executives.html` },
        },
        { name: "รองผู้บริหารสูงสุด", found: { where: { kind: "line", number: 10, under: "ฝ่ายการเมือง" } } },
      ],
    });
    expect(
      parts.find(({ id }) => id === "person-details")?.signs.find(({ name }) => name === "โทรศัพท์หรืออีเมล"),
    ).not.toHaveProperty("found");
  });

  it("is written in every form, and compared with an earlier report", async () => {
    const out = path.join(await newFolder(), "ตรวจ 2566");
    const args = ["--allow-private", "--delay", "0", "--format", "html,json,csv,junit", "--out", out];
    // A page of its own, without the address that nobody answers at: the command rests before it tries again.
    const list = path.join(out, "รายการ.csv");
    const lines = [
      "ข้อ,ชื่อข้อ,URL,คำอธิบาย",
      `o5,ข้อมูลการติดต่อ,${site.url}contact.html,ดูท้ายหน้า`,
      `o3,อำนาจหน้าที่,${site.url}gone.html,`,
    ];
    await writeFiles(out, { "รายการ.csv": `${lines.join("\n")}\n` });
    const first = await run("verify", [list, "--year", "๒๕๖๖", "--agency-host", "127.0.0.1", ...args]);
    expect(first.code, first.output).toBe(1);
    expect(first.output).toContain("ไม่ผ่าน 42 · ตรวจไม่ได้ 0 · ต้องดู 0 · ผ่าน 1 จาก 43 ข้อ");
    for (const file of ["report.html", "report.json", "report.csv", "report.junit.xml"])
      expect((await readFile(path.join(out, file), "utf8")).length, file).toBeGreaterThan(500);
    const report = verifyReportSchema.parse(JSON.parse(await readFile(path.join(out, "report.json"), "utf8")));
    expect(report.edition.hash).toMatch(/^[\da-f]{64}$/);
    expect(report.source).toMatchObject({ kind: "sheet", name: list });

    const earlier = path.join(out, "earlier.json");
    const [sha256 = ""] = report.addresses.flatMap(({ proof }) => proof.sha256 ?? []);
    await writeFile(earlier, JSON.stringify(report).replaceAll(sha256, "0".repeat(64)));
    const second = await run("verify", [list, "--year", "2566", "--compare", earlier, "--fail-on", "never", ...args]);
    expect(second.code, second.output).toBe(0);
    expect(second.output).toContain(`เนื้อหาเปลี่ยน (เปิดได้ทั้งสองครั้ง`);
    for (const file of ["report.html", "report.csv", "report.junit.xml"])
      expect(await readFile(path.join(out, file), "utf8"), file).toContain("เนื้อหาเปลี่ยน");
    const compared = writtenReportSchema.parse(JSON.parse(await readFile(path.join(out, "report.json"), "utf8")));
    expect(compared.comparison?.addresses.map(({ change }) => change)).toEqual(["content"]);

    const third = await run("verify", [list, "--year", "2566", "--resume", "--keep", ...args]);
    expect(third.output).toContain("ตรวจแล้ว 2 จาก 2 (100%) · ต่อจากเดิม 2");
    const again = verifyReportSchema.parse(JSON.parse(await readFile(path.join(out, "report.json"), "utf8")));
    expect([again.items, again.addresses]).toEqual([compared.items, compared.addresses]);
  });
});

it("keeps what it read where the report says, when told to", async () => {
  const out = await newFolder();
  const list = path.join(out, "list.csv");
  await writeFile(list, `ข้อ,URL\no5,${site.url}contact.html\n`);
  await run("verify", [list, "--year", "2566", "--allow-private", "--keep", "--format", "json", "--out", out]);
  const report = verifyReportSchema.parse(JSON.parse(await readFile(path.join(out, "report.json"), "utf8")));
  const kept = path.join(out, report.addresses[0]?.proof.kept ?? "");
  expect(await readFile(kept, "utf8")).toContain("ตำบลทดสอบ");
});

it("reads the same list from a sheet of Excel as from CSV", async () => {
  const folder = await newFolder();
  const table = [
    ["ลำดับ", "รายการ", "ลิงก์", "คำอธิบาย"],
    ["O5", "ข้อมูลการติดต่อ", `${site.url}contact.html`, "ดูท้ายหน้า"],
    ["O11", "แผนดำเนินงานและการใช้งบประมาณประจำปี", `${site.url}plan-2566.html\n${site.url}manual.html`, ""],
  ];
  const [csv, xlsx] = [path.join(folder, "a.csv"), path.join(folder, "a.xlsx")];
  await writeFile(csv, table.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n"));
  await writeExcelFile(
    table.map((row) => row.map((value) => ({ value, type: String }))),
    {},
  ).toFile(xlsx);
  const reports = await Promise.all([csv, xlsx].map((file) => look(file, 2566)));
  for (const { items } of reports)
    expect(
      items.filter(({ addresses }) => addresses.length > 0).map(({ code, addresses }) => [code, addresses.length]),
    ).toEqual([
      ["o5", 1],
      ["o11", 2],
    ]);
});

it.each([
  ["the agency's site", [], "https://www.example.go.th/", /^Prongsai\/\S+ \(\+https:\/\/www\.example\.go\.th\/\)$/],
  [
    "what it is, in the name of a made-up agency",
    [],
    "https://www.test.example/",
    /^Prongsai\/\S+ \(OIT checker; operator not named\)$/,
  ],
  [
    "whom it is told",
    ["--contact", "it@office.example"],
    "https://www.example.go.th/",
    /^Prongsai\/\S+ \(\+it@office\.example\)$/,
  ],
  [
    "a site with Thai letters",
    ["--contact", "https://ตัวอย่าง.example/ไอที"],
    "https://www.example.go.th/",
    /\(\+https:\/\/xn--[\w.-]+\/%E0[%\dA-F]+\)$/,
  ],
])("introduces itself with %s, and its report says so", async (_, args, agencySite, says) => {
  const agents = new Set<string | undefined>();
  const server = createServer(({ headers }, response) => {
    agents.add(headers["user-agent"]);
    response.end("<h1>OIT 2566</h1><ol><li>o5 ข้อมูลการติดต่อ <a href='/contact.html'>ดู</a></li></ol>");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const out = await newFolder();
  const where = [`http://127.0.0.1:${port}/`, "--year", "2566", "--allow-private", "--delay", "0", "--out", out];
  const directory = await makeAgency({
    "content/agency.yaml": MINIMAL_AGENCY.replace(/^site:.*$/m, `site: ${agencySite}`),
  });
  await call("verify", [...where, ...args], { AGENCY_DIR: directory });
  server.close();
  const [agent = ""] = agents;
  expect([...agents]).toEqual([expect.stringMatching(says)]);
  const { settings } = verifyReportSchema.parse(JSON.parse(await readFile(path.join(out, "report.json"), "utf8")));
  expect(settings["contact"]).toBe(/\(\+(.*)\)$/.exec(agent)?.[1] ?? "ไม่ได้บอก");
});

it("asks through the proxy that the environment names, and says so without its password", async () => {
  const proxy = await startProxy({
    door: "me:secret",
    answers: "<title>OIT 2566</title><ol><li>o5 ข้อมูลการติดต่อ <a href='/contact.html'>ดู</a></li></ol>",
  });
  const out = await newFolder();
  const way = { HTTP_PROXY: proxy.address.replace("//", "//me:secret@") };
  const args = ["http://office.test.example/oit", "--year", "2566", "--delay", "0", "--out", out];
  const { output } = await run("verify", args, way);
  expect(output).toContain("ต้องดู");
  const wrong = await run("verify", args, { HTTP_PROXY: proxy.address });
  await proxy.stop();
  expect(proxy.log).toContain("GET http://office.test.example/contact.html");
  const written = await readFile(path.join(out, "report.json"), "utf8");
  expect(verifyReportSchema.parse(JSON.parse(written)).settings["proxy"]).toBe(proxy.address);
  expect(written).not.toContain("secret");
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining("proxy ของสำนักงานไม่ให้ผ่าน (407)")]);
});

describe("npm run verify", () => {
  it.each([
    ["without a source", [], "บอกแหล่งที่จะตรวจ"],
    ["with a file that is not there", ["no-such.csv"], "ไม่พบไฟล์ no-such.csv"],
    ["with a folder", ["content"], "เป็นโฟลเดอร์"],
    ["with a PDF that is locked", [fixture("pdf/encrypted.pdf")], "เป็น PDF ที่ไม่มีข้อความ"],
    ["with a list without addresses", [fixture("documents/utf-8-bom.csv")], "ไม่"],
    ["with a JSON of another kind", ["package.json"], "ไม่ใช่ checklist.json"],
    ["with a year without an edition", [path.join(OTHER, "index.html"), "--year", "2650"], "ไม่มีรายการข้อ OIT ปี 2650"],
    ["with a year that is none", ["x.csv", "--year", "๒๕"], "--year ต้องเป็นจำนวนเต็ม"],
    ["with a form that it does not know", ["x.csv", "--format", "docx"], "ไม่รู้จักรูปแบบ docx"],
    ["with an outcome that it does not know", ["x.csv", "--fail-on", "all"], "ไม่รู้จัก --fail-on all"],
    ["with an earlier report that is none", ["x.csv", "--compare", "package.json"], "ไม่ใช่รายงานของโปรแกรมรุ่นนี้"],
    ["with a private address", ["http://127.0.0.1:9/"], "--allow-private"],
    ["with a contact that none can write to", ["x.csv", "--contact", "งานไอที"], "--contact ต้องเป็นอีเมล"],
  ])("%s says what to do", async (_, args, says) => {
    const { code, output } = await call("verify", args);
    expect(output).toContain(says);
    expect(code).toBe(1);
  });
});

it("needs no agency of one's own: the editions are the program's, and only --contact says who asks", async () => {
  const agents = new Set<string | undefined>();
  const server = createServer(({ headers }, response) => {
    agents.add(headers["user-agent"]);
    response.end("<h1>OIT 2566</h1><ol><li>o5 ข้อมูลการติดต่อ <a href='/contact.html'>ดู</a></li></ol>");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const out = await newFolder();
  const where = [`http://127.0.0.1:${port}/`, "--year", "2566", "--allow-private", "--delay", "0", "--out", out];
  await call("verify", where, { AGENCY_DIR: await newFolder() });
  server.close();
  const report = verifyReportSchema.parse(JSON.parse(await readFile(path.join(out, "report.json"), "utf8")));
  expect(report.edition).toMatchObject({ family: "lao", fiscalYear: 2566, itemCount: 43 });
  expect([...agents]).toEqual([expect.stringMatching(/^Prongsai\/.*operator not named/)]);
});
