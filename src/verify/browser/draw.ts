import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { bodyLetters, mayBeDrawn } from "../../domain/verify/phrases.ts";
import type { Probe } from "../../domain/verify/probe.ts";
import type { BodyReading } from "../../domain/verify/reading.ts";
import { readPage } from "../source/page.ts";
import type { Renderer } from "./renderer.ts";

interface Drawn {
  readonly probe: Probe;
  readonly reading: BodyReading | undefined;
}

/**
 * What an address says once its scripts have run, with a picture of it. A page that says enough without them stays as
 * it is; so does one that could not be rendered whole, since what it then lacks says nothing of it.
 * @param folder where pictures go, below `shots/`
 */
export async function draw(
  { probe, reading }: Drawn,
  { renderer, folder }: { readonly renderer: Renderer; readonly folder: string },
  signal: AbortSignal,
): Promise<Drawn> {
  if (reading?.kind !== "page" || !mayBeDrawn(reading)) return { probe, reading };
  const rendered = await renderer.render(probe.finalAddress ?? probe.address, signal);
  if (!rendered) return { probe, reading };
  const shot = `shots/${createHash("sha256").update(probe.address).digest("hex").slice(0, 16)}.jpg`;
  const file = path.join(folder, shot);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, rendered.shot);
  const page = readPage(rendered.html, rendered.address);
  const isRicher = bodyLetters(page) > bodyLetters(reading) || page.embedded.length > reading.embedded.length;
  if (!rendered.isWhole || !isRicher) return { probe: { ...probe, shot }, reading };
  // What only search engines read stands in the page as it came.
  const hidden = [reading.hidden, page.hidden].filter(Boolean).join("\n");
  return { probe: { ...probe, finalAddress: rendered.address, shot }, reading: { ...page, hidden } };
}
