import type { Browser, Page } from "playwright-core";
import { READ } from "../../src/site/search/density.ts";
import { launchBrowser } from "../../src/publish/paper/browser.ts";
import { startHost, type Sent } from "./web-host.ts";

/** How long a query took, in ms, until the first results were there. */
export interface Asked {
  readonly ms: number;
  /** Results on the first page. */
  readonly found: number;
}

/** What searching costs a visitor. */
export interface Browsed {
  /** Bytes of first queries on the wire, each in a browser that knows nothing yet, ascending. */
  readonly firstBytes: readonly number[];
  readonly asked: readonly Asked[];
}

/** One way of searching: how a page that can do so is opened with a first query, and asked another. */
interface Way {
  readonly open: (page: Page, url: string, query: string) => Promise<void>;
  readonly ask: (page: Page, query: string) => Promise<Asked>;
}

const FIRST_QUERIES = 15;
/** What the page says when it has an answer, be it that there is nothing. */
const FOUND = /^(?:พบ|ไม่พบ|ไม่มี)/;

/**
 * Searches a built site in a real browser, on its own page.
 * @param base path of the site on its host
 * @param queries all are timed in one visit, after the first, which loads the index; the first few are also asked alone
 */
export const browseSite = (site: string, base: string, queries: readonly string[]): Promise<Browsed> =>
  browse({ [base]: site }, {}, queries, {
    open: async (page, url, query) => {
      await page.goto(`${url}${base}search/?q=${encodeURIComponent(query)}`);
      const status = await (await page.waitForFunction(statusOfAnswer)).jsonValue();
      if (!FOUND.test(status)) throw new Error(`The page of the search says to “${query}”: ${status}`);
    },
    ask: (page, query) => page.evaluate(askOnPage, query),
  });

/**
 * Searches with Pagefind as it comes, without drawing anything.
 * @param directory holds `pagefind/`
 */
export const browsePlain = (directory: string, queries: readonly string[]): Promise<Browsed> =>
  browse({ "/": directory }, { "/index.html": "<!doctype html>" }, queries, {
    open: async (page, url, query) => {
      await page.goto(url);
      await page.evaluate(askPagefind, { query, most: READ });
    },
    ask: (page, query) => page.evaluate(askPagefind, { query, most: READ }),
  });

async function browse(
  folders: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  queries: readonly string[],
  way: Way,
): Promise<Browsed> {
  const host = await startHost(folders, files);
  const browser = await launchBrowser();
  try {
    const firstBytes: number[] = [];
    for (const query of queries.slice(0, FIRST_QUERIES)) {
      host.sent.length = 0;
      await onNewPage(browser, (page) => way.open(page, host.url, query));
      firstBytes.push(host.sent.filter(isForSearch).reduce((sum, { bytes }) => sum + bytes, 0));
    }
    const asked = await onNewPage(browser, async (page) => {
      const [first = "", ...others] = queries;
      await way.open(page, host.url, first);
      const answers: Asked[] = [];
      for (const query of others) answers.push(await way.ask(page, query));
      return answers;
    });
    return { firstBytes: firstBytes.toSorted((a, b) => a - b), asked };
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** Programs and the index, not the page with its colours and letters, which every page has. */
const isForSearch = ({ pathname }: Sent): boolean => pathname.includes("/pagefind/") || pathname.endsWith(".js");

async function onNewPage<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

// What follows runs in the browser: no function sees anything beside it.

function statusOfAnswer(): string {
  const status = document.querySelector("#status")?.textContent ?? "";
  return status.startsWith("กำลัง") ? "" : status;
}

function askOnPage(query: string): Promise<Asked> {
  const field = document.querySelector<HTMLInputElement>("#search input[type=search]");
  const status = document.querySelector("#status");
  if (!field?.form || !status) throw new Error("This is not the page of the search");
  field.value = query;
  const started = performance.now();
  const answered = new Promise<Asked>((resolve) => {
    new MutationObserver((_, observer) => {
      if (status.textContent.startsWith("กำลัง")) return;
      observer.disconnect();
      const found = document.querySelectorAll("#results > li").length;
      resolve({ ms: performance.now() - started, found });
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
  field.form.requestSubmit();
  return answered;
}

async function askPagefind({ query, most }: { query: string; most: number }): Promise<Asked> {
  const address = "/pagefind/pagefind.js";
  const pagefind = (await import(address)) as {
    search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
  };
  const started = performance.now();
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, most).map(({ data }) => data()));
  return { ms: performance.now() - started, found: shown.length };
}
