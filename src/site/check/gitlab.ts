import type { Annotation } from "./annotations.ts";

const SEVERITIES: Record<Annotation["severity"], string> = {
  stop: "blocker",
  failed: "major",
  look: "minor",
  hint: "info",
};

/**
 * Annotations as a code-quality report of GitLab, which shows in a merge request what it adds and mends:
 * https://docs.gitlab.com/ci/testing/code_quality/
 */
export function checkGitlab(annotations: readonly Annotation[]): string {
  const seen = new Map<string, number>();
  const issues = annotations.map(({ severity, id, file, line, title, message }) => {
    // Without the line: a finding that has moved is not a new one.
    const key = [id, file, title, message].join("|");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      description: `${title}: ${message.replaceAll("\n", " — ")}`,
      check_name: id,
      fingerprint: count === 1 ? key : `${key}|${count}`,
      severity: SEVERITIES[severity],
      location: { path: file, lines: { begin: line ?? 1 } },
    };
  });
  return JSON.stringify(issues, undefined, 2);
}
