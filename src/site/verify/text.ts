import { ADDRESS_WORDS, FOUND_WORDS, GRAVITIES, OUTCOMES, OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import { CHANGE_WORDS, CHANGES, type Comparison } from "../../domain/verify/compare.ts";
import type { ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import { formatPoints } from "../frame/numbers.ts";
import { byStake, isUnlisted } from "./build-report.ts";
import { changedAddress, changedItem, momentWords, shown, SOURCE_WORDS, stakeWords } from "./words.ts";

/** The report for a person at a terminal: sums, a table of the items, then what to do, most expensive first. */
export const verifyText = (report: VerifyReport, comparison?: Comparison): string =>
  [...heading(report), "", ...table(report), "", ...remedies(report), ...changes(comparison), footer(report)].join(
    "\n",
  );

function heading({ edition, agency, source, totals }: VerifyReport): string[] {
  return [
    `ตรวจที่อยู่ OIT ปีงบประมาณ ${edition.fiscalYear} ${shown(agency.name ?? agency.site ?? "")}`.trimEnd(),
    `จาก${SOURCE_WORDS[source.kind]}: ${shown(source.name)}${source.chosenBy === undefined ? "" : ` (ปี: ${shown(source.chosenBy)})`}`,
    `ข้อ: ${OUTCOMES.map((outcome) => `${OUTCOME_WORDS[outcome].label} ${totals.items[outcome]}`).join(" · ")} จาก ${edition.itemCount} ข้อ`,
    `ที่อยู่: ${GRAVITIES.map((kind) => `${ADDRESS_WORDS[kind].label} ${totals.addresses[kind]}`).join(" · ")}`,
    ...(totals.final
      ? [
          `รวมผลของผู้ตรวจ: ${OUTCOMES.map((outcome) => `${OUTCOME_WORDS[outcome].label} ${totals.final?.[outcome] ?? 0}`).join(" · ")}`,
        ]
      : []),
    stakeWords({ totals }),
  ];
}

/** Codes, outcomes and counts have widths that terminals agree on; the name, whose width they do not, comes last. */
const table = ({ items }: VerifyReport): string[] =>
  items.map(({ code, outcome, points, addresses, name }) => {
    const cost = points === null ? "     " : formatPoints(points).padStart(5);
    return `${code.padEnd(4)} ${MARKS[outcome]} ${cost} ${String(addresses.length).padStart(3)} ที่อยู่  ${OUTCOME_WORDS[outcome].label}  ${shown(name)}`;
  });

/** So that a list can be looked over by its marks as well as by its words. */
export const MARKS: Record<ReportItem["outcome"], string> = { failed: "✗", unknown: "?", look: "!", fine: "✓" };

const remedies = ({ items }: VerifyReport): string[] => [
  ...byStake(items)
    .filter((item) => item.outcome !== "fine" && !isUnlisted(item))
    .flatMap(itemRemedies),
  ...unlistedLines(items.filter(isUnlisted)),
];

const itemRemedies = ({ code, name, outcome, points, findings }: ReportItem): string[] => [
  `${MARKS[outcome]} ${code} ${shown(name)} — ${OUTCOME_WORDS[outcome].label}${points === null ? "" : ` (${formatPoints(points)} คะแนน)`}`,
  ...findings
    .filter(({ weight }) => weight !== "hint")
    .flatMap(({ weight, message, remedy, address }) => [
      `   ${FOUND_WORDS[weight]}: ${shown(message)}`,
      ...(address === undefined ? [] : [`      ${shown(address)}`]),
      ...(remedy === "" ? [] : [`      แก้: ${shown(remedy)}`]),
    ]),
  "",
];

/** The same is said of all of them once. */
function unlistedLines(items: readonly ReportItem[]): string[] {
  const [first] = items.flatMap(({ findings }) => findings);
  return first
    ? [
        `${shown(first.message)} ${items.length} ข้อ: ${items.map(({ code }) => code).join(" ")}`,
        `   แก้: ${shown(first.remedy)}`,
        "",
      ]
    : [];
}

function changes(comparison: Comparison | undefined): string[] {
  if (!comparison) return [];
  const of = (change: (typeof CHANGES)[number]) => [
    ...comparison.items.filter((one) => one.change === change).map((one) => `   ${changedItem(one)}`),
    ...comparison.addresses.filter((one) => one.change === change).map((one) => `   ${changedAddress(one)}`),
  ];
  const lines = CHANGES.flatMap((change) => {
    const list = of(change);
    return list.length > 0 ? [`${CHANGE_WORDS[change].label} (${CHANGE_WORDS[change].meaning})`, ...list] : [];
  });
  return [
    `เทียบกับการตรวจเมื่อ ${momentWords(comparison.earlier.startedAt)}`,
    ...comparison.differences,
    ...(lines.length > 0 ? lines : ["ไม่มีอะไรเปลี่ยน"]),
    "",
  ];
}

const footer = ({ tool, edition }: VerifyReport) =>
  `${tool.name} ${tool.version} · รายการ ${edition.hash.slice(0, 12)}`;
