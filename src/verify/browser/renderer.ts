import PQueue from "p-queue";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { setTimeout as sleep } from "node:timers/promises";
import { registrableDomain } from "../../domain/model/hosts.ts";
import type { NetworkSettings } from "../settings.ts";
import { SourceFault } from "../source/source-fault.ts";
import { openAsker, type Asker } from "./ask.ts";
import { seenHtml } from "./seen-html.ts";

/** A page as its visitor sees it once its scripts have run. */
export interface Rendered {
  readonly html: string;
  readonly address: string;
  /** A picture of it, JPEG. */
  readonly shot: Uint8Array;
  /** False where something that its scripts asked for was refused, too large or too late: what it lacks says nothing. */
  readonly isWhole: boolean;
}

/** Renders pages that are made by script, one at a time. */
export interface Renderer {
  /** `undefined` where it could not be rendered within the limits. @throws the signal's reason when it is given up */
  render(address: string, signal?: AbortSignal): Promise<Rendered | undefined>;
  close(): Promise<void>;
}

/** Starts a browser that is installed. */
export type OpenBrowser = () => Promise<Browser>;

/** Longest that a page may take (ms). */
const WHOLE = 45_000;
/** Longest that a page may take to rest once it is loaded (ms). */
const REST = 8_000;
const MOST_REQUESTS = 300;
const WIDTH = 1280;
/** Of a long page the picture shows so much (pixels). */
const HEIGHT = 4000;
/** Nobody listens there: whatever passes by our answers reaches nobody. */
const NOWHERE = "http://127.0.0.1:1";

const NO_BROWSER =
  "ไม่พบ Chrome, Edge หรือ Chromium ที่ใช้ได้ในเครื่องนี้ ติดตั้ง Google Chrome หรือระบุที่อยู่ของโปรแกรมใน CHROME_PATH แล้วสั่งใหม่ หรือสั่งโดยไม่ใส่ --browser";

/**
 * Opens a renderer whose browser asks nobody itself: every request is answered by us, under the guards and limits of
 * the settings.
 * @param patience longest that a page may take (ms)
 * @throws SourceFault where no browser is installed
 */
export async function openRenderer(
  openBrowser: OpenBrowser,
  settings: NetworkSettings,
  patience = WHOLE,
): Promise<Renderer> {
  const start = () =>
    openBrowser().catch((error: unknown) => {
      throw new SourceFault(NO_BROWSER, { cause: error });
    });
  let browser = await start();
  const asker = openAsker(settings);
  const queue = new PQueue({ concurrency: 1 });

  async function renderAlone(address: string, signal: AbortSignal | undefined): Promise<Rendered | undefined> {
    signal?.throwIfAborted();
    if (!browser.isConnected()) browser = await start();
    const stop = new AbortController();
    const context = await browser.newContext({
      userAgent: settings.userAgent,
      viewport: { width: WIDTH, height: 900 },
      locale: "th-TH",
      timezoneId: "Asia/Bangkok",
      serviceWorkers: "block",
      acceptDownloads: false,
      proxy: { server: NOWHERE },
    });
    const given = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    try {
      return await Promise.race([
        look(context, address, asker, given),
        // A script that never rests holds its page, not us.
        sleep(patience, undefined, { signal: given }).catch(() => undefined),
      ]);
    } catch {
      signal?.throwIfAborted();
      return undefined;
    } finally {
      stop.abort();
      const closed = await Promise.race([context.close().then(() => true), sleep(5000, false)]).catch(() => false);
      if (!closed) await browser.close().catch(() => undefined);
      await sleep(settings.pause);
    }
  }

  return {
    render: (address, signal) => queue.add(() => renderAlone(address, signal)),
    async close() {
      await queue.onIdle();
      await Promise.all([browser.close(), asker.close()]);
    },
  };
}

async function look(context: BrowserContext, address: string, asker: Asker, signal: AbortSignal) {
  const page = await context.newPage();
  // What a page opens beside itself is not what it shows.
  context.on("page", (other) => void other.close().catch(() => undefined));
  await context.routeWebSocket(/.*/, (socket) => void socket.close());
  const guard = guardOf(address, asker, signal);
  await context.route(/.*/, guard.answer);
  await page.goto(address, { waitUntil: "domcontentloaded", timeout: WHOLE });
  await page.waitForLoadState("networkidle", { timeout: REST }).catch(() => undefined);
  const html = await page.evaluate(seenHtml);
  const shot = await picture(page);
  return { html, address: page.url(), shot, isWhole: guard.isWhole() };
}

async function picture(page: Page): Promise<Uint8Array> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: WIDTH, height: Math.max(1, Math.min(height, HEIGHT)) };
  return page.screenshot({ type: "jpeg", quality: 60, fullPage: true, clip, timeout: REST });
}

/** Kinds of requests without which a page may lack what it shows. */
const NEEDED = ["document", "script", "xhr", "fetch"];

/** Answers every request of a page in the browser's place. */
function guardOf(address: string, asker: Asker, signal: AbortSignal) {
  const site = siteOf(address);
  let [asked, whole] = [0, true];
  return {
    isWhole: () => whole,
    answer: async (route: Route): Promise<void> => {
      const own = route.request();
      const isNeeded =
        NEEDED.includes(own.resourceType()) && (own.resourceType() === "script" || siteOf(own.url()) === site);
      try {
        asked += 1;
        if (asked > MOST_REQUESTS) throw new Error("too many requests");
        const { url, ...answer } = await asker.ask(
          {
            url: own.url(),
            method: own.method(),
            headers: await own.allHeaders(),
            body: own.postDataBuffer() ?? undefined,
          },
          signal,
        );
        const isElsewhere = own.resourceType() === "document" && url !== own.url().replace(/#.*$/s, "");
        await route.fulfill(isElsewhere ? sentTo(url) : answer);
      } catch {
        if (isNeeded) whole = false;
        await route.abort("blockedbyclient").catch(() => undefined);
      }
    },
  };
}

/** Takes the browser to where the redirects of a page ended, so that its links are of there. */
const sentTo = (url: string) => ({
  status: 200,
  contentType: "text/html",
  body: `<!doctype html><script>location.replace(${JSON.stringify(url).replaceAll("<", "\\u003c")})</script>`,
});

const siteOf = (address: string): string => registrableDomain(URL.parse(address)?.hostname ?? "");
