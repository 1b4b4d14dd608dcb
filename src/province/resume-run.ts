import { hostname } from "node:os";
import type { Run } from "../domain/province/run.ts";
import { refuse } from "../program/flags.ts";
import { chosenWords } from "./begin-run.ts";
import type { CheckOptions } from "./check-options.ts";
import { flagWords, type FlagName } from "./options.ts";
import type { Store } from "./store/database.ts";
import { activeJobs, countStates, finishRun, listAgencies, listRuns, release } from "./store/runs.ts";
import { createQueues, insertJobs, jobsOf, MOST_DAYS, NEXT_DAY, queuesOf } from "./work/queue.ts";
import { freeSlots } from "./work/slots.ts";

/** What a run asks with, by the flags that say so. */
const SETTING_OF: Partial<Record<FlagName, keyof Run["settings"]>> = {
  year: "year",
  family: "family",
  contact: "contact",
  from: "from",
  keep: "keep",
  "allow-private": "allowPrivate",
  delay: "pause",
  timeout: "answerTimeout",
  "max-size": "maxSize",
  "agency-size": "agencyBytes",
  "agency-minutes": "agencyTime",
};

/** A run is asked with the settings that it was begun with. @throws Refusal where others are written */
function refuseOthers(run: Run, { written = [], ...options }: CheckOptions): void {
  const others = written.filter((flag) => {
    const setting = SETTING_OF[flag];
    if (setting !== undefined) return run.settings[setting] !== options.settings[setting];
    return flag === "new" || ((flag === "only" || flag === "since") && chosenWords(options) !== run.chosen);
  });
  if (others.length > 0)
    refuse(
      `รอบที่ ${run.number} เริ่มไว้โดยไม่ได้ใช้ ${flagWords(others)} แบบนี้ จึงตรวจต่อแบบอื่นไม่ได้\nแก้: ตัดออกแล้วสั่ง prongsai province check --resume หรือเริ่มรอบใหม่ด้วย --new แทน --resume`,
    );
}

/**
 * The run that was begun, with everything that nobody has in hand put back into its queue.
 * @throws Refusal where there is none, or nothing is left to do in it
 */
export async function resumeRun(store: Store, options: CheckOptions): Promise<Run> {
  const { lookup } = options;
  const { boss, sql, embedded } = store;
  const runs = (await listRuns(sql)).filter(({ closed }) => !closed);
  const [newest] = runs;
  const run = runs.find(({ finishedAt }) => finishedAt === undefined) ?? newest;
  if (!run) return refuse("ยังไม่มีรอบให้ตรวจต่อ เริ่มด้วย prongsai province check");
  refuseOthers(run, options);
  const isDue = new Date(Date.now() - NEXT_DAY * 1000).toISOString();
  await sql.executeSql(
    "update prongsai.agency set state = 'waiting' where run = $1 and state = 'unreachable' and tries < $2 and finished_at < $3",
    [run.number, MOST_DAYS, isDue],
  );
  const queues = queuesOf(run.number);
  await createQueues(boss, run.number, run.settings.agencyTime / 1000);
  const own = `${hostname()}/`;
  if (embedded) {
    // Nobody else can be there: the agencies say what is to do, and the queue is written anew.
    await freeSlots(sql);
    await release(
      sql,
      run.number,
      (await activeJobs(sql, run.number)).map(({ id }) => id),
    );
    for (const queue of [queues.all, queues.alone]) await boss.deleteAllJobs(queue);
  } else {
    const lost = (await activeJobs(sql, run.number)).filter(
      ({ worker }) => worker.startsWith(own) && !isAlive(Number(worker.split("/")[1])),
    );
    for (const worker of new Set(lost.map((one) => one.worker))) await freeSlots(sql, worker);
    const jobs = lost.map(({ job }) => job);
    if (jobs.length > 0) {
      await boss.deleteJob(queues.all, jobs);
      await boss.deleteJob(queues.alone, jobs);
    }
    await release(
      sql,
      run.number,
      lost.map(({ id }) => id),
    );
  }
  const queued = embedded
    ? new Set<string>()
    : new Set(
        [
          ...(await boss.findJobs<{ agency: string }>(queues.all, { queued: true, limit: 100_000 })),
          ...(await boss.findJobs<{ agency: string }>(queues.alone, { queued: true, limit: 100_000 })),
        ].map(({ data }) => data.agency),
      );
  const open = (await listAgencies(sql, run.number)).filter(({ id, state }) => state === "waiting" && !queued.has(id));
  await insertJobs(boss, queues.all, await jobsOf(open, lookup));
  const { waiting, active } = await countStates(sql, run.number);
  if (waiting + active === 0)
    refuse(`รอบที่ ${run.number} ตรวจครบแล้ว เริ่มรอบใหม่ด้วย prongsai province check (ไม่ใส่ --resume)`);
  await finishRun(sql, run.number, null);
  return run;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
