import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { drawPage, openPictures } from "../../src/documents/pdfium.ts";
import { resultView } from "../../src/site/search/result-view.ts";
import { MINIMAL_AGENCY, writeAgency } from "../agency.ts";
import { scanPdf } from "../documents/make-pdf.ts";
import { useFolder } from "../folder.ts";
import { citizenId, onCard, pdfOf } from "../planted.ts";
import { openSite } from "../search/open.ts";
import { call, run } from "./run.ts";

const demo = (name: string) => readFile(fileURLToPath(new URL(`../../public/documents/${name}`, import.meta.url)));

/** The first page of a PDF as a scanner would give it back; no two scans are alike, so that none was ever read. */
async function scanOf(pdf: Uint8Array): Promise<Buffer> {
  const document = await openPictures(pdf);
  const { width, height, data } = await drawPage(document, 0, 150);
  document.destroy();
  const raw = { width, height, channels: 1 as const };
  const jpeg = await sharp(data, { raw }).toColourspace("b-w").jpeg({ quality: 60 }).toBuffer();
  return newScan([{ jpeg, width, height }]);
}
const newScan = (pages: Parameters<typeof scanPdf>[0]) =>
  Buffer.concat([scanPdf(pages), Buffer.from(`% ${crypto.randomUUID()}\n`)]);

/** A page with one line: a number in Thai digits, half of which the engine's data does not know. */
async function thaiNumber() {
  const line = fileURLToPath(new URL("../fixtures/pdf/thai-number.jpg", import.meta.url));
  const sheet = { top: 0, bottom: 1534, left: 0, right: 0, background: "#fff" };
  const { data, info } = await sharp(line)
    .extend(sheet)
    .toColourspace("b-w")
    .jpeg()
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

const PLAN = "public/documents/plan.pdf";
const ANSWER = `item: o11
fiscalYear: 2566
evidence:
  - title: แผนดำเนินงาน
    file: documents/plan.pdf
    component: [project-list, one-year-plan]
    fiscalYear: 2566
    published: "2022-10-21"
`;

const agency = useFolder();
const env = () => ({ AGENCY_DIR: agency.current, AS_OF: "2023-04-28" });
/** What `check` says of the item. */
async function checked() {
  const { output } = await call("check", ["--format", "json", "--as-of", "2023-04-28"], env());
  const { items } = JSON.parse(output.slice(output.indexOf("{\n"))) as Checked;
  return { output, item: items.find(({ code }) => code === "o11") ?? expect.fail(output) };
}
interface Checked {
  readonly items: readonly {
    readonly code: string;
    readonly status: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
  }[];
}

beforeAll(async () => {
  await writeAgency(agency.current, {
    "content/agency.yaml": MINIMAL_AGENCY.replace("ทดสอบ", "ธารใส"),
    "content/disclosures/2566/o11.yaml": ANSWER,
    [PLAN]: await scanOf(await demo("2566/action-plan.pdf")),
  });
});

it("a scanned paper is read once, found by its words with page and mark, and left for a person to confirm", async () => {
  const out = path.join(agency.current, "dist");
  const { code, output } = await run("build", [], { ...env(), OUT_DIR: out });
  expect(code, output).toBe(0);
  expect(output).toContain("อ่านภาพสแกน 1/1 หน้า");
  expect(output).not.toContain("ภาพสแกนที่ยังไม่ได้อ่าน");

  const site = await openSite(out);
  const { results, units } = await site.answer("โครงการ งบประมาณ กองช่าง");
  const views = await Promise.all(results.map(async ({ load }) => resultView(await load(), units, "/")));
  const view = views.find(({ href }) => href === "/documents/plan.pdf#page=1") ?? expect.fail(JSON.stringify(views));
  expect(view.badges.map(({ text }) => text)).toEqual(expect.arrayContaining(["หน้า 1", "อ่านจากภาพสแกน"]));
  site.stop();

  const { output: again, item } = await checked();
  expect(again).not.toContain("อ่านภาพสแกน 1/1");
  expect(item.status).toBe("to-confirm");
  expect(item.findings.find(({ rule }) => rule === "evidence-unread")?.message).toContain("อ่านพบจากภาพเท่านั้น");
});

it("a wrong year in a scan is for a person to look at, not a fault", async () => {
  await writeFile(path.join(agency.current, PLAN), await scanOf(await demo("2565/action-plan-2565.pdf")));
  const { item } = await checked();
  expect(item.status).toBe("to-confirm");
  expect(item.findings.map(({ severity }) => severity)).not.toContain("error");
  expect(item.findings.find(({ rule }) => rule === "evidence-unread")).toMatchObject({
    severity: "warning",
    message: expect.stringContaining("2565") as string,
  });
});

it("a citizen number in a scan stops the site, with its page and mark, for a person to look", async () => {
  const number = onCard(citizenId("100000000042"));
  const page = pdfOf([`Applicant ${number} has filed the form`]);
  await writeFile(path.join(agency.current, PLAN), await scanOf(page));
  const { code, output } = await call("check", ["--as-of", "2023-04-28"], env());
  expect(code).toBe(1);
  expect(output).toContain("เลขประจำตัวประชาชน");
  expect(output).toContain("หน้า 1 (อ่านจากภาพสแกน โปรดเปิดดูหน้านี้)");
  expect(output).not.toContain(number);
});

it("so does one in Thai digits, which cannot be read for certain: it may be there", async () => {
  await writeFile(path.join(agency.current, PLAN), newScan([await thaiNumber()]));
  const { code, output } = await call("check", ["--as-of", "2023-04-28"], env());
  expect(code).toBe(1);
  expect(output).toMatch(/หน้า 1 \(อ่านจากภาพสแกน โปรดเปิดดูหน้านี้\): อาจมีเลขประจำตัวประชาชน x/);
  expect(output).toContain("ให้คนเปิดดูหน้านี้");
});
