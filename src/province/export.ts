import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { csvOf } from "../site/oit/checklist-csv.ts";
import { agencyTable, resultTable } from "../site/province/tables.ts";
import type { ProvinceFolder } from "./folder.ts";
import type { LoadedRun } from "./load-run.ts";

/**
 * Writes a run as tables that Excel and DuckDB read, and as JSON.
 * @returns the files
 */
export async function exportRun({ exports }: ProvinceFolder, { run, agencies, results }: LoadedRun): Promise<string[]> {
  await mkdir(exports, { recursive: true });
  const files: Record<string, string> = {
    [`run-${run.number}-results.csv`]: csvOf(resultTable(run, agencies, results)),
    [`run-${run.number}-agencies.csv`]: csvOf(agencyTable(run, agencies, results)),
    [`run-${run.number}.json`]: `${JSON.stringify(
      { run, agencies: agencies.map((agency) => ({ ...agency, items: results.get(agency.id) ?? [] })) },
      undefined,
      2,
    )}\n`,
  };
  const written = Object.keys(files).map((name) => path.join(exports, name));
  for (const [name, words] of Object.entries(files)) await writeFile(path.join(exports, name), words);
  return written;
}
