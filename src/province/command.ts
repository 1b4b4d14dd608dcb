import path from "node:path";
import { nearest } from "../collections/nearest.ts";
import { isOneOf, keysOf } from "../domain/keyed.ts";
import type { Edition } from "../domain/model/catalogue/edition.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import { refuse } from "../program/flags.ts";
import { say } from "../program/say.ts";
import { standingLines, standingWords } from "../site/province/status-words.ts";
import { SourceFault } from "../verify/source/source-fault.ts";
import { readConfirmed } from "./confirmed.ts";
import { exportRun } from "./export.ts";
import { provinceFolder, type ProvinceFolder } from "./folder.ts";
import { initProvince } from "./init.ts";
import { loadRun } from "./load-run.ts";
import { openStore, refuseEmpty, serverOf } from "./open.ts";
import { flagNumber, flagText, PROVINCE_USAGE, refuseUnheard, type Flags, type ProvinceCommand } from "./options.ts";
import { pruneRuns } from "./prune.ts";
import { runCheck } from "./run-check.ts";
import { statusOf, type RunStatus } from "./status.ts";
import { askHolder } from "./store/lock.ts";
import { listRuns } from "./store/runs.ts";

/** What stands around the command. */
export interface ProvinceContext {
  /** The folder that the command was given in, absolute. */
  readonly directory: string;
  readonly editions: readonly Edition[];
  readonly today: IsoDate;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a command of the province is given. */
interface Given extends ProvinceContext {
  readonly folder: ProvinceFolder;
  readonly flags: Flags;
  readonly words: readonly string[];
}

const COMMANDS: Readonly<Record<ProvinceCommand, (given: Given) => Promise<number>>> = {
  async init({ folder, words, editions }) {
    for (const line of await initProvince(folder.root, words[0], editions)) say(line);
    return 0;
  },
  check: ({ flags, ...around }) => runCheck(flags, around),
  async status({ folder, env }) {
    for (const line of await standing(folder, serverOf(env))) say(line);
    return 0;
  },
  async export({ folder, env, flags }) {
    const { current } = await loadRun(folder, serverOf(env), flagNumber(flags, "run", 1, 1_000_000));
    for (const file of await exportRun(folder, current)) say(`เขียน ${file} แล้ว`);
    return 0;
  },
  async site({ folder, env, flags, editions, today }) {
    const loaded = await loadRun(folder, serverOf(env), flagNumber(flags, "run", 1, 1_000_000));
    const confirmed = await readConfirmed(folder, loaded.current, { editions, today });
    await (await import("./site.ts")).buildProvinceSite(folder, loaded, confirmed);
    say(`สร้างเว็บไซต์ผลตรวจรอบที่ ${loaded.current.run.number} แล้วที่ ${folder.site} นำทั้งโฟลเดอร์ขึ้นเว็บโฮสต์ได้`);
    return 0;
  },
  async letters({ folder, env, flags, today }) {
    const { current } = await loadRun(folder, serverOf(env), flagNumber(flags, "run", 1, 1_000_000));
    const { writeLetters } = await import("./letters.ts");
    say(
      `เขียนหนังสือแจ้งผล ${await writeLetters(folder, current, today)} หน่วยงานแล้วที่ ${folder.letters} (PDF และข้อความอีเมล)`,
    );
    return 0;
  },
  async prune({ folder, env, flags, today }) {
    const rule = {
      runs: flagNumber(flags, "keep-runs", 1, 10_000) ?? 12,
      months: flagNumber(flags, "keep-months", 0, 1200) ?? 36,
    };
    for (const line of await pruneRuns(folder, serverOf(env), { rule, today, isMeant: flags.yes === true })) say(line);
    return 0;
  },
};

/**
 * Does what `prongsai province` was asked for.
 * @returns the exit code
 * @throws Refusal
 */
export async function runProvince(
  [name, ...words]: readonly string[],
  flags: Flags,
  around: ProvinceContext,
): Promise<number> {
  const folder = provinceFolder(path.resolve(around.directory, flagText(flags.folder) ?? "province"));
  const known = keysOf(COMMANDS);
  if (!isOneOf(known, name)) {
    const near = name === undefined ? undefined : nearest(name, known);
    return refuse(
      name === undefined
        ? "บอกคำสั่งของ province"
        : `ไม่รู้จักคำสั่ง province ${name}${near === undefined ? "" : ` หมายถึง ${near} หรือไม่`}`,
      PROVINCE_USAGE,
    );
  }
  refuseUnheard(name, words, flags);
  try {
    return await COMMANDS[name]({ ...around, folder, flags, words });
  } catch (error) {
    if (error instanceof SourceFault) refuse(error.message);
    throw error;
  }
}

/** How the newest run stands: told by the program that works on it, where there is one on this machine. */
async function standing(folder: ProvinceFolder, server: string | undefined): Promise<string[]> {
  if (server === undefined) {
    const told = await askHolder(folder);
    if (told !== undefined)
      return told === null
        ? ["โปรแกรมกำลังเริ่มหรือทำงานอื่นในโฟลเดอร์นี้อยู่"]
        : [standingWords(told as RunStatus), ...standingLines(told as RunStatus)];
  }
  await refuseEmpty(folder, server);
  const store = await openStore(folder, server);
  try {
    const [run] = await listRuns(store.sql);
    if (!run) return ["ยังไม่มีรอบที่ตรวจ เริ่มด้วย prongsai province check"];
    const status = await statusOf(store.sql, run);
    const end =
      run.finishedAt !== undefined
        ? "ตรวจครบแล้ว"
        : run.closed
          ? "ปิดก่อนตรวจครบ"
          : server === undefined
            ? "ยังไม่จบ และไม่มีโปรแกรมตรวจอยู่ ตรวจต่อด้วย prongsai province check --resume"
            : "ยังไม่จบ";
    return [...standingLines(status), end];
  } finally {
    await store.close();
  }
}
