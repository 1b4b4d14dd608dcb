import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, onTestFinished } from "vitest";
import { createProject } from "../../src/authoring/project/create.ts";
import { openDesk } from "../../src/desk/open.ts";
import type { useBrowser } from "../e2e/browser.ts";
import { newFolder } from "../folder.ts";

export const TODAY = "2023-04-28";
export const NEW = {
  name: "เทศบาลตำบลธารใส",
  kind: "subdistrict-municipality",
  site: "https://www.new.example/",
  fiscalYear: 2566,
} as const;
/** Where the form of an item's answer stands. */
export const ITEM = "/edit?file=content/disclosures/2566/";

/** A folder with a desk on it, of a new agency unless it is to be empty, and a window that its reader has opened. */
export async function begin(browser: ReturnType<typeof useBrowser>, { width = 1280, empty = false } = {}) {
  const directory = await newFolder();
  if (!empty) await createProject(directory, NEW);
  const desk = await openDesk(directory, () => TODAY);
  const context = await browser.current.newContext({ viewport: { width, height: 900 } });
  onTestFinished(async () => {
    await context.close();
    await desk.close();
  });
  // A busy computer is no fault.
  context.setDefaultTimeout(240_000);
  const page = await context.newPage();
  // Whoever waits for the choice of a file from here on does not come too late for it.
  page.on("filechooser", () => undefined);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(desk.address);
  const go = (address: string) => page.goto(new URL(address, desk.address).href);
  return { directory, page, go, errors };
}

export type Go = Awaited<ReturnType<typeof begin>>["go"];

export const fill = (page: Page, values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce(
    (done, [name, value]) => done.then(() => page.fill(`[name="${name}"]`, value)),
    Promise.resolve(),
  );

/** Saves a form, and waits until the desk has said so. */
export async function save(page: Page, press = () => page.click("#save")): Promise<void> {
  const [answer] = await Promise.all([page.waitForResponse(/\/api\/save$/), press()]);
  expect({ status: answer.status(), said: answer.status() === 200 ? "" : await answer.text() }).toEqual({
    status: 200,
    said: "",
  });
  // A new record has a place of its own by now.
  if (page.url().includes("/new?")) await page.waitForURL(/\/edit\?/);
  await page.waitForFunction(() => /^บันทึกแล้ว/.test(globalThis.document.querySelector("#said")?.textContent ?? ""));
}

export type Files = Parameters<Page["setInputFiles"]>[1];

/** Chooses files where a button asks for them. */
export async function choose(page: Page, press: () => Promise<unknown>, files: Files): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press()]);
  await chooser.setFiles(files);
}

/** Waits until a field holds what was chosen for it. */
export const filled = (page: Page, name: string) =>
  page.waitForFunction((of) => globalThis.document.querySelector<HTMLInputElement>(`[name="${of}"]`)?.value, name);

export const photo = async (name: string, shade: number) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 1200, height: 900, channels: 3, background: { r: shade, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer(),
});
