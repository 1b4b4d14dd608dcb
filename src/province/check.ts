import { readFile } from "node:fs/promises";
import type { LookupFunction } from "node:net";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nearest } from "../collections/nearest.ts";
import { chosen, type RegisteredAgency } from "../domain/province/register.ts";
import type { Run } from "../domain/province/run.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import { refuse } from "../program/flags.ts";
import { TOOL } from "../program/tool.ts";
import type { Proxies } from "../verify/net/proxy.ts";
import type { Edition } from "../domain/model/catalogue/edition.ts";
import type { ProvinceFolder } from "./folder.ts";
import { readRegisterFile } from "./register-file.ts";
import type { Store } from "./store/database.ts";
import { patiently } from "./store/patiently.ts";
import {
  activeJobs,
  closeRun,
  countStates,
  createRun,
  finishRun,
  giveUp,
  lastChecked,
  listAgencies,
  listRuns,
  release,
  type ListFile,
  type NewRunAgency,
} from "./store/runs.ts";
import type { RunStatus } from "./status.ts";
import { statusOf } from "./status.ts";
import { hashOf } from "./work/agency-check.ts";
import { createQueues, deadAgencies, insertJobs, MOST_DAYS, NEXT_DAY, queuesOf, type NewJob } from "./work/queue.ts";
import { serverNames } from "./work/server-gates.ts";
import { freeSlots } from "./work/slots.ts";
import { startWorkers, type Workers } from "./work/workers.ts";

/** What a check is asked for. */
export interface CheckOptions {
  readonly folder: ProvinceFolder;
  readonly editions: readonly Edition[];
  readonly today: IsoDate;
  readonly workers: number;
  readonly only: readonly string[];
  readonly since?: IsoDate | undefined;
  readonly resume: boolean;
  readonly fresh: boolean;
  readonly settings: Run["settings"];
  readonly proxies?: Proxies | undefined;
  /** The server's database; the folder's own where it is left out. */
  readonly server?: string | undefined;
  /** Another program of a worker, and other names of servers: in tests. */
  readonly main?: URL;
  readonly lookup?: LookupFunction;
  readonly onStatus: (status: RunStatus) => void;
  /** Hears of the workers that are started. */
  readonly onWorkers?: (workers: Workers) => void;
  readonly signal: AbortSignal;
}

/** How often it is looked at how far the run is, in ms. */
const TICK = 1000;

/**
 * Checks the agencies of a register as one run, or goes on with the run that was begun.
 * @returns how the run stands at its end
 * @throws Refusal, or the signal's reason when it is stopped: nothing is lost
 */
export async function checkProvince(store: Store, options: CheckOptions): Promise<RunStatus> {
  const run = options.resume ? await resumed(store, options) : await begun(store, options);
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

/** @throws Refusal while another run is open */
async function begun(store: Store, options: CheckOptions): Promise<Run> {
  const register = await readRegisterFile(options.folder.root);
  const runs = await listRuns(store.sql);
  const open = runs.find((run) => run.finishedAt === undefined && !run.closed);
  if (open && !options.fresh)
    refuse(
      `รอบที่ ${open.number} ยังตรวจไม่จบ\nแก้: สั่งเดิมพร้อม --resume เพื่อตรวจต่อ หรือ --new เพื่อปิดรอบนั้นแล้วเริ่มรอบใหม่ ผลของสองรอบไม่ปนกัน`,
    );
  const picked = chosen(register.agencies, options.only);
  if (picked.unknown.length > 0) {
    const names = register.agencies.flatMap(({ name, district, id }) => [name, district, id]);
    refuse(
      picked.unknown
        .map((word) => {
          const near = nearest(word, names);
          return `--only ${word}: ไม่มีหน่วยงาน อำเภอ หรือประเภทนี้ในทะเบียน${near === undefined ? "" : ` หมายถึง “${near}” หรือไม่`}`;
        })
        .join("\n"),
    );
  }
  const last = options.since === undefined ? new Map<string, string>() : await lastChecked(store.sql);
  const agencies = picked.agencies.filter(({ id }) => (last.get(id) ?? "") < (options.since ?? "9"));
  if (agencies.length === 0) refuse("ทุกหน่วยงานที่เลือกตรวจแล้วตั้งแต่วันนั้น ไม่มีอะไรต้องตรวจ");
  const { rows, files } = await withFiles(options.folder.root, agencies);
  if (open) await closeRun(store.sql, open.number);
  const data: Omit<Run, "number"> = {
    startedAt: new Date().toISOString(),
    today: options.today,
    tool: `${TOOL.name} ${TOOL.version}`,
    register: { file: register.file, agencies: register.agencies.length },
    chosen: chosenWords(options),
    settings: options.settings,
  };
  const number = await createRun(store.sql, data, rows, files);
  const run: Run = { ...data, number };
  await createQueues(store.boss, number, options.settings.agencyTime / 1000);
  await insertJobs(
    store.boss,
    queuesOf(number).all,
    await jobsOf(
      rows.filter(({ state }) => state === "waiting").map(({ agency }) => agency),
      options.lookup,
    ),
  );
  return run;
}

const chosenWords = ({ only, since }: CheckOptions): string =>
  [only.join(", "), since === undefined ? "" : `ที่ยังไม่ได้ตรวจตั้งแต่ ${since}`].filter(Boolean).join(" · ");

/** Agencies with the files that hold their lists; all that cannot be opened are told at once. */
async function withFiles(
  root: string,
  agencies: readonly RegisteredAgency[],
): Promise<{ rows: NewRunAgency[]; files: ListFile[] }> {
  const files = new Map<string, ListFile>();
  const missing: string[] = [];
  for (const { list } of agencies) {
    if (list === "" || /^https?:\/\//i.test(list) || files.has(list)) continue;
    const bytes = await readFile(path.resolve(root, list)).catch(() => undefined);
    if (bytes) files.set(list, { sha256: hashOf(bytes), name: list, bytes });
    else missing.push(list);
  }
  if (missing.length > 0)
    refuse(
      `เปิดไฟล์รายการไม่ได้: ${[...new Set(missing)].join(", ")}\nแก้: วางไฟล์ไว้ใน ${root} ตามชื่อในทะเบียน หรือใส่ที่อยู่เว็บขึ้นต้นด้วย https://`,
    );
  const rows = agencies.map((agency): NewRunAgency => {
    const file = files.get(agency.list)?.sha256;
    const hasAddress = agency.site !== "" || agency.list !== "";
    return { agency, state: hasAddress ? "waiting" : "no-address", ...(file !== undefined && { file }) };
  });
  return { rows, files: [...files.values()] };
}

/** Names that are looked up at a time. */
const LOOKED_UP = 32;

async function jobsOf(agencies: readonly RegisteredAgency[], lookup?: LookupFunction): Promise<NewJob[]> {
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

/** The run that was begun, with everything that nobody has in hand put back into its queue. */
async function resumed(store: Store, { lookup }: CheckOptions): Promise<Run> {
  const { boss, sql, embedded } = store;
  const runs = (await listRuns(sql)).filter(({ closed }) => !closed);
  const [newest] = runs;
  const run = runs.find(({ finishedAt }) => finishedAt === undefined) ?? newest;
  if (!run) return refuse("ยังไม่มีรอบให้ตรวจต่อ เริ่มด้วย prongsai province check");
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
