import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import ipaddr from "ipaddr.js";
import type { HostGates } from "../../verify/net/gate.ts";
import { askedToWait } from "../../verify/net/host-gates.ts";
import { patiently } from "../store/patiently.ts";
import type { Slots } from "./slots.ts";

/** The limits of a server. */
interface Limits {
  readonly perServer: number;
  readonly pause: number;
  readonly maxWait: number;
}

interface Task {
  readonly run: () => Promise<void>;
  readonly fail: (error: Error) => void;
  readonly signal: AbortSignal | undefined;
}
interface Lane {
  begun: Task[];
  fresh: Task[];
  runners: number;
}

/** A place is kept for so long while there is more to ask, then others may have it; in ms. */
const TURN = 4000;
/** How often a place that is taken is asked for again, in ms: from, and at most. */
const [SOON, LATE] = [60, 700];

/**
 * Lets requests through by the number of the server, whatever its sites are called, within one limit for all programs
 * and machines that share the places.
 */
export function serverGates(slots: Slots, { perServer, pause, maxWait }: Limits, lookup?: LookupFunction): HostGates {
  const addressOf = serverNames(lookup);
  const lanes = new Map<string, Lane>();
  const holds = new Map<string, number>();

  /** Runs what waits, one after the other, while it holds a place. */
  async function run(ip: string, lane: Lane): Promise<void> {
    try {
      while (lane.begun.length + lane.fresh.length > 0) {
        const place = await placeAt(ip, lane);
        if (!place) return;
        if (place.hold > 0) holds.set(ip, Math.max(holds.get(ip) ?? 0, Date.now() + place.hold));
        const until = Date.now() + TURN;
        try {
          for (let task = next(lane); task; task = Date.now() < until ? next(lane) : undefined) {
            if (task.signal?.aborted) {
              task.fail(task.signal.reason as Error);
              continue;
            }
            const wait = (holds.get(ip) ?? 0) - Date.now();
            if (wait > maxWait) {
              task.fail(askedToWait(wait));
              continue;
            }
            if (wait > 0) await sleep(wait);
            await task.run();
            await sleep(pause);
          }
        } finally {
          await patiently(() => slots.give(ip, place.slot, 0));
        }
      }
    } catch (error) {
      // Without the database nobody knows who else asks: whoever waits hears of it.
      for (const task of [...lane.begun.splice(0), ...lane.fresh.splice(0)]) task.fail(error as Error);
    } finally {
      lane.runners -= 1;
    }
  }

  /** A place, waited for; none where nobody waits any more. */
  async function placeAt(ip: string, lane: Lane) {
    for (let rest = SOON; ; rest = Math.min(LATE, rest * 1.5)) {
      lane.fresh = lane.fresh.filter((task) => !droppedOf(task));
      lane.begun = lane.begun.filter((task) => !droppedOf(task));
      if (lane.begun.length + lane.fresh.length === 0) return undefined;
      const place = await patiently(() => slots.take(ip, perServer));
      if (place) return place;
      await sleep(rest * (0.7 + Math.random() * 0.6));
    }
  }

  return {
    async pass(host, task, { signal, isBegun }) {
      const ip = await addressOf(host);
      return new Promise((resolve, reject) => {
        const lane = lanes.get(ip) ?? { begun: [], fresh: [], runners: 0 };
        lanes.set(ip, lane);
        const waiting: Task = {
          run: () => task().then(resolve, reject),
          fail: reject,
          signal,
        };
        (isBegun ? lane.begun : lane.fresh).push(waiting);
        if (lane.runners < perServer && lane.runners < lane.begun.length + lane.fresh.length) {
          lane.runners += 1;
          void run(ip, lane);
        }
      });
    },
    holdOff(host, wait) {
      void addressOf(host).then((ip) => {
        holds.set(ip, Math.max(holds.get(ip) ?? 0, Date.now() + wait));
        return slots.hold(ip, wait).catch(() => undefined);
      });
    },
  };
}

const next = (lane: Lane): Task | undefined => lane.begun.shift() ?? lane.fresh.shift();

function droppedOf({ signal, fail }: Task): boolean {
  if (!signal?.aborted) return false;
  fail(signal.reason as Error);
  return true;
}

/** How long the number of a name is believed, in ms. */
const BELIEVED = 600_000;

/** Finds the number of the server of a host; a name without one is itself. */
export function serverNames(lookup: LookupFunction = systemLookup): (host: string) => Promise<string> {
  const known = new Map<string, { readonly ip: Promise<string>; readonly until: number }>();
  return (host) => {
    const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
    const before = known.get(name);
    if (before && before.until > Date.now()) return before.ip;
    if (ipaddr.isValid(name)) return Promise.resolve(ipaddr.process(name).toString());
    const ip = new Promise<string>((resolve) => {
      lookup(name, { all: true }, (error, found) => {
        const all = error ? [] : typeof found === "string" ? [found] : found.map(({ address }) => address);
        // Of several the same one is taken each time, those of version 4 first.
        const [first] = all.toSorted((a, b) => Number(a.includes(":")) - Number(b.includes(":")) || (a < b ? -1 : 1));
        resolve(first ?? name);
      });
    });
    known.set(name, { ip, until: Date.now() + BELIEVED });
    return ip;
  };
}
