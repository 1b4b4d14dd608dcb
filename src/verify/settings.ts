import type { LookupFunction } from "node:net";
import { TOOL } from "../program/tool.ts";
import type { Fault } from "./net/fault.ts";
import type { HostGates } from "./net/gate.ts";
import type { Proxies } from "./net/proxy.ts";

/** What one agency may take of a run's time and bytes. */
export interface Allowance {
  /** Why nothing more is asked; `undefined` while there is something left. */
  refusal(): Fault | undefined;
  /** Counts bytes of a body that was read. */
  spend(bytes: number): void;
}

/** How others are asked: every number may be set, tests set small ones. Times in ms, sizes in bytes. */
export interface NetworkSettings {
  /** Sent as User-Agent, so that whoever is asked knows who asks. */
  readonly userAgent: string;
  /** Requests to one host at a time. */
  readonly perHost: number;
  /** Rest after each request to a host. */
  readonly pause: number;
  /** Bodies in memory at a time, over all hosts. */
  readonly bodies: number;
  /** Of a body, as it comes and unpacked. */
  readonly maxSize: number;
  /** As many as browsers follow. */
  readonly maxRedirects: number;
  readonly connectTimeout: number;
  /** Until the first byte of an answer. */
  readonly answerTimeout: number;
  /** For one body as a whole. */
  readonly totalTimeout: number;
  /** A body that brings fewer bytes in such a span is given up. */
  readonly lowSpeed: { readonly bytes: number; readonly within: number };
  /** Rests before the second try, the third, and so on; their number is the number of further tries. */
  readonly rests: readonly number[];
  /** The longest wait that a server may ask for; one that asks for more is left alone. */
  readonly maxWait: number;
  /** For reading one document. */
  readonly readTimeout: number;
  /** Addresses of private networks are refused unless this is true. */
  readonly allowPrivate: boolean;
  /** How names become addresses, for tests; what it answers is guarded too. */
  readonly lookup?: LookupFunction;
  /** Lets requests through, where many runs share the limits of servers; each run has its own where it is left out. */
  readonly gates?: HostGates;
  /** What may be asked at all; without limit where it is left out. */
  readonly allowance?: Allowance;
  /** Of a host that gave no answer to three addresses, nothing more is asked. */
  readonly givesUp?: boolean;
  /** What stands between the office and the net. */
  readonly proxies?: Proxies | undefined;
  /** Certificates that are believed beside the known ones, as PEM. */
  readonly ca?: readonly string[];
}

const [SECOND, MEGABYTE] = [1000, 1024 * 1024];

/**
 * How the command introduces itself: what it is, and who asks where that is known.
 * @param contact as `contactOf` gives it
 */
export const userAgentOf = (contact?: string): string =>
  `Prongsai/${TOOL.version} (${contact === undefined ? "OIT checker; operator not named" : `+${contact}`})`;

/**
 * What the command asks with.
 * @param contact as `contactOf` gives it
 */
export const networkSettings = (contact?: string): NetworkSettings => ({
  userAgent: userAgentOf(contact),
  perHost: 2,
  pause: 0.5 * SECOND,
  bodies: 6,
  maxSize: 50 * MEGABYTE,
  maxRedirects: 20,
  connectTimeout: 15 * SECOND,
  answerTimeout: 30 * SECOND,
  totalTimeout: 300 * SECOND,
  lowSpeed: { bytes: 4096, within: 30 * SECOND },
  rests: [2 * SECOND, 8 * SECOND],
  maxWait: 120 * SECOND,
  readTimeout: 60 * SECOND,
  allowPrivate: false,
});
