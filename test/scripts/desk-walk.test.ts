import { execFileSync } from "node:child_process";
import { mkdir, readdir, symlink } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import writeExcelFile from "write-excel-file/node";
import { expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { ROOT } from "../../src/program/paths.ts";
import { useBrowser } from "../e2e/browser.ts";
import { newFolder } from "../folder.ts";
import { keysOf } from "./desk-keys.ts";
import { begin, choose, fill, filled, ITEM, NEW, photo, save, TODAY, type Go } from "./desk-window.ts";
import { run } from "./run.ts";

const browser = useBrowser();
const document = (name: string) => path.join(ROOT, "public/documents/2566", name);
const git = (directory: string, ...words: string[]) =>
  execFileSync("git", ["-C", directory, ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** A clerk's hands: keys alone, and the window where what follows is more of the same. */
interface Hands {
  readonly page: Page;
  readonly go: Go;
  readonly directory: string;
  readonly keys: Awaited<ReturnType<typeof keysOf>>;
}

it("from an empty folder a new clerk makes an agency by the keyboard alone and publishes it, and it builds elsewhere; the focus is always seen", async () => {
  const { errors, ...window } = await begin(browser, { empty: true });
  const { directory, page } = window;
  const hands = { ...window, keys: await keysOf(page) };
  await newAgency(hands);
  await fillAgency(hands);
  await sixPeople(hands);
  await threeServices(hands);
  await tenItems(hands);
  await purchases(hands);
  await story(hands);
  expect(errors).toEqual([]);

  const { content, problems } = await loadContent(directory, TODAY);
  expect(problems).toEqual([]);
  expect(content?.people.length).toBe(6);
  expect(content?.services.length).toBe(3);
  expect(content?.disclosures.length).toBe(10);
  expect(content?.disclosures.find(({ data }) => data.item === "o2")?.data.evidence).toEqual([
    expect.objectContaining({ title: "บุคลากร", page: "/people/" }),
  ]);
  expect(content?.news[0]?.html.match(/<img /g)?.length).toBe(5);

  const bare = path.join(await newFolder(), "bare.git");
  await mkdir(bare);
  git(bare, "init", "--quiet", "--bare", "--initial-branch=main");
  git(directory, "init", "--quiet", "--initial-branch=main");
  git(directory, "remote", "add", "origin", bare);
  const { keys } = hands;
  await keys.follow('a[href="/publish"]', /publish/);
  await keys.fill({ message: "เริ่มเว็บไซต์", by: "สำนักปลัด" });
  await keys.reach("#send");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#result:focus");
  expect(await page.textContent("#result")).toContain("เผยแพร่แล้ว");

  const checkout = path.join(await newFolder(), "site");
  git(bare, "clone", "--quiet", bare, checkout);
  expect(git(checkout, "show", "--stat", "--format=%an").split("\n")[0]).toBe("สำนักปลัด");
  await symlink(path.join(ROOT, "node_modules"), path.join(checkout, "node_modules"));
  const { code, output } = await run("build", [], {
    AGENCY_DIR: checkout,
    OUT_DIR: path.join(checkout, "dist"),
    AS_OF: TODAY,
  });
  expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  expect(await readdir(path.join(checkout, "dist/oit/2566"))).toContain("o11");
});

/** The first hour: an answer that cannot be is said at its field, and the others stay. */
async function newAgency({ page, keys }: Hands): Promise<void> {
  await keys.type("#name", NEW.name);
  await keys.select("#kind", NEW.kind);
  await keys.select("#year", String(NEW.fiscalYear));
  await keys.type("#site", "ยัง ไม่รู้");
  await keys.reach('#begin [type="submit"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector("#e-site:not([hidden])");
  await page.waitForSelector("#site:focus");
  await page.reload();
  expect(await page.inputValue("#name")).toBe(NEW.name);
  await keys.type("#site", NEW.site);
  await keys.reach('#begin [type="submit"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector("#todo");
}

async function fillAgency({ page, keys }: Hands): Promise<void> {
  await keys.follow('main a[href*="agency.yaml"]', /agency\.yaml/);
  await keys.act('[data-act="add"][data-list="phones"]', '[name="phones.0.label"]');
  await page.keyboard.insertText("สำนักปลัด");
  await keys.fill({ "phones.0.number": "0 2000 0000" });
  await keys.save();
}

async function sixPeople({ page, go, keys }: Hands): Promise<void> {
  await keys.follow('.bar a[href="/"]', /\/$/);
  await keys.follow('a[href="/new?kind=people"]', /kind=people/);
  await keys.fill({ name: "นายตัวอย่าง คนที่หนึ่ง", position: "นายกเทศมนตรี" });
  await keys.select(
    '[name="side"]',
    (await page.locator('[name="side"] option', { hasText: "ฝ่ายการเมือง" }).getAttribute("value")) ?? "",
  );
  await keys.pick('[data-pick="photo"]', [await photo("IMG_1.jpg", 30)]);
  await page.waitForSelector('[name="photo"]:focus');
  await keys.save();
  for (let number = 2; number <= 6; number++) {
    await go("/new?kind=people");
    await fill(page, { name: `นายตัวอย่าง คนที่${number}`, position: `ตำแหน่งที่ ${number}` });
    await page.selectOption('[name="side"]', { label: "ฝ่ายประจำ" });
    await choose(page, () => page.click('[data-pick="photo"]'), [await photo(`IMG_${number}.jpg`, number * 30)]);
    await filled(page, "photo");
    await save(page);
  }
}

async function threeServices({ page, go, keys }: Hands): Promise<void> {
  await keys.follow('.top a[href="/content"]', /\/content$/);
  await keys.follow('a[href="/new?kind=services"]', /kind=services/);
  await keys.fill({ name: "ชำระภาษี", unit: "กองคลัง", "documents.0": "บัตรประจำตัวประชาชน" });
  await keys.save();
  for (const name of ["ขออนุญาตก่อสร้าง", "รับเรื่องร้องทุกข์"]) {
    await go("/new?kind=services");
    await fill(page, { name, unit: "กองคลัง", "documents.0": "บัตรประจำตัวประชาชน" });
    await save(page);
  }
}

const SCANS: readonly (readonly [item: string, file: string])[] = [
  ["o1", path.join(ROOT, "test/fixtures/pdf/scan.pdf")],
  ["o3", path.join(ROOT, "test/fixtures/pdf/scanned-notice.pdf")],
];
const PAPERS: typeof SCANS = [
  ["o11", document("action-plan.pdf")],
  ["o23", document("hr-plan.pdf")],
  ["o4", document("laws.pdf")],
  ["o16", document("staff-manual.pdf")],
  ["o36", document("risk-assessment.pdf")],
];
const ADD = '[data-act="add"][data-list="evidence"]';
const [FIRST, SECOND] = ['[name="evidence.0.title"]', '[name="evidence.1.title"]'];

async function tenItems(hands: Hands): Promise<void> {
  const { page, go, keys } = hands;
  for (const [item, file] of SCANS) {
    await go(`${ITEM}${item}.yaml`);
    await keys.act(ADD, FIRST);
    await page.keyboard.insertText(`เอกสารของ ${item}`);
    await keys.pick('[data-pick="evidence.0.file"]', file);
    await page.waitForSelector('[name="evidence.0.file"]:focus');
    await keys.save();
  }
  for (const [item, file] of PAPERS) {
    await go(`${ITEM}${item}.yaml`);
    await page.click(ADD);
    await page.waitForSelector(FIRST);
    await fill(page, { "evidence.0.title": `เอกสารของ ${item}` });
    await choose(page, () => page.click('[data-pick="evidence.0.file"]'), file);
    await filled(page, "evidence.0.file");
    await save(page);
  }
  await twoPages(hands);
  await go(`${ITEM}o29.yaml`);
  await keys.reach("details#nil > summary");
  await keys.press("Enter");
  await keys.fill({ "nil.statement": "ไม่มีเรื่องร้องเรียนการทุจริตในปีนี้", "nil.unit": "สำนักปลัด" });
  await keys.save();
  await twoConfirmations(hands);
}

/** Entries come, move and go; one of them says that it is a page. */
async function twoPages({ page, go, keys }: Hands): Promise<void> {
  await keys.follow('.top a[href="/"]', /\/$/);
  await keys.follow('a[href*="o2.yaml"]', /o2\.yaml/);
  await keys.act(ADD, FIRST);
  await page.keyboard.insertText("บุคลากร");
  await keys.act(ADD, SECOND);
  await page.keyboard.insertText("อีกหน้าหนึ่ง");
  await keys.act('[data-act="up"][data-index="1"]', '[data-act="down"][data-index="0"]');
  await keys.act('[data-act="remove"][data-index="0"]', '[data-act="remove"][data-index="0"]');
  await keys.reach('[name="evidence.0.@"]');
  await keys.press("ArrowRight");
  await keys.type('[name="evidence.0.page"]', "/people/");
  await keys.reach("[data-component]");
  await keys.press("Space");
  await keys.save();
  await go(`${ITEM}o7.yaml`);
  await page.click(ADD);
  await page.waitForSelector(FIRST);
  await page.check('[name="evidence.0.@"][value="page"]');
  await fill(page, { "evidence.0.title": "ข่าว", "evidence.0.page": "/news/" });
  await save(page);
}

async function twoConfirmations({ page, keys }: Hands): Promise<void> {
  await keys.follow('.top a[href="/confirm"]', /confirm/);
  await keys.type("#by", "สำนักปลัด");
  await keys.reach("[data-yes]");
  for (let count = 1; count <= 2; count++) {
    const [answer] = await Promise.all([page.waitForResponse(/\/api\/confirm$/), page.keyboard.press("Enter")]);
    expect(answer.status()).toBe(200);
    await page.waitForFunction(
      (done) => globalThis.document.body.innerText.split("ยืนยันแล้วในนามของ").length > done,
      count,
    );
    if (count === 1) await keys.reach("[data-yes]");
  }
}

async function purchases({ page, directory, keys }: Hands): Promise<void> {
  const rows = [
    [
      "งานที่จัดซื้อหรือจัดจ้าง",
      "วงเงินที่จะซื้อหรือจ้าง",
      "ราคากลาง",
      "วิธีซื้อหรือจ้าง",
      "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง",
      "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
    ],
    ["จ้างขุดลอก", "100,000", "100,000", "เฉพาะเจาะจง", "ร้านก 95,000 บาท", "จ.5/2566 ลว. 7 มี.ค. 2566"],
  ];
  const file = path.join(await newFolder(), "มีนาคม.xlsx");
  await writeExcelFile(rows.map((cells) => cells.map((value) => ({ value, type: String })))).toFile(file);
  await keys.follow('.top a[href="/content"]', /\/content$/);
  await keys.follow('a[href="/import"]', /import/);
  await keys.pick("#file", file);
  await keys.reach('#import [type="submit"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector("#result:focus");
  await keys.press("Tab");
  expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe("take");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    /นำเข้า(?:แล้ว|เท่า)/.test(globalThis.document.querySelector("#said")?.textContent ?? ""),
  );
  expect(await readdir(path.join(directory, "content/procurement/2566"))).toContainEqual(
    expect.stringMatching(/\.csv$/),
  );
}

/** Five steps to a story with five photos: add, title, summary, photos, save. */
async function story({ page, keys }: Hands): Promise<void> {
  await keys.follow('.top a[href="/"]', /\/$/);
  await keys.follow('a[href="/new?kind=news"]', /kind=news/);
  await keys.fill({ title: "ปลูกต้นไม้ริมน้ำ", summary: "ชาวบ้านและเจ้าหน้าที่ร่วมปลูกต้นไม้" });
  await keys.pick(
    '[data-tool="picture"]',
    await Promise.all([1, 2, 3, 4, 5].map((number) => photo(`IMG_${number}.jpg`, 100 + number * 20))),
  );
  await page.waitForFunction(
    () =>
      (globalThis.document.querySelector<HTMLTextAreaElement>('[name="@body"]')?.value ?? "").split("![").length === 6,
  );
  expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe("@body");
  await keys.save();
}
