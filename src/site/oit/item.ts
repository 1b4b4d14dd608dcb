import { assess, type AssessedItem, type Assessment, isOpen } from "../../domain/assess/assess.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import { isProven } from "../../domain/assess/checks/presence/component-unproven.ts";
import type { Content } from "../../domain/model/content.ts";
import { disclosureDates } from "../../domain/model/disclosure.ts";
import { COMPONENT_STATUS_WORDS, type ComponentStatus } from "../../domain/model/status.ts";
import { YEAR_RULE_WORDS } from "../../domain/model/catalogue/year-rule.ts";
import { isPending, PENDING_WORDS } from "./answers.ts";
import { carriedWords } from "./carried.ts";
import { componentCount, type ReportMark } from "./checklist.ts";
import { evidenceViews, type EvidenceView } from "./evidence.ts";
import { findingView, type FindingView } from "./findings.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { constraintWords, itemFacts, siblingItems, type FactView, type SiblingItem } from "./item-facts.ts";
import { formatPoints } from "../frame/numbers.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { factsOfItem } from "../search/documents.ts";
import { shareView, type ShareView } from "../frame/share.ts";
import { certaintyView, statusView, type CertaintyView, type StatusView } from "../frame/status-view.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A component with the evidence that shows it. */
export interface ComponentView {
  readonly text: string;
  readonly status: ComponentStatus;
  readonly label: string;
  readonly level: CertaintyView;
  readonly evidence: readonly EvidenceView[];
}

/** A finding with the way to the explanation of its rule. */
export interface ItemFindingView extends FindingView {
  readonly ruleHref: string;
}

/** A step to what stands before or after. */
export interface StepLink {
  /** "o11 แผนดำเนินงาน" */
  readonly title: string;
  readonly href: string;
}

/** Everything the page of one item shows. */
export interface ItemPage {
  readonly frame: Frame;
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly archived: boolean;
  /** How far the item is; nothing while the checklist is not shown, nor anything else below that says so. */
  readonly status: StatusView | undefined;
  /** What stands in the place of evidence that is still being prepared, while the checklist is not shown. */
  readonly pending: string | undefined;
  readonly yearWords: string;
  readonly yearLevel: CertaintyView;
  /** True for an item that costs its points as it stands. */
  readonly open: boolean;
  readonly points: string | undefined;
  /** "ตัวชี้วัดย่อย 9.1 ข้อมูลพื้นฐาน" */
  readonly section: string;
  readonly unit: string | undefined;
  /** Set for an answer that was carried over from the year before. */
  readonly carried: string | undefined;
  readonly note: string | undefined;
  readonly components: readonly ComponentView[];
  /** "1 จาก 2 องค์ประกอบ", where the components are known. */
  readonly componentCount: string | undefined;
  readonly evidence: readonly EvidenceView[];
  readonly nil: NonNullable<AssessedItem["disclosure"]>["data"]["nil"];
  readonly notApplicable: NonNullable<AssessedItem["disclosure"]>["data"]["notApplicable"];
  readonly findings: readonly ItemFindingView[];
  readonly facts: readonly FactView[];
  readonly constraints: readonly string[];
  readonly variants: readonly string[];
  readonly siblings: readonly SiblingItem[];
  readonly previous: StepLink | undefined;
  readonly next: StepLink | undefined;
  /** What was published since when, by the agency's own record. */
  readonly ledgerHref: string;
  readonly share: ShareView;
  readonly asOf: string;
  readonly tool: string;
  readonly editionHash: string;
}

/** The pages of every item of every published year, keyed by the parts of their address. */
export const itemPages = (content: Content, mark: ReportMark): { year: string; number: string; page: ItemPage }[] =>
  publishedEditions(content).flatMap((edition) => {
    const assessment = assess(edition, content);
    return assessment.items.map((item, index) => ({
      year: String(edition.fiscalYear),
      number: item.item.code.slice(1),
      page: itemPage(content, assessment, index, mark),
    }));
  });

/** Prepares the page of the item that stands at `index` of an assessment. */
export function itemPage(content: Content, assessment: Assessment, index: number, mark: ReportMark): ItemPage {
  const { edition, asOf, items } = assessment;
  const assessed = items[index];
  if (!assessed) throw new RangeError(`no item ${index} in ${edition.fiscalYear}`);
  const { item, disclosure } = assessed;
  const { agency } = content;
  const urls = urlsOf(agency.site);
  const evidence = evidenceViews(assessed, content, urls);
  const isShown = showsChecklist(content, edition.fiscalYear);
  const status = isShown ? statusView(assessed.status) : undefined;
  const pending = !isShown && isPending(assessed) ? PENDING_WORDS : undefined;
  const yearWords = YEAR_RULE_WORDS[item.yearRule.rule](edition.fiscalYear);
  return {
    frame: frameOf(content, {
      title: `${item.code} ${item.name} ปีงบประมาณ ${edition.fiscalYear}`,
      description: `ข้อ ${item.code} ${item.name} ของ${agency.name} ปีงบประมาณ ${edition.fiscalYear}: ${pending ?? `${status ? `${status.label} ` : ""}มีหลักฐาน ${evidence.length} รายการ`}`,
      address: addresses.item(edition.fiscalYear, item.code),
      crumb: item.code,
      parents: [
        { title: TITLES.years, address: addresses.years },
        { title: `ปี ${edition.fiscalYear}`, address: addresses.year(edition.fiscalYear) },
      ],
      updated: disclosure ? disclosureDates(disclosure.data) : [],
      search: pending === undefined && { kind: "item", ...factsOfItem(item, edition) },
    }),
    code: item.code,
    name: item.name,
    fiscalYear: edition.fiscalYear,
    archived: edition.fiscalYear !== agency.currentFiscalYear,
    status,
    pending,
    yearWords,
    yearLevel: certaintyView(item.yearRule.level),
    open: isShown && isOpen(assessed),
    points: !isShown || assessed.points === null ? undefined : formatPoints(assessed.points),
    section: sectionOf(assessment, assessed),
    unit: disclosure?.data.unit,
    carried: isShown ? carriedWords(assessed) : undefined,
    note: disclosure?.data.note,
    components: componentViews(assessed, evidence),
    componentCount: isShown ? componentCount(assessed) : undefined,
    evidence,
    nil: disclosure?.data.nil,
    notApplicable: disclosure?.data.notApplicable,
    findings: (isShown ? assessed.findings : []).map((finding) => {
      const view = findingView(finding, assessed, mark.locate, agency.repository);
      return { ...view, ruleHref: urls.href(view.ruleAddress) };
    }),
    facts: itemFacts(item, yearWords, content),
    constraints: constraintWords(item),
    variants: item.variants,
    siblings: siblingItems(item, edition, content),
    previous: stepLink(items[index - 1], urls),
    next: stepLink(items[index + 1], urls),
    ledgerHref: urls.href(addresses.ledger(edition.fiscalYear)),
    share: shareView(
      `ข้อ ${item.code} ปีงบประมาณ ${edition.fiscalYear}`,
      urls.absolute(addresses.item(edition.fiscalYear, item.code)),
      urls.href(addresses.itemQr(edition.fiscalYear, item.code)),
    ),
    asOf,
    tool: `${mark.tool.name} ${mark.tool.version}`,
    editionHash: mark.editionHash(edition),
  };
}

function componentViews(assessed: AssessedItem, evidence: readonly EvidenceView[]): ComponentView[] {
  const { item, proofs, components } = assessed;
  return components.map(({ id, text, status, level }) => {
    const named = evidence.filter(({ counts, number }) => {
      const proof = proofs[number - 1];
      return counts && proof && isProven({ item, disclosure: undefined, proofs: [proof] }, id);
    });
    const surer = named.filter(({ step }) => step.id !== "there");
    return {
      text,
      status,
      label: COMPONENT_STATUS_WORDS[status],
      level: certaintyView(level),
      // What still waits for a person did not show what another piece was read for.
      evidence: status === "there" || surer.length === 0 ? named : surer,
    };
  });
}

function sectionOf({ edition }: Assessment, { item }: AssessedItem): string {
  const part = edition.subIndicators.list.find(({ code }) => code === item.subIndicator);
  const whole = edition.indicators.find(({ number }) => number === item.indicator);
  return part ? `ตัวชี้วัดย่อย ${part.code} ${part.name}` : `ตัวชี้วัดที่ ${item.indicator} ${whole?.name ?? ""}`.trim();
}

const stepLink = (assessed: AssessedItem | undefined, { href }: Urls): StepLink | undefined =>
  assessed && {
    title: `${assessed.item.code} ${assessed.item.name}`,
    href: href(addresses.item(assessed.fiscalYear, assessed.item.code)),
  };
