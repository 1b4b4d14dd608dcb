import type { VerifyReport } from "../../src/domain/verify/verify-report.ts";
import { check } from "../../src/verify/check.ts";
import { openBodyFetcher } from "../../src/verify/net/fetch-body.ts";
import type { ScannedReader } from "../../src/verify/read-scanned.ts";
import { networkSettings } from "../../src/verify/settings.ts";
import { readSource } from "../../src/verify/source/source.ts";
import { EDITIONS } from "../domain/listing/editions.ts";
import { withFolder } from "../folder.ts";

const SETTINGS = { ...networkSettings(), pause: 0, rests: [], connectTimeout: 2000, allowPrivate: true };

/** Reads a source and looks at its addresses as `npm run verify` does, without rests. */
export async function look(
  name: string,
  year?: number,
  agencyHost?: string,
  scanned?: ScannedReader,
): Promise<VerifyReport> {
  const bodies = openBodyFetcher(SETTINGS);
  const [source] = await readSource(name, {
    year,
    agencyHost,
    editions: EDITIONS,
    fetchBody: (address) => bodies.fetchBody(address),
  }).finally(() => bodies.close());
  if (!source) throw new Error("no source");
  const now = () => new Date("2023-04-28T03:00:00.000Z");
  return withFolder((out) =>
    check(source, { out, now, today: "2023-04-28", settings: SETTINGS, said: { delay: "0ms" }, scanned }),
  );
}
