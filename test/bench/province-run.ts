import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { startCheck, writeRegister, type Kept } from "../province/simulate.ts";
import { watch } from "./memory.ts";
import type { Simulated } from "./province-host.ts";

/** What is checked, and by how many. */
export interface Scene {
  readonly agencies: readonly Simulated[];
  readonly workers: number;
  /** Where the simulated sites answer. */
  readonly port: number;
  readonly database: string | undefined;
}

/** A death on the way: of a worker, or of the program that holds the run too, and with it of an embedded database. */
interface Death {
  /** When: so many percent of the agencies are checked. */
  readonly percent: number;
  readonly worker: number;
  readonly database: boolean;
}

/** What came of a run. */
export interface ProvinceMeasure {
  readonly seconds: number;
  readonly addresses: number;
  /** The most memory of all its processes at a time, and the size of the database, in bytes. */
  readonly peak: number;
  readonly size: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly report: Kept["report"];
  /** Seconds of a core: what others do on the machine changes it little. The server's own are not among them. */
  readonly cores: number | undefined;
  /** How busy the machine was at the end and on the way, others included. */
  readonly load: readonly number[];
}

/** How often memory is looked at, in ms. */
const LOOK = 500;

/** Checks the agencies once, whatever dies on the way. */
export async function runProvince(scene: Scene, deaths: readonly Death[]): Promise<ProvinceMeasure> {
  const { agencies, workers, port, database: server } = scene;
  const root = await mkdtemp(path.join(tmpdir(), "prongsai-bench-"));
  await writeRegister(root, agencies, port);
  if (server !== undefined) await asked(server, DROP);
  const order = { root, workers, resume: false, pause: 0, ...(server !== undefined && { server }) };
  let run = startCheck(order);
  const peaks = [watch(run.child.pid ?? 0, LOOK)];
  const first = run;
  for (const { percent, worker, database } of deaths) {
    await run.until(Math.ceil((agencies.length * percent) / 100));
    const victim = run.pids()[worker];
    if (victim !== undefined) process.kill(victim, "SIGKILL");
    if (!database) continue;
    run.child.kill("SIGKILL");
    await run.ended;
    run = startCheck({ ...order, resume: true });
    peaks.push(watch(run.child.pid ?? 0, LOOK));
  }
  const code = await run.ended;
  const time = (performance.now() - first.begun()) / 1000;
  const peak = Math.max(...peaks.map((end) => end().together ?? NaN));
  const [last, kept] = [run.last(), run.kept()];
  if (code !== 0 || !last || !kept) throw new Error(`the check ended with ${code}: ${run.errors()}`);
  const size = server === undefined ? await sizeOf(path.join(root, "data")) : await serverSize(server);
  await rm(root, { recursive: true });
  return {
    seconds: time,
    addresses: last.addresses,
    peak,
    size,
    counts: last.counts,
    report: kept.report,
    cores: kept.cores,
    load: loadavg(),
  };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(path.join(entry.parentPath, entry.name))),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

const DROP = "drop schema if exists prongsai cascade; drop schema if exists prongsai_queue cascade";

async function serverSize(server: string): Promise<number> {
  const [row] = await asked(server, "select pg_database_size(current_database())::bigint as size");
  return Number(row?.["size"] ?? 0);
}

async function asked(server: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const { PgBoss } = await import("pg-boss");
  const boss = new PgBoss({ connectionString: server, schema: "prongsai_bench", supervise: false, schedule: false });
  await boss.start();
  const answer: { readonly rows: readonly Record<string, unknown>[] } = await boss.getDb().executeSql(text);
  await boss.stop({ graceful: false });
  return answer.rows;
}
