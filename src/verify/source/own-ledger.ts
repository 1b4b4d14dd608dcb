import { createHash } from "node:crypto";
import { breaksOf } from "../../domain/ledger/chain.ts";
import type { Ledger, LedgerEntry } from "../../domain/ledger/ledger.ts";
import { publishedLedgerSchema } from "../../domain/ledger/published.ts";
import type { LedgerWord, OwnItem } from "../../domain/verify/items/own-item.ts";
import { urlsOf } from "../../site/frame/urls.ts";
import type { AddressList, SourceWishes } from "./source-type.ts";

/**
 * A source of ours with what its ledger says of each file, where the site has one; the order of the ledger is worked
 * out anew. What the site says of breaks itself is not asked.
 * @param address of the checklist: the ledger stands beside it
 */
export async function withLedger(
  source: AddressList,
  address: string,
  { fetchBody }: SourceWishes,
): Promise<AddressList> {
  if (!source.own) return source;
  const { body } = await fetchBody(address.replace(/checklist\.json(?=[?#]|$)/, "ledger.json"));
  const ledger = body && ledgerIn(body);
  if (!ledger) return source;
  const site = source.agency.site ?? new URL("/", address).href;
  const broken = breaksOf(ledger, (text) => createHash("sha256").update(text).digest("hex"));
  const items = [...source.own.items].map(([code, item]): [typeof code, OwnItem] => {
    const told = ledger.entries.filter((entry) => entry.item === code);
    const breaks = broken.filter(({ index }) => ledger.entries[index]?.item === code).length;
    const evidence = item.evidence.map((one) => ({ ...one, ledger: wordOn(told, one.url, site) }));
    return [code, { ...item, evidence, ledgerBreaks: breaks }];
  });
  return { ...source, own: { ...source.own, items: new Map(items) } };
}

function ledgerIn(body: Uint8Array): Ledger | undefined {
  try {
    return publishedLedgerSchema.parse(JSON.parse(new TextDecoder().decode(body))).ledger;
  } catch {
    // A site of an older program has none; a page in its place is none.
    return undefined;
  }
}

/** The last word of the ledger on the file at an address. */
function wordOn(entries: readonly LedgerEntry[], url: string, site: string): LedgerWord | undefined {
  const urls = urlsOf(site);
  const last = entries.findLast(({ kind, target }) => kind === "file" && urls.absoluteFile(target) === url);
  return last?.sha256 === undefined || last.gone ? undefined : { sha256: last.sha256, first: last.first };
}
