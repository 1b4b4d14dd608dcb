import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../src/program/paths.ts";
import { launchBrowser } from "../../src/publish/paper/browser.ts";

/** A page to print, and the file it becomes. */
export interface Print {
  readonly html: string;
  readonly to: string;
}

const CACHE = path.join(ROOT, ".cache/bench");
const PAGES_AT_A_TIME = 4;

/** Prints pages as PDF. What was printed before, on this machine, is not printed again. */
export async function printAll(prints: readonly Print[]): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const missing = new Map(
    prints.map(({ html }) => [cached(html), html] as const).filter(([file]) => !existsSync(file)),
  );
  if (missing.size > 0) await printMissing(missing);
  for (const { html, to } of prints) {
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(cached(html), to);
  }
}

const cached = (html: string): string => path.join(CACHE, `${createHash("sha256").update(html).digest("hex")}.pdf`);

async function printMissing(missing: ReadonlyMap<string, string>): Promise<void> {
  const browser = await launchBrowser();
  try {
    // All pages take from the same queue.
    const queue = missing.entries();
    await Promise.all(
      Array.from({ length: PAGES_AT_A_TIME }, async () => {
        const page = await browser.newPage();
        for (const [file, html] of queue) await print(page, html, file);
      }),
    );
  } finally {
    await browser.close();
  }
}

async function print(page: Page, html: string, file: string): Promise<void> {
  await page.setContent(html);
  await page.evaluate("document.fonts.ready");
  const half = `${file}.${process.pid}`;
  await page.pdf({ path: half, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await rename(half, file);
}
