import { FOUND_WORDS, type Severity } from "../../domain/model/gravity.ts";
import type { AssessedItem, Finding } from "../../domain/assess/assess.ts";
import type { KeyPath } from "../../domain/model/proof.ts";
import { ruleOf } from "../../domain/assess/checks/index.ts";
import { type AcceptedFinding, disclosureFile } from "../../domain/model/disclosure.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { RULE_GROUPS } from "../../domain/model/rule-id.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Finds the line on which a key of a content file stands; `undefined` for a file that is not there. */
export type Locate = (file: string, path: KeyPath) => { line: number; column: number } | undefined;

/** What a finding is called while the agency accepts it. */
export const ACCEPTED_WORDS = "ยอมรับแล้ว";

/** The rules that say why an item waits to be confirmed. */
const WAITING: readonly Finding["rule"][] = RULE_GROUPS.proof;

/** What a finding asks for, in a word. */
export const severityLabel = ({ severity, accepted }: Pick<Finding, "severity" | "accepted">): string =>
  accepted ? ACCEPTED_WORDS : FOUND_WORDS[severity];

/** Why an item that is open costs its points or waits, also where the agency accepts it for a time. */
export const openReasons = ({ findings, status }: Pick<AssessedItem, "findings" | "status">): string[] => [
  ...new Set(
    findings
      .filter(({ severity, rule }) =>
        status === "to-confirm" ? severity === "look" && WAITING.includes(rule) : severity === "failed",
      )
      .map(({ what, accepted }) =>
        accepted ? `${ACCEPTED_WORDS}: ${accepted.reason} (ถึง ${formatThaiDate(accepted.until)})` : what,
      ),
  ),
];

/** How many findings of one sort there are, in words. */
export interface FindingCount {
  readonly sort: "look" | "hint" | "accepted";
  /** "ต้องดู 2 เรื่อง" */
  readonly words: string;
}

/** Counts what asks for a look without making an item incomplete; an accepted finding counts as nothing else. */
export const countDoubts = (findings: readonly Finding[]): FindingCount[] =>
  (
    [
      ["look", FOUND_WORDS.look, findings.filter(({ severity, accepted }) => severity === "look" && !accepted)],
      ["hint", FOUND_WORDS.hint, findings.filter(({ severity, accepted }) => severity === "hint" && !accepted)],
      ["accepted", ACCEPTED_WORDS, findings.filter(({ accepted }) => accepted)],
    ] as const
  )
    .filter(([, , found]) => found.length > 0)
    .map(([sort, label, found]) => ({ sort, words: `${label} ${found.length} เรื่อง` }));

/** A finding in words, with the place to mend it. */
export interface FindingView {
  readonly rule: string;
  /** Where the rule is explained, from the root of the site. */
  readonly ruleAddress: string;
  readonly severity: Severity;
  readonly severityLabel: string;
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  /** The file to mend; one that is still to be written has no line. */
  readonly file: string;
  readonly line: number | undefined;
  /** The line in the agency's repository, if it has a public one. */
  readonly href: string | undefined;
  /** Why and until when the agency accepts the finding. */
  readonly accepted: AcceptedFinding | undefined;
}

/** Adds words and a line to a finding. */
export function findingView(
  finding: Finding,
  { disclosure, fiscalYear, item }: AssessedItem,
  locate: Locate,
  repository?: string,
): FindingView {
  const { rule, severity, file: named, path, what, remedy, accepted } = finding;
  const file = named ?? disclosure?.file ?? disclosureFile(fiscalYear, item.code);
  const line = locate(file, path)?.line;
  return {
    rule,
    ruleAddress: addresses.rule(rule),
    severity,
    severityLabel: severityLabel(finding),
    title: ruleOf(rule).title,
    message: what,
    remedy,
    file,
    line,
    href: line !== undefined && repository ? repositoryLink(repository, file, line) : undefined,
    accepted,
  };
}

/** A line of a file in the repository of the agency. `HEAD` is whatever branch the repository shows by itself. */
function repositoryLink(repository: string, file: string, line: number): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  // GitLab keeps what it makes itself below `/-/`.
  const folder = new URL(repository).hostname.includes("gitlab") ? "-/blob" : "blob";
  return `${repository.replace(/(\.git)?\/*$/, "")}/${folder}/HEAD/${path}#L${line}`;
}
