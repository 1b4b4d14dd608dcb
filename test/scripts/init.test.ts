import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { availableYears } from "../../src/authoring/init.ts";
import { assess } from "../../src/domain/assess/assess.ts";
import { noticesOf } from "../../src/domain/assess/notices.ts";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { call, run } from "./run.ts";

const FLAGS = [
  "--empty",
  "--name",
  "อบต.ใหม่",
  "--kind",
  "องค์การบริหารส่วนตำบล",
  "--year",
  "๒๕๖๘",
  "--site",
  "https://www.new.example/",
];
const [availableYear] = await availableYears();

it("puts an empty agency in the place of the demo; every item of its year is missing and nothing is lost", async () => {
  const directory = await makeAgency({
    "content/faq/old.yaml": "question: ก\nanswer: ข\ntopic: ค\nupdated: 2023-01-31\n",
  });
  const { code, output } = await run("init", FLAGS, { AGENCY_DIR: directory });
  expect(code, output).toBe(0);

  const { content, problems } = await loadContent(directory, "2025-01-31");
  expect(problems).toEqual([]);
  expect(content?.agency).toMatchObject({
    name: "อบต.ใหม่",
    kind: "subdistrict-administration",
    currentFiscalYear: 2568,
  });
  expect(content?.faqs).toEqual([]);
  const edition = content?.editions.find(({ fiscalYear }) => fiscalYear === 2568);
  if (!content || !edition) throw new Error("the agency was not read");
  expect(assess(edition, content).totals).toEqual({
    complete: 0,
    "to-confirm": 0,
    incomplete: 0,
    missing: 28,
    "not-applicable": 0,
  });
  expect(await readFile(path.join(directory, ".replaced/content/faq/old.yaml"), "utf8")).toContain("question: ก");
});

it("begins with the year to come, on the list of the newest, and its first check is one screen that says so", async () => {
  const directory = await makeAgency({});
  const newest = Number(availableYear);
  const begun = await run("init", FLAGS.with(6, String(newest + 1)), { AGENCY_DIR: directory });
  expect(begun.code, begun.output).toBe(0);
  const { content, problems } = await loadContent(directory, "2026-11-29");
  expect(problems).toEqual([]);
  expect(content?.agency).toMatchObject({ currentFiscalYear: newest + 1, provisionalFiscalYears: [newest + 1] });
  const { output } = await run("check", ["--as-of", "2026-11-29"], { AGENCY_DIR: directory });
  expect(output).toContain(`ชั่วคราว ตามรายการปี ${newest}`);
  expect(output.split("\n").length).toBeLessThanOrEqual(24);
});

const REFUSED: [name: string, agency: string, flags: readonly string[], says: string][] = [
  ["without --empty", MINIMAL_AGENCY, FLAGS.slice(1), "--empty"],
  ["over a real agency", MINIMAL_AGENCY.replace("test.example", "town.go.th"), FLAGS, "--force"],
  ["with a flag it does not know", MINIMAL_AGENCY, [...FLAGS, "--nmae", "x"], "--nmae"],
  ["without a keyboard and with a value left open", MINIMAL_AGENCY, FLAGS.slice(0, 3), "--kind"],
  ["for a year without a catalogue", MINIMAL_AGENCY, FLAGS.with(6, "2560"), "2570, 2569, 2568"],
  ["with an address that is none", MINIMAL_AGENCY, FLAGS.with(8, "ที่ทำการ ใหม่"), "--site:"],
];
it.each([
  ["อบต", "subdistrict-administration", "www.new.go.th", "https://www.new.go.th/"],
  ["อบจ.", "provincial-administration", "ยังไม่มี", "https://no-address-yet.invalid/"],
  ["เทศบาลเมือง", "town-municipality", "", "https://no-address-yet.invalid/"],
])(
  "takes %s for a kind, the address as people write it, and the year after the newest list",
  async (kind, id, site, address) => {
    const directory = await makeAgency();
    const flags = FLAGS.with(4, kind).with(6, "2570").with(8, site);
    const { code, output } = await call("init", flags, { AGENCY_DIR: directory });
    expect(code, output).toBe(0);
    expect(output).toContain("ปี 2570 ใช้รายการข้อของปี 2569 ไปก่อน");
    expect(output.includes("ยังไม่มีที่อยู่เว็บไซต์")).toBe(address.includes(".invalid"));
    expect(output).toContain("drafts/pages/about.mdx");
    const { content, problems } = await loadContent(directory, "2026-11-20");
    expect(problems).toEqual([]);
    expect(content?.agency).toMatchObject({
      kind: id,
      site: address,
      currentFiscalYear: 2570,
      provisionalFiscalYears: [2570],
    });
    expect(content?.editions.some(({ fiscalYear }) => fiscalYear === 2570)).toBe(true);
    const asked = content ? noticesOf(content).map((notice) => notice.id) : [];
    expect(asked.includes("site-address-missing")).toBe(address.includes(".invalid"));
  },
);

it("says everything that cannot be in one run", async () => {
  const directory = await makeAgency();
  const flags = ["--empty", "--name", "", "--kind", "เทศบาล", "--year", "2560"];
  const { code, output } = await call("init", flags, { AGENCY_DIR: directory });
  expect(code).toBe(1);
  expect(
    ["--name:", "--kind: ไม่รู้จักประเภท “เทศบาล”", "--year:", "ขาดค่า --site"].filter((part) => !output.includes(part)),
  ).toEqual([]);
});

it.each(REFUSED)("refuses to start %s, and changes nothing", async (_, agency, flags, says) => {
  const directory = await makeAgency({ "content/agency.yaml": agency });
  const { code, output } = await call("init", flags, { AGENCY_DIR: directory });
  expect(output).toContain(says);
  expect(code).toBe(1);
  expect(await readFile(path.join(directory, "content/agency.yaml"), "utf8")).toBe(agency);
});
