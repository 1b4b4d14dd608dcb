import type { LookupFunction } from "node:net";
import type { Edition } from "../domain/model/catalogue/edition.ts";
import type { Run } from "../domain/province/run.ts";
import type { IsoDate } from "../domain/thai/date.ts";
import type { Proxies } from "../verify/net/proxy.ts";
import type { ProvinceFolder } from "./folder.ts";
import type { FlagName } from "./options.ts";
import type { RunStatus } from "./status.ts";
import type { Workers } from "./work/workers.ts";

/** What a check is asked for. */
export interface CheckOptions {
  readonly folder: ProvinceFolder;
  readonly editions: readonly Edition[];
  readonly today: IsoDate;
  readonly workers: number;
  readonly only: readonly string[];
  readonly since?: IsoDate | undefined;
  readonly resume: boolean;
  /** What was asked for in so many words, and not left as it is. */
  readonly written?: readonly FlagName[];
  readonly fresh: boolean;
  readonly settings: Run["settings"];
  readonly proxies?: Proxies | undefined;
  /** The server's database; the folder's own where it is left out. */
  readonly server?: string | undefined;
  /** Another program of a worker, and other names of servers: in tests. */
  readonly main?: URL;
  readonly lookup?: LookupFunction;
  readonly onStatus: (status: RunStatus) => void;
  /** Hears of the workers that are started. */
  readonly onWorkers?: (workers: Workers) => void;
  readonly signal: AbortSignal;
}
