import type { ItemResult, Run, RunAgency } from "../domain/province/run.ts";
import { refuse } from "../program/flags.ts";
import type { ProvinceFolder } from "./folder.ts";
import { openStore, refuseEmpty } from "./open.ts";
import type { Store } from "./store/database.ts";
import { listAgencies, listResults, listRuns } from "./store/runs.ts";

/** All that is kept of a run. */
export interface LoadedRun {
  readonly run: Run;
  readonly agencies: readonly RunAgency[];
  readonly results: ReadonlyMap<string, readonly ItemResult[]>;
}

/** A run, and the one before it. */
export interface LoadedRuns {
  readonly current: LoadedRun;
  readonly before?: LoadedRun;
}

/**
 * Reads a run with what is kept of it, and the finished one before it.
 * @param number the newest where it is left out
 * @throws Refusal where there is none
 */
export async function loadRun(
  folder: ProvinceFolder,
  server: string | undefined,
  number: number | undefined,
): Promise<LoadedRuns> {
  await refuseEmpty(folder, server);
  const store = await openStore(folder, server);
  try {
    return await readRuns(store.sql, number);
  } finally {
    await store.close();
  }
}

/** The same out of a database that is open. @throws Refusal where there is none */
export async function readRuns(sql: Store["sql"], number?: number): Promise<LoadedRuns> {
  const runs = await listRuns(sql);
  const run = number === undefined ? runs[0] : runs.find((one) => one.number === number);
  if (!run)
    return refuse(
      runs.length === 0
        ? "ยังไม่มีรอบที่ตรวจ เริ่มด้วย prongsai province check"
        : `ไม่มีรอบที่ ${number ?? ""} รอบที่มี: ${runs.map((one) => one.number).join(", ")}`,
    );
  const load = async (one: Run): Promise<LoadedRun> => ({
    run: one,
    agencies: await listAgencies(sql, one.number),
    results: await listResults(sql, one.number),
  });
  const before = runs.find((one) => one.number < run.number && one.finishedAt !== undefined);
  return { current: await load(run), ...(before && { before: await load(before) }) };
}
