import { mkdirSync, mkdtempSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { cachePlace } from "../../program/paths.ts";
import { clearAway, WORK } from "../../program/put-back.ts";
import { programHash } from "../../program/program-hash.ts";
import { type Bundle, bundlesOf } from "./kept-bundle.ts";
import { makeApart } from "./order.ts";

/** A bundle that is made while an agency is read; it ends with whoever asked for it. */
export interface EarlyBundle extends AsyncDisposable {
  /**
   * Puts it into a folder.
   * @param key of the bundle that is needed
   * @param to a new folder, absolute
   * @returns nothing where none was made, or one of other parts than were read since
   */
  readonly take: (key: string, to: string) => Promise<Bundle | undefined>;
}

/**
 * Begins to bundle an agency's pages before the agency is read, which takes as long again. Where bundles are kept there
 * is most probably nothing to be made.
 * @param directory the agency's folder, absolute
 * @param today the day of the publication, ISO (C.E.)
 */
export async function beginBundle(directory: string, today: string): Promise<EarlyBundle> {
  const program = programHash();
  if ((await bundlesOf(program)).length > 0) return NOTHING;
  mkdirSync(cachePlace(), { recursive: true });
  const work = mkdtempSync(cachePlace(`${WORK}${process.pid}-`));
  const clear = () => {
    clearAway(work);
  };
  process.once("exit", clear);
  const stop = new AbortController();
  const folder = path.join(work, "bundle");
  // Whatever goes wrong goes wrong again when it is made of what was read, and is told then.
  const made = makeApart({ directory, program, today }, folder, { stop: stop.signal, quiet: true }).catch(
    () => undefined,
  );
  return {
    async take(key, to) {
      const answer = await made;
      if (answer?.key !== key) return undefined;
      await rename(folder, to);
      return answer.bundle;
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await made;
      clear();
      process.off("exit", clear);
    },
  };
}

const NOTHING: EarlyBundle = {
  take: () => Promise.resolve(undefined),
  [Symbol.asyncDispose]: () => Promise.resolve(),
};
