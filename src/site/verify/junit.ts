import { FOUND_WORDS, OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import { CHANGE_WORDS, type Comparison } from "../../domain/verify/compare.ts";
import type { ReportFinding, ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import { escapeXml } from "../frame/xml.ts";
import { changedAddress, changedItem, marksOf, shown } from "./words.ts";

/**
 * The report as JUnit XML: an item is a test case, one that failed a failure, and one that nobody could look at is
 * skipped, which services show as neither passed nor failed.
 */
export function verifyJunit(report: VerifyReport, comparison?: Comparison): string {
  const { edition, tool, source, totals, items, startedAt } = report;
  const counts = `tests="${items.length}" failures="${totals.items.failed}" skipped="${totals.items.unknown}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${text(`${tool.name} ${tool.version} ${edition.hash}`)}" ${counts}>`,
    `  <testsuite name="${text(`OIT ${edition.fiscalYear} ${report.agency.name ?? report.agency.site ?? source.name}`)}" ${counts} timestamp="${startedAt.slice(0, 19)}">`,
    "    <properties>",
    ...marksOf(report).map(([name, value]) => `      <property name="${text(name)}" value="${text(value)}"/>`),
    ...Object.entries(totals.addresses).map(
      ([kind, count]) => `      <property name="addresses.${kind}" value="${count}"/>`,
    ),
    "    </properties>",
    ...items.map((item) => caseOf(item, edition.fiscalYear)),
    ...comparisonLines(comparison),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

const text = (words: string) => escapeXml(shown(words));

function caseOf(item: ReportItem, fiscalYear: number): string {
  const { code, name, outcome, findings } = item;
  const said = findings.map(lineOf).map(shown).join("\n");
  const first = text(findings[0]?.message ?? OUTCOME_WORDS[outcome].label);
  const body = {
    failed: `<failure type="${text(findings[0]?.id ?? outcome)}" message="${first}">${escapeXml(said)}</failure>`,
    unknown: `<skipped message="${first}"/>`,
    look: `<system-out>${escapeXml(said)}</system-out>`,
    fine: said && `<system-out>${escapeXml(said)}</system-out>`,
  }[outcome];
  return `    <testcase classname="oit.${fiscalYear}" name="${text(`${code} ${name}`)}">${body}</testcase>`;
}

const lineOf = ({ weight, message, remedy, address }: ReportFinding) =>
  `${FOUND_WORDS[weight]}: ${message} — ${remedy}${address === undefined ? "" : ` (${address})`}`;

function comparisonLines(comparison: Comparison | undefined): string[] {
  if (!comparison) return [];
  const items = comparison.items.map((one) => `${CHANGE_WORDS[one.change].label}: ${changedItem(one)}`);
  const addresses = comparison.addresses.map((one) => `${CHANGE_WORDS[one.change].label}: ${changedAddress(one)}`);
  return [`    <system-out>${escapeXml([...items, ...addresses].map(shown).join("\n"))}</system-out>`];
}
