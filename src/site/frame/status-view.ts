import type { Certainty } from "../../domain/model/catalogue/certainty.ts";
import { CERTAINTY_WORDS } from "../../domain/model/catalogue/certainty.ts";
import { STATUS_WORDS, type Status } from "../../domain/model/status.ts";

/** A status with its words. */
export interface StatusView {
  readonly id: Status;
  readonly label: string;
  readonly meaning: string;
}

/** A level of certainty with its words. */
export interface CertaintyView {
  readonly id: Certainty;
  readonly label: string;
  readonly meaning: string;
}

/** A status ready to be shown. */
export const statusView = (status: Status): StatusView => ({ id: status, ...STATUS_WORDS[status] });

/** A level of certainty ready to be shown. */
export const certaintyView = (level: Certainty): CertaintyView => ({ id: level, ...CERTAINTY_WORDS[level] });
