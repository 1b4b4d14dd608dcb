import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cachePlace } from "../../src/program/paths.ts";
import { withFolder } from "../folder.ts";
import { streams, type Random } from "./random.ts";
import { buildSite, difference, filesIn } from "./same-site.ts";

/**
 * Alters or cuts files of the caches, builds anew, and compares with a site that was built from nothing. Usage:
 * `AS_OF=2023-04-28 node test/bench/altered-caches.ts [files] [files a build] [seed]`
 */
const [, , count = "40", each = "5", seed = "1"] = process.argv;
const [choices] = streams(Number(seed), 1);
if (!choices) throw new Error("no choices");

/** Cuts a file, or puts other bytes in it. */
function alter(file: string, random: Random): void {
  const bytes = readFileSync(file);
  if (random.chance(0.5)) writeFileSync(file, bytes.subarray(0, random.int(0, Math.max(0, bytes.length - 1))));
  else {
    for (let many = random.int(1, 20); many > 0 && bytes.length > 0; many -= 1)
      bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
    writeFileSync(file, bytes);
  }
}

/** The files of each cache; where a cache is one file, the one of this agency was written last. */
const kinds = (): string[][] =>
  CACHES.map((name) =>
    (existsSync(cachePlace(name)) ? filesIn(cachePlace(name)) : []).toSorted(
      (a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs,
    ),
  )
    .map((files, at) => (OF_MANY.has(CACHES[at] ?? "") ? files : files.slice(0, 1)))
    .filter((files) => files.length > 0);
const CACHES = [
  "documents",
  "pictures",
  "judgements",
  "texts",
  "personal-data",
  "published",
  "bundles",
  "content",
  "program",
];
const OF_MANY = new Set(["documents", "pictures", "texts", "bundles", "content"]);

await withFolder(async (folder) => {
  const [clean, out] = [path.join(folder, "clean"), path.join(folder, "out")];
  for (const place of [clean, out]) {
    const said = await buildSite(place);
    if (said !== "") throw new Error(said);
  }
  const before = difference(clean, out);
  if (before.length > 0) throw new Error(`two builds of the same differ: ${before.join(" ")}`);
  let [altered, wrong] = [0, 0];
  while (altered < Number(count)) {
    const chosen = Array.from({ length: Number(each) }, () => choices.pick(choices.pick(kinds())));
    for (const file of chosen) alter(file, choices);
    altered += chosen.length;
    const said = await buildSite(out);
    const differs = said === "" ? difference(clean, out) : [said];
    if (differs.length > 0) wrong += 1;
    console.log(
      `${altered}: ${chosen.map((file) => path.relative(cachePlace(), file)).join(" ")}: ${differs.join(" ") || "same"}`,
    );
  }
  console.log(`${altered} altered files, ${wrong} builds of another site`);
  process.exitCode = wrong > 0 ? 1 : 0;
});
