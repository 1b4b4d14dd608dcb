import { readFile } from "node:fs/promises";
import path from "node:path";
import jsQR from "jsqr";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, inject, it } from "vitest";
import { PHONE, useBrowser } from "./browser.ts";

const browser = useBrowser();

describe.each(["light", "dark"] as const)("on a %s screen", (colorScheme) => {
  it.each(["oit/2566/o12/", "services/land-tax/"])("the code on %s leads to that page", async (address) => {
    const context = await browser.current.newContext({ viewport: PHONE, colorScheme, deviceScaleFactor: 3 });
    const page = await context.newPage();
    await page.goto(new URL(address, inject("siteUrl")).href);
    const code = page.locator("section[aria-labelledby=share] img");
    await code.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    const picture = await code.screenshot();
    // What is on the screen, seen as a camera sees it.
    const seen = await page.evaluate(async (png) => {
      const image = await createImageBitmap(new Blob([Uint8Array.fromBase64(png)], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext("2d");
      pen?.drawImage(image, 0, 0);
      const pixels = pen?.getImageData(0, 0, image.width, image.height).data ?? [];
      return { pixels: new Uint8Array(pixels).toBase64(), width: image.width, height: image.height };
    }, picture.toString("base64"));
    const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
    await context.close();
    const read = jsQR(new Uint8ClampedArray(Buffer.from(seen.pixels, "base64")), seen.width, seen.height, {
      inversionAttempts: "dontInvert",
    });
    expect(read?.data).toBe(canonical);
    expect(canonical).toContain(`/${address}`);
  });
});

it("a service is printed as a notice: one sheet with its facts, its code, where it leads and where the office is", async () => {
  const page = await browser.current.newPage();
  await page.goto(new URL("services/land-tax/", inject("siteUrl")).href);
  await page.emulateMedia({ media: "print" });
  const pdf = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))));
  expect(pdf.totalPages).toBe(1);
  const words = await page.locator("main").innerText();
  const facts = ["กองคลัง", "10 นาทีต่อราย", "ไม่มี (ชำระเฉพาะยอดภาษี)", "ขั้นตอน", "เอกสารที่ต้องใช้"];
  const ways = ["สแกนเพื่อเปิดหน้านี้", "https://www.tharnsai.example/services/land-tax/"];
  for (const shown of ["ชำระภาษีที่ดินและสิ่งปลูกสร้าง", ...facts, ...ways]) expect(words).toContain(shown);
  const share = page.locator("section[aria-labelledby=share]");
  expect(await share.innerText()).toContain("99 หมู่ 1 ถนนเลียบธาร");
  expect(await share.innerText()).not.toContain("กดที่คิวอาร์โค้ด");
  expect(await share.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  // A phone reads it from an arm's length.
  expect((await share.locator("img").boundingBox())?.width).toBeGreaterThan(110);
  await page.close();
});

it("the built site holds what web hosts and finders of holes read", async () => {
  const read = (file: string) => readFile(path.join(inject("siteDir"), file), "utf8");
  expect(await read("_headers")).toContain("Strict-Transport-Security");
  expect(await read(".htaccess")).toContain("mod_headers");
  expect(await read(".well-known/security.txt")).toMatch(/^Contact: mailto:/);
  expect(JSON.parse(await read("data/catalog.jsonld"))).toMatchObject({ "@type": "dcat:Catalog" });
});
