import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { serveSql } from "../store/bridge.ts";
import type { Store } from "../store/database.ts";
import { activeJobs, release } from "../store/runs.ts";
import { insertJobs, queuesOf } from "./queue.ts";
import { freeSlots } from "./slots.ts";
import type { WorkerOrder } from "./worker-process.ts";

/** The program of a worker's process. */
const MAIN = new URL("main.ts", import.meta.url);

/** Worker processes of this machine. */
export interface Workers {
  /** Starts the one that checks agencies alone, where some wait for it. */
  lookAfterAlone(): Promise<void>;
  /** Ends them at once; what they had in hand waits again. */
  stop(): Promise<void>;
  /** The processes that live, for those who watch. */
  readonly pids: () => number[];
}

/** What a process says when it is gone. */
type Order = Omit<WorkerOrder, "name" | "alone">;

/** A program that ends again and again before it has checked anything is not started for ever. */
const MOST_STARTS = 200;

/**
 * Starts workers and replaces those that die: what one had in hand when it died is checked alone, so that an agency that
 * ends programs takes no other with it.
 * @param main the program of a worker, another one in tests
 */
export function startWorkers(store: Store, count: number, order: Order, main: URL = MAIN): Workers {
  const { boss, sql, embedded } = store;
  const run = order.run.number;
  const queues = queuesOf(run);
  const children = new Map<string, ChildProcess>();
  let [last, isStopping, starts, hasAlone] = [0, false, 0, false];
  let settled = Promise.resolve();

  function start(alone: boolean): void {
    last += 1;
    starts += 1;
    const name = `${hostname()}/${process.pid}/${last}`;
    const child = fork(main, { serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"] });
    children.set(name, child);
    if (embedded) serveSql(child, embedded);
    child.send({ order: { ...order, name, alone } satisfies WorkerOrder });
    child.once("exit", () => {
      children.delete(name);
      settled = settled.then(() => bury(name, alone)).catch(() => undefined);
    });
  }

  /** What a dead worker leaves: places in lines, and agencies that nobody has in hand any more. */
  async function bury(name: string, alone: boolean): Promise<void> {
    if (isStopping) return;
    await freeSlots(sql, name);
    const lost = await activeJobs(sql, run, name);
    if (alone) {
      // It had but one: the queue counts how often, and gives it up.
      for (const { job } of lost) await boss.fail(queues.alone, job, { message: "the program ended" });
    } else if (lost.length > 0) {
      await boss.deleteJob(
        queues.all,
        lost.map(({ job }) => job),
      );
      await release(
        sql,
        run,
        lost.map(({ id }) => id),
      );
      await insertJobs(
        boss,
        queues.alone,
        lost.map(({ id }) => ({ agency: id, server: id })),
      );
    }
    if (starts < MOST_STARTS) start(alone);
  }

  for (let number = 0; number < count; number += 1) start(false);
  return {
    pids: () => [...children.values()].flatMap(({ pid }) => pid ?? []),
    async lookAfterAlone() {
      if (hasAlone || isStopping) return;
      const [waiting] = await boss.findJobs(queues.alone, { queued: true, limit: 1 });
      if (!waiting) return;
      hasAlone = true;
      start(true);
    },
    async stop() {
      isStopping = true;
      const ended = [...children.values()].map(async (child) => {
        const exit = once(child, "exit");
        if (child.connected) child.send({ stop: true }, () => undefined);
        const kill = setTimeout(() => child.kill("SIGKILL"), 5000).unref();
        await exit;
        clearTimeout(kill);
      });
      const names = [...children.keys()];
      await Promise.all(ended);
      await settled;
      for (const name of names) {
        await freeSlots(sql, name);
        const lost = await activeJobs(sql, run, name);
        if (lost.length === 0) continue;
        const jobs = lost.map(({ job }) => job);
        await boss.deleteJob(queues.all, jobs);
        await boss.deleteJob(queues.alone, jobs);
        await release(
          sql,
          run,
          lost.map(({ id }) => id),
        );
        await insertJobs(
          boss,
          queues.all,
          lost.map(({ id }) => ({ agency: id, server: id })),
        );
      }
    },
  };
}
