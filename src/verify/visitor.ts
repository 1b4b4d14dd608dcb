import { isNotAsked } from "../domain/verify/findings/place-findings.ts";
import type { Probe } from "../domain/verify/probe.ts";
import type { Step } from "../domain/verify/followed.ts";
import type { BodyReading } from "../domain/verify/reading.ts";
import { keepBody } from "./bodies.ts";
import { draw } from "./browser/draw.ts";
import type { Renderer } from "./browser/renderer.ts";
import { openFetcher } from "./net/fetcher.ts";
import { openReader } from "./reader.ts";
import type { ScannedReader } from "./read-scanned.ts";
import type { NetworkSettings } from "./settings.ts";

/** What was seen of an address: the proof, and what it says where it says something. */
export interface Seen {
  readonly probe: Probe;
  readonly reading: BodyReading | undefined;
  /** What it shows or offers, looked at as well. */
  readonly further?: readonly (Step & Pick<Seen, "probe" | "reading">)[];
}

/** Looks at addresses as a person does: opens, reads, and goes on where a page sends its reader by itself. */
export interface Visitor {
  /**
   * Looks at an address, and one step further where `lead` says so.
   * @throws the signal's reason when it is given up
   */
  see(address: string, lead: (seen: Seen) => readonly Step[], signal: AbortSignal): Promise<Seen>;
  close(): Promise<void>;
}

/** So many answers are remembered. */
const REMEMBERED = 60;
/** Pages that send on one after the other. */
const MOST_PAGES = 5;

/** Where a visitor leaves what it keeps, and what it renders pages with. */
export interface VisitorOptions {
  /** Where bodies are kept; they are dropped without one. */
  readonly keep?: string | undefined;
  /** Reads what is scanned; the engine of this machine where it is left out. */
  readonly scanned?: ScannedReader | undefined;
  /** Renders pages that are made by script into pictures below a folder; without it they stay unread. */
  readonly drawing?: { readonly renderer: Renderer; readonly folder: string } | undefined;
}

export function openVisitor(
  settings: NetworkSettings,
  { keep: folder, scanned, drawing }: VisitorOptions = {},
): Visitor {
  const [fetcher, reader] = [openFetcher(settings), openReader(settings, scanned)];

  async function see(address: string, signal: AbortSignal, before?: Probe): Promise<Seen> {
    const found = await fetcher.visit(
      address,
      async ({ probe: own, body }): Promise<Seen & { next?: string }> => {
        const kept = folder !== undefined && body ? await keepBody(folder, own, body) : undefined;
        const probe = { ...(before ? behind(before, own) : own), ...(kept !== undefined && { kept }) };
        const reading = body && (await reader.read(own, body, signal));
        const next = reading?.kind === "page" ? reading.refresh : undefined;
        const isNew =
          next !== undefined && !probe.hops.some((hop) => hop.address === next) && next !== probe.finalAddress;
        return { probe, reading, ...(isNew && probe.hops.length < MOST_PAGES && { next }) };
      },
      signal,
    );
    const { next, probe, reading } = found;
    if (next !== undefined) return see(next, signal, probe);
    return drawing ? draw({ probe, reading }, drawing, signal) : { probe, reading };
  }

  /** A host that is not to be asked is judged by its name alone. */
  const seeOrName = (address: string, signal: AbortSignal): Promise<Seen> =>
    isNotAsked(address) ? Promise.resolve({ probe: notAsked(address), reading: undefined }) : see(address, signal);

  const seen = new Map<string, Promise<Seen>>();

  /** What several pages lead to is asked once; what was seen long ago is forgotten. */
  function seeOnce(address: string, signal: AbortSignal): Promise<Seen> {
    const key = address.replace(/#.*$/s, "");
    const looked = seen.get(key) ?? seeOrName(address, signal);
    seen.delete(key);
    seen.set(key, looked);
    const [oldest] = seen.keys();
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return looked;
  }

  return {
    async see(address, lead, signal) {
      const own = await seeOnce(address, signal);
      const further: (Step & Seen)[] = [];
      for (const step of lead(own)) {
        const { probe, reading } = await seeOnce(step.address, signal);
        further.push({ ...step, probe, reading });
      }
      return { ...own, ...(further.length > 0 && { further }) };
    },
    async close() {
      await Promise.all([fetcher.close(), reader.close()]);
    },
  };
}

/** The proof of a page behind another one that sent its reader there. */
const behind = (before: Probe, own: Probe): Probe => ({
  ...own,
  address: before.address,
  finalAddress: own.finalAddress ?? own.address,
  hops: [
    ...before.hops,
    { address: before.finalAddress ?? before.address, status: before.status ?? 200, location: own.address },
    ...own.hops,
  ],
  startedAt: before.startedAt,
  milliseconds: before.milliseconds + own.milliseconds,
});

function notAsked(address: string): Probe {
  const failure = { kind: "not-asked", detail: "judged by its host" } as const;
  const startedAt = new Date().toISOString();
  return { address: address.trim(), hops: [], headers: {}, startedAt, milliseconds: 0, attempts: 0, failure };
}
