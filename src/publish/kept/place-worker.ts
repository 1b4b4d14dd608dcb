import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { fingerprint } from "../../program/fingerprint.ts";
import { sizeAndTime } from "./stamp.ts";
import { takeOver } from "./take-over.ts";

/** What the worker must know before it begins. */
export interface PlacePlan {
  /** The published folder, and the one that is filled; absolute. */
  readonly from: string;
  readonly to: string;
  /** How many of the files that were to be written are: shared with who sends them. */
  readonly written: Int32Array;
}

/** A file that is to be written: its path below the folder. */
export interface MadeFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Files to take over, as paths below both folders, and files to write; or that these were all. */
export type PlaceOrder = { readonly taken: readonly string[]; readonly made: readonly MadeFile[] } | "finish";

/** What was written, by its path: the fingerprint of its bytes, and its stamp. */
export type PlaceAnswer = ReadonlyMap<string, { readonly print: string; readonly stamp: string }>;

/** Fills the folder of a site in a thread of its own, beside the rendering: thousands of files take the system some time. */
const port = parentPort;
if (!port) throw new Error("place-worker.ts runs as a worker thread");
const { from, to, written } = workerData as PlacePlan;
const answer = new Map<string, { print: string; stamp: string }>();
const folders = new Set<string>();

port.on("message", (order: PlaceOrder) => {
  if (order === "finish") {
    port.postMessage(answer satisfies PlaceAnswer);
    port.close();
    return;
  }
  takeOver(from, to, order.taken);
  for (const { file, bytes } of order.made) {
    write(file, bytes);
    Atomics.add(written, 0, 1);
  }
});

function write(file: string, bytes: Uint8Array): void {
  const target = path.join(to, file);
  const folder = path.dirname(target);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(target, bytes);
  answer.set(file, { print: fingerprint(bytes), stamp: sizeAndTime(target) ?? "" });
}
