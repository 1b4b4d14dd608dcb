import type { WriteStream } from "node:tty";
import type { Edition } from "../domain/model/catalogue/edition.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import { refuse } from "../program/flags.ts";
import { say } from "../program/say.ts";
import { standingLines, standingWords, uncheckedLines } from "../site/province/status-words.ts";
import { proxiesOf } from "../verify/net/proxy.ts";
import { checkProvince } from "./check.ts";
import type { ProvinceFolder } from "./folder.ts";
import { openStore, serverOf } from "./open.ts";
import { flagDay, flagNumber, writtenFlags, type Flags } from "./options.ts";
import { readRegisterFile } from "./register-file.ts";
import { settingsOf } from "./settings.ts";
import { listAgencies } from "./store/runs.ts";
import type { RunStatus } from "./status.ts";

/** What stands around a check. */
interface Around {
  readonly folder: ProvinceFolder;
  readonly editions: readonly Edition[];
  readonly today: IsoDate;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How often a line is printed where nobody watches, in ms. */
const LINE_EVERY = 30_000;

/** Shows how a run stands: one line that changes for a person, a line now and then for a log. */
function watcher(stream: Pick<WriteStream, "write"> & { readonly isTTY?: boolean }): (status: RunStatus) => void {
  let printed = 0;
  return (status) => {
    if (stream.isTTY) stream.write(`\r\u001B[K${standingWords(status)}`);
    else if (Date.now() - printed > LINE_EVERY) {
      printed = Date.now();
      stream.write(`${standingWords(status)}\n`);
    }
  };
}

/**
 * Runs `province check` to its end, or until it is stopped at the keyboard.
 * @returns the exit code
 */
export async function runCheck(flags: Flags, { folder, editions, today, env }: Around): Promise<number> {
  const proxies = proxiesOf(env);
  const options = {
    settings: settingsOf(flags, proxies),
    workers: flagNumber(flags, "workers", 1, 64) ?? 1,
    since: flagDay(flags, "since"),
    only: (Array.isArray(flags.only) ? (flags.only as readonly string[]) : []).flatMap((word) => word.split(",")),
  };
  const stop = new AbortController();
  const onStop = () => {
    stop.abort();
  };
  process.once("SIGINT", onStop);
  process.once("SIGTERM", onStop);
  let last: RunStatus | undefined;
  const show = watcher(process.stderr);
  const server = serverOf(env);
  // What is wrong with the register is told before a database is made.
  if (flags.resume !== true) await readRegisterFile(folder.root);
  const store = await openStore(folder, server, () => Promise.resolve(last ?? null));
  try {
    const status = await checkProvince(store, {
      ...options,
      only: options.only.map((word) => word.trim()).filter(Boolean),
      folder,
      editions,
      today,
      proxies,
      server,
      resume: flags.resume === true,
      written: writtenFlags(flags),
      fresh: flags.new === true,
      onStatus(now) {
        last = now;
        show(now);
      },
      signal: stop.signal,
    });
    if (process.stderr.isTTY) process.stderr.write("\n");
    for (const line of standingLines(status)) say(line);
    for (const line of uncheckedLines(await listAgencies(store.sql, status.run))) say(line);
    if (status.counts.unreachable > 0) say("หน่วยงานที่ติดต่อไม่ได้จัดคิวไว้วันถัดไปแล้ว ถึงเวลาสั่ง prongsai province check --resume");
    if (status.counts.checked > 0) say("ต่อไป: prongsai province site และ prongsai province letters");
    return 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return refuse("\nหยุดแล้ว ผลที่ตรวจไปแล้วยังอยู่ครบ ตรวจต่อด้วย prongsai province check --resume");
  } finally {
    await store.close();
    process.off("SIGINT", onStop);
    process.off("SIGTERM", onStop);
  }
}
