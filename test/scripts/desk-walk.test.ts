import { execFileSync } from "node:child_process";
import { mkdir, readdir, symlink } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import writeExcelFile from "write-excel-file/node";
import { expect, it, onTestFinished } from "vitest";
import { createProject } from "../../src/authoring/project/create.ts";
import { loadContent } from "../../src/collections/load.ts";
import { openDesk } from "../../src/desk/open.ts";
import { deskKinds } from "../../src/desk/record.ts";
import { ROOT } from "../../src/program/paths.ts";
import { openAxe } from "../e2e/axe.ts";
import { useBrowser } from "../e2e/browser.ts";
import { newFolder } from "../folder.ts";
import { run } from "./run.ts";

const browser = useBrowser();
const TODAY = "2023-04-28";
const NEW = {
  name: "เทศบาลตำบลธารใส",
  kind: "subdistrict-municipality",
  site: "https://www.new.example/",
  fiscalYear: 2566,
} as const;
const document = (name: string) => path.join(ROOT, "public/documents/2566", name);
const git = (directory: string, ...words: string[]) =>
  execFileSync("git", ["-C", directory, ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** A folder with a desk on it, of a new agency unless it is to be empty, and a window that its reader has opened. */
async function begin({ width = 1280, empty = false } = {}) {
  const directory = await newFolder();
  if (!empty) await createProject(directory, NEW);
  const desk = await openDesk(directory, () => TODAY);
  const context = await browser.current.newContext({ viewport: { width, height: 900 } });
  onTestFinished(async () => {
    await context.close();
    await desk.close();
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(desk.address);
  const go = (address: string) => page.goto(new URL(address, desk.address).href);
  return { directory, page, go, errors };
}

const fill = (page: Page, values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce(
    (done, [name, value]) => done.then(() => page.fill(`[name="${name}"]`, value)),
    Promise.resolve(),
  );

/** Saves a form, and waits until the desk has said so. */
async function save(page: Page): Promise<void> {
  const [answer] = await Promise.all([page.waitForResponse(/\/api\/save$/), page.click("#save")]);
  expect({ status: answer.status(), said: answer.status() === 200 ? "" : await answer.text() }).toEqual({
    status: 200,
    said: "",
  });
  // A new record has a place of its own by now.
  if (page.url().includes("/new?")) await page.waitForURL(/\/edit\?/);
  await page.waitForFunction(() => /^บันทึกแล้ว/.test(globalThis.document.querySelector("#said")?.textContent ?? ""));
}

/** Chooses files where a button asks for them. */
async function choose(page: Page, button: string, files: Parameters<Page["setInputFiles"]>[1]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click(button)]);
  await chooser.setFiles(files);
}

const photo = async (name: string, shade: number) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 1200, height: 900, channels: 3, background: { r: shade, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer(),
});

it("from an empty folder a new clerk makes an agency, publishes it, and it builds elsewhere", async () => {
  const { directory, page, go, errors } = await begin({ empty: true });
  await newAgency(page);
  await fillAgency(page, go);
  await sixPeople(page, go);
  await threeServices(page, go);
  await tenItems(page, go);
  await purchases(page, go, directory);
  await story(page, go);
  expect(errors).toEqual([]);

  const { content, problems } = await loadContent(directory, TODAY);
  expect(problems).toEqual([]);
  expect(content?.people.length).toBe(6);
  expect(content?.services.length).toBe(3);
  expect(content?.disclosures.length).toBe(10);
  expect(content?.news[0]?.html.match(/<img /g)?.length).toBe(5);

  const bare = path.join(await newFolder(), "bare.git");
  await mkdir(bare);
  git(bare, "init", "--quiet", "--bare", "--initial-branch=main");
  git(directory, "init", "--quiet", "--initial-branch=main");
  git(directory, "remote", "add", "origin", bare);
  await go("/publish");
  await fill(page, { message: "เริ่มเว็บไซต์", by: "สำนักปลัด" });
  await page.click("#send");
  await page.waitForFunction(() => /เผยแพร่แล้ว/.test(globalThis.document.querySelector("#result")?.textContent ?? ""));

  const checkout = path.join(await newFolder(), "site");
  git(bare, "clone", "--quiet", bare, checkout);
  await symlink(path.join(ROOT, "node_modules"), path.join(checkout, "node_modules"));
  const { code, output } = await run("build", [], {
    AGENCY_DIR: checkout,
    OUT_DIR: path.join(checkout, "dist"),
    AS_OF: TODAY,
  });
  expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  expect(await readdir(path.join(checkout, "dist/oit/2566"))).toContain("o11");
}, 480_000);

type Go = (address: string) => Promise<unknown>;

/** The first hour: an answer that cannot be is said at its field, and the others stay. */
async function newAgency(page: Page): Promise<void> {
  await fill(page, { name: NEW.name, site: "ยัง ไม่รู้" });
  await page.selectOption("#kind", NEW.kind);
  await page.selectOption("#year", String(NEW.fiscalYear));
  await page.click('#begin [type="submit"]');
  await page.waitForSelector("#e-site:not([hidden])");
  await page.reload();
  expect(await page.inputValue("#name")).toBe(NEW.name);
  await page.fill("#site", NEW.site);
  await page.click('#begin [type="submit"]');
  await page.waitForSelector("#todo");
}

async function fillAgency(page: Page, go: Go): Promise<void> {
  await go("/edit?file=content/agency.yaml");
  await page.click('[data-act="add"][data-list="phones"]');
  await fill(page, { "phones.0.label": "สำนักปลัด", "phones.0.number": "0 2000 0000" });
  await save(page);
}

async function sixPeople(page: Page, go: Go): Promise<void> {
  for (let number = 1; number <= 6; number++) {
    await go("/new?kind=people");
    await fill(page, { name: `นายตัวอย่าง คนที่${number}`, position: `ตำแหน่งที่ ${number}` });
    await page.selectOption('[name="side"]', { label: number === 1 ? "ฝ่ายการเมือง" : "ฝ่ายประจำ" });
    await choose(page, '[data-pick="photo"]', [await photo(`IMG_${number}.jpg`, number * 30)]);
    await page.waitForFunction(
      () => globalThis.document.querySelector<HTMLInputElement>('[name="photo"]')?.value !== "",
    );
    await save(page);
  }
}

async function threeServices(page: Page, go: Go): Promise<void> {
  for (const name of ["ชำระภาษี", "ขออนุญาตก่อสร้าง", "รับเรื่องร้องทุกข์"]) {
    await go("/new?kind=services");
    await fill(page, { name, unit: "กองคลัง", "documents.0": "บัตรประจำตัวประชาชน" });
    await save(page);
  }
}

const ITEM = "/edit?file=content/disclosures/2566/";
const PAPERS: readonly (readonly [item: string, file: string])[] = [
  ["o11", document("action-plan.pdf")],
  ["o23", document("hr-plan.pdf")],
  ["o4", document("laws.pdf")],
  ["o16", document("staff-manual.pdf")],
  ["o36", document("risk-assessment.pdf")],
  ["o1", path.join(ROOT, "test/fixtures/pdf/scan.pdf")],
  ["o3", path.join(ROOT, "test/fixtures/pdf/scanned-notice.pdf")],
];

async function tenItems(page: Page, go: Go): Promise<void> {
  for (const [item, file] of PAPERS) {
    await go(`${ITEM}${item}.yaml`);
    await page.click('[data-act="add"][data-list="evidence"]');
    await page.waitForSelector('[name="evidence.0.title"]');
    await fill(page, { "evidence.0.title": `เอกสารของ ${item}` });
    await choose(page, '[data-pick="evidence.0.file"]', [file]);
    await page.waitForFunction(
      () => globalThis.document.querySelector<HTMLInputElement>('[name="evidence.0.file"]')?.value !== "",
    );
    await save(page);
  }
  for (const [item, address] of [
    ["o2", "/people/"],
    ["o7", "/news/"],
  ] as const) {
    await go(`${ITEM}${item}.yaml`);
    await page.click('[data-act="add"][data-list="evidence"]');
    await page.waitForSelector('[name="evidence.0.title"]');
    await fill(page, { "evidence.0.title": `หน้าของ ${item}` });
    await page.check('[name="evidence.0.@"][value="page"]');
    await fill(page, { "evidence.0.page": address });
    await save(page);
  }
  await go(`${ITEM}o29.yaml`);
  await page.click("details#nil > summary");
  await fill(page, { "nil.statement": "ไม่มีเรื่องร้องเรียนการทุจริตในปีนี้", "nil.unit": "สำนักปลัด" });
  await save(page);
  await twoConfirmations(page, go);
}

async function twoConfirmations(page: Page, go: Go): Promise<void> {
  await go("/confirm");
  await page.fill("#by", "สำนักปลัด");
  for (let count = 0; count < 2; count++) {
    const [answer] = await Promise.all([
      page.waitForResponse(/\/api\/confirm$/),
      page.locator("[data-yes]").first().click(),
    ]);
    expect(answer.status()).toBe(200);
    await page.waitForFunction(
      (done) => globalThis.document.body.innerText.split("ยืนยันแล้วในนามของ").length > done,
      count + 1,
    );
  }
}

async function purchases(page: Page, go: Go, directory: string): Promise<void> {
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
  await go("/import");
  await page.setInputFiles("#file", file);
  await page.click('#import [type="submit"]');
  await page.click("#take:not([hidden])");
  await page.waitForFunction(() =>
    /นำเข้า(?:แล้ว|เท่า)/.test(globalThis.document.querySelector("#said")?.textContent ?? ""),
  );
  expect(await readdir(path.join(directory, "content/procurement/2566"))).toContainEqual(
    expect.stringMatching(/\.csv$/),
  );
}

/** Five steps to a story with five photos: add, title, summary, photos, save. */
async function story(page: Page, go: Go): Promise<void> {
  await go("/");
  await page.click('a[href="/new?kind=news"]');
  await page.fill('[name="title"]', "ปลูกต้นไม้ริมน้ำ");
  await page.fill('[name="summary"]', "ชาวบ้านและเจ้าหน้าที่ร่วมปลูกต้นไม้");
  await choose(
    page,
    '[data-tool="picture"]',
    await Promise.all([1, 2, 3, 4, 5].map((number) => photo(`IMG_${number}.jpg`, 100 + number * 20))),
  );
  await page.waitForFunction(
    () =>
      (globalThis.document.querySelector<HTMLTextAreaElement>('[name="@body"]')?.value ?? "").split("![").length === 6,
  );
  await save(page);
}

it.each([390, 1280])(
  "axe finds nothing on any form or screen, %i px wide, and nothing is wider than the window",
  async (width) => {
    const { directory, page, go } = await begin({ width });
    const look = async (address: string, at = page) => {
      for (const fold of await at.locator("main details").all())
        await fold.evaluate((element) => ((element as HTMLDetailsElement).open = true));
      const found = await (await openAxe(at))("all");
      const wide = await at.evaluate(() => globalThis.document.documentElement.scrollWidth);
      expect({ address, found, wide }).toEqual({ address, found: [], wide: width });
    };
    // What a wide window shows beside a narrow one is where the columns stand.
    const forms = deskKinds()
      .filter(({ name }) => width < 1000 || name === "disclosures" || name === "news")
      .map(({ name }) => (name === "disclosures" ? `${ITEM}o11.yaml` : `/new?kind=${name}`));
    for (const address of ["/", "/content", "/confirm", "/publish", "/problems", "/trash", "/import", ...forms]) {
      await go(address);
      await look(address);
    }
    git(directory, "init", "--quiet", "--initial-branch=main");
    git(directory, "remote", "add", "origin", "https://github.com/agency/site.git");
    await go("/publish");
    await page.evaluate(() => globalThis.document.querySelector("#sign-in")?.removeAttribute("hidden"));
    await look("signing in");
    await look("the first hour", (await begin({ width, empty: true })).page);
  },
  240_000,
);

/** Who has no mouse: every stop is seen, and nothing but keys is used. */
function keysOf(page: Page) {
  /** What has the focus is seen, and not behind the bar of buttons. */
  const seen = () =>
    page.evaluate(() => {
      const { activeElement: active, body } = globalThis.document;
      if (!active || active === body) return "nothing";
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active);
      const { left, top, width, height } = active.getBoundingClientRect();
      if ((outlineStyle === "none" || outlineWidth === "0px") && boxShadow === "none") return `no ring at ${active.id}`;
      const at = globalThis.document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
      return at && (active.contains(at) || at.contains(active)) ? "seen" : `hidden: ${active.id || active.textContent}`;
    });
  const press = async (key: string) => {
    await page.keyboard.press(key);
    // Behind the last stop of a page come those of the browser itself.
    expect(["seen", ...(key === "Tab" ? ["nothing"] : [])]).toContain(await seen());
  };
  const reach = async (what: string, key = "Tab") => {
    for (let count = 0; count < 150; count++) {
      if (await page.evaluate((sign) => globalThis.document.activeElement?.matches(sign) ?? false, what)) return;
      await press(key);
    }
    throw new Error(`no way to ${what} by the keyboard`);
  };
  const type = async (what: string, words: string) => {
    await reach(what);
    await page.keyboard.type(words);
  };
  const follow = async (what: string, address: RegExp) => {
    await reach(what);
    await Promise.all([page.waitForURL(address), page.keyboard.press("Enter")]);
  };
  /** Does something to a list; the focus is in it afterwards. */
  const act = async (what: string, then: string) => {
    await reach(what);
    await Promise.all([page.waitForResponse(/\/api\/act$/), page.keyboard.press("Enter")]);
    await page.waitForSelector(`${then}:focus`);
    expect(await seen()).toBe("seen");
  };
  const save = async () => {
    await reach("#save");
    const [answer] = await Promise.all([page.waitForResponse(/\/api\/save$/), page.keyboard.press("Enter")]);
    expect(answer.status()).toBe(200);
    await page.waitForFunction(() => /^บันทึกแล้ว/.test(globalThis.document.querySelector("#said")?.textContent ?? ""));
    expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe("save");
  };
  return { press, reach, type, follow, act, save };
}

it("the keyboard alone answers an item, writes a story with a picture and publishes both, and the focus is always seen", async () => {
  const { directory, page } = await begin();
  git(directory, "init", "--quiet", "--initial-branch=main");
  const { press, reach, type, follow, act, save } = keysOf(page);

  await follow('a[href*="o11.yaml"]', /o11\.yaml/);
  const [FIRST, SECOND] = ['[name="evidence.0.title"]', '[name="evidence.1.title"]'];
  await act('[data-act="add"][data-list="evidence"]', FIRST);
  await page.keyboard.type("ข่าวของหน่วยงาน");
  await act('[data-act="add"][data-list="evidence"]', SECOND);
  await page.keyboard.type("อีกหน้าหนึ่ง");
  await act('[data-act="up"][data-index="1"]', '[data-act="down"][data-index="0"]');
  await act('[data-act="remove"][data-index="0"]', '[data-act="remove"][data-index="0"]');
  await reach('[name="evidence.0.@"]', "Shift+Tab");
  await press("ArrowRight");
  await type('[name="evidence.0.page"]', "/news/");
  await reach("[data-component]");
  await press("Space");
  await save();

  await follow('a[href="/"]', /\/$/);
  await follow('a[href="/new?kind=news"]', /kind=news/);
  await type('[name="title"]', "ปลูกต้นไม้");
  await type('[name="summary"]', "ริมน้ำ");
  await reach('[data-tool="picture"]');
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles([await photo("IMG_1.jpg", 120)]);
  await page.waitForFunction(() =>
    (globalThis.document.querySelector<HTMLTextAreaElement>('[name="@body"]')?.value ?? "").includes("!["),
  );
  expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe("@body");
  await save();

  await follow('a[href="/publish"]', /publish/);
  await type('[name="by"]', "สำนักปลัด");
  await reach("#send");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#result:focus");
  const { content, problems } = await loadContent(directory, TODAY);
  expect(problems).toEqual([]);
  expect(content?.disclosures[0]?.data.evidence).toEqual([
    expect.objectContaining({ title: "ข่าวของหน่วยงาน", page: "/news/" }),
  ]);
  expect(content?.news[0]?.html).toContain("<img ");
  expect(git(directory, "show", "--stat", "--format=%an").split("\n")[0]).toBe("สำนักปลัด");
}, 120_000);
