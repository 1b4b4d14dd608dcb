import type { Content } from "../domain/model/content.ts";
import { compareReports, type Comparison } from "../domain/verify/compare.ts";
import { contactOf } from "../domain/verify/contact.ts";
import type { VerifyReport } from "../domain/verify/report.ts";
import { check } from "./check.ts";
import { openBodyFetcher } from "./net/fetch-body.ts";
import type { Wishes } from "./options.ts";
import { readReport } from "./report/outputs.ts";
import { proxiesOf, proxyWords } from "./net/proxy.ts";
import type { Progress } from "./run.ts";
import { userAgentOf } from "./settings.ts";
import { readSource } from "./source/source.ts";

/** What stands around the command. */
export interface Surroundings {
  readonly content: Pick<Content, "agency" | "editions">;
  /** Names the proxies. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day on which months are due, ISO. */
  readonly today: string;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/**
 * Does what `npm run verify` was asked for: reads the list, asks every address, and compares with an earlier report.
 * @throws SourceFault, or the signal's reason when it is given up
 */
export async function runVerify(
  wishes: Wishes,
  { content, env, today, onProgress, signal }: Surroundings,
): Promise<{ report: VerifyReport; comparison?: Comparison }> {
  const earlier = wishes.compare === undefined ? undefined : await readReport(wishes.compare);
  const contact = contactOf(wishes.contact, content.agency.site);
  const proxies = proxiesOf(env);
  const settings = { ...wishes.settings, userAgent: userAgentOf(contact), proxies };
  const bodies = openBodyFetcher(settings);
  const source = await readSource(wishes.source, {
    year: wishes.year,
    family: wishes.family,
    agencyHost: wishes.agencyHost,
    base: wishes.base,
    editions: content.editions,
    fetchBody: (address) => bodies.fetchBody(address, signal),
  }).finally(() => bodies.close());
  const report = await check(source, {
    settings,
    out: wishes.out,
    now: () => new Date(),
    resume: wishes.resume,
    keep: wishes.keep,
    onProgress,
    signal,
    today,
    said: wishes.said,
    asker: { contact: contact ?? "ไม่ได้บอก", ...(proxies && { proxy: proxyWords(proxies) }) },
  });
  return { report, ...(earlier && { comparison: compareReports(earlier, report) }) };
}
