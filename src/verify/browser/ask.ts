import { request } from "undici";
import { ACCEPTED_CODINGS, readBody } from "../net/body.ts";
import { openDispatcher } from "../net/dispatcher.ts";
import { Fault } from "../net/fault.ts";
import { guardUrl, nameGuard } from "../net/guard.ts";
import type { NetworkSettings } from "../settings.ts";

/** What a page in the browser asks for. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  /** Where the redirects ended. */
  readonly url: string;
}

/** Asks for what a page needs, in the place of the browser. */
export interface Asker {
  /** @throws Fault for what must not be asked or is too much, or an error of the network */
  ask(asked: PageRequest, signal: AbortSignal): Promise<PageAnswer>;
  close(): Promise<void>;
}

const METHODS = ["GET", "HEAD", "POST"] as const;
const MOST_REDIRECTS = 5;
/** What concerns the connection between the browser and us, or would bring what we cannot unpack. */
const OWN_HEADERS = /^(?:host|connection|content-length|accept-encoding|proxy-.*|sec-.*|upgrade.*|:.*)$/i;
const STALE_HEADERS = /^(?:content-encoding|content-length|transfer-encoding|connection|keep-alive|alt-svc)$/i;

/**
 * Opens what asks for pages in the browser: each address of each redirect is looked at by the guard, names are looked up
 * by us, and bodies keep to the limits of the settings. The browser itself connects to nobody.
 */
export function openAsker(settings: NetworkSettings): Asker {
  const dispatcher = openDispatcher(settings);
  const guardName = nameGuard(settings);

  async function ask(asked: PageRequest, signal: AbortSignal, redirects = 0): Promise<PageAnswer> {
    const url = URL.parse(asked.url);
    if (!url) throw new Fault("not-an-address", asked.url);
    guardUrl(url, settings);
    if (settings.proxies) await guardName(url.hostname);
    const method = METHODS.find((one) => one === asked.method);
    if (!method) throw new Fault("scheme", asked.method);
    const own = Object.entries(asked.headers).filter(([name]) => !OWN_HEADERS.test(name));
    const answer = await request(url, {
      method,
      dispatcher,
      signal,
      headers: { ...Object.fromEntries(own), "accept-encoding": ACCEPTED_CODINGS, "user-agent": settings.userAgent },
      headersTimeout: settings.answerTimeout,
      bodyTimeout: 0,
      body: method === "POST" ? (asked.body ?? null) : null,
    });
    const headers = Object.fromEntries(
      Object.entries(answer.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join("\n") : value] as const],
      ),
    );
    const next = answer.statusCode >= 300 && answer.statusCode < 400 ? headers["location"] : undefined;
    if (next !== undefined) {
      answer.body.on("error", () => undefined).destroy();
      if (redirects >= MOST_REDIRECTS) throw new Fault("too-many-redirects", next);
      const isKept = answer.statusCode === 307 || answer.statusCode === 308;
      const to = { ...asked, url: URL.parse(next, url)?.href ?? next };
      return ask(isKept ? to : { ...to, method: "GET", body: undefined }, signal, redirects + 1);
    }
    const body = await readBody(answer.body, headers["content-encoding"], settings);
    const kept = Object.entries(headers).filter(([name]) => !STALE_HEADERS.test(name));
    return { status: answer.statusCode, headers: Object.fromEntries(kept), body: Buffer.from(body), url: url.href };
  }

  return { ask: (asked, signal) => ask(asked, signal), close: () => dispatcher.destroy() };
}
