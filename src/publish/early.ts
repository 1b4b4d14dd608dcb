import path from "node:path";
import { entriesBelow } from "../program/paths.ts";
import { beginBundle, type EarlyBundle } from "./bundle/early-bundle.ts";
import { startPlaceThread } from "./kept/place-thread.ts";
import { hasBundle } from "./kept/placer.ts";
import { startIndexThread } from "./search/index-thread.ts";
import type { Thread } from "../program/thread.ts";

/** What is begun of a publication while the agency is read; it ends with whoever asked for it. */
export interface EarlyWork extends AsyncDisposable {
  readonly bundle: EarlyBundle;
  /** Threads for the index of the search and for the folder of the site, for one publication: nothing for the next. */
  readonly indexThread: () => Thread | undefined;
  readonly placeThread: () => Thread | undefined;
}

/**
 * Begins a publication before the agency is read.
 * @param directory the agency's folder, absolute
 */
export function beginPublication(directory: string): EarlyWork {
  const place = startPlaceThread();
  const bundle = beginBundle(hasBundle(place).catch(() => false));
  // Each file of content becomes a page, and few pages come from elsewhere.
  const index = startIndexThread(entriesBelow(path.join(directory, "content")).files.length);
  const left = new Set([place, index]);
  const given = (thread: Thread) => (left.delete(thread) ? thread : undefined);
  return {
    bundle,
    indexThread: () => given(index),
    placeThread: () => given(place),
    async [Symbol.asyncDispose]() {
      await Promise.all([...[...left].map(({ worker }) => worker.terminate()), bundle[Symbol.asyncDispose]()]);
    },
  };
}
