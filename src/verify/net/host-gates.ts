import { setTimeout as sleep } from "node:timers/promises";
import PQueue from "p-queue";
import { Fault } from "./fault.ts";
import type { HostGates } from "./gate.ts";
import type { NetworkSettings } from "../settings.ts";

interface Gate {
  readonly queue: PQueue;
  /** Before this moment, in ms, the host wants to be left alone. */
  notBefore: number;
}

/** Gates for any number of hosts; one that nobody waits at is forgotten. */
export function hostGates({
  perHost,
  pause,
  maxWait,
}: Pick<NetworkSettings, "perHost" | "pause" | "maxWait">): HostGates {
  const gates = new Map<string, Gate>();

  function gateOf(host: string): Gate {
    const gate = gates.get(host) ?? { queue: new PQueue({ concurrency: perHost }), notBefore: 0 };
    gates.set(host, gate);
    return gate;
  }

  async function untilOpen(gate: Gate, signal: AbortSignal | undefined): Promise<void> {
    // Whoever was let in meanwhile may have been told to wait still longer.
    for (let wait = gate.notBefore - Date.now(); wait > 0; wait = gate.notBefore - Date.now()) {
      if (wait > maxWait) throw askedToWait(wait);
      await sleep(wait, undefined, { signal });
    }
  }

  return {
    pass: (host, task, { signal, isBegun }) =>
      new Promise((resolve, reject) => {
        const gate = gateOf(host);
        const inTurn = async () => {
          const turn = untilOpen(gate, signal).then(task);
          turn.then(resolve, reject);
          await turn.catch(() => undefined);
          await sleep(pause);
          if (gate.queue.size === 0 && gate.queue.pending === 1 && gate.notBefore < Date.now()) gates.delete(host);
        };
        gate.queue.add(inTurn, { priority: isBegun ? 1 : 0, ...(signal && { signal }) }).catch(reject);
      }),
    holdOff(host, wait) {
      const gate = gateOf(host);
      gate.notBefore = Math.max(gate.notBefore, Date.now() + wait);
    },
  };
}

/** What is said of a host that asks for so many ms. */
export const askedToWait = (wait: number): Fault =>
  new Fault("asked-to-wait", "Retry-After", String(Math.ceil(wait / 1000)));

/**
 * What a Retry-After header asks for, in ms from `now`; `undefined` when it says nothing that can be read.
 * @example waitAsked("120", new Date()) // 120000
 */
export function waitAsked(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const day = Date.parse(header);
  return Number.isNaN(day) ? undefined : Math.max(0, day - now.getTime());
}
