import path from "node:path";
import type { Content } from "../domain/model/content.ts";
import { compareReports, isOfOther, type Comparison } from "../domain/verify/compare.ts";
import { contactOf } from "../domain/verify/contact.ts";
import type { VerifyReport } from "../domain/verify/verify-report.ts";
import { check } from "./check.ts";
import { openRenderer, type OpenBrowser, type Renderer } from "./browser/renderer.ts";
import type { NetworkSettings } from "./settings.ts";
import { openBodyFetcher } from "./net/fetch-body.ts";
import type { VerifyOptions } from "./options.ts";
import { reportKey, withReviews } from "../domain/verify/review/review.ts";
import { keptReviews } from "./report/kept-reviews.ts";
import { readReport } from "./report/outputs.ts";
import { sealed, seenHash } from "./report/review-files.ts";
import { proxiesOf, proxyWords } from "./net/proxy.ts";
import type { RunProgress } from "./run.ts";
import { userAgentOf } from "./settings.ts";
import { SourceFault } from "./source/source-fault.ts";
import { readSource } from "./source/source.ts";

/** What stands around the command. */
export interface VerifyContext {
  readonly editions: Content["editions"];
  /** The website of whoever asks, where there is an agency of one's own. */
  readonly ownSite?: string | undefined;
  /** Names the proxies. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day on which months are due, ISO. */
  readonly today: string;
  /** Starts a browser that is installed. */
  readonly openBrowser: OpenBrowser;
  readonly onProgress: (progress: RunProgress) => void;
  /** Hears the names where the list is one of several agencies, before any of them is asked. */
  readonly onSeveral?: (names: readonly string[]) => void;
  readonly signal: AbortSignal;
}

/** A report, where it is written, and what changed since an earlier one. */
export interface Verified {
  readonly report: VerifyReport;
  readonly folder: string;
  readonly comparison?: Comparison;
}

/** @throws SourceFault for a report of another agency: nothing in it can be compared */
function refuseOthers(earlier: VerifyReport, later: VerifyReport): void {
  if (!isOfOther(earlier, later)) return;
  const called = ({ agency, source }: VerifyReport) => agency.name ?? agency.site ?? source.name;
  throw new SourceFault(
    `รายงานใน --compare เป็นของ ${called(earlier)} ไม่ใช่ของ ${called(later)} จึงเทียบกันไม่ได้ ให้ระบุรายงานครั้งก่อนของหน่วยงานเดียวกัน`,
  );
}

const folderName = (index: number, name = ""): string =>
  `${String(index + 1).padStart(2, "0")}-${name.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").slice(0, 60)}`;

/**
 * Does what `npm run verify` was asked for: reads the list, asks every address, and compares with an earlier report.
 * @throws SourceFault, or the signal's reason when it is given up
 */
export async function runVerify(wishes: VerifyOptions, context: VerifyContext): Promise<Verified[]> {
  const contact = contactOf(wishes.contact, context.ownSite);
  const proxies = proxiesOf(context.env);
  const settings = { ...wishes.settings, userAgent: userAgentOf(contact), proxies };
  const renderer = wishes.browser ? await openRenderer(context.openBrowser, settings) : undefined;
  const asker = { contact: contact ?? "ไม่ได้บอก", ...(proxies && { proxy: proxyWords(proxies) }) };
  try {
    return await verifiedBy(renderer, wishes, { ...context, settings, asker });
  } finally {
    await renderer?.close();
  }
}

interface RunningContext extends VerifyContext {
  readonly settings: NetworkSettings;
  readonly asker: NonNullable<Parameters<typeof check>[1]["asker"]>;
}

async function verifiedBy(
  renderer: Renderer | undefined,
  wishes: VerifyOptions,
  { editions, today, onProgress, onSeveral, signal, settings, asker }: RunningContext,
): Promise<Verified[]> {
  const earlier = wishes.compare === undefined ? undefined : await readReport(wishes.compare);
  const bodies = openBodyFetcher(settings);
  const sources = await readSource(wishes.source, {
    year: wishes.year,
    family: wishes.family,
    agencyHost: wishes.agencyHost,
    base: wishes.base,
    editions,
    fetchBody: (address) => bodies.fetchBody(address, signal),
    ...(renderer && { render: (address) => renderer.render(address, signal) }),
  }).finally(() => bodies.close());
  const verified: Verified[] = [];
  if (wishes.review !== undefined && sources.length > 1)
    throw new SourceFault(
      `รายการนี้มี ${sources.length} หน่วยงาน --review ใช้กับรายการของหน่วยงานเดียว ให้กรอก review.xlsx ในโฟลเดอร์ของแต่ละหน่วยงาน แล้วสั่งใหม่โดยไม่ใส่ --review`,
    );
  if (sources.length > 1) onSeveral?.(sources.map(({ agency }) => agency.name ?? ""));
  const folderOf = (index: number, name?: string) =>
    sources.length === 1 ? wishes.out : path.join(wishes.out, folderName(index, name));
  const kept = [];
  // What people wrote is read before anybody is asked, so that a row that cannot be taken costs nothing.
  for (const [index, { edition, agency, about }] of sources.entries())
    kept.push(
      await keptReviews({
        folder: folderOf(index, agency.name),
        named: wishes.review,
        earlier,
        frame: {
          codes: new Set(edition.items.map(({ code }) => code)),
          report: reportKey(edition, agency, about.name),
          today,
        },
      }),
    );
  for (const [index, source] of sources.entries()) {
    const folder = folderOf(index, source.agency.name);
    const seen = await check(source, {
      renderer,
      reportFolder: folder,
      settings,
      out: wishes.out,
      now: () => new Date(),
      resume: wishes.resume,
      keep: wishes.keep,
      onProgress,
      signal,
      today,
      said: wishes.said,
      asker,
    });
    const { reviews, files } = kept[index] ?? { reviews: new Map(), files: [] };
    const report = reviews.size > 0 ? sealed(withReviews(seen, reviews, seenHash(seen)), files) : seen;
    if (earlier && sources.length === 1) refuseOthers(earlier, report);
    const isSame = earlier !== undefined && !isOfOther(earlier, report);
    verified.push({ report, folder, ...(isSame && { comparison: compareReports(earlier, report) }) });
  }
  return verified;
}
