import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { fingerprint } from "../../program/fingerprint.ts";
import { fitted, type OwnParts } from "../bundle/fit-bundle.ts";
import { storedBundle, writeBundle, type Bundle } from "../bundle/kept-bundle.ts";
import { writeSitemap, type SitemapPlan } from "./write-sitemap.ts";
import { sizeAndTime } from "./stamp.ts";
import { takeOver } from "./take-over.ts";

/** What the worker must know before it fills a folder. */
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

/**
 * What it is told: the bundle for an agency and its new folder, absolute; the plan, which comes before files to take over,
 * as paths below both folders, files to write, and the sitemap; or that these were all.
 */
export type PlaceOrder =
  | { readonly own: OwnParts; readonly folder: string }
  | { readonly plan: PlacePlan }
  | { readonly taken: readonly string[]; readonly made: readonly MadeFile[] }
  | { readonly sitemap: SitemapPlan }
  | "finish";

/** What was written, by its path: the fingerprint of its bytes, and its stamp. */
export type PlacedFiles = ReadonlyMap<string, { readonly print: string; readonly stamp: string }>;

/** What it answers: first of all whether the bundle stands, then to orders. */
export type PlaceAnswer =
  { readonly stands: boolean } | { readonly bundle: Bundle | undefined } | { readonly files: PlacedFiles };

/** Fills the folder of a site in a thread of its own, beside the rendering: thousands of files take the system some time. */
if (!parentPort) throw new Error("place-worker.ts runs as a worker thread");
const port = parentPort;
const say = (answer: PlaceAnswer) => {
  port.postMessage(answer);
};

const files = new Map<string, { print: string; stamp: string }>();
const folders = new Set<string>();
let plan: PlacePlan | undefined;
let sitemap: Promise<void> | undefined;

let bundle = storedBundle();
say({ stands: bundle !== undefined });

port.on("message", (order: PlaceOrder) => {
  if (order === "finish") void finish();
  else if ("own" in order) say({ bundle: openBundle(order) });
  else if ("plan" in order) ({ plan } = order);
  else if (!plan) throw new Error("The plan comes first");
  else if ("sitemap" in order) sitemap = writeSitemap(order.sitemap, plan.to);
  else {
    takeOver(plan.from, plan.to, order.taken);
    for (const { file, bytes } of order.made) {
      write(path.join(plan.to, file), file, bytes);
      Atomics.add(plan.written, 0, 1);
    }
  }
});

function openBundle({ own, folder }: { readonly own: OwnParts; readonly folder: string }): Bundle | undefined {
  if (!bundle) return undefined;
  const ours = fitted(bundle, own);
  bundle = undefined;
  writeBundle(ours, folder);
  return ours.bundle;
}

async function finish(): Promise<void> {
  await sitemap;
  say({ files });
  port.close();
}

function write(target: string, file: string, bytes: Uint8Array): void {
  const folder = path.dirname(target);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(target, bytes);
  files.set(file, { print: fingerprint(bytes), stamp: sizeAndTime(target) ?? "" });
}
