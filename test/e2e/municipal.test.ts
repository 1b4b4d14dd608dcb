import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { expect, inject, it } from "vitest";
import { useBrowser } from "./browser.ts";

const browser = useBrowser();

async function onPhone(address = "") {
  const context = await browser.current.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteUrl")).href);
  return page;
}

/** What a citizen comes for: the heading and the link of the menu that are tapped, and what is to be seen then. */
const TASKS: readonly (readonly [what: string, heading: string, link: string, seen: string | RegExp])[] = [
  ["the minutes of the council's last meeting", "รู้จักธารใส", "สภาเทศบาล", /^รายงานการประชุมสภา .*ครั้งที่ 1 ประจำปี 2566/],
  ["this year's ordinance on the budget", "แผน งบ จัดซื้อ", "เทศบัญญัติและงบประมาณ", "เทศบัญญัติงบประมาณรายจ่าย 2566"],
  ["a job that closes next week", "ข่าวและกิจกรรม", "รับสมัครงานและประกาศ", "ถึง 5 พ.ค. 2566 (อีก 7 วัน)"],
  ["until when the land tax is paid", "บริการประชาชน", "ภาษีและค่าธรรมเนียม", /ถึง 30 มิ\.ย\. 2566/],
  ["where the land tax is paid", "บริการประชาชน", "ภาษีและค่าธรรมเนียม", "ระบบชำระภาษีออนไลน์"],
  ["the pictures of the last activity", "ข่าวและกิจกรรม", "อัลบั้มภาพ", "เก็บริมธารหลังสงกรานต์ 2566"],
  ["an emergency number at night", "บริการประชาชน", "เบอร์ฉุกเฉิน", "1669"],
  ["a form", "บริการประชาชน", "แบบฟอร์มทั้งหมด", "คำขอข้อมูลข่าวสารของราชการ"],
  ["when the next market is held", "ข่าวและกิจกรรม", "งานที่จะจัด", "6 พ.ค. 2566 – 7 พ.ค. 2566"],
  ["where to go on a free day", "รู้จักธารใส", "ที่เที่ยวและของดี", "น้ำตกต้นธาร"],
  ["how to ask for a document", "โปร่งใส", "ศูนย์ข้อมูลข่าวสาร", "วิธีขอ"],
];

it.each(TASKS)("a citizen finds %s in three taps, on a phone and without a script", async (_, heading, link, seen) => {
  const page = await onPhone();
  await page.locator("header summary", { hasText: "เมนู" }).click();
  await page.locator("header summary", { hasText: heading }).click();
  await page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link", { name: link, exact: true }).click();
  await page.waitForLoadState();
  expect(await page.locator("main").getByText(seen).filter({ visible: true }).count()).toBeGreaterThan(0);
  await page.context().close();
});

it("opens a picture of an album large with the keyboard alone, goes to the next, and closes it", async () => {
  const page = await onPhone("albums/2566-riverside/");
  await page.locator(".gallery ul a").first().focus();
  await page.keyboard.press("Enter");
  const first = page.locator("#photo-1");
  expect(await first.isVisible()).toBe(true);
  expect(await first.innerText()).toContain("รวมตัวหน้าศาลาริมธารก่อนเริ่มงาน");
  await page.locator("#photo-1").getByRole("link", { name: "ภาพถัดไป" }).press("Enter");
  expect([await first.isVisible(), await page.locator("#photo-2").isVisible()]).toEqual([false, true]);
  await page.locator("#photo-2").getByRole("link", { name: "ปิด" }).press("Enter");
  expect(await page.locator(".viewer:visible").count()).toBe(0);
  await page.context().close();
});

it("has a picture of 1200 × 630 beside a shared story, and asks nobody for its video", async () => {
  const page = await onPhone("news/2023-04-24-songkran-cleanup/");
  const image = await page.locator('meta[property="og:image"]').getAttribute("content");
  const file = path.join(inject("siteDir"), new URL(image ?? "").pathname);
  const { width, height, format } = await sharp(await readFile(file)).metadata();
  expect([width, height, format]).toEqual([1200, 630, "jpeg"]);
  expect(await page.locator("iframe, video, embed").count()).toBe(0);
  expect(await page.getByRole("link", { name: /^ชมวิดีโอ/ }).getAttribute("href")).toMatch(
    /^https:\/\/www\.youtube\.com/,
  );
  await page.context().close();
});

it("shows of the ordinances those of one kind, without a script", async () => {
  const page = await onPhone("ordinances/");
  await page.getByLabel(/^งบประมาณ/).check();
  const titles = await page.locator("main h3:visible").allInnerTexts();
  expect(titles.map((title) => title.replace(/\s+/g, " "))).toEqual(["เทศบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2566"]);
  expect(await page.locator("main h2:visible").allInnerTexts()).toEqual(["พ.ศ. 2566"]);
  await page.context().close();
});

it("leads from a former address to the page of today", async () => {
  const page = await onPhone("council/minutes.html");
  await page.waitForURL(/\/council\/$/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("สภาท้องถิ่น");
  await page.context().close();
});

it("says in English what it can, each page with its twin, and marks what it says in Thai", async () => {
  const page = await onPhone("contact/");
  const alternates = () =>
    page
      .locator("link[hreflang]")
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute("hreflang"), new URL(link.getAttribute("href") ?? "").pathname]),
      );
  const both = [
    ["th", "/contact/"],
    ["en", "/en/contact/"],
    ["x-default", "/en/contact/"],
  ];
  expect(await alternates()).toEqual(both);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await page.waitForURL(/\/en\/contact\/$/);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await alternates()).toEqual(both);
  expect(await page.getByRole("link", { name: "+66 0000 1102" }).first().getAttribute("href")).toBe("tel:+6600001102");
  expect(await page.getByText("Last updated 20 April 2023").isVisible()).toBe(true);
  // Every Thai letter of a page in English is marked as Thai, so that it is read aloud as such.
  for (const address of ["", "contact/", "services/", "complaints/", "people/", "emergency/"]) {
    await page.goto(new URL(`en/${address}`, inject("siteUrl")).href);
    expect(await page.locator("body").evaluate(unmarkedThai), address).toEqual([]);
  }
  await page.goto(new URL("news/", inject("siteUrl")).href);
  expect([await alternates(), await page.getByRole("link", { name: "English", exact: true }).count()]).toEqual([[], 0]);
  await page.context().close();
});

it("offers the text of a PDF beside it, with the original one tap away, to no search engine", async () => {
  const page = await onPhone("oit/2566/o11/");
  await page.getByRole("link", { name: /^อ่านข้อความของ แผน/ }).click();
  await page.waitForURL(/\/text\/documents\/2566\/action-plan\.pdf\/$/);
  expect(await page.getByText("แผนดำเนินงานและการใช้จ่ายงบประมาณ").count()).toBeGreaterThan(0);
  const [original, first] = ["เปิดต้นฉบับ", /^ดูหน้านี้ในต้นฉบับ หน้า 1$/].map((name) => page.getByRole("link", { name }));
  expect(await original?.getAttribute("href")).toBe("/documents/2566/action-plan.pdf");
  expect(await first?.getAttribute("href")).toBe("/documents/2566/action-plan.pdf#page=1");
  expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
  expect(await page.locator("main").getAttribute("data-search")).toBeNull();
  const listed = await readFile(path.join(inject("siteDir"), "sitemap-0.xml"), "utf8");
  expect([listed.includes("/text/"), listed.includes("/en/contact/")]).toEqual([false, true]);
  await page.context().close();
});

/** Texts with Thai letters whose language is not said. Runs in the browser. */
function unmarkedThai(body: Element): string[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (/[ก-๛]/.test(textContent ?? "") && parentElement?.closest("[lang]")?.getAttribute("lang") !== "th")
      found.push(textContent ?? "");
  }
  return found;
}
