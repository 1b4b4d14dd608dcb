import type { Hop } from "../../domain/verify/probe.ts";
import { sizeOf, type HttpResponse, type Client, type Method } from "./client.ts";
import { Fault, wasReached } from "./fault.ts";
import { guardUrl } from "./guard.ts";
import { hostGates, waitAsked } from "./host-gates.ts";
import { permits } from "./permits.ts";
import type { NetworkSettings } from "../settings.ts";

/** What was seen of an address until it ended or failed. */
export interface Trace {
  readonly hops: Hop[];
  /** Where it stands. */
  address: string;
  /** The answer of that address, if there was one. */
  answer?: HttpResponse | undefined;
  /** Of the first request. */
  started?: Date;
  /** That the requests themselves took, in ms. */
  took: number;
  /** Gives back the place of the body in memory; to be called when it is no longer needed. */
  release?: (() => void) | undefined;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Answers by which a server says that it does not know HEAD. */
const NO_SUCH_METHOD = new Set([405, 501]);
/** Answers that may be another one in a moment. */
const PASSING = new Set([429, 500, 502, 503, 504]);
/** The server holds no such part of the document, as of an empty one. */
const NO_SUCH_RANGE = 416;

export const mayPass = (status: number | undefined): boolean => status !== undefined && PASSING.has(status);

/** A URL as it is sent, without the part that only browsers see. */
export const withoutFragment = ({ href }: URL): string => href.replace(/#.*$/s, "");

/**
 * Follows addresses to their end: HEAD, then GET, redirect by redirect, each looked at by the guard and let through by
 * the gate of its host.
 */
export function follower(client: Client, settings: NetworkSettings) {
  const gates = settings.gates ?? hostGates(settings);
  const places = permits(settings.bodies);
  const withoutHead = new Set<string>();

  /** Asks one host once; before a body is read there must be room for it in memory. */
  async function exchange(method: Method, url: URL, cookie: string, trace: Trace, signal?: AbortSignal) {
    guardUrl(url, settings);
    const refusal = settings.allowance?.refusal();
    if (refusal) throw refusal;
    return gates.pass(
      url.host,
      async () => {
        const release = method === "GET" ? await places.take(signal) : undefined;
        const start = new Date();
        trace.started ??= start;
        try {
          const range = method === "GET" && trace.answer?.status !== NO_SUCH_RANGE;
          const answer = await client.ask(method, url, { cookie, range }, signal);
          if (answer.body) trace.release = release;
          else release?.();
          settings.allowance?.spend(answer.body?.length ?? 0);
          const wait = mayPass(answer.status) ? waitAsked(answer.headers["retry-after"], new Date()) : undefined;
          if (wait !== undefined) gates.holdOff(url.host, wait);
          return answer;
        } catch (error) {
          release?.();
          throw error;
        } finally {
          trace.took += Date.now() - start.getTime();
        }
      },
      { signal, isBegun: trace.started !== undefined },
    );
  }

  /** The answer to HEAD; none where the host does not like HEAD. */
  async function look(url: URL, cookie: string, trace: Trace, signal?: AbortSignal): Promise<HttpResponse | undefined> {
    if (withoutHead.has(url.host)) return undefined;
    try {
      const answer = await exchange("HEAD", url, cookie, trace, signal);
      if (!NO_SUCH_METHOD.has(answer.status)) return answer;
    } catch (error) {
      if (!wasReached(error)) throw error;
    }
    withoutHead.add(url.host);
    return undefined;
  }

  /** HEAD says how large a good answer is, and where else to go; that something is not there only GET can say. */
  async function answerOf(url: URL, cookie: string, trace: Trace, signal?: AbortSignal): Promise<HttpResponse> {
    const head = await look(url, cookie, trace, signal);
    trace.answer = head;
    if (head && (REDIRECTS.has(head.status) || asksToWait(head))) return head;
    const size = head && head.status < 300 ? sizeOf(head.headers) : undefined;
    if (size !== undefined && size > settings.maxSize) throw new Fault("too-large", `${size} bytes`, String(size));
    trace.answer = await exchange("GET", url, cookie, trace, signal);
    if (trace.answer.status === NO_SUCH_RANGE) trace.answer = await exchange("GET", url, cookie, trace, signal);
    return { ...trace.answer, cookies: [...(head?.cookies ?? []), ...trace.answer.cookies] };
  }

  /**
   * @param trace filled as far as it goes, also when it fails
   * @throws Fault, or an error of the network
   */
  return async function follow(start: URL, trace: Trace, signal?: AbortSignal): Promise<void> {
    const jar = new Map<string, Map<string, string>>();
    const been = new Set<string>();
    for (let url = start; ;) {
      trace.address = withoutFragment(url);
      trace.answer = undefined;
      // Some sites send back to the same address once their cookie is set.
      const cookies = jar.get(url.hostname) ?? new Map<string, string>();
      const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
      if (been.size === been.add(`${trace.address} ${cookie}`).size) throw new Fault("redirect-loop", trace.address);

      const answer = await answerOf(url, cookie, trace, signal);
      for (const pair of answer.cookies) cookies.set(...nameAndValue(pair));
      jar.set(url.hostname, cookies);
      const next = redirectOf(answer, url);
      if (!next) return;
      trace.hops.push({ address: trace.address, status: answer.status, location: withoutFragment(next) });
      if (trace.hops.length > settings.maxRedirects) throw new Fault("too-many-redirects", next.href);
      url = next;
    }
  };
}

/** Whether a server wants to be left alone for now. */
const asksToWait = ({ status, headers }: HttpResponse): boolean =>
  status === 429 || (mayPass(status) && headers["retry-after"] !== undefined);

/** Where an answer leads on to. Browsers read the header as UTF-8, whatever the standard says. */
function redirectOf({ status, headers }: HttpResponse, url: URL): URL | undefined {
  const location = headers["location"];
  if (!REDIRECTS.has(status) || location === undefined) return undefined;
  const read = Buffer.from(location, "latin1").toString("utf8");
  // Older servers write Thai in one byte a letter: browsers send such bytes back as they are.
  const bytes = location.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  const next = URL.parse(read.includes("\uFFFD") ? bytes : read, url);
  if (!next) throw new Fault("not-http", `Location: ${location}`);
  return next;
}

function nameAndValue(pair: string): [string, string] {
  const equals = pair.indexOf("=");
  return [pair.slice(0, Math.max(0, equals)).trim(), pair.slice(equals + 1).trim()];
}
