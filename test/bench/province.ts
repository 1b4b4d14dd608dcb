import { loadCatalogue } from "../../src/collections/catalogue.ts";
import { mixed } from "../province/simulate.ts";
import { count, megabytes, milliseconds, seconds } from "./numbers.ts";
import { startHost, type Health } from "./province-host.ts";
import { runProvince, type ProvinceMeasure, type Scene } from "./province-run.ts";
import { streams } from "./random.ts";
import { table } from "./table.ts";

/** What is measured. */
export interface ProvinceBench {
  readonly agencies: number;
  readonly items: number;
  /** Numbers of workers, one after the other. */
  readonly workers: readonly number[];
  /** A server's database, emptied before each run; the embedded one where it is left out. */
  readonly database?: string | undefined;
  /** Whether each run is done again while workers and the database are killed. */
  readonly kills: boolean;
  readonly seed: number;
}

/** Of twenty: one hostile, one that answers nothing, slow ones and halves. */
const HEALTHS: readonly Health[] = [
  ...(["good", "half", "good", "slow", "good", "good", "half", "good", "good", "dead"] as const),
  ...(["good", "good", "slow", "good", "half", "good", "good", "good", "good", "hostile"] as const),
];

/** So many workers are killed in a run, and the one of them after which the database is killed too. */
const [KILLS, DATABASE] = [6, 2];

/** All agencies of the country, and the items of each. */
const COUNTRY = 8300;

/**
 * Checks simulated agencies and says how fast, each number of workers in a run of its own. The rest after each request
 * is left out: it says nothing of the program.
 * @returns false where a run that was killed gives another report than the undisturbed one
 */
export async function measureProvince({ agencies: size, items, workers, database, kills, seed }: ProvinceBench) {
  const { editions } = await loadCatalogue("2023-04-28");
  const edition = editions.find(({ fiscalYear, family }) => fiscalYear === 2566 && family === "lao");
  const agencies = mixed(size, Math.min(60, size / 4), HEALTHS);
  const host = await startHost((edition?.items ?? []).map(({ name }) => name).slice(0, items));
  const rows: string[][] = [];
  const differing: string[] = [];
  for (const number of workers) {
    const scene: Scene = { agencies, workers: number, port: host.port, database };
    const calm = await runProvince(scene, []);
    rows.push(rowOf(scene, calm, 0, ""));
    if (!kills) continue;
    const [random] = streams(seed + number, 1);
    const moments = Array.from({ length: KILLS }, () => random?.int(2, 90) ?? 50).toSorted((a, b) => a - b);
    const killed = await runProvince(
      scene,
      moments.map((percent, n) => ({ percent, worker: random?.int(0, number - 1) ?? 0, database: n === DATABASE })),
    );
    const known = new Map(calm.report.map((agency) => [agency.id, JSON.stringify(agency)]));
    const others = killed.report.filter((agency) => known.get(agency.id) !== JSON.stringify(agency));
    differing.push(...others.map(({ id, state }) => `${number}: ${id} ${state}`));
    rows.push(rowOf(scene, killed, KILLS, `${(killed.seconds - calm.seconds).toFixed(1)} · ต่าง ${others.length}`));
  }
  await host.stop();
  const head = [
    "ที่อยู่/วินาที",
    "หน่วยงาน/ชั่วโมง",
    "MB สูงสุดรวม",
    "ฐานข้อมูล MB",
    "ms แกน/ที่อยู่",
    "โหลด 1/5/15 นาที",
    "ฆ่า",
    "เสียเวลา (วินาที) · รายงาน",
  ];
  console.log(table([["โปรแกรม", "ฐานข้อมูล", "หน่วยงาน", "ที่อยู่", "วินาที", ...head, "ผล"], ...rows]));
  console.log(`\nเครื่องขอพร้อมกันต่อแม่ข่ายสูงสุด ${Math.max(...Object.values(host.log.most))}`);
  for (const line of differing) console.log(line);
  return differing.length === 0;
}

function rowOf({ agencies, workers, database }: Scene, measure: ProvinceMeasure, kills: number, told: string) {
  const { seconds: time, addresses, peak, size, counts, cores, load } = measure;
  const hours = ((COUNTRY / agencies.length) * time) / 3600;
  return [
    String(workers),
    database === undefined ? "PGlite" : "PostgreSQL",
    count(agencies.length),
    count(addresses),
    seconds(time),
    seconds(addresses / time),
    milliseconds((agencies.length / time) * 3600),
    megabytes(peak),
    megabytes(size),
    kills > 0 || cores === undefined ? "" : milliseconds((cores / addresses) * 1000),
    load.map((one) => one.toFixed(1)).join("/"),
    String(kills),
    told,
    Object.entries(counts)
      .filter(([, number]) => number > 0)
      .map(([state, number]) => `${state} ${number}`)
      .concat(`${COUNTRY} → ${hours.toFixed(1)} h`)
      .join(" "),
  ];
}
