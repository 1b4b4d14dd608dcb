import { describe, expect, it } from "vitest";
import { judgeAddress } from "../../../src/domain/verify/address.ts";
import type { Probe, Target } from "../../../src/domain/verify/probe.ts";
import type { PageReading, BodyReading } from "../../../src/domain/verify/reading.ts";
import { ADDRESS_STATE_IDS, saidOf, stateWords } from "../../../src/domain/verify/state.ts";
import { mergeTargets } from "../../../src/domain/verify/targets.ts";
import { makeEdition } from "../make.ts";

const SITE = "https://www.agency.example/";
const edition = makeEdition([
  {},
  { yearRule: { rule: "previous", level: "single" } },
  { yearRule: { rule: "from-previous-result", level: "confirmed" } },
  { yearRule: { rule: "unknown", level: "unknown" } },
  { yearRule: { rule: "standing", level: "confirmed" }, concepts: ["qa"] },
]);

const probeOf = (address: string, over: Partial<Probe> = {}): Probe => ({
  address,
  finalAddress: address,
  hops: [],
  status: 200,
  headers: {},
  startedAt: "",
  milliseconds: 1,
  attempts: 1,
  ...over,
});
/** A page of these lines; a line that begins with # is a heading. */
const pageOf = (title: string, ...lines: string[]): PageReading => ({
  kind: "page",
  title,
  passwordField: false,
  fields: 0,
  links: 0,
  embedded: [],
  anchors: [],
  lines: lines.map((text, index) =>
    text.startsWith("#")
      ? { text: text.slice(1), line: index + 1, heading: 1 as const, linked: 0 }
      : { text, line: index + 1, linked: 0 },
  ),
});
const LONG = "เทศบาลเผยแพร่ข้อมูลนี้ให้ประชาชนทราบตามแบบวัดการเปิดเผยข้อมูล ".repeat(20);

const judge = (
  reading: BodyReading | undefined,
  { items = ["o1"], address = `${SITE}page`, ...target }: Partial<Target> = {},
  probe: Partial<Probe> = {},
) => judgeAddress({ address, items, ...target }, probeOf(address, probe), reading, { edition, site: SITE });

describe("a page that says it is not there", () => {
  it.each([
    "ไม่พบหน้าที่ต้องการ",
    "ขออภัยค่ะ ไม่พบหน้าเว็บที่ท่านเรียก",
    "ไม่พบข้อมูลที่ค้นหา",
    "ไม่พบเอกสาร",
    "ไม่มีหน้านี้ในเว็บไซต์",
    "เนื้อหานี้ถูกลบไปแล้ว",
    "404",
    "404 - Not Found",
    "Error 404",
    "Page not found | Agency",
    "The requested URL was not found on this server.",
    "Oops! Nothing found",
    "This page does not exist",
    "Sorry, this file has been deleted",
  ])("%s", (words) => {
    expect(judge(pageOf(words, LONG))).toMatchObject({ state: "soft-not-found" });
    expect(judge(pageOf("เทศบาล", `#${words}`, LONG))).toMatchObject({
      state: "soft-not-found",
      findings: [{ excerpt: { text: words, where: { kind: "heading", number: 1 } } }],
    });
    expect(judge(pageOf("เทศบาล", words))).toMatchObject({ state: "soft-not-found" });
  });

  it.each([
    "ไม่พบการทุจริตในหน่วยงาน",
    "ไม่พบข้อมูลการร้องเรียนเรื่องทุจริตในปีนี้",
    "ไม่มีเรื่องร้องเรียน",
    "ไม่พบข้อมูล",
    "ไม่มีข้อมูล",
    "คณะกรรมการไม่พบเอกสารที่ผิดระเบียบ",
    "ถนนสาย 404 ซ่อมแล้วเสร็จ",
    "ประกาศเลขที่ 404/2566",
    "Documents found in the archive",
  ])("is not one that says: %s", (words) => {
    expect(judge(pageOf("เทศบาล", `#${words}`, `${words} เทศบาลขอแจ้งให้ทราบ`))).toMatchObject({ state: "fine" });
  });

  it("is not one that has such a word deep in a long text", () => {
    expect(judge(pageOf("คู่มือ", "#คู่มือ", "ถ้าระบบแจ้งว่า ไม่พบหน้า ให้แจ้งเจ้าหน้าที่", LONG))).toMatchObject({ state: "fine" });
  });
});

describe("a page that says that the site is out of order", () => {
  const SHORT = "เทศบาลขออภัยในความไม่สะดวก";
  it.each([
    "ขณะนี้เว็บไซต์ปิดปรับปรุงชั่วคราว",
    "ปิดปรับปรุงระบบ",
    "ขออภัยค่ะ อยู่ระหว่างปรับปรุง",
    "เว็บไซต์ขัดข้อง",
    "Account Suspended",
    "This site is under maintenance",
    "Error establishing a database connection",
    "Fatal error: Uncaught mysqli_sql_exception",
    "Just a moment...",
    "Enable JavaScript and cookies to continue",
    "It works!",
    "Welcome to nginx!",
  ])("%s", (words) => {
    for (const page of [pageOf(words, SHORT), pageOf("เทศบาล", `#${words}`, SHORT), pageOf("เทศบาล", words)])
      expect(judge(page)).toMatchObject({
        state: "out-of-order",
        class: "unknown",
        findings: [{ what: expect.stringContaining(`“${words}”`) as unknown }],
      });
  });

  it.each(["ประกาศปิดปรับปรุงถนน", "ระบบประปาปิดปรับปรุง", "แผนการปรับปรุงเว็บไซต์", "โครงการปรับปรุงระบบไฟฟ้า"])(
    "is not one that says: %s",
    (words) => {
      expect(judge(pageOf(words, SHORT)).state).toBe("fine");
    },
  );

  it("is not one with data, whatever notice stands above", () => {
    expect(judge(pageOf("แผน", "เว็บไซต์ปิดปรับปรุงวันเสาร์นี้", LONG)).state).toBe("fine");
  });
});

describe("a page with fields for signing in", () => {
  const fields = { passwordField: true, fields: 2 };

  it.each([
    ["in its title", { ...pageOf("เข้าสู่ระบบ", LONG.slice(0, 900), "รหัสผ่าน"), ...fields }, "failed"],
    ["and little else", { ...pageOf("สมาชิก", "ชื่อผู้ใช้", "รหัสผ่าน"), ...fields }, "failed"],
    ["that are not there, but asked for", pageOf("สมาชิก", "ท่านไม่มีสิทธิ์เข้าถึงหน้านี้ กรุณาเข้าสู่ระบบ"), "failed"],
  ] as const)("%s", (_, page, weight) => {
    expect(judge(page)).toMatchObject({ state: "login-wall", class: weight });
  });

  it("is one with data where there is much of it, or it only speaks of signing in", () => {
    expect(judge({ ...pageOf("แผน", LONG.repeat(2), "รหัสผ่าน"), ...fields }).state).toBe("fine");
    expect(judge({ ...pageOf("แผนดำเนินงาน", LONG.slice(0, 900), "รหัสผ่าน"), ...fields }).state).toBe("fine");
    expect(judge(pageOf("ระบบบริการ", LONG, "กรุณาเข้าสู่ระบบก่อนใช้งาน")).state).toBe("fine");
  });
});

it("takes a folder of files for a list of them", () => {
  expect(judge(pageOf("Index of /files", "#Index of /files", "plan.pdf"))).toMatchObject({ state: "listing-page" });
});

describe("of which year it is", () => {
  const of = (item: `o${number}`, ...lines: string[]) => {
    const { state, class: weight } = judge(pageOf("เทศบาล", ...lines, LONG), { items: [item] });
    return [state, weight];
  };
  it.each([
    ["o1", "#แผนปี 2566", "fine", "fine"],
    ["o1", "#แผนปี 2565", "wrong-year", "failed"],
    ["o1", "#แผนปี 2563", "wrong-year", "failed"],
    ["o1", "#กิจกรรมเดือนตุลาคม 2565", "fine", "fine"],
    ["o1", "#แผนตามระเบียบ พ.ศ. 2560", "fine", "fine"],
    ["o1", "#แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570", "fine", "fine"],
    ["o2", "#รายงานปี 2565", "fine", "fine"],
    ["o2", "#รายงานปี 2566", "wrong-year", "look"],
    ["o3", "#มาตรการจากผลการประเมินปี 2565", "wrong-year", "hint"],
    ["o4", "#รายงานปี 2565", "fine", "fine"],
    ["o4", "#รายงานปี 2562", "wrong-year", "failed"],
    ["o5", "#คู่มือปี 2550", "fine", "fine"],
  ] as const)("%s, %s: %s, %s", (item, heading, state, weight) => {
    expect(of(item, heading)).toEqual([state, weight]);
  });

  it("is told by its own words before the name of its file", () => {
    const named = { address: `${SITE}plan-2563.pdf` };
    const pdf = (text: string): BodyReading => ({
      kind: "document",
      format: "pdf",
      text: true,
      parts: [{ page: 1, text }],
    });
    expect(judge(pdf("แผนดำเนินงาน ปีงบประมาณ 2566"), named)).toMatchObject({ state: "wrong-year", class: "hint" });
    expect(judge(pdf("แผนดำเนินงาน"), named)).toMatchObject({ state: "wrong-year", class: "failed" });
    expect(judge(pdf("แผนดำเนินงาน\nปีงบประมาณ ๒๕๖๓"), named)).toMatchObject({
      findings: [{ excerpt: { text: "ปีงบประมาณ ๒๕๖๓", where: { kind: "page", number: 1 } } }],
    });
  });

  it("is not told by the day on which a document was signed", () => {
    const text = "รายงานผลการสำรวจ\nประจำปีงบประมาณ พ.ศ. 2565\nวันที่: 10 พฤศจิกายน 2565";
    const pdf: BodyReading = { kind: "document", format: "pdf", text: true, parts: [{ page: 1, text }] };
    expect(judge(pdf, { address: `${SITE}report.pdf` })).toMatchObject({ state: "wrong-year", class: "failed" });
  });

  it("is another question for each item that an address stands under", () => {
    const { findings } = judge(pageOf("เทศบาล", "#รายงานปี 2565", LONG), { items: ["o1", "o2"] });
    expect(findings.map(({ state, items }) => [state, items])).toEqual([
      ["wrong-year", ["o1"]],
      ["shared-address", undefined],
    ]);
  });
});

it("shows the gravest of what it finds, and keeps the rest", () => {
  const hop = { address: `${SITE}old`, status: 301, location: "http://www.agency.example/new" };
  const verdict = judge(
    pageOf("ไม่พบหน้า"),
    { address: `${SITE}old`, items: ["o1", "o5"] },
    { finalAddress: "http://www.agency.example/new", hops: [hop] },
  );
  expect(verdict.findings.map(({ state }) => state)).toEqual(["soft-not-found", "shared-address", "moved", "insecure"]);
});

it("counts silence neither as a failure nor as a success", () => {
  for (const kind of ["name-unknown", "refused", "time-out", "too-slow", "broken-off", "not-http"] as const) {
    expect(judge(undefined, {}, { failure: { kind, detail: "" } })).toMatchObject({
      state: "unreachable",
      class: "unknown",
    });
  }
});

it("lets an item's rules weigh where an address stands", () => {
  const at = (address: string, item: `o${number}`) => judge(pageOf("ถาม–ตอบ", LONG), { address, items: [item] });
  expect(at("https://www.facebook.com/agency", "o1")).toMatchObject({ state: "social-network", class: "failed" });
  expect(at("https://www.facebook.com/agency", "o5")).toMatchObject({ state: "fine" });
  expect(at("https://board.other.example/a", "o1")).toMatchObject({ state: "other-agency", class: "failed" });
  expect(at("https://board.other.example/a", "o5")).toMatchObject({ state: "other-agency", class: "hint" });
  expect(at("https://data.agency.example/a", "o1")).toMatchObject({ state: "fine" });
  expect(at(SITE, "o1")).toMatchObject({ state: "home-page", class: "failed" });
});

it("never calls fine what nobody opened", () => {
  const notAsked = { failure: { kind: "not-asked", detail: "" } } as const;
  const at = (address: string, ...items: `o${number}`[]) => judge(undefined, { address, items }, notAsked).findings;
  const social = "https://www.facebook.com/agency";
  expect(at(social, "o5")).toMatchObject([{ state: "not-asked", class: "unknown" }]);
  expect(at(social, "o1")).toMatchObject([{ state: "social-network", class: "failed" }]);
  expect(at(social, "o1", "o5").map(({ state, items }) => [state, items])).toEqual([
    ["social-network", ["o1"]],
    ["not-asked", ["o5"]],
    ["shared-address", undefined],
  ]);
});

it("has words and a remedy for every state", () => {
  const args = { address: "x", reason: "x", host: "x", site: "x", status: 1, attempts: 1, phrase: "x", to: "x" };
  const further = {
    years: "1",
    year: 1,
    demanded: "x",
    found: "x",
    named: "x",
    hops: 1,
    called: "x",
    items: "x",
    secure: "x",
  };
  for (const state of ADDRESS_STATE_IDS) {
    const { what, remedy } = saidOf(state, { ...args, ...further, fragment: "x", where: "x", written: true });
    expect(`${stateWords(state).label} ${what}`).toMatch(/[ก-๙]/);
    expect(what).not.toContain("undefined");
    expect(remedy === "").toBe(state === "fine");
  }
});

it("asks of an address once, under all items, and is open about sharing only where all are", () => {
  const merged = mergeTargets([
    { address: "https://a.example/x", items: ["o10"], where: "แถว 3", sharedOpenly: true },
    { address: " https://A.example/x ", items: ["o2"] },
    { address: "https://a.example/x#p", items: ["o2"] },
  ]);
  expect(merged).toEqual([
    {
      address: "https://a.example/x",
      items: ["o2", "o10"],
      where: "แถว 3",
      sharedOpenly: false,
      places: [{ fragment: "p", items: ["o2"] }],
    },
    { address: "https://a.example/x#p", items: ["o2"], places: [{ fragment: "", items: ["o2", "o10"] }] },
  ]);
});
