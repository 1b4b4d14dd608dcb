import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { forgetOld } from "./forget-old.ts";

/** A folder of one run. */
export interface Scratch {
  /** Absolute. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Memory that Linux shows as a folder: a disk may take a second to create some thousand files. */
const MEMORY = "/dev/shm";
const PREFIX = "prongsai-";

/**
 * A new folder of small files, in memory where the system has room for them there.
 * @param place where it is made otherwise, absolute
 * @param fill writes the files
 * @throws Error where it cannot be made in that place either
 */
export function scratch(place: string, fill: (folder: string) => void, memory = MEMORY): Scratch {
  try {
    return made(memory, fill);
  } catch {
    mkdirSync(place, { recursive: true });
    return made(place, fill);
  }
}

function made(parent: string, fill: (folder: string) => void): Scratch {
  // What a run that was killed has left.
  forgetOld(parent, 0, PREFIX);
  const folder = mkdtempSync(path.join(parent, PREFIX));
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", clear);
  const remove = () => {
    process.off("exit", clear);
    clear();
  };
  try {
    fill(folder);
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
