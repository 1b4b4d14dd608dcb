import { fileURLToPath } from "node:url";
import type { JudgedQuery } from "./queries.ts";

export type AgencyName = JudgedQuery["agency"];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A site that the searches are judged on: the folder of its agency, the day it is built, and where. */
export interface Site {
  readonly name: AgencyName;
  readonly directory: string;
  readonly asOf: string;
  readonly out: string;
}

const site = (name: AgencyName, directory: string, asOf: string): Site => ({
  name,
  directory: path(directory),
  asOf,
  out: path(`../.out/search/${name}`),
});

/** The demo two days before its answers close; the other agencies after a year of theirs. */
export const SITES: readonly Site[] = [
  site("demo", "../..", "2023-04-28"),
  site("thung-arun", "../fixtures/agencies/thung-arun", "2025-11-20"),
  site("ngiu-rai", "../fixtures/agencies/ngiu-rai", "2025-11-20"),
  site("nong-hai", "../fixtures/agencies/nong-hai", "2025-11-20"),
];
