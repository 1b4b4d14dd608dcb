import { setTimeout } from "node:timers/promises";
import type { Bundle } from "../bundle/kept-bundle.ts";
import type { OwnParts } from "../bundle/fit-bundle.ts";
import type { SitemapPlan } from "./write-sitemap.ts";
import type { Thread } from "../../program/thread.ts";
import type { MadeFile, PlaceAnswer, PlacedFiles, PlaceOrder, PlacePlan } from "./place-worker.ts";

/** Fills the folder of a site while its pages are rendered. */
export interface Placer {
  /** Writes the bundle for an agency into a new folder, absolute, where it stands; else it must be made. */
  readonly openBundle: (own: OwnParts, folder: string) => Promise<Bundle | undefined>;
  /** Takes a published file over, soon. @param file path below both folders */
  readonly take: (file: string) => void;
  /** Writes a file, soon; from the next turn on its bytes are given away. @param file path below the folder */
  readonly put: (file: string, bytes: Uint8Array) => void;
  /** Writes the sitemap, soon, into the folder, which is there. */
  readonly sitemap: (plan: SitemapPlan) => void;
  /** When so little waits that more may be put. */
  readonly room: () => Promise<void>;
  /** Resolves when every file is there. */
  readonly finish: () => Promise<PlacedFiles>;
  /** Ends the work, finished or not. */
  readonly stop: () => Promise<void>;
}

/** So many files wait to be written at most: pages are large. */
const AHEAD = 100;

/** So many files to take over, or to write, are told of without waiting for a turn: thousands may come in one. */
const TOLD = 200;
const TOLD_PAGES = 20;

/**
 * @param thread is this placer's own from now on
 * @param from the published folder and `to` the one to fill, both absolute
 */
export function startPlacer(thread: Thread, folders: Pick<PlacePlan, "from" | "to">): Placer {
  const { worker, failed } = thread;
  const written = new Int32Array(new SharedArrayBuffer(4));
  let put = 0;
  let taken: string[] = [];
  let made: MadeFile[] = [];
  const tell = (order: PlaceOrder, given: ArrayBuffer[] = []) => {
    worker.postMessage(order, given);
  };
  const flush = () => {
    if (taken.length + made.length === 0) return;
    tell({ taken, made }, made.flatMap(givenAway));
    [taken, made] = [[], []];
  };
  const link = () => {
    tell({ taken, made: [] });
    taken = [];
  };
  // Whoever else is shown the bytes of a page has them by then.
  const soon = () => {
    if (taken.length + made.length === 1) setImmediate(flush);
  };
  tell({ plan: { ...folders, written } });
  return {
    async openBundle(own, folder) {
      tell({ own, folder });
      return (await answerOf(thread, "bundle")).bundle;
    },
    take(file) {
      taken.push(file);
      if (taken.length === TOLD) link();
      else soon();
    },
    put(file, bytes) {
      put += 1;
      made.push({ file, bytes });
      soon();
    },
    sitemap(plan) {
      tell({ sitemap: plan });
    },
    async room() {
      if (made.length >= TOLD_PAGES) flush();
      while (put - Atomics.load(written, 0) > AHEAD) await Promise.race([setTimeout(5), failed]);
    },
    async finish() {
      flush();
      tell("finish");
      return (await answerOf(thread, "files")).files;
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** Whether the bundle stands: what the thread says first. */
export const hasBundle = async (thread: Thread): Promise<boolean> => (await answerOf(thread, "stands")).stands;

/** The next answer of one kind. */
function answerOf<Kind extends string>(
  { worker, failed }: Thread,
  kind: Kind,
): Promise<Extract<PlaceAnswer, Readonly<Record<Kind, unknown>>>> {
  type Answer = Extract<PlaceAnswer, Readonly<Record<Kind, unknown>>>;
  const answered = new Promise<Answer>((resolve) => {
    const listen = (answer: PlaceAnswer) => {
      if (!(kind in answer)) return;
      worker.off("message", listen);
      resolve(answer as Answer);
    };
    worker.on("message", listen);
  });
  return Promise.race([answered, failed]);
}

/** What need not be copied: bytes that are all of their buffer. */
const givenAway = ({ bytes }: MadeFile): ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
