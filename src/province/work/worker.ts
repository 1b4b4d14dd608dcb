import { hostname } from "node:os";
import type { LookupFunction } from "node:net";
import type { Job } from "pg-boss";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import type { Run } from "../../domain/province/run.ts";
import type { Proxies } from "../../verify/net/proxy.ts";
import type { Store } from "../store/database.ts";
import { patiently } from "../store/patiently.ts";
import { claim, fileOf, keep } from "../store/runs.ts";
import { agencyFolder, checkAgency } from "./agency-check.ts";
import { insertJobs, MOST_DAYS, NEXT_DAY, queuesOf, type JobData } from "./queue.ts";
import { serverGates, serverNames } from "./server-gates.ts";
import { openSlots } from "./slots.ts";

/** What a worker is told. */
export interface WorkerOptions {
  /** Names it in the database: no two live ones have the same. */
  readonly name: string;
  readonly run: Run;
  /** Where journals stand. */
  readonly runs: string;
  readonly editions: readonly Edition[];
  readonly proxies?: Proxies | undefined;
  /** Checks agencies that a worker ended with, one at a time. */
  readonly alone?: boolean;
  readonly lookup?: LookupFunction | undefined;
  /** Ends work at once; what was in hand is in nobody's afterwards. */
  readonly signal: AbortSignal;
}

/** Agencies that one worker has in hand at a time: it waits for the network most of the time. */
const AT_ONCE = 8;
/** How often each of these places asks an empty queue, in seconds: asking costs more than all else that is asked of the database. */
const ASK_EVERY = 2;

/** Works on a run's queue until it is told to stop. */
export async function openWorker(store: Store, options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { boss, sql } = store;
  const { name, run, runs, editions, proxies, lookup, alone = false, signal } = options;
  const queues = queuesOf(run.number);
  const queue = alone ? queues.alone : queues.all;
  const slots = openSlots(sql, name);
  const limits = { perServer: run.settings.perServer, pause: run.settings.pause, maxWait: 120_000 };
  const gates = serverGates(slots, limits, lookup);
  const serverOf = serverNames(lookup);

  async function work(job: Job<JobData>): Promise<void> {
    const at = new Date().toISOString();
    const mine = await patiently(() =>
      claim(sql, run.number, job.data.agency, { worker: name, host: hostname(), job: job.id, at }),
    );
    // Checked already by one that died before it could say so to the queue.
    if (!mine) return;
    const { file: sha256 } = mine;
    const file = sha256 === undefined ? undefined : await patiently(() => fileOf(sql, sha256));
    const came = await checkAgency(mine.data, file, {
      run,
      editions,
      gates,
      proxies,
      lookup,
      folder: await agencyFolder(runs, run.number, mine.agency),
      signal: AbortSignal.any([signal, job.signal]),
    });
    const isKept = await patiently(() => keep(sql, mine, new Date().toISOString(), came));
    if (isKept && came.state === "unreachable")
      await patiently(() => again(mine.agency, mine.data.site || mine.data.list));
  }

  /** Puts an agency that could not be reached into the queue of the next day. */
  async function again(agency: string, address: string): Promise<void> {
    const { rows }: { rows: { tries: number }[] } = await sql.executeSql(
      "select tries from prongsai.agency where run = $1 and id = $2",
      [run.number, agency],
    );
    if ((rows[0]?.tries ?? 0) >= MOST_DAYS) return;
    const server = await serverOf(URL.parse(address)?.host ?? agency);
    await insertJobs(boss, queues.all, [{ agency, server, after: NEXT_DAY }]);
  }

  await boss.work<
    JobData,
    undefined,
    { localConcurrency: number; pollingIntervalSeconds: number; groupConcurrency: number }
  >(
    queue,
    { localConcurrency: alone ? 1 : AT_ONCE, pollingIntervalSeconds: ASK_EVERY, groupConcurrency: 1 },
    async ([job]) => {
      await work(job as Job<JobData>).catch(async (error: unknown) => {
        // What was stopped has not failed: whoever stopped it puts it back.
        if (signal.aborted) await new Promise(() => undefined);
        throw error;
      });
      return undefined;
    },
  );
  return {
    async stop() {
      await boss.offWork(queue, { wait: false });
      await slots.close();
    },
  };
}
