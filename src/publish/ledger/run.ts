import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "../../collections/compose.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { appended, standingOf } from "../../domain/ledger/append.ts";
import { breaksOf, joined, ledgerOf, pastOf, tipsOf } from "../../domain/ledger/chain.ts";
import { idOf, type Ledger } from "../../domain/ledger/ledger.ts";
import { publishedLedgerSchema } from "../../domain/ledger/published.ts";
import type { LedgerConfirmation, LedgerFile } from "../../domain/model/content.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import type { Publishable } from "../publishable.ts";
import { askForStamp, timestampConfirmation } from "./timestamp.ts";
import { ledgerText } from "./ledger-text.ts";

/** What became of the ledger of a year in a publication. */
export interface LedgerReport {
  readonly fiscalYear: FiscalYear;
  /** Path from the agency's folder. */
  readonly file: string;
  /** Lines that came with this publication. */
  readonly added: number;
  /** Lines of an earlier publication that the file did not hold. */
  readonly regained: number;
  /** Why nobody confirms the time of its last lines, where somebody was asked. */
  readonly unstamped?: string;
}

/** A publication with its ledgers. */
export interface LedgerRun {
  /** What is to be published: the agency with what this publication adds to its ledgers. */
  readonly agency: Publishable;
  /** The years whose file does not say all that is published. */
  readonly reports: readonly LedgerReport[];
  /** Writes the ledgers into the agency's folder, each whole or not at all; for when the site is in place. */
  readonly write: () => Promise<void>;
}

/**
 * Prepares the ledgers of a publication: what the agency's folder holds, what the last publication to the same place has
 * added and nobody has kept, and what is new.
 * @param day of the publication, ISO (C.E.)
 * @param out the published folder, absolute: it stands as it was until the new site takes its place
 */
export async function ledgerRun(agency: Publishable, day: string, out: string): Promise<LedgerRun> {
  const { content, directory } = agency;
  const years = await Promise.all(
    publishedEditions(content).map(async ({ fiscalYear }) => {
      const own = ledgerOf(content.ledgers, fiscalYear);
      const known = withPublished(own, await lastPublished(out, fiscalYear, content.agency));
      const grown = appended(known, standingOf(content, fiscalYear), day, sha256);
      const { ledger, unstamped } = await stamped(grown, content.agency.timestampAuthority);
      const report: LedgerReport = {
        fiscalYear,
        file: `content/ledger/${fiscalYear}.yaml`,
        added: ledger.entries.length - known.entries.length,
        regained: known.entries.length - own.entries.length,
        ...(unstamped !== undefined && { unstamped }),
      };
      return { own, ledger, confirmed: await confirmationsOf(ledger), report };
    }),
  );
  const changed = years.filter(({ own, ledger }) => isChanged(own, ledger));
  return {
    agency: { ...agency, content: { ...content, ledgers: withYears(content.ledgers, years) } },
    reports: years.flatMap(({ own, ledger, report }) =>
      isChanged(own, ledger) || report.unstamped !== undefined ? [report] : [],
    ),
    write: async () => {
      for (const { ledger, report } of changed) await writeWhole(path.join(directory, report.file), ledgerText(ledger));
    },
  };
}

const isChanged = (own: Ledger, ledger: Ledger): boolean => ledgerText(own) !== ledgerText(ledger);

/** The ledger with a stamp on its last lines, where an authority is named and gives one: a publication never fails for it. */
async function stamped(ledger: Ledger, authority: string | undefined): Promise<{ ledger: Ledger; unstamped?: string }> {
  const tips = tipsOf(ledger.entries);
  const isStamped = ledger.stamps.some(({ of }) => tips.every((tip) => of.includes(tip)));
  if (authority === undefined || tips.length === 0 || isStamped) return { ledger };
  try {
    return { ledger: { ...ledger, stamps: [...ledger.stamps, await askForStamp(authority, tips)] } };
  } catch (error) {
    return { ledger, unstamped: error instanceof Error ? error.message : String(error) };
  }
}

/** Who confirms how much of a ledger. Where a line was changed or lost, a stamp says nothing of what stands there. */
async function confirmationsOf(ledger: Ledger): Promise<LedgerConfirmation[]> {
  if (breaksOf(ledger, sha256).some(({ kind }) => kind !== "backdated")) return [];
  const known = new Set(ledger.entries.map(({ id }) => id));
  const all = ledger.stamps.map(async (stamp) => {
    const found = stamp.of.every((id) => known.has(id)) ? await timestampConfirmation(stamp) : undefined;
    const lines = pastOf(ledger.entries, stamp.of).size;
    return found ? [{ by: found.by, at: found.at.toISOString(), lines }] : [];
  });
  return (await Promise.all(all)).flat();
}

/** All ledgers, those of the years that are published as they are published. */
function withYears(
  ledgers: readonly LedgerFile[],
  years: readonly (Pick<LedgerFile, "confirmed"> & { readonly ledger: Ledger; readonly report: LedgerReport })[],
): LedgerFile[] {
  const now = years
    .filter(({ ledger }) => ledger.entries.length > 0)
    .map(({ ledger, confirmed, report: { fiscalYear, file } }): LedgerFile => ({
      id: String(fiscalYear),
      file,
      data: ledger,
      breaks: breaksOf(ledger, sha256),
      ...(confirmed && { confirmed }),
    }));
  const made = new Set(now.map(({ data }) => data.fiscalYear));
  return [...ledgers.filter(({ data }) => !made.has(data.fiscalYear)), ...now].toSorted(
    (a, b) => a.data.fiscalYear - b.data.fiscalYear,
  );
}

function withPublished(own: Ledger, published: Ledger | undefined): Ledger {
  if (!published) return own;
  const sound = published.entries.filter((entry) => idOf(published.fiscalYear, entry, sha256) === entry.id);
  const stamps = [...own.stamps, ...published.stamps];
  return {
    ...own,
    entries: joined(own.entries, sound),
    stamps: stamps.filter(({ token }, index) => stamps.findIndex((one) => one.token === token) === index),
  };
}

/** The ledger that stands in the published folder, if it is the same agency's. */
async function lastPublished(
  out: string,
  fiscalYear: FiscalYear,
  agency: { readonly name: string; readonly site: string },
): Promise<Ledger | undefined> {
  try {
    const text = await readFile(path.join(out, addresses.ledgerJson(fiscalYear)), "utf8");
    const { agency: whose, ledger } = publishedLedgerSchema.parse(JSON.parse(text));
    const isOurs = whose.site === agency.site || whose.name === agency.name;
    return isOurs && ledger.fiscalYear === fiscalYear ? ledger : undefined;
  } catch {
    // Nothing was published there yet, or by an older program.
    return undefined;
  }
}

/** Who stops the program in the middle leaves the file as it was. */
async function writeWhole(file: string, text: string): Promise<void> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(part, text);
  await rename(part, file);
}
