import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { FailureKind, Probe } from "../../domain/verify/probe.ts";
import { addressUrl } from "../../domain/verify/web-address.ts";
import { openClient, type HttpResponse } from "./client.ts";
import { Fault, faultOf } from "./fault.ts";
import { follower, mayPass, withoutFragment, type Trace } from "./follow.ts";
import { askedToWait, waitAsked } from "./host-gates.ts";
import type { NetworkSettings } from "../settings.ts";

/** What came of an address. */
export interface Visit {
  readonly probe: Probe;
  /** Of a good answer that came whole. */
  readonly body?: Uint8Array<ArrayBuffer>;
}

export interface Fetcher {
  /**
   * Asks for an address, as often as the settings allow, and lets what came be used. While it is, the body counts as
   * one of those that may be in memory.
   * @throws the signal's reason when it is given up
   */
  visit<Value>(address: string, use: (visit: Visit) => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  close(): Promise<void>;
}

/** Headers that a verdict may rest on, or that tell one version of a document from another. */
const KEPT_HEADERS = [
  ...["content-type", "content-length", "content-disposition", "content-encoding", "last-modified", "etag"],
  ...["retry-after", "server", "www-authenticate"],
];
const NO_ANSWER: readonly FailureKind[] = ["name-unknown", "refused", "time-out"];
/** A body that does not end has cost its time once: another try would cost it again. */
const PASSING: readonly FailureKind[] = [...NO_ANSWER, "broken-off", "not-http", "cut-short"];
/** After so many addresses of a host without an answer, its others are tried once. */
const GIVEN_UP = 3;

type Tried = Trace & { readonly fault?: Fault; readonly attempts: number };

/** Opens a fetcher; close it when all is asked. */
export function openFetcher(settings: NetworkSettings): Fetcher {
  const client = openClient(settings);
  const follow = follower(client, settings);
  const silence = new Map<string, number>();

  async function tryOnce(url: URL, attempts: number, signal?: AbortSignal): Promise<Tried> {
    const trace: Trace = { hops: [], address: withoutFragment(url), took: 0 };
    try {
      await follow(url, trace, signal);
      return { ...trace, attempts };
    } catch (error) {
      signal?.throwIfAborted();
      return { ...trace, attempts, fault: faultOf(error) };
    }
  }

  async function tryAll(url: URL, signal?: AbortSignal): Promise<Tried> {
    if (settings.givesUp && (silence.get(url.host) ?? 0) >= GIVEN_UP)
      return {
        hops: [],
        address: withoutFragment(url),
        took: 0,
        attempts: 0,
        fault: new Fault("left-alone", url.host, "silent"),
      };
    const rests = (silence.get(url.host) ?? 0) >= GIVEN_UP ? [] : settings.rests;
    let [first, took]: [Date | undefined, number] = [undefined, 0];
    for (let attempt = 1; ; attempt += 1) {
      const tried = await tryOnce(url, attempt, signal);
      first ??= tried.started;
      took += tried.took;
      const rest = rests[attempt - 1];
      const wait = mayPass(tried.answer?.status)
        ? waitAsked(tried.answer?.headers["retry-after"], new Date())
        : undefined;
      if (wait !== undefined && wait > settings.maxWait) return { ...tried, took, fault: askedToWait(wait) };
      const again = tried.fault ? PASSING.includes(tried.fault.kind) : mayPass(tried.answer?.status);
      if (again && rest !== undefined) {
        await sleep(rest, undefined, { signal });
        continue;
      }
      if (tried.fault && NO_ANSWER.includes(tried.fault.kind)) silence.set(url.host, (silence.get(url.host) ?? 0) + 1);
      else silence.delete(url.host);
      return { ...tried, took, ...(first && { started: first }) };
    }
  }

  return {
    async visit(address, use, signal) {
      const url = addressUrl(address);
      const tried = url ? await tryAll(url, signal) : noAddress(address);
      try {
        const body = tried.fault ? undefined : tried.answer?.body;
        return await use({ probe: probeOf(url ? withoutFragment(url) : address, tried), ...(body && { body }) });
      } finally {
        tried.release?.();
      }
    },
    close: () => client.close(),
  };
}

const noAddress = (address: string): Tried => {
  return { hops: [], address, took: 0, attempts: 0, fault: new Fault("not-an-address", address) };
};

function probeOf(address: string, { hops, answer, started, took, attempts, fault, ...seen }: Tried): Probe {
  const body = fault ? undefined : answer?.body;
  return {
    address,
    ...((answer || hops.length > 0) && { finalAddress: seen.address }),
    hops,
    ...(answer && { status: answer.status }),
    headers: keptHeaders(answer),
    startedAt: (started ?? new Date()).toISOString(),
    milliseconds: took,
    attempts,
    ...(body && { bytes: body.length, sha256: createHash("sha256").update(body).digest("hex") }),
    ...(fault && {
      failure: { kind: fault.kind, detail: fault.message, ...(fault.fact !== undefined && { fact: fault.fact }) },
    }),
  };
}

const keptHeaders = (answer: HttpResponse | undefined): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = answer?.headers[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
