import { mkdirSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { addresses } from "../../domain/addresses/addresses.ts";
import { cachePlace } from "../../program/paths.ts";
import { clearAway, WORK } from "../../program/put-back.ts";
import { urlsOf } from "../../site/frame/urls.ts";
import type { Publishable } from "../publishable.ts";
import { lookOf } from "../look.ts";
import type { EarlyBundle } from "./early-bundle.ts";
import { fitted, type OwnParts } from "./fit-bundle.ts";
import {
  type Bundle,
  bundleIn,
  keepBundle,
  SHIPPED,
  shippedBundle,
  type StoredBundle,
  writeBundle,
} from "./kept-bundle.ts";
import { makeApart } from "./order.ts";

/**
 * The program that renders an agency's pages, in a folder of this run: two runs in one process must not share its modules.
 * @param to a new folder, absolute
 * @param standing writes the one that stands into a folder, with the parts of an agency; nothing where none does
 * @param early was begun before the agency was read
 * @throws Error where it cannot be made
 */
export async function openBundle(
  { content }: Publishable,
  to: string,
  standing: (own: OwnParts, folder: string) => Promise<Bundle | undefined>,
  early?: EarlyBundle,
): Promise<Bundle> {
  const own = { site: urlsOf(content.agency.site).absolute(addresses.home), look: lookOf(content) };
  const opened = await standing(own, to);
  if (opened) return opened;
  const ours = fitted((await early?.take()) ?? (await newBundle(`${to}-made`)), own);
  writeBundle(ours, to);
  return ours.bundle;
}

/**
 * Makes the bundle that is shipped, unless it stands: of the package by whoever packs it, of the repository when it is
 * installed. A first publication need not wait for it.
 * @returns what stands there
 * @throws Error where it cannot be made or kept
 */
export async function shipBundle(): Promise<Bundle> {
  const before = shippedBundle();
  if (before) return before.bundle;
  mkdirSync(cachePlace(), { recursive: true });
  const work = mkdtempSync(cachePlace(`${WORK}${process.pid}-`));
  try {
    const folder = path.join(work, "bundle");
    keepBundle(bundleIn(folder, await makeApart(folder)), SHIPPED);
  } finally {
    clearAway(work);
  }
  const shipped = shippedBundle();
  if (!shipped) throw new Error(`The bundle cannot be kept at ${SHIPPED}`);
  return shipped.bundle;
}

async function newBundle(folder: string): Promise<StoredBundle> {
  const made = bundleIn(folder, await makeApart(folder));
  keepBundle(made);
  return made;
}
