import type { LookupFunction } from "node:net";
import type { PgBoss } from "pg-boss";
import type { RegisteredAgency } from "../../domain/province/register.ts";
import { LEASE } from "../store/database.ts";
import { serverNames } from "./server-gates.ts";

/** The names of a run's queues: of all, of those that are checked alone, and of those that are given up. */
export const queuesOf = (run: number) => ({ all: `run-${run}`, alone: `run-${run}-alone`, dead: `run-${run}-dead` });

/** What a job says: the agency; everything else stands in the run. */
export interface JobData {
  readonly agency: string;
}

/** A job to be put into a queue. */
export interface NewJob {
  readonly agency: string;
  /** The number of its server: of one server one agency is checked at a time. */
  readonly server: string;
  /** Seconds from now before which it rests. */
  readonly after?: number;
}

/** When a host that gave no answer is asked again, in seconds, and on how many days at most. */
export const NEXT_DAY = 20 * 3600;
export const MOST_DAYS = 3;

/** So often a job is begun anew before it is given up. */
const RETRIES = 2;
/** A month: what waits longer belongs to no run that anybody still looks at. */
const MONTH = 30 * 86_400;

/** Makes the queues of a run; those that are there stay. @param longest that the check of an agency may take, in seconds */
export async function createQueues(boss: PgBoss, run: number, longest: number): Promise<void> {
  const { all, alone, dead } = queuesOf(run);
  const common = {
    retryLimit: RETRIES,
    retryDelay: 1,
    heartbeatSeconds: LEASE,
    expireInSeconds: Math.min(86_000, longest + 600),
    retentionSeconds: MONTH,
    deleteAfterSeconds: MONTH,
  };
  await boss.createQueue(dead, { retentionSeconds: MONTH });
  await boss.createQueue(all, { ...common, deadLetter: dead });
  await boss.createQueue(alone, { ...common, retryLimit: 1, deadLetter: dead });
}

/** Puts jobs into a queue. */
export async function insertJobs(boss: PgBoss, queue: string, jobs: readonly NewJob[]): Promise<void> {
  for (let at = 0; at < jobs.length; at += 500)
    await boss.insert(
      queue,
      jobs.slice(at, at + 500).map(({ agency, server, after }) => ({
        data: { agency } satisfies JobData,
        group: { id: server },
        ...(after !== undefined && { startAfter: after }),
      })),
    );
}

/** The agencies whose jobs were given up. */
export const deadAgencies = async (boss: PgBoss, run: number): Promise<string[]> =>
  (await boss.findJobs<JobData>(queuesOf(run).dead, { limit: 1000 })).map(({ data }) => data.agency);

/** Names that are looked up at a time. */
const LOOKED_UP = 32;

/** The jobs of agencies, each with the number of its server. */
export async function jobsOf(agencies: readonly RegisteredAgency[], lookup?: LookupFunction): Promise<NewJob[]> {
  const serverOf = serverNames(lookup);
  const jobs: NewJob[] = [];
  for (let at = 0; at < agencies.length; at += LOOKED_UP)
    jobs.push(
      ...(await Promise.all(
        agencies.slice(at, at + LOOKED_UP).map(async ({ id, site, list }) => {
          const host = URL.parse(/^https?:/i.test(list) ? list : site)?.host;
          return { agency: id, server: host === undefined ? id : await serverOf(host) };
        }),
      )),
    );
  return jobs;
}
