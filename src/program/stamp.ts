import { statSync } from "node:fs";

/** Disks count time in steps: a file may change again within one, in milliseconds. */
const STEP = 1000;

/** How the disk describes a file. */
export interface FileStamp {
  readonly stamp: string;
  /** False where it may change again without any sign of it. */
  readonly isSettled: boolean;
}

/** A file as the disk describes it: as long as it says the same, the same stands there. @throws Error where there is none */
export function diskStamp(file: string): FileStamp {
  const { size, ino, mtimeMs, ctimeMs } = statSync(file);
  return {
    stamp: [size, ino, mtimeMs, ctimeMs].join(" "),
    isSettled: Date.now() - Math.max(mtimeMs, ctimeMs) > STEP,
  };
}
