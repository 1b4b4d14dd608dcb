import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCatalogue } from "../../src/collections/catalogue.ts";
import { mixed, writeRegister } from "../province/simulate.ts";
import { startHost, type Health } from "./province-host.ts";
import { table } from "./table.ts";

/**
 * Checks simulated agencies and says how fast: `node test/bench/province.ts --agencies 1000 --workers 1,2,4 --items 43`.
 * With `--database postgres://…` on a server instead of the embedded database (its schemas are dropped first); `--kill`
 * kills a worker half way. The rest after each request is left out, it says nothing of the program.
 */
const { values } = parseArgs({
  options: {
    agencies: { type: "string", default: "1000" },
    workers: { type: "string", default: "1,2,4" },
    items: { type: "string", default: "43" },
    database: { type: "string" },
    kill: { type: "boolean", default: false },
  },
});

/** Of twenty: one hostile, one that answers nothing, slow ones and halves; 5 % each. */
const HEALTHS: readonly Health[] = [
  "good",
  "half",
  "good",
  "slow",
  "good",
  "good",
  "half",
  "good",
  "good",
  "dead",
  "good",
  "good",
  "slow",
  "good",
  "half",
  "good",
  "good",
  "good",
  "good",
  "hostile",
];

interface Told {
  readonly pids?: number[];
  readonly counts?: Record<string, number>;
  readonly addresses?: number;
}

const { editions } = await loadCatalogue("2023-04-28");
const edition = editions.find(({ fiscalYear, family }) => fiscalYear === 2566 && family === "lao");
const items = (edition?.items ?? []).map(({ name }) => name).slice(0, Number(values.items));
const count = Number(values.agencies);
const host = await startHost(items);
const rows: string[][] = [];
for (const workers of values.workers.split(",").map(Number)) rows.push(await measure(workers));
await host.stop();
console.log(
  table([
    ["โปรแกรม", "ฐานข้อมูล", "หน่วยงาน", "ที่อยู่", "วินาที", "ที่อยู่/วินาที", "หน่วยงาน/ชั่วโมง", "MB สูงสุดรวม", "ฐานข้อมูล MB", "ผล"],
    ...rows,
  ]),
);

async function measure(workers: number): Promise<string[]> {
  const root = await mkdtemp(path.join(tmpdir(), "prongsai-bench-"));
  await writeRegister(root, mixed(count, Math.min(60, count / 4), HEALTHS), host.port);
  const server = values.database;
  if (server !== undefined) await emptied(server);
  const script = fileURLToPath(new URL("province-check.ts", import.meta.url));
  const order = { root, workers, resume: false, pause: 0, ...(server !== undefined && { server }) };
  const child = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ["ignore", "pipe", "inherit"] });
  let [first, last, peak, isKilled]: [number, Told, number, boolean] = [0, {}, 0, false];
  let pids: number[] = [];
  const memory = setInterval(() => {
    void memoryOf(child.pid ?? 0, pids).then((bytes) => (peak = Math.max(peak, bytes)));
  }, 1000);
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told;
    if (told.pids) ({ pids } = told);
    else {
      first ||= performance.now();
      last = told;
      const [victim] = pids;
      if (values.kill && !isKilled && (told.counts?.["checked"] ?? 0) > count / 2 && victim !== undefined) {
        isKilled = true;
        process.kill(victim, "SIGKILL");
      }
    }
  }
  clearInterval(memory);
  const seconds = (performance.now() - first) / 1000;
  const addresses = last.addresses ?? 0;
  const size = server === undefined ? await sizeOf(path.join(root, "data")) : await serverSize(server);
  await rm(root, { recursive: true });
  return [
    String(workers),
    server === undefined ? "PGlite" : "PostgreSQL",
    String(count),
    String(addresses),
    seconds.toFixed(1),
    (addresses / seconds).toFixed(1),
    String(Math.round((count / seconds) * 3600)),
    String(Math.round(peak / 1e6)),
    (size / 1e6).toFixed(1),
    Object.entries(last.counts ?? {})
      .filter(([, number]) => number > 0)
      .map(([state, number]) => `${state} ${number}`)
      .join(" "),
  ];
}

/** The memory of a process and its workers, where the system tells it. */
async function memoryOf(parent: number, pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(
    [parent, ...pids].map(async (pid) => {
      const text = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
      return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) * 1024;
    }),
  );
  return sizes.reduce((sum, one) => sum + one, 0);
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(path.join(entry.parentPath, entry.name))),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

async function emptied(server: string): Promise<void> {
  await asked(server, "drop schema if exists prongsai cascade; drop schema if exists prongsai_queue cascade");
}

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
