import { type FoundGravity, type Severity, outcomeOf } from "../../model/gravity.ts";
import type { RuleId } from "../../model/rule-id.ts";
import type { ComponentStatus, Status } from "../../model/status.ts";
import { formatThaiDate } from "../../thai/date.ts";
import type { ItemCode } from "../../thai/item-code.ts";
import type { Certainty } from "../../model/catalogue/certainty.ts";
import { addressFinding } from "../findings/finding.ts";
import { byWeight, itemFinding, type ItemFinding } from "../findings/item-finding.ts";
import type { ItemVerdict } from "./item.ts";
import type { SeenAddress } from "../seen.ts";
import type { AddressState } from "../state.ts";
import type { AddressVerdict } from "../verdict.ts";

/** What the ledger of a site says of a file: the hash of its bytes, and since when they stand there. */
export interface LedgerWord {
  readonly sha256: string;
  readonly first: string;
}

/** An item as a site of ours publishes it in its `checklist.json`. */
export interface OwnItem {
  readonly code: ItemCode;
  readonly name: string;
  readonly status: Status;
  readonly points: number | null;
  /** Its page. */
  readonly url: string;
  readonly components: readonly { id: string; text: string; level: Certainty; status: ComponentStatus }[];
  readonly evidence: readonly {
    title: string;
    url: string;
    component?: readonly string[] | undefined;
    /** What its ledger says of the file that stands there. */
    ledger?: LedgerWord | undefined;
  }[];
  /** How many lines of its ledger tell of the item and cannot be trusted. */
  readonly ledgerBreaks?: number | undefined;
  readonly findings: readonly { rule: string; severity: Severity; message: string; remedy: string }[];
}

/**
 * What only the network tells of a site of ours, with the rules of the assessment that say the same. What a text
 * speaks of and where it may stand, the assessment knows better than a look from outside.
 */
const NETWORK_STATES: Partial<Record<AddressState, readonly RuleId[]>> = {
  "not-an-address": [],
  "not-found": [],
  "soft-not-found": [],
  "login-wall": [],
  certificate: [],
  "redirect-loop": [],
  "file-empty": ["file-empty"],
  "file-truncated": ["file-truncated"],
  "file-encrypted": ["pdf-encrypted"],
  "file-scanned": ["pdf-no-text"],
  "file-type": ["file-type"],
  unreachable: [],
  "server-error": [],
  "out-of-order": [],
  blocked: [],
  "certificate-unclear": [],
  "too-large": [],
  "anchor-missing": [],
  "not-allowed": [],
};

const WEIGHT_OF_STATUS: Record<Status, FoundGravity | undefined> = {
  complete: undefined,
  "to-confirm": "look",
  incomplete: "failed",
  missing: "failed",
  "not-applicable": "look",
};

/**
 * Judges an item of a site of ours: what its assessment says, and what became of its addresses since. An item that the
 * assessment calls complete fails only where all that proves a part of it has gone.
 * @param seen the item's own addresses, in the order of the checklist
 */
export function ownVerdict(own: OwnItem, seen: readonly SeenAddress[]): ItemVerdict {
  const rules = new Set(own.findings.map(({ rule }) => rule));
  const told = own.findings.map(({ rule, severity, message, remedy }): ItemFinding => {
    return { kind: "assessment", id: rule, what: message, remedy, weight: severity };
  });
  const stands = new Map(seen.map((address) => [address.target.address, networkClass(address)]));
  const met = seen.flatMap((address) => networkFindings(address, rules));
  const lost = own.status === "complete" ? lostParts(own, stands) : [];
  const findings = byWeight([...told, ...met, ...lost, ...ledgerFindings(own, seen)]);
  const status = WEIGHT_OF_STATUS[own.status];
  return {
    outcome: outcomeOf([...(status ? [status] : []), ...findings.map(({ weight }) => weight)]),
    findings,
    parts: own.components.map(({ id, text, level, status: state }) => {
      return { id, text, level, state: state === "missing" ? ("absent" as const) : ("found" as const), signs: [] };
    }),
    time: { demanded: "", found: [] },
  };
}

/** Files whose bytes are others than the ledger says, and lines of the ledger that cannot be trusted. */
function ledgerFindings({ evidence, ledgerBreaks = 0 }: OwnItem, seen: readonly SeenAddress[]): ItemFinding[] {
  const hashes = new Map(seen.map(({ target, probe }) => [target.address, probe.sha256]));
  const differ = evidence.flatMap(({ title, url, ledger }): ItemFinding[] => {
    const sha256 = hashes.get(url);
    return ledger === undefined || sha256 === undefined || sha256 === ledger.sha256
      ? []
      : [itemFinding("ledger-differs", "look", { title, first: formatThaiDate(ledger.first, "short") })];
  });
  return [...differ, ...(ledgerBreaks > 0 ? [itemFinding("ledger-broken", "look", { count: ledgerBreaks })] : [])];
}

const networkFindingsOf = ({ result }: SeenAddress) =>
  result.verdict.findings.filter(({ state }) => NETWORK_STATES[state]);

/** Whether an address can be opened: it failed, nobody could look, or it stands. */
function networkClass(address: SeenAddress): "failed" | "unknown" | "stands" {
  const classes = networkFindingsOf(address).map((finding) => finding.class);
  return classes.includes("failed") ? "failed" : classes.includes("unknown") ? "unknown" : "stands";
}

/** What the assessment has said already is not said again. */
function networkFindings(address: SeenAddress, rules: ReadonlySet<string>): ItemFinding[] {
  return networkFindingsOf(address)
    .filter(({ state }) => !NETWORK_STATES[state]?.some((rule) => rules.has(rule)))
    .filter(({ class: kind }) => kind !== "hint" && kind !== "fine")
    .map(({ state, what, remedy }) => ({
      kind: "address",
      id: state,
      what,
      remedy,
      address: address.target.address,
      weight: "look",
    }));
}

/**
 * Components of which all evidence has gone or could not be opened; the item as a whole where it has none. What the
 * item's own page says, such as that there is nothing to report, stands there.
 */
function lostParts(own: OwnItem, stands: ReadonlyMap<string, "failed" | "unknown" | "stands">): ItemFinding[] {
  const isSingle = own.components.length <= 1;
  const parts = own.components.length > 0 ? own.components : [{ id: "", text: own.name, status: "there" as const }];
  return parts.flatMap(({ id, text, status }): ItemFinding[] => {
    const proofs = own.evidence.filter(({ component }) => component?.includes(id) ?? isSingle).map(({ url }) => url);
    const states = new Set((proofs.length > 0 ? proofs : [own.url]).map((url) => stands.get(url) ?? "stands"));
    if (status === "missing" || states.has("stands")) return [];
    const isOpen = states.has("unknown");
    const weight = isOpen ? "unknown" : "failed";
    return [itemFinding(isOpen ? "component-unseen" : "component-lost", weight, { text }, id)];
  });
}

/**
 * A verdict without what is only true of the place that a site was served from for the check: that its own address is
 * not encrypted there says nothing of the site.
 */
export function withoutServing(verdict: AddressVerdict): AddressVerdict {
  const findings = verdict.findings.filter(({ state }) => state !== "insecure");
  const [gravest] = findings;
  return gravest
    ? { state: gravest.state, class: gravest.class, findings }
    : { state: "fine", class: "fine", findings: [addressFinding("fine", {})] };
}
