import path from "node:path";
import { ROOT } from "../../src/collections/paths.ts";
import { INDEX_FOLDER } from "../../src/site/search/parts.ts";
import { changeOneRecord, makeArchive } from "./archive.ts";
import { browsePlain, browseSite, type Browsed } from "./browse.ts";
import { basePath, bytesOf, forgetDocuments, inFolders } from "./folders.ts";
import { drawQueries } from "./queries.ts";
import { runStep, type Measured } from "./run-step.ts";
import type { StepName } from "./steps.ts";

/** Everything that was measured on an archive of one size. */
export interface Size {
  readonly records: number;
  readonly documents: number;
  readonly steps: Readonly<Record<Measurement, Measured>>;
  readonly indexBytes: Readonly<Record<"ours" | "plain", number>>;
  readonly browsed: Readonly<Record<"ours" | "plain", Browsed>>;
}

/** The steps in their order; some are taken twice. */
export const MEASUREMENTS = {
  loadFirst: "load",
  loadAgain: "load",
  assess: "assess",
  render: "render",
  index: "index",
  defaultIndex: "default-index",
  publishFirst: "publish",
  publishAgain: "publish",
} as const satisfies Record<string, StepName>;
export type Measurement = keyof typeof MEASUREMENTS;

/** 200 documents for 4,000 records, and as many for each record in smaller archives. */
const RECORDS_PER_DOCUMENT = 20;
const QUERIES = 91;

interface Options {
  readonly seed: number;
  /** Told before each part of the work. */
  readonly tell: (part: Part, records?: number) => void;
}

/** What takes time, measured or not. */
export type Part = Measurement | "archive" | "browser" | "demo";

/** Measures an archive of so many records, in folders of its own that are gone afterwards. */
export async function measureSize(records: number, { seed, tell }: Options): Promise<Size> {
  return inFolders(async ({ agency, site, out, index, plain }) => {
    const documents = Math.round(records / RECORDS_PER_DOCUMENT);
    tell("archive", records);
    await makeArchive(agency, { records, documents, seed });
    const steps: Partial<Record<Measurement, Measured>> = {};
    const step = async (name: Measurement, folder = out): Promise<void> => {
      tell(name, records);
      steps[name] = await runStep(MEASUREMENTS[name], { agency, site, out: folder });
    };
    await forgetDocuments(agency);
    for (const name of ["loadFirst", "loadAgain", "assess", "render"] as const) await step(name);
    await step("index", index);
    await step("defaultIndex", plain);
    await forgetDocuments(agency);
    await step("publishFirst");
    tell("browser", records);
    const queries = await drawQueries(out, QUERIES, seed);
    const browsed = {
      ours: await browseSite(out, await basePath(agency), queries),
      plain: await browsePlain(plain, queries),
    };
    const indexBytes = {
      ours: await bytesOf(path.join(out, INDEX_FOLDER)),
      plain: await bytesOf(path.join(plain, INDEX_FOLDER)),
    };
    await changeOneRecord(agency);
    await step("publishAgain");
    return { records, documents, steps: steps as Size["steps"], indexBytes, browsed };
  });
}

/** Publishes the demo agency and searches it. */
export async function measureDemo({ seed, tell }: Options): Promise<Browsed> {
  return inFolders(async ({ site, out }) => {
    tell("demo");
    await runStep("publish", { agency: ROOT, site, out });
    return browseSite(out, await basePath(ROOT), await drawQueries(out, QUERIES, seed));
  });
}
