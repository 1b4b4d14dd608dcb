import { mkdir, rm, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../src/publish/paper/browser.ts";
import { serve } from "../src/publish/paper/serve.ts";
import { DESKTOP } from "./e2e/browser.ts";
import { KINDS_OF_PAGE } from "./e2e/pages.ts";
import { DEMO } from "./sites.ts";

/** Takes pictures of every kind of page, whole, on a phone, a dark phone, a desktop and paper, for people to look at. */
const SCREENS = {
  phone: { viewport: { width: 390, height: 844 } },
  "phone-dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  desktop: { viewport: DESKTOP },
  print: { viewport: { width: 800, height: 1131 }, media: "print" },
} as const;

if (!(await stat(DEMO.out).catch(() => undefined))) throw new Error("Run `npm test` first: it builds the demo.");
const folder = fileURLToPath(new URL(".out/screenshots", import.meta.url));
await rm(folder, { recursive: true, force: true });
const [site, browser] = [await serve(DEMO.out), await launchBrowser()];
for (const [name, { viewport, ...looks }] of Object.entries(SCREENS)) {
  await mkdir(`${folder}/${name}`, { recursive: true });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.emulateMedia(looks);
  // Fonts that come late are used on the next page only.
  await page.goto(site.url, { waitUntil: "networkidle" });
  for (const [kind, address] of Object.entries(KINDS_OF_PAGE)) {
    const waitUntil = address.includes("?q=") ? "networkidle" : "load";
    await page.goto(new URL(address, site.url).href, { waitUntil });
    const path = `${folder}/${name}/${kind.replace(/\W+/g, "-")}.jpeg`;
    await page.screenshot({ path, quality: 70, fullPage: true });
  }
  await context.close();
}
// The one that the README shows.
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(new URL("checklist/", site.url).href, { waitUntil: "networkidle" });
await page.screenshot({ path: fileURLToPath(new URL("../.github/images/checklist.png", import.meta.url)) });
await browser.close();
await site.stop();
console.log(folder);
// The preview server keeps the process alive.
process.exit();
