import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { MadeFile, PlaceAnswer, PlaceOrder, PlacePlan } from "./place-worker.ts";

/** Fills the folder of a site while its pages are rendered. */
export interface Placer {
  /** Takes a published file over, soon. @param file path below both folders */
  readonly take: (file: string) => void;
  /** Writes a file, soon; from the next turn on its bytes are given away. @param file path below the folder */
  readonly put: (file: string, bytes: Uint8Array) => void;
  /** When so little waits that more may be put. */
  readonly room: () => Promise<void>;
  /** Resolves when every file is there. */
  readonly finish: () => Promise<PlaceAnswer>;
  /** Ends the work, finished or not. */
  readonly stop: () => Promise<void>;
}

/** So many files wait to be written at most: pages are large. */
const AHEAD = 100;

/** @param from the published folder and `to` the one to fill, both absolute */
export function startPlacer(folders: Pick<PlacePlan, "from" | "to">): Placer {
  const written = new Int32Array(new SharedArrayBuffer(4));
  let put = 0;
  let taken: string[] = [];
  let made: MadeFile[] = [];
  const worker = new Worker(new URL("./place-worker.ts", import.meta.url), {
    workerData: { ...folders, written } satisfies PlacePlan,
  });
  // `once` fails where the worker does. Whoever stops before the end need not hear of it.
  const answered = once(worker, "message") as Promise<[PlaceAnswer]>;
  answered.catch(() => undefined);
  const flush = () => {
    if (taken.length + made.length === 0) return;
    worker.postMessage({ taken, made } satisfies PlaceOrder, made.flatMap(givenAway));
    [taken, made] = [[], []];
  };
  // Whoever else is shown the bytes of a page has them by then.
  const soon = () => {
    if (taken.length + made.length === 1) setImmediate(flush);
  };
  return {
    take(file) {
      taken.push(file);
      soon();
    },
    put(file, bytes) {
      put += 1;
      made.push({ file, bytes });
      soon();
    },
    async room() {
      while (put - Atomics.load(written, 0) > AHEAD) await Promise.race([setTimeout(5), answered]);
    },
    async finish() {
      flush();
      worker.postMessage("finish" satisfies PlaceOrder);
      const [answer] = await answered;
      return answer;
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** What need not be copied: bytes that are all of their buffer. */
const givenAway = ({ bytes }: MadeFile): ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
