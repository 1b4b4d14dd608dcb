import type { Db as Database } from "pg-boss";

/** A place in the line before a server, for all machines that share the database. */
export interface Slots {
  /** Takes a place, if one is free. @returns its number and for how many ms the server wants to be left alone */
  take(ip: string, places: number): Promise<{ readonly slot: number; readonly hold: number } | undefined>;
  /** Gives it back, free again after some ms. */
  give(ip: string, slot: number, rest: number): Promise<void>;
  /** Leaves a server alone for some ms. */
  hold(ip: string, wait: number): Promise<void>;
  close(): Promise<void>;
}

/** A place whose holder shows no sign for so many seconds is free; signs are given every `BEAT` ms. */
const [LIFE, BEAT] = [60, 15_000];

/** The places of servers in the database. @param holder names this process */
export function openSlots(sql: Database, holder: string): Slots {
  const made = new Set<string>();
  const beat = setInterval(() => {
    void sql
      .executeSql(`update prongsai.slot set until = now() + interval '${LIFE} seconds' where holder = $1`, [holder])
      .catch(() => undefined);
  }, BEAT).unref();
  return {
    async take(ip, places) {
      if (!made.has(ip)) {
        await sql.executeSql(
          "insert into prongsai.slot (ip, slot) select $1, n from generate_series(1, $2::int) n on conflict do nothing",
          [ip, places],
        );
        made.add(ip);
      }
      const { rows }: { rows: { slot: number; hold: number }[] } = await sql.executeSql(
        `with free as (
           select slot from prongsai.slot
           where ip = $1 and slot <= $2 and (holder is null or until < now()) and coalesce(free_at, now()) <= now()
           order by slot limit 1 for update skip locked
         )
         update prongsai.slot s set holder = $3, until = now() + interval '${LIFE} seconds' from free
         where s.ip = $1 and s.slot = free.slot
         returning s.slot, coalesce(
           (select extract(epoch from hold_until - now()) * 1000 from prongsai.server where ip = $1), 0)::int as hold`,
        [ip, places, holder],
      );
      return rows[0];
    },
    async give(ip, slot, rest) {
      await sql.executeSql(
        `update prongsai.slot set holder = null, until = null, free_at = now() + $3::int * interval '1 millisecond'
         where ip = $1 and slot = $2 and holder = $4`,
        [ip, slot, rest, holder],
      );
    },
    async hold(ip, wait) {
      await sql.executeSql(
        `insert into prongsai.server (ip, hold_until) values ($1, now() + $2::int * interval '1 millisecond')
         on conflict (ip) do update set hold_until = greatest(prongsai.server.hold_until, excluded.hold_until)`,
        [ip, Math.min(wait, 86_400_000)],
      );
    },
    async close() {
      clearInterval(beat);
      await freeSlots(sql, holder).catch(() => undefined);
    },
  };
}

/** Frees the places of a process that is gone; of all where none is named, when nobody else can be there. */
export const freeSlots = (sql: Database, holder?: string) =>
  sql.executeSql("update prongsai.slot set holder = null, until = null where $1::text is null or holder = $1", [
    holder ?? null,
  ]);
