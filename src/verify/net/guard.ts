import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { Fault } from "./fault.ts";
import type { NetworkSettings } from "../settings.ts";

type Guarded = Pick<NetworkSettings, "allowPrivate" | "lookup">;

/**
 * Refuses what must not be asked: other protocols, names and passwords in addresses, numbers of private networks. A
 * host's name is looked at when the connection is made, so that no second answer of the name server slips through.
 * @throws Fault
 */
export function guardUrl(url: URL, { allowPrivate }: Guarded): void {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Fault("scheme", url.protocol, url.protocol);
  if (url.username !== "" || url.password !== "") throw new Fault("credentials", "name or password in the address");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && ipaddr.isValid(literal) && !isPublic(literal)) throw privateRange(literal, literal);
}

/**
 * The look-up that connections are made with: it answers with public addresses only.
 * @throws Fault to its callback, where a host has none
 */
export function guardedLookup({ allowPrivate, lookup = systemLookup }: Guarded): LookupFunction {
  if (allowPrivate) return lookup;
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, []);
        return;
      }
      const all = typeof found === "string" ? [{ address: found, family: found.includes(":") ? 6 : 4 }] : found;
      const safe = all.filter(({ address }) => isPublic(address));
      const [first] = safe;
      if (!first) callback(privateRange(hostname, all.map(({ address }) => address).join(" ")), []);
      else if (options.all) callback(null, safe);
      else callback(null, first.address, first.family);
    });
  };
}

/** How long a name is looked up for the guard alone, in ms. */
const LOOK_UP = 3000;

/**
 * The same guard for names that a proxy will connect to, each looked up once; it throws a Fault. A name that cannot be
 * looked up from here is left to the proxy: an office behind one often knows no names outside.
 */
export function nameGuard(guarded: Guarded): (hostname: string) => Promise<void> {
  if (guarded.allowPrivate) return () => Promise.resolve();
  const lookup = guardedLookup(guarded);
  const known = new Map<string, Promise<Fault | undefined>>();
  const look = (hostname: string) =>
    new Promise<Fault | undefined>((resolve) => {
      setTimeout(resolve, LOOK_UP, undefined).unref();
      lookup(hostname, { all: true }, (error) => {
        resolve(error instanceof Fault ? error : undefined);
      });
    });
  return async (hostname) => {
    const looked = known.get(hostname) ?? look(hostname);
    known.set(hostname, looked);
    const fault = await looked;
    if (fault) throw fault;
  };
}

const privateRange = (host: string, addresses: string) => new Fault("private-range", `${host}: ${addresses}`, host);

/** Whether an address belongs to the public net; one of version 4 written as one of 6 is read as what it is. */
const isPublic = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
