import { setTimeout as sleep } from "node:timers/promises";
import { beginRun } from "./begin-run.ts";
import type { CheckOptions } from "./check-options.ts";
import { resumeRun } from "./resume-run.ts";
import type { Store } from "./store/database.ts";
import { patiently } from "./store/patiently.ts";
import { finishRun, giveUp } from "./store/runs.ts";
import { statusOf, type RunStatus } from "./status.ts";
import { deadAgencies } from "./work/queue.ts";
import { startWorkers } from "./work/workers.ts";

/** How often it is looked at how far the run is, in ms. */
const TICK = 1000;

/**
 * Checks the agencies of a register as one run, or goes on with the run that was begun.
 * @returns how the run stands at its end
 * @throws Refusal, or the signal's reason when it is stopped: nothing is lost
 */
export async function checkProvince(store: Store, options: CheckOptions): Promise<RunStatus> {
  const run = options.resume ? await resumeRun(store, options) : await beginRun(store, options);
  const { signal } = options;
  const workers = startWorkers(
    store,
    options.workers,
    {
      run,
      runs: options.folder.runs,
      editions: options.editions,
      ...(options.proxies && { proxies: options.proxies }),
      ...(options.server !== undefined && { server: options.server }),
    },
    options.main,
  );
  options.onWorkers?.(workers);
  const started = Date.now();
  const before = await statusOf(store.sql, run);
  try {
    for (;;) {
      signal.throwIfAborted();
      await patiently(() => workers.lookAfterAlone());
      const dead = await patiently(() => deadAgencies(store.boss, run.number));
      if (dead.length > 0)
        await patiently(() =>
          giveUp(store.sql, run.number, dead, "โปรแกรมหยุดทุกครั้งที่ตรวจหน่วยงานนี้", new Date().toISOString()),
        );
      const status = await patiently(() => statusOf(store.sql, run));
      const seconds = (Date.now() - started) / 1000;
      options.onStatus({ ...status, ...paceOf(before, status, seconds) });
      if (status.counts.waiting + status.counts.active === 0) break;
      await sleep(TICK, undefined, { signal }).catch(() => undefined);
    }
    await finishRun(store.sql, run.number, new Date().toISOString());
  } finally {
    await workers.stop();
  }
  return statusOf(store.sql, run);
}

const doneOf = ({ counts }: RunStatus): number =>
  counts.checked + counts.unreachable + counts["no-list"] + counts.failed + counts["no-address"];

/** How fast it goes, and how long the rest takes. */
function paceOf(before: RunStatus, now: RunStatus, seconds: number): Pick<RunStatus, "rate" | "left"> {
  const rate = seconds > 2 ? (now.addresses - before.addresses) / seconds : 0;
  const agencies = (doneOf(now) - doneOf(before)) / seconds;
  const open = now.counts.waiting + now.counts.active;
  return { rate, ...(seconds > 2 && agencies > 0 && { left: open / agencies }) };
}
