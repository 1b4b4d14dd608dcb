import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { LookupFunction } from "node:net";
import { fold, foldedLine } from "../../domain/listing/fold.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { resultsOf, silentHost, visitOf } from "../../domain/province/keep.ts";
import type { RegisteredAgency } from "../../domain/province/register.ts";
import type { Run } from "../../domain/province/run.ts";
import type { FailureKind, Probe } from "../../domain/verify/probe.ts";
import { check } from "../../verify/check.ts";
import { Fault } from "../../verify/net/fault.ts";
import { openBodyFetcher } from "../../verify/net/fetch-body.ts";
import type { HostGates } from "../../verify/net/gate.ts";
import type { Proxies } from "../../verify/net/proxy.ts";
import { networkSettings, userAgentOf, type Allowance, type NetworkSettings } from "../../verify/settings.ts";
import { SourceFault } from "../../verify/source/source-fault.ts";
import { whyNot, withoutHints } from "../../verify/report/why-not.ts";
import { readSourceBytes, readSource } from "../../verify/source/source.ts";
import type { AddressList } from "../../verify/source/source-type.ts";
import type { Outcome } from "../store/runs.ts";
import { mayList } from "./robots.ts";

/** What stands around the check of one agency. */
export interface Around {
  readonly run: Run;
  readonly editions: readonly Edition[];
  readonly gates: HostGates;
  readonly proxies?: Proxies | undefined;
  /** Where the journal of the agency stands, and the bodies of all, where they are kept. */
  readonly folder: string;
  readonly lookup?: LookupFunction | undefined;
  readonly signal: AbortSignal;
}

/** Why a host gives no answer at all. */
const SILENT: readonly FailureKind[] = ["name-unknown", "refused", "time-out", "asked-to-wait", "left-alone"];

/**
 * Checks one agency, as `verify` checks one alone; what has to wait for another day, or for a person, is said.
 * @param file the list, where it stands in a file
 * @throws the signal's reason when it is given up; what was seen is in the journal
 */
export async function checkAgency(
  agency: RegisteredAgency,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
  around: Around,
): Promise<Outcome> {
  const started = performance.now();
  const settings = settingsOf(around);
  const fetcher = openBodyFetcher(settings);
  let silent = undefined as Probe | undefined;
  try {
    const wanted = {
      year: around.run.settings.year,
      family: around.run.settings.family,
      editions: around.editions,
      ...(agency.site !== "" && { agencyHost: URL.parse(agency.site)?.host }),
      fetchBody: async (address: string) => {
        const visit = await fetcher.fetchBody(address, around.signal);
        if (visit.probe.failure && SILENT.includes(visit.probe.failure.kind)) silent = visit.probe;
        return visit;
      },
    };
    const address = agency.list === "" ? agency.site : agency.list;
    if (!file) {
      const isAllowed = await mayList(address, wanted.fetchBody);
      // A host that says nothing to the first question is not asked a second one.
      if (silent) return { state: "unreachable", reason: withoutHints(whyNot(silent)) };
      if (!isAllowed) return { state: "no-list", reason: "robots.txt ของเว็บไซต์ไม่ให้โปรแกรมอ่านหน้าที่รวมข้อ" };
    }
    const sources = await (file
      ? readSourceBytes(file.bytes, file.name, undefined, wanted)
      : readSource(address, wanted));
    const source = ownOf(sources, agency);
    const report = await check(source, {
      settings,
      out: around.folder,
      resume: true,
      keep: around.run.settings.keep,
      now: () => new Date(),
      signal: around.signal,
      today: around.run.today,
      said: { run: around.run.number },
    });
    const host = silentHost(report);
    if (host !== undefined) return { state: "unreachable", reason: `${host} ไม่ตอบสามที่อยู่` };
    return {
      state: "checked",
      results: resultsOf(report),
      visit: visitOf(report, Math.round(performance.now() - started)),
    };
  } catch (error) {
    around.signal.throwIfAborted();
    if (!(error instanceof SourceFault)) throw error;
    const reason = withoutHints(error.message.split("\n").slice(0, 4).join(" "));
    return { state: silent ? "unreachable" : "no-list", reason };
  } finally {
    await fetcher.close();
  }
}

/** The agency's own list of those in a file. @throws SourceFault where there is none of its name */
function ownOf(sources: readonly AddressList[], agency: RegisteredAgency): AddressList {
  const key = (name: string) => fold(foldedLine(name)).key;
  const [first] = sources;
  const own = sources.length === 1 ? first : sources.find((one) => key(one.agency.name ?? "") === key(agency.name));
  if (!own) throw new SourceFault(`ไม่พบแถวของ ${agency.name} ในรายการ ตรวจว่าชื่อในคอลัมน์ “หน่วยงาน” ตรงกับในทะเบียน`);
  return {
    ...own,
    agency: { ...own.agency, name: agency.name, ...(agency.site !== "" && { site: agency.site }) },
  };
}

function settingsOf({ run: { settings }, gates, proxies, lookup }: Around): NetworkSettings {
  const isKnown = settings.contact !== "";
  return {
    ...networkSettings(),
    userAgent: userAgentOf(isKnown ? settings.contact : undefined),
    perHost: settings.perServer,
    pause: settings.pause,
    answerTimeout: settings.answerTimeout,
    maxSize: settings.maxSize,
    rests: settings.rests,
    allowPrivate: settings.allowPrivate,
    givesUp: true,
    gates,
    allowance: allowanceOf(settings),
    proxies,
    ...(lookup && { lookup }),
  };
}

/** What one agency may take. */
function allowanceOf({ agencyBytes, agencyTime }: Run["settings"]): Allowance {
  const until = Date.now() + agencyTime;
  let left = agencyBytes;
  return {
    refusal: () =>
      left <= 0
        ? new Fault("left-alone", "bytes", "bytes")
        : Date.now() > until
          ? new Fault("left-alone", "minutes", "minutes")
          : undefined,
    spend(bytes) {
      left -= bytes;
    },
  };
}

/** Where the journal of an agency stands. */
export async function agencyFolder(runs: string, run: number, id: string): Promise<string> {
  const folder = path.join(runs, String(run), id);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** The hash by which a file of a list is known. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
