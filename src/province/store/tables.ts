import type { Db as Database } from "pg-boss";

/** The tables of runs; a newer program adds to them, and never takes away. */
const TABLES = `
create schema if not exists prongsai;
create table if not exists prongsai.run (
  number int generated always as identity primary key,
  data jsonb not null,
  finished_at text,
  closed boolean not null default false
);
create table if not exists prongsai.agency (
  run int not null references prongsai.run on delete cascade,
  id text not null,
  place int not null,
  data jsonb not null,
  file text,
  state text not null,
  reason text not null default '',
  attempt int not null default -1,
  tries int not null default 0,
  job uuid,
  worker text,
  host text,
  started_at text,
  finished_at text,
  visit jsonb,
  primary key (run, id)
);
create index if not exists agency_state on prongsai.agency (run, state);
create table if not exists prongsai.result (
  run int not null,
  agency text not null,
  code text not null,
  place int not null,
  outcome text not null,
  step text not null,
  data jsonb not null,
  primary key (run, agency, code),
  foreign key (run, agency) references prongsai.agency on delete cascade
);
create table if not exists prongsai.file (sha256 text primary key, name text not null, bytes bytea not null);
create table if not exists prongsai.event (
  id bigint generated always as identity primary key,
  run int not null references prongsai.run on delete cascade,
  agency text not null,
  kind text not null,
  worker text not null,
  attempt int not null,
  at timestamptz not null default now()
);
create table if not exists prongsai.server (ip text primary key, hold_until timestamptz not null);
create table if not exists prongsai.slot (
  ip text not null,
  slot int not null,
  holder text,
  until timestamptz,
  free_at timestamptz,
  primary key (ip, slot)
);
`;

/** Makes the tables that are not there yet; several programs may come at once. */
export async function createTables(sql: Database): Promise<void> {
  await sql.executeSql(`begin; select pg_advisory_xact_lock(7126483921); ${TABLES} commit;`);
}
