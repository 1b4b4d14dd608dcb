import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who may speak to the desk: whoever holds the key that was in its first address, from the desk's own pages. */
export interface Guard {
  readonly token: string;
  /** The cookie that stands for the key. */
  readonly cookie: (port: number) => string;
}

/** Makes a key that nobody guesses. */
export function newGuard(): Guard {
  const token = randomBytes(32).toString("base64url");
  return {
    token,
    cookie: (port) => `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** Two desks of one computer keep their keys apart: cookies know no ports. */
const cookieName = (port: number): string => `desk-${port}`;

/** What is wrong with a request, as a status; `undefined` for one that is let in. */
export type Verdict = { readonly status: number; readonly why: string } | undefined;

/** Formats that a page of others can send without asking; the desk takes none of them. */
const TAKEN = /^application\/(?:json|octet-stream)(?:;|$)/i;

/**
 * Judges a request before anything is read or done.
 * Other pages in the same browser can send requests here, and with a name of their own that they let lead to 127.0.0.1
 * (DNS rebinding) they could read the answers: the name asked for, where the request comes from, and the key must all be right.
 * @param key the key where it stands in the address of a first visit
 */
export function judgeRequest(request: IncomingMessage, port: number, { token }: Guard, key: string | null): Verdict {
  const { host, origin, "sec-fetch-site": site, "content-type": type = "" } = request.headers;
  const own = `127.0.0.1:${port}`;
  if (host !== own) return { status: 421, why: "host" };
  if (origin !== undefined && origin !== `http://${own}`) return { status: 403, why: "origin" };
  if (key !== null) return request.method === "GET" && isSame(key, token) ? undefined : { status: 403, why: "key" };
  if (site !== undefined && site !== "same-origin" && site !== "none") return { status: 403, why: "site" };
  if (!isSame(cookieOf(request, port), token)) return { status: 401, why: "cookie" };
  if (request.method === "GET") return undefined;
  if (request.method !== "POST") return { status: 405, why: "method" };
  if (origin === undefined) return { status: 403, why: "no origin" };
  return TAKEN.test(type) ? undefined : { status: 415, why: "type" };
}

function cookieOf({ headers }: IncomingMessage, port: number): string {
  const cookies = (headers.cookie ?? "").split(/;\s*/).map((pair) => pair.split("="));
  return cookies.find(([name]) => name === cookieName(port))?.[1] ?? "";
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
