import type { AssessedItem, AssessedProof } from "../../domain/assess/assess.ts";
import type { Proof } from "../../domain/model/proof.ts";
import { COMPONENT_STATUS_WORDS, type ProofStep } from "../../domain/model/status.ts";
import { lackWords, readWords } from "../../domain/judge/words.ts";
import { firstSeen } from "../../domain/ledger/seen.ts";
import type { Content } from "../../domain/model/content.ts";
import type { FileFacts } from "../../domain/model/entry.ts";
import { formatThaiDate, type Period } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { fileDetails, textHref } from "../frame/files.ts";
import type { Urls } from "../frame/urls.ts";

/** A piece of evidence as a reader sees it. */
export interface EvidenceView {
  /** Its place in the list, from 1; components refer to it by this number. */
  readonly number: number;
  readonly title: string;
  readonly href: string;
  /** Address with protocol and host. */
  readonly url: string;
  readonly kind: Proof["kind"];
  /** "PDF · 1.2 MB · 12 หน้า", or what sort of page it leads to. */
  readonly details: string;
  /** The page with its text, where it is a document that has one. */
  readonly text: string | undefined;
  /** True for what the site itself shows from the agency's data. */
  readonly native: boolean;
  /** False when an error stands against it, so that it proves nothing. */
  readonly counts: boolean;
  /** How far it is proven: “โปรแกรมอ่านพบ”, “เจ้าหน้าที่ยืนยัน (สำนักปลัด 20 เม.ย. 2566)”. */
  readonly step: { readonly id: ProofStep; readonly words: string };
  /** What the program read, with the places; what it looked for and did not find. */
  readonly read: readonly string[];
  readonly lacks: readonly string[];
  readonly fiscalYear: FiscalYear | undefined;
  readonly period: Period | undefined;
  /** By the agency's own word. */
  readonly published: string | undefined;
  /** The first publication of these bytes, by the ledger. */
  readonly firstSeen: string | undefined;
  readonly verified: string | undefined;
  readonly note: string | undefined;
}

/** Prepares all evidence of an item, in the order of its disclosure. */
export const evidenceViews = (
  { proofs }: AssessedItem,
  content: Pick<Content, "files" | "ledgers">,
  urls: Urls,
): EvidenceView[] =>
  proofs.map((proof, index) => ({
    number: index + 1,
    ...linkOf(proof, urls),
    title: proof.title,
    kind: proof.kind,
    details: detailsOf(proof, content.files),
    text: proof.kind === "file" ? textHref(proof.target, content.files[proof.target], urls) : undefined,
    native: proof.native,
    counts: proof.counts,
    step: { id: proof.step, words: stepWords(proof) },
    read: proof.step === "read" && proof.judgement ? readWords(proof.judgement) : [],
    lacks: proof.step === "there" ? lackWords(proof.judgement) : [],
    fiscalYear: proof.fiscalYear,
    period: proof.period,
    published: proof.published,
    firstSeen: firstSeenOf(proof, content),
    verified: proof.verified,
    note: proof.note,
  }));

function firstSeenOf({ kind, target, native }: Proof, content: Pick<Content, "files" | "ledgers">): string | undefined {
  return native ? undefined : firstSeen(content, { kind, target, sha256: content.files[target]?.sha256 });
}

function stepWords({ step, confirmed }: AssessedProof): string {
  const label = COMPONENT_STATUS_WORDS[step];
  return step === "confirmed" && confirmed
    ? `${label} (${confirmed.by} ${formatThaiDate(confirmed.on, "short")})`
    : label;
}

/** Where a piece of evidence leads: within the site, and as a full address. */
export function linkOf({ kind, target }: Proof, urls: Urls): { href: string; url: string } {
  if (kind === "file") return { href: urls.file(target), url: urls.absoluteFile(target) };
  if (kind === "page") return { href: urls.href(target), url: urls.absolute(target) };
  return { href: target, url: target };
}

function detailsOf({ kind, target }: Proof, files: Readonly<Record<string, FileFacts>>): string {
  if (kind === "file") return fileDetails(target, files[target]);
  return kind === "page" ? "หน้าในเว็บไซต์นี้" : `เว็บไซต์อื่น (${new URL(target).hostname})`;
}
