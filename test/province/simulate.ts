import { spawn } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { provinceFolder } from "../../src/province/folder.ts";
import { readRuns } from "../../src/province/load-run.ts";
import { openEmbedded, type Store } from "../../src/province/store/database.ts";
import type { RunStatus } from "../../src/province/status.ts";
import { simulated, type Health, type Simulated } from "../bench/province-host.ts";

/** Items with the names of the lao edition of 2566, as many as a small test needs. */
export const ITEMS = ["โครงสร้างหน่วยงาน", "ข้อมูลผู้บริหาร", "อำนาจหน้าที่", "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", "ข้อมูลการติดต่อ"];

/** Agencies of mixed health. @param vendor so many of them stand on one server */
export const mixed = (count: number, vendor: number, healths: readonly Health[]): Simulated[] =>
  Array.from({ length: count }, (_, n) => simulated(n, healths[n % healths.length] ?? "good", n < vendor ? 0 : n));

/** Writes the register of simulated agencies; one more has no address. */
export async function writeRegister(root: string, agencies: readonly Simulated[], port: number): Promise<void> {
  const rows = agencies.map(({ id, host, health }, n) => {
    const site = `http://${host}:${health === "dead" ? 1 : port}/`;
    return [id, `เทศบาลตำบลที่ ${n + 1}`, "เทศบาลตำบล", `อำเภอที่ ${(n % 3) + 1}`, "จังหวัดตัวอย่าง", site, `${site}oit`, ""];
  });
  rows.push(["none", "อบต.ยังไม่มีเว็บไซต์", "อบต.", "อำเภอที่ 1", "จังหวัดตัวอย่าง", "", "", ""]);
  await mkdir(root, { recursive: true });
  await writeFile(
    path.join(root, "agencies.csv"),
    ["รหัส,หน่วยงาน,ประเภท,อำเภอ,จังหวัด,เว็บไซต์,หน้า OIT,อีเมล", ...rows.map((row) => row.join(","))].join("\n"),
  );
}

/** An empty database, made once: the engine takes seconds for it. */
export async function emptyDatabase(root: string): Promise<string> {
  const store = await openEmbedded(provinceFolder(root), () => Promise.resolve({}));
  await store.close();
  return provinceFolder(root).database;
}
export const withDatabase = (from: string, root: string) =>
  cp(from, provinceFolder(root).database, { recursive: true });

/** What a program that checks is told. */
interface Order {
  readonly root: string;
  readonly workers: number;
  readonly resume: boolean;
  readonly pause: number;
  readonly server?: string;
}

/** Starts a program that checks; it tells its workers' numbers, and how the run stands. */
export function startCheck(order: Order, env: Readonly<Record<string, string>> = {}) {
  const script = fileURLToPath(new URL("../bench/province-check.ts", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const statuses: (RunStatus & { readonly pids: readonly number[] })[] = [];
  let errors = "";
  let begun = 0;
  child.stderr.on("data", (part) => (errors += String(part)));
  let kept: Kept | undefined;
  const waiting: (() => void)[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    begun ||= performance.now();
    const told = JSON.parse(line) as (RunStatus & { pids: number[] }) | Kept;
    if ("report" in told) kept = told;
    else statuses.push(told);
    for (const wake of waiting.splice(0)) wake();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      for (const wake of waiting.splice(0)) wake();
      resolve(code);
    });
  });
  return {
    child,
    ended,
    pids: () => statuses.at(-1)?.pids ?? [],
    errors: () => errors,
    last: () => statuses.at(-1),
    /** What is kept of the run, once it has come to its end. */
    kept: () => kept,
    /** When it told first how it stands: the work has begun, in ms. */
    begun: () => begun,
    /** Until so many agencies are checked. */
    async until(checked: number): Promise<void> {
      while ((statuses.at(-1)?.counts.checked ?? 0) < checked && child.exitCode === null)
        await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

/** What a run says of its agencies and items, without what differs from time to time; and who did what, in order. */
export interface Kept {
  readonly report: readonly { readonly id: string; readonly state: string }[];
  readonly events: readonly { readonly agency: string; readonly kind: string; readonly worker: string }[];
  /** Seconds of a core that it took, with all its workers, where the system tells. */
  readonly cores?: number;
}

/** What is kept of the newest run. */
export async function keptOf(sql: Store["sql"]): Promise<Kept> {
  const { current } = await readRuns(sql);
  const report = current.agencies.map(({ id, state, reason, visit }) => ({
    id,
    state,
    reason,
    addresses: visit?.addresses,
    items: (current.results.get(id) ?? []).map(({ code, outcome, step, rule, sha256, finalAddress, findings }) => ({
      code,
      outcome,
      step,
      rule,
      sha256,
      at: finalAddress?.replace(/again=[\d.]+/, ""),
      findings: findings.map(({ what }) => what.replace(/again=[\d.]+/g, "")),
    })),
  }));
  const { rows }: { rows: Kept["events"][number][] } = await sql.executeSql(
    "select agency, kind, worker from prongsai.event where run = $1 order by id",
    [current.run.number],
  );
  return { report, events: rows };
}
