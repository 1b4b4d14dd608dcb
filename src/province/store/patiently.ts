import { setTimeout as sleep } from "node:timers/promises";

/** How long a database may be away before work is given up, and the rest between two tries, in ms. */
const [AWAY, REST] = [600_000, 1000];

/** A database that stayed away: no fault of whoever was asked meanwhile. */
export class DatabaseAway extends Error {}

/**
 * Does something with the database, again while it is away: it may be restarted without anything being lost.
 * @throws DatabaseAway where it stays away
 */
export async function patiently<Value>(work: () => Promise<Value>): Promise<Value> {
  const until = Date.now() + AWAY;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (Date.now() > until) throw new DatabaseAway("the database stayed away");
      await sleep(REST);
    }
  }
}

/** Codes of connections that break or are refused, of a server that stops or starts (class 57P and 08), or has no room (53300). */
const isAway = (error: unknown): boolean => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    (typeof code === "string" && /^(?:ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|57P\d\d|08\d{3}|53300)$/.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      String(message),
    )
  );
};
