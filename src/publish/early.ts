import path from "node:path";
import { entriesBelow } from "../program/paths.ts";
import { beginBundle, type EarlyBundle } from "./bundle/early-bundle.ts";
import { storedBundle } from "./bundle/kept-bundle.ts";
import { startIndexThread, type IndexThread } from "./search/index-thread.ts";

/** What is begun of a publication while the agency is read; it ends with whoever asked for it. */
export interface EarlyWork extends AsyncDisposable {
  readonly bundle: EarlyBundle;
  /** A thread for the index of the search, for one publication: nothing for the next. */
  readonly thread: () => IndexThread | undefined;
}

/**
 * Begins a publication before the agency is read.
 * @param directory the agency's folder, absolute
 */
export function beginPublication(directory: string): EarlyWork {
  // Each file of content becomes a page, and few pages come from elsewhere.
  let thread: IndexThread | undefined = startIndexThread(entriesBelow(path.join(directory, "content")).files.length);
  const bundle = beginBundle(storedBundle());
  return {
    bundle,
    thread() {
      const given = thread;
      thread = undefined;
      return given;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([thread?.worker.terminate(), bundle[Symbol.asyncDispose]()]);
    },
  };
}
