import { formatPoints } from "../frame/numbers.ts";
import { escapeXml } from "../frame/xml.ts";
import type { FindingView } from "../oit/findings.ts";
import type { WordedProblem } from "./annotations.ts";
import type { CheckReport } from "./check-report.ts";
import { isOpen } from "../../domain/assess/assess.ts";

/** The report as JUnit XML: an item is a test case, an open one a failure, one that does not apply is skipped. */
export function checkJunit({ agency, assessment, items, notices, tool, editionHash }: CheckReport): string {
  const { edition, totals, asOf } = assessment;
  const reported = new Map(items.map(({ assessed, findings }) => [assessed.item.code, findings]));
  const cases = assessment.items.map((assessed) => {
    const { item, status, points } = assessed;
    const findings = reported.get(item.code) ?? [];
    const text = findings.map(lineOf).join("\n");
    const cost = points === null ? "" : ` (${formatPoints(points)})`;
    const body =
      status === "to-confirm"
        ? `<skipped message="${escapeXml(findings[0]?.message ?? status)}"/>`
        : isOpen(assessed)
          ? `<failure type="${status}" message="${escapeXml(`${findings[0]?.message ?? status}${cost}`)}">${escapeXml(text)}</failure>`
          : status === "not-applicable"
            ? "<skipped/>"
            : text && `<system-out>${escapeXml(text)}</system-out>`;
    return `    <testcase classname="oit.${edition.fiscalYear}" name="${escapeXml(`${item.code} ${item.name}`)}">${body}</testcase>`;
  });
  const failures = totals.incomplete + totals.missing;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(`${tool.name} ${tool.version} ${editionHash}`)}" tests="${cases.length}" failures="${failures}">`,
    `  <testsuite name="${escapeXml(`OIT ${edition.fiscalYear} ${agency}`)}" tests="${cases.length}" failures="${failures}" skipped="${totals["not-applicable"] + totals["to-confirm"]}" timestamp="${asOf}T00:00:00">`,
    ...cases,
    ...notices.map(
      ({ id, message, remedy }) => `    <system-out>${escapeXml(`${id}: ${message} — ${remedy}`)}</system-out>`,
    ),
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");
}

/** What keeps the site from being built as JUnit XML: a problem is a test case that has failed. */
export const problemsJunit = (problems: readonly WordedProblem[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${problems.length}" failures="${problems.length}">`,
    `  <testsuite name="content" tests="${problems.length}" failures="${problems.length}">`,
    ...problems.map(({ kind, file, position, what, remedy, yaml = "" }) => {
      const place = `${file}:${position?.line ?? 1}`;
      return `    <testcase classname="content" name="${escapeXml(`${place} ${kind}`)}"><failure type="${kind}" message="${escapeXml(what)}">${escapeXml(`${remedy}\n${yaml}`)}</failure></testcase>`;
    }),
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");

const lineOf = ({ severityLabel, message, remedy, file, line }: FindingView) =>
  `${severityLabel}: ${message} — ${remedy} (${file}${line === undefined ? "" : `:${line}`})`;
