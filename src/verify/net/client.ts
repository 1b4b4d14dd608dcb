import type { Readable } from "node:stream";
import { request } from "undici";
import { ACCEPTED_CODINGS, readBody } from "./body.ts";
import { openDispatcher, proxyFault } from "./dispatcher.ts";
import { Fault, faultOf } from "./fault.ts";
import { nameGuard } from "./guard.ts";
import type { NetworkSettings } from "../settings.ts";

export type Method = "HEAD" | "GET";

/** What goes with a request. */
export interface RequestOptions {
  readonly cookie: string;
  /** Asks for no more of a body than we would read. */
  readonly range: boolean;
}

/** One answer to one request. */
export interface HttpResponse {
  readonly status: number;
  /** By name in lower case; of several the first. */
  readonly headers: Readonly<Record<string, string>>;
  /** Cookies that it sets, as `name=value`. */
  readonly cookies: readonly string[];
  /** Of a good answer to GET. */
  readonly body?: Uint8Array<ArrayBuffer>;
}

export interface Client {
  /**
   * Sends one request and follows nothing.
   * @throws Fault, or an error of the network
   */
  ask(method: Method, url: URL, how: RequestOptions, signal?: AbortSignal): Promise<HttpResponse>;
  close(): Promise<void>;
}

/** An answer without use is read to its end up to here, so that its connection can serve again. */
const SMALL = 64 * 1024;

/** A client of undici whose connections are guarded. */
export function openClient(settings: NetworkSettings): Client {
  const { answerTimeout, maxSize, userAgent, proxies } = settings;
  const dispatcher = openDispatcher(settings);
  const guardName = nameGuard(settings);
  const headersFor = ({ cookie, range }: RequestOptions) => ({
    "user-agent": userAgent,
    accept: "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8",
    "accept-language": "th,en;q=0.5",
    "accept-encoding": ACCEPTED_CODINGS,
    ...(range && { range: `bytes=0-${maxSize - 1}` }),
    ...(cookie && { cookie }),
  });

  return {
    async ask(method, url, how, signal) {
      // What a proxy connects to, only the proxy knows: the name is looked up here for the guard alone.
      if (proxies) await guardName(url.hostname);
      const sent = await request(url, {
        method,
        dispatcher,
        headers: headersFor(how),
        // A proxy that passes plain requests on does not know those of the dispatcher.
        headersTimeout: answerTimeout,
        bodyTimeout: 0,
        ...(signal && { signal }),
      }).catch((error: unknown) => {
        throw (proxies && !signal?.aborted && proxyFault(error)) || error;
      });
      const headers = flat(sent.headers);
      const cookies = [sent.headers["set-cookie"] ?? []].flat().map((cookie) => cookie.split(";", 1)[0] ?? "");
      const answer = { status: sent.statusCode, headers, cookies };
      const isGood = sent.statusCode >= 200 && sent.statusCode < 300;
      if (method === "HEAD" || !isGood) {
        await sent.body.dump({ limit: SMALL }).catch(() => undefined);
        return answer;
      }
      return { ...answer, body: await wholeBody(sent.body, headers, settings) };
    },
    close: () => dispatcher.destroy(),
  };
}

/** A body, if it is all of what the server has. */
async function wholeBody(stream: Readable, headers: HttpResponse["headers"], settings: NetworkSettings) {
  const declared = sizeOf(headers);
  if (declared !== undefined && declared > settings.maxSize) {
    stream.on("error", () => undefined).destroy();
    throw new Fault("too-large", `${declared} bytes`, String(declared));
  }
  try {
    return await readBody(stream, headers["content-encoding"], settings);
  } catch (error) {
    const fault = faultOf(error);
    // A connection that ends before the length it told has cut the body short.
    if (fault.kind === "broken-off" && declared !== undefined) throw new Fault("cut-short", fault.message);
    throw fault;
  }
}

/** The bytes that the whole of an answer has, as far as the server tells. */
export function sizeOf(headers: HttpResponse["headers"]): number | undefined {
  const total = /\/(\d+)\s*$/.exec(headers["content-range"] ?? "")?.[1] ?? headers["content-length"];
  return total !== undefined && /^\d+$/.test(total) ? Number(total) : undefined;
}

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const [first] = [value ?? []].flat();
      return first === undefined ? [] : [[name, first] as const];
    }),
  );
