import type { Db as Database } from "pg-boss";
import type { Run } from "../domain/province/run.ts";
import { countAddresses, countStates, type Counts } from "./store/runs.ts";

/** How a run stands. */
export interface RunStatus {
  readonly run: number;
  readonly startedAt: string;
  readonly counts: Counts;
  /** Addresses that were asked of agencies that are done. */
  readonly addresses: number;
  /** Addresses a second since this program began, and seconds that the rest takes; only while it works. */
  readonly rate?: number;
  readonly left?: number;
}

/** How a run stands in the database. */
export const statusOf = async (sql: Database, { number, startedAt }: Run): Promise<RunStatus> => ({
  run: number,
  startedAt,
  counts: await countStates(sql, number),
  addresses: await countAddresses(sql, number),
});
