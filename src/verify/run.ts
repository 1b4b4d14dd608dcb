import { PassThrough } from "node:stream";
import PQueue from "p-queue";
import type { z } from "zod";
import type { Probe, Target } from "../domain/verify/probe.ts";
import type { Step } from "../domain/verify/followed.ts";
import type { Sample } from "../domain/verify/frame.ts";
import type { BodyReading } from "../domain/verify/reading.ts";
import { requestGroups, type Group } from "./groups.ts";
import { openJournal, readJournal, type Examined } from "./report/journal.ts";
import type { ScannedReader } from "./read-scanned.ts";
import type { NetworkSettings } from "./settings.ts";
import { openSites } from "./sites.ts";
import type { Renderer } from "./browser/renderer.ts";
import { openVisitor, type Seen } from "./visitor.ts";

export type { Examined } from "./report/journal.ts";

/** How far a run is; counted in addresses that are asked. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** Of those done, the ones that an earlier run did. */
  readonly resumed: number;
  /** Addresses per second since this run began; 0 until it says something. */
  readonly rate: number;
  /** Seconds since this run began. */
  readonly elapsed: number;
  /** Seconds that the rest takes at this rate; undefined until there is one. */
  readonly left?: number;
}

export interface RunOptions<Result> {
  readonly settings: NetworkSettings;
  /** Makes small plain data of what was seen, right after an address was read; the reading is then dropped. */
  readonly examine: (
    target: Target,
    probe: Probe,
    reading: BodyReading | undefined,
    more: { readonly further: NonNullable<Seen["further"]>; readonly others: readonly Sample[] },
  ) => Result | Promise<Result>;
  /** Where to look one step further from what was seen; nowhere where it is left out. */
  readonly lead?: (targets: readonly Target[], seen: Seen) => readonly Step[];
  /** Reads results back from the journal. */
  readonly schema: z.ZodType<Result>;
  /** Holds the journal, and the bodies where they are kept; another source or setting needs another one. */
  readonly folder: string;
  /** Takes what the journal holds of these targets as done. */
  readonly resume?: boolean;
  /** Of what the journal holds, asks again for which this is true. */
  readonly again?: (examined: Examined<Result>) => boolean;
  /** Stores each body under its hash in `bodies/`. */
  readonly keep?: boolean;
  /** Reads what is scanned; the engine of this machine where it is left out. */
  readonly scanned?: ScannedReader | undefined;
  /** Renders pages that are made by script; pictures of them go to `shots/`. */
  readonly renderer?: Renderer | undefined;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Gives the run up; with `resume` another one goes on where it was. */
  readonly signal?: AbortSignal;
}

/** Addresses that wait for their host at a time; they hold nothing but their words. */
const WAITING = 200;

/**
 * Asks each address once, under the limits of the settings, and yields what was made of it for each target as the
 * answers come; what an earlier run did comes first. Targets of one address are one, under the items of all.
 * @throws the signal's reason when it is given up: half a run is none, but its journal is whole
 */
export async function* run<Result>(
  targets: Iterable<Target> | AsyncIterable<Target>,
  options: RunOptions<Result>,
): AsyncGenerator<Examined<Result>, void, undefined> {
  const { folder, resume = false, onProgress } = options;
  const groups = requestGroups(await Array.fromAsync(targets));
  const known = resume ? await knownOf(groups, options) : new Map<string, Examined<Result>>();
  yield* known.values();
  const open = groups
    .map((group) => ({ ...group, targets: group.targets.filter((target) => !known.has(keyOf(target))) }))
    .filter((group) => group.targets.length > 0);
  const progress = countFrom(groups.length - open.length, groups.length);
  onProgress?.(progress(0));

  const journal = await openJournal<Result>(folder, resume);
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const isGivenUp = () => signal.aborted;
  const visitor = openVisitor(options.settings, {
    scanned: options.scanned,
    ...(options.keep && { keep: folder }),
    ...(options.renderer && { drawing: { renderer: options.renderer, folder } }),
  });
  const out = new PassThrough({ objectMode: true });
  const queue = new PQueue({ concurrency: WAITING });
  const home = async (address: string) => (await visitor.see(address, () => [], signal)).reading;
  const sites = openSites(
    open.map(({ address }) => address),
    options.lead ? home : undefined,
  );
  let count = 0;
  const lookAt = async ({ address, targets: group }: Group): Promise<void> => {
    if (isGivenUp()) return;
    const examine = async ({ probe, reading, further = [] }: Seen, others: readonly Sample[]) => {
      if (isGivenUp()) return;
      for (const target of group) {
        const examined = { target, probe, result: await options.examine(target, probe, reading, { further, others }) };
        await journal.add(examined);
        out.write(examined);
      }
      count += 1;
      onProgress?.(progress(count));
    };
    try {
      const seen = await visitor.see(address, (one) => options.lead?.(group, one) ?? [], signal);
      await sites.add(address, seen, (others) => examine(seen, others));
    } catch (error) {
      if (!isGivenUp()) out.destroy(error as Error);
    }
  };
  try {
    void queue.addAll(open.map((group) => () => lookAt(group))).then(() => out.end());
    yield* out as AsyncIterable<Examined<Result>>;
  } finally {
    stop.abort();
    await queue.onIdle();
    await visitor.close();
    await journal.close();
  }
  options.signal?.throwIfAborted();
}

/** What the journal holds of these very targets. */
async function knownOf<Result>(groups: readonly Group[], { folder, schema, again }: RunOptions<Result>) {
  const wanted = new Set(groups.flatMap((group) => group.targets.map(keyOf)));
  const known = new Map<string, Examined<Result>>();
  for await (const examined of readJournal(folder, schema)) {
    const key = keyOf(examined.target);
    if (wanted.has(key)) known.set(key, examined);
  }
  for (const [key, examined] of known) if (again?.(examined)) known.delete(key);
  return known;
}

/** A target that has changed in the source is another one. */
const keyOf = (target: Target): string =>
  JSON.stringify(Object.entries(target).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Seconds after which a rate says something. */
const SETTLED = 2;

/** Tells how far a run is when so many of its own are done. */
function countFrom(resumed: number, total: number): (own: number) => RunProgress {
  const start = performance.now();
  return (own) => {
    const elapsed = (performance.now() - start) / 1000;
    const done = resumed + own;
    // What needs no request is done at once and tells nothing of the rest.
    const rate = elapsed >= SETTLED || (done === total && elapsed > 0) ? own / elapsed : 0;
    return { done, total, resumed, rate, elapsed, ...(rate > 0 && { left: (total - done) / rate }) };
  };
}
