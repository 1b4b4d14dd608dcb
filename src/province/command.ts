import path from "node:path";
import type { Edition } from "../domain/model/edition.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import { refuse } from "../program/flags.ts";
import { say } from "../program/say.ts";
import { SourceFault } from "../verify/source/source-fault.ts";
import { initProvince } from "./init.ts";
import { flagText, PROVINCE_USAGE, type Flags } from "./options.ts";

/** What stands around the command. */
export interface ProvinceContext {
  /** The folder that the command was given in, absolute. */
  readonly directory: string;
  readonly editions: readonly Edition[];
  readonly today: IsoDate;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Does what `prongsai province` was asked for.
 * @returns the exit code
 * @throws Refusal
 */
export async function runProvince(words: readonly string[], flags: Flags, around: ProvinceContext): Promise<number> {
  const [name, ...rest] = words;
  const root = path.resolve(around.directory, flagText(flags.folder) ?? "province");
  try {
    if (name !== "init")
      return refuse(name === undefined ? "บอกคำสั่งของ province" : `ไม่รู้จักคำสั่ง province ${name}`, PROVINCE_USAGE);
    for (const line of await initProvince(root, rest[0], around.editions)) say(line);
    return 0;
  } catch (error) {
    if (error instanceof SourceFault) refuse(error.message);
    throw error;
  }
}
