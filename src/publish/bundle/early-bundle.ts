import { mkdirSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { cachePlace } from "../../program/paths.ts";
import { clearAway, WORK } from "../../program/put-back.ts";
import { bundleIn, keepBundle, type StoredBundle } from "./kept-bundle.ts";
import { makeApart } from "./order.ts";

/** A bundle that is made while an agency is read; it ends with whoever asked for it. */
export interface EarlyBundle extends AsyncDisposable {
  /** Gives it as soon as it is made; nothing where none was. */
  readonly take: () => Promise<StoredBundle | undefined>;
}

/**
 * Begins to bundle the program before an agency is read, which takes as long again.
 * @param stands whether it stands already, and nothing is to be done
 */
export function beginBundle(stands: Promise<boolean>): EarlyBundle {
  let work: string | undefined;
  const clear = () => {
    if (work !== undefined) clearAway(work);
  };
  process.once("exit", clear);
  const stop = new AbortController();
  const make = async () => {
    if ((await stands) || stop.signal.aborted) return undefined;
    mkdirSync(cachePlace(), { recursive: true });
    work = mkdtempSync(cachePlace(`${WORK}${process.pid}-`));
    const folder = path.join(work, "bundle");
    const made = bundleIn(folder, await makeApart(folder, { stop: stop.signal, quiet: true }));
    keepBundle(made);
    return made;
  };
  // Whatever goes wrong goes wrong again when it is needed, and is told then.
  const made = make().catch(() => undefined);
  return {
    take: () => made,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await made;
      clear();
      process.off("exit", clear);
    },
  };
}
