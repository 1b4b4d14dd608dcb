import type { AssessedItem, Finding } from "../domain/assess.ts";
import type { KeyPath, Severity } from "../domain/checks/rule.ts";
import { ruleWords } from "../domain/checks/words.ts";
import { disclosureFile } from "../domain/disclosure.ts";

/** Finds the line on which a key of a content file stands. */
export type Locate = (file: string, path: KeyPath) => { line: number; column: number } | undefined;

/** What each severity asks of the agency. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  error: "ต้องแก้",
  warning: "ควรตรวจ",
  hint: "รอยืนยัน",
};

/** A finding in words, with the place to mend it. */
export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly severityLabel: string;
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  readonly file: string;
  readonly line: number | undefined;
  /** The line in the agency's repository, if it has a public one. */
  readonly href: string | undefined;
}

/** Adds words and a line to a finding. */
export function findingView(
  { rule, severity, path, args }: Finding,
  { disclosure, fiscalYear, item }: AssessedItem,
  locate: Locate,
  repository?: string,
): FindingView {
  const words = ruleWords(rule);
  const file = disclosure?.file ?? disclosureFile(fiscalYear, item.code);
  const line = disclosure && locate(file, path)?.line;
  return {
    rule,
    severity,
    severityLabel: SEVERITY_WORDS[severity],
    title: words.title,
    message: words.message(args),
    remedy: words.remedy(args),
    file,
    line,
    href: disclosure && repository && repositoryLink(repository, file, line),
  };
}

/** A file in the repository of the agency. `HEAD` is whatever branch the repository shows by itself. */
function repositoryLink(repository: string, file: string, line: number | undefined): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return `${repository.replace(/(\.git)?\/*$/, "")}/blob/HEAD/${path}${line ? `#L${line}` : ""}`;
}
