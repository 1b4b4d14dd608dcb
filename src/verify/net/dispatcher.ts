import { rootCertificates } from "node:tls";
import { Agent, buildConnector, EnvHttpProxyAgent, Pool, type Dispatcher } from "undici";
import { Fault, faultOf } from "./fault.ts";
import { guardedLookup } from "./guard.ts";
import type { NetworkSettings } from "../settings.ts";

/** No proxy leads there; browsers leave it out as well. */
const OWN_MACHINE = ["localhost", "127.0.0.1", "::1"];
/** How long a connection is kept for the next request, in ms. */
const KEEP = 10_000;

/** What makes connections: guarded where we make them, and through the office's proxies where there are some. */
export function openDispatcher(settings: NetworkSettings): Dispatcher {
  const { connectTimeout, answerTimeout, ca, proxies, lookup } = settings;
  const trusted = ca && { ca: [...rootCertificates, ...ca] };
  const guarded = { lookup: guardedLookup(settings), timeout: connectTimeout, ...trusted };
  const options = {
    connections: settings.perHost,
    headersTimeout: answerTimeout,
    // Our own limits of speed and time hold for bodies.
    bodyTimeout: 0,
    keepAliveTimeout: KEEP,
    allowH2: false,
  };
  if (!proxies) return new Agent({ ...options, connect: guarded });
  return new EnvHttpProxyAgent({
    ...options,
    connect: toldApart(buildConnector(guarded)),
    // The proxy stands in the office's own network.
    proxyTls: { timeout: connectTimeout, ...(lookup && { lookup }), ...trusted },
    requestTls: { timeout: connectTimeout, ...trusted },
    clientFactory: (origin, own) => new Pool(origin, { ...own, headersTimeout: answerTimeout }),
    // Empty words keep the library from looking in the environment for itself.
    httpProxy: proxies.http ?? "",
    httpsProxy: proxies.https ?? "",
    noProxy: [proxies.except, ...OWN_MACHINE].join(" "),
  });
}

/** Errors of connections that we make ourselves are faults at once, so that what is left is the proxy's. */
const toldApart =
  (connect: buildConnector.connector): buildConnector.connector =>
  (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error) callback(faultOf(error), null);
      else callback(null, socket);
    });
  };

/** Codes of a connection that was not made: behind a proxy, the one to the proxy. */
const NO_CONNECTION =
  /^(?:ENOTFOUND|EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_\w+)$/;

/**
 * What an error says of the proxy, where one stands between: that it could not be reached, or let nothing pass;
 * `undefined` for an error of the address itself. A proxy that could not reach the address itself answers with 502 to 504.
 */
export function proxyFault(error: unknown): Fault | undefined {
  if (error instanceof Fault || !(error instanceof Error)) return undefined;
  const status =
    /^Proxy response \((\d+)\)/.exec(error.message)?.[1] ?? /\(407\)$/.exec(error.message)?.[0].slice(1, 4);
  if (status !== undefined && /^50[234]$/.test(status)) return new Fault("refused", error.message);
  if (status !== undefined) return new Fault("proxy", error.message, status);
  const { code } = error as { code?: unknown };
  return typeof code === "string" && NO_CONNECTION.test(code)
    ? new Fault("proxy", `${code} ${error.message}`)
    : undefined;
}
