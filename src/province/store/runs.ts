import type { Db as Database } from "pg-boss";
import type { RegisteredAgency } from "../../domain/province/register.ts";
import {
  AGENCY_STATES,
  itemResultSchema,
  runSchema,
  visitSchema,
  type AgencyState,
  type AgencyVisit,
  type ItemResult,
  type Run,
  type RunAgency,
} from "../../domain/province/run.ts";
import { valueOfEach } from "../../domain/keyed.ts";

/** An agency as a run is begun with it. */
export interface NewRunAgency {
  readonly agency: RegisteredAgency;
  /** The hash of the file that holds its list, where it is one. */
  readonly file?: string;
  readonly state: Extract<AgencyState, "waiting" | "no-address">;
}

/** A job of a run in a worker's hand. */
export interface Claim {
  readonly run: number;
  readonly agency: string;
  readonly attempt: number;
  readonly worker: string;
}

/** A list that stands in a file, kept with the run so that every machine reads the same. */
export interface ListFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How many agencies stand where. */
export type Counts = Readonly<Record<AgencyState, number>>;

/** How many rows go in one statement. */
const BATCH = 500;

const rowsOf = async <Row>(sql: Database, text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await sql.executeSql(text, [...values])).rows as Row[];

/** Begins a run with its agencies. @returns the run's number */
export async function createRun(
  sql: Database,
  data: Omit<Run, "number">,
  agencies: readonly NewRunAgency[],
  files: readonly ListFile[],
): Promise<number> {
  for (const { sha256, name, bytes } of files)
    await sql.executeSql(
      "insert into prongsai.file (sha256, name, bytes) values ($1, $2, decode($3, 'base64')) on conflict do nothing",
      [sha256, name, Buffer.from(bytes).toString("base64")],
    );
  const [row] = await rowsOf<{ number: number }>(
    sql,
    "insert into prongsai.run (data) values ($1::jsonb) returning number",
    [JSON.stringify(data)],
  );
  const number = row?.number ?? 0;
  for (let at = 0; at < agencies.length; at += BATCH) {
    const part = agencies.slice(at, at + BATCH).map((one, index) => ({ ...one, place: at + index, id: one.agency.id }));
    await sql.executeSql(
      `insert into prongsai.agency (run, id, place, data, file, state)
       select $1, a.id, a.place, a.agency, a.file, a.state
       from jsonb_to_recordset($2::jsonb) as a(id text, place int, agency jsonb, file text, state text)`,
      [number, JSON.stringify(part)],
    );
  }
  return number;
}

interface RunRow {
  number: number;
  data: Omit<Run, "number">;
  finished_at: string | null;
  closed: boolean;
}

const runOfRow = ({ number, data, finished_at, closed }: RunRow): Run =>
  runSchema.parse({
    ...data,
    number,
    ...(finished_at !== null && { finishedAt: finished_at }),
    ...(closed && { closed }),
  });

/** All runs, the newest first. */
export const listRuns = async (sql: Database): Promise<Run[]> =>
  (await rowsOf<RunRow>(sql, "select * from prongsai.run order by number desc")).map(runOfRow);

/** Ends a run, or lets it go on where it was ended and agencies wait again. */
export const finishRun = (sql: Database, run: number, at: string | null) =>
  sql.executeSql("update prongsai.run set finished_at = $2 where number = $1", [run, at]);

/** Closes a run before its end: what was not checked stays so. */
export const closeRun = (sql: Database, run: number) =>
  sql.executeSql("update prongsai.run set closed = true where number = $1", [run]);

/** Removes a run with all that is kept of it. */
export const removeRun = (sql: Database, run: number) =>
  sql.executeSql("delete from prongsai.run where number = $1", [run]);

interface AgencyRow {
  id: string;
  data: RegisteredAgency;
  state: AgencyState;
  reason: string;
  tries: number;
  host: string | null;
  finished_at: string | null;
  visit: AgencyVisit | null;
  file: string | null;
  job: string | null;
}

/** The agencies of a run in the order of the register. */
export async function listAgencies(sql: Database, run: number): Promise<RunAgency[]> {
  const rows = await rowsOf<AgencyRow>(sql, "select * from prongsai.agency where run = $1 order by place", [run]);
  return rows.map(({ data, state, reason, tries, host, finished_at, visit }) => ({
    ...data,
    state,
    reason,
    tries,
    ...(finished_at !== null && { finishedAt: finished_at }),
    ...(host !== null && { host }),
    ...(visit !== null && { visit: visitSchema.parse(visit) }),
  }));
}

/** What is kept of the items of each agency of a run, in the order of the edition. */
export async function listResults(sql: Database, run: number): Promise<Map<string, ItemResult[]>> {
  const rows = await rowsOf<{ agency: string; data: ItemResult }>(
    sql,
    "select agency, data from prongsai.result where run = $1 order by agency, place",
    [run],
  );
  const all = new Map<string, ItemResult[]>();
  for (const { agency, data } of rows) {
    const own = all.get(agency) ?? [];
    own.push(itemResultSchema.parse(data));
    all.set(agency, own);
  }
  return all;
}

/** How many agencies of a run stand where. */
export async function countStates(sql: Database, run: number): Promise<Counts> {
  const rows = await rowsOf<{ state: AgencyState; n: number }>(
    sql,
    "select state, count(*)::int as n from prongsai.agency where run = $1 group by state",
    [run],
  );
  const known = new Map(rows.map(({ state, n }) => [state, n]));
  return valueOfEach(AGENCY_STATES, (state) => known.get(state) ?? 0);
}

/** How many addresses were asked in a run so far. */
export async function countAddresses(sql: Database, run: number): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    sql,
    "select coalesce(sum((visit->>'addresses')::int), 0)::int as n from prongsai.agency where run = $1",
    [run],
  );
  return row?.n ?? 0;
}

/** When each agency was last checked in any run, ISO 8601. */
export async function lastChecked(sql: Database): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; at: string }>(
    sql,
    "select id, max(finished_at) as at from prongsai.agency where state = 'checked' group by id",
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Takes an agency into a worker's hand; `undefined` where it is done, in another's hand, or in no run any more. */
export async function claim(
  sql: Database,
  run: number,
  id: string,
  by: { readonly worker: string; readonly host: string; readonly job: string; readonly at: string },
): Promise<(Claim & { readonly agency: string; readonly data: RegisteredAgency; readonly file?: string }) | undefined> {
  const [row] = await rowsOf<AgencyRow & { attempt: number }>(
    sql,
    `with mine as (
       update prongsai.agency set state = 'active', attempt = attempt + 1, worker = $3, host = $4, job = $5, started_at = $6
       where run = $1 and id = $2 and (state in ('waiting', 'unreachable') or (state = 'active' and job = $5)) returning *
     ), told as (
       insert into prongsai.event (run, agency, kind, worker, attempt) select run, id, 'begun', $3, attempt from mine
     )
     select * from mine`,
    [run, id, by.worker, by.host, by.job, by.at],
  );
  if (!row) return undefined;
  return {
    run,
    agency: id,
    attempt: row.attempt,
    worker: by.worker,
    data: row.data,
    ...(row.file !== null && { file: row.file }),
  };
}

/** What came of an agency. */
export type Outcome =
  | { readonly state: "checked"; readonly visit: AgencyVisit; readonly results: readonly ItemResult[] }
  | { readonly state: "unreachable" | "no-list" | "failed"; readonly reason: string };

/**
 * Keeps what came of an agency, all of it or nothing.
 * @returns false where the claim has lapsed: another has the agency, and what was seen here is dropped
 */
export async function keep(
  sql: Database,
  { run, agency, attempt, worker }: Claim,
  at: string,
  came: Outcome,
): Promise<boolean> {
  const results = came.state === "checked" ? came.results : [];
  const rows = results.map((data, place) => ({ code: data.code, place, outcome: data.outcome, step: data.step, data }));
  const [row] = await rowsOf<{ n: number }>(
    sql,
    `with mine as (
       update prongsai.agency set state = $4, reason = $5, finished_at = $6, visit = $7::jsonb, job = null,
         tries = tries + 1
       where run = $1 and id = $2 and attempt = $3 and state = 'active' returning 1
     ), told as (
       insert into prongsai.event (run, agency, kind, worker, attempt) select $1, $2, $4, $8, $3 from mine
     ), rows as (
       insert into prongsai.result (run, agency, code, place, outcome, step, data)
       select $1, $2, r.code, r.place, r.outcome, r.step, r.data
       from jsonb_to_recordset($9::jsonb) as r(code text, place int, outcome text, step text, data jsonb), mine
       on conflict (run, agency, code) do update set place = excluded.place, outcome = excluded.outcome,
         step = excluded.step, data = excluded.data
     )
     select count(*)::int as n from mine`,
    [
      ...[run, agency, attempt, came.state, came.state === "checked" ? "" : came.reason, at],
      came.state === "checked" ? JSON.stringify(came.visit) : null,
      worker,
      JSON.stringify(rows),
    ],
  );
  return (row?.n ?? 0) > 0;
}

/** Lets agencies wait again that were in somebody's hand. */
export const release = (sql: Database, run: number, ids: readonly string[]) =>
  sql.executeSql(
    "update prongsai.agency set state = 'waiting', job = null where run = $1 and id = any($2::text[]) and state = 'active'",
    [run, [...ids]],
  );

/** Agencies in the hand of workers, with their jobs. @param worker of this worker alone, where it is given */
export const activeJobs = (sql: Database, run: number, worker?: string) =>
  rowsOf<{ id: string; job: string; worker: string }>(
    sql,
    "select id, job, worker from prongsai.agency where run = $1 and state = 'active' and ($2::text is null or worker = $2)",
    [run, worker ?? null],
  );

/** Says of agencies that the program could not check them. */
export const giveUp = (sql: Database, run: number, ids: readonly string[], reason: string, at: string) =>
  sql.executeSql(
    `update prongsai.agency set state = 'failed', reason = $3, finished_at = $4, job = null
     where run = $1 and id = any($2::text[]) and state in ('waiting', 'active')`,
    [run, [...ids], reason, at],
  );

/** A file of a list. */
export async function fileOf(sql: Database, sha256: string): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const [row] = await rowsOf<{ name: string; bytes: string }>(
    sql,
    "select name, encode(bytes, 'base64') as bytes from prongsai.file where sha256 = $1",
    [sha256],
  );
  return row && { name: row.name, bytes: new Uint8Array(Buffer.from(row.bytes, "base64")) };
}
