import { createHash } from "node:crypto";
import type { BroughtFile, ImportPlan } from "../../domain/listing/plan.ts";
import { hostKind } from "../../domain/model/hosts.ts";
import { isWholeArchive } from "../../documents/archive.ts";
import type { FetchBytes } from "../../program/web.ts";
import type { NewDocument } from "../write-together.ts";

/** Documents that were brought in, and addresses whose documents could not be. */
export interface Brought {
  readonly byAddress: ReadonlyMap<string, BroughtFile>;
  readonly documents: readonly NewDocument[];
  readonly failed: readonly { readonly address: string; readonly why: string }[];
}

/**
 * Fetches the documents behind the links of new drafts, for `public/documents/<year>/`. Pages stay links, and so do
 * drives and networks, which show pages to programs. One document under several addresses is brought once.
 * @param taken whether a file stands below `public/` already: it is never replaced
 */
export async function bringDocuments(
  plan: ImportPlan,
  fetchBytes: FetchBytes,
  taken: (file: string) => boolean,
): Promise<Brought> {
  const byAddress = new Map<string, BroughtFile>();
  const byHash = new Map<string, BroughtFile>();
  const documents: NewDocument[] = [];
  const failed: { address: string; why: string }[] = [];
  const folder = `documents/${plan.listing.edition.fiscalYear}`;
  const isUsed = (file: string) => taken(file) || [...byHash.values()].some((known) => known.file === file);
  for (const { item, evidence, state } of plan.items) {
    if (state !== "new") continue;
    for (const { from, evidence: planned } of evidence) {
      const url = planned.link === undefined ? null : URL.parse(planned.link);
      if (!url || hostKind(url) || byAddress.has(from.address)) continue;
      const answer = await fetchBytes(url.href);
      if ("failure" in answer) {
        failed.push({ address: from.address, why: answer.failure });
        continue;
      }
      const ending = endingOf(answer.bytes, url.pathname);
      if (!ending) continue;
      const sha256 = createHash("sha256").update(answer.bytes).digest("hex");
      const known = byHash.get(sha256) ?? { file: freeName(`${folder}/${item.code}`, ending, isUsed), sha256 };
      if (!byHash.has(sha256)) documents.push({ file: `public/${known.file}`, bytes: answer.bytes });
      byHash.set(sha256, known);
      byAddress.set(from.address, known);
    }
  }
  return { byAddress, documents, failed };
}

function freeName(stem: string, ending: string, isTaken: (file: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const file = `${stem}${number === 1 ? "" : `-${number}`}.${ending}`;
    if (!isTaken(file)) return file;
  }
}

const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "pdf"],
  ["\u0089PNG", "png"],
  ["\u00FF\u00D8\u00FF", "jpg"],
];

/** The ending that a document's bytes ask for; `undefined` for a page, and for what we would not publish. */
function endingOf(bytes: Uint8Array, path: string): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const known = MAGIC.find(([magic]) => head.startsWith(magic));
  if (known) return known[1];
  if (head.startsWith("PK")) return (["docx", "xlsx"] as const).find((format) => isWholeArchive(bytes, format));
  const old = /\.(docx?|xlsx?|pptx?)$/i.exec(path)?.[1]?.toLowerCase();
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) return old;
  return /\.csv$/i.test(path) ? "csv" : undefined;
}
