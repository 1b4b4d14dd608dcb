import path from "node:path";
import { ROOT } from "../../src/program/paths.ts";
import { INDEX_FOLDER } from "../../src/domain/addresses/index-files.ts";
import { changeOneRecord, makeArchive } from "./archive.ts";
import { browsePlain, browseSite, type Browsed } from "./browse.ts";
import { basePath, bytesOf, forgetDocuments, newCache, newFolders } from "./folders.ts";
import { measureOthers, type Other } from "./others.ts";
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
  /** What others take for the same archive; `undefined` where they are not installed. */
  readonly others: Readonly<Record<Other, Measured>> | undefined;
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
  /** PDFs in the archive; by default as many as its records ask for. */
  readonly documents?: number | undefined;
  /** Told before each part of the work. */
  readonly tell: (part: Part, records?: number) => void;
}

/** What takes time, measured or not. */
export type Part = Measurement | "archive" | "browser" | "demo" | "others";

/** So often what is compared is made in turn, and the time in the middle counts: one core may be lent to others. */
const TURNS = 3;

/** Measures an archive of so many records. */
export async function measureSize(records: number, options: Options): Promise<Size> {
  const { seed, tell, documents = Math.round(records / RECORDS_PER_DOCUMENT) } = options;
  const { agency, site, out, index, plain } = await newFolders();
  tell("archive", records);
  await makeArchive(agency, { records, documents, seed });
  const taken: Partial<Record<Measurement, Measured[]>> = {};
  const step = async (name: Measurement, folder = out, cache?: string): Promise<void> => {
    tell(name, records);
    const measured = await runStep(MEASUREMENTS[name], { agency, site, out: folder }, cache);
    taken[name] = [...(taken[name] ?? []), measured];
  };
  await forgetDocuments(agency);
  for (const name of ["loadFirst", "loadAgain", "assess", "render"] as const) await step(name);
  for (let turn = 1; turn <= TURNS; turn += 1) {
    await step("index", `${index}-${turn}`);
    await step("defaultIndex", `${plain}-${turn}`);
  }
  const pairs: Record<Other, Measured>[] = [];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const cache = await newCache();
    await step("publishFirst", `${out}-${turn}`, cache);
    await changeOneRecord(agency);
    await step("publishAgain", `${out}-${turn}`, cache);
    tell("others", records);
    const pair = await measureOthers(agency, `${site}-others-${turn}`);
    if (pair) pairs.push(pair);
  }
  tell("browser", records);
  const published = `${out}-1`;
  const queries = await drawQueries(published, QUERIES, seed);
  const browsed = {
    ours: await browseSite(published, await basePath(agency), queries),
    plain: await browsePlain(`${plain}-1`, queries),
  };
  const indexBytes = {
    ours: await bytesOf(path.join(published, INDEX_FOLDER)),
    plain: await bytesOf(path.join(`${plain}-1`, INDEX_FOLDER)),
  };
  const steps = Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, inTheMiddle(all)]));
  return { records, documents, steps: steps as Size["steps"], indexBytes, browsed, others: othersInTheMiddle(pairs) };
}

/** Of several measurements of one step that of the middle time. */
const inTheMiddle = (all: readonly Measured[]): Measured | undefined =>
  all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(all.length / 2)];

/** Of several measurements of others each in the middle. */
function othersInTheMiddle(pairs: readonly Record<Other, Measured>[]): Size["others"] {
  const [first] = pairs;
  if (!first) return undefined;
  const names = Object.keys(first) as Other[];
  const middle = names.map((name) => [name, inTheMiddle(pairs.map((pair) => pair[name])) ?? first[name]] as const);
  return Object.fromEntries(middle) as Record<Other, Measured>;
}

/** Publishes the demo agency and searches it. */
export async function measureDemo({ seed, tell }: Options): Promise<Browsed> {
  const { site, out } = await newFolders();
  tell("demo");
  await runStep("publish", { agency: ROOT, site, out });
  return browseSite(out, await basePath(ROOT), await drawQueries(out, QUERIES, seed));
}
