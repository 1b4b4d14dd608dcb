import type { AssessedItem } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import type { CheckReport } from "../check/check-report.ts";
import { linkOf } from "./evidence.ts";
import { findingView, type Locate } from "./findings.ts";
import { SEVERITY_IDS } from "../data/checklist-shape.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/**
 * The assessment as the published `checklist.json` (its shape is held in the design). Addresses are absolute.
 * @param locate finds the line of a key, so that a finding can be mended
 */
export function checklistJson(
  { assessment, tool, editionHash }: Pick<CheckReport, "assessment" | "tool" | "editionHash">,
  { agency }: Content,
  locate: Locate,
) {
  const { edition, asOf, items, totals, score } = assessment;
  const urls = urlsOf(agency.site);
  return {
    tool,
    edition: {
      family: edition.family,
      fiscalYear: edition.fiscalYear,
      itemCount: edition.items.length,
      hash: editionHash,
      closes: edition.submission.closes,
    },
    agency: { name: agency.name, site: urls.absolute(addresses.home) },
    asOf,
    score: {
      oit: rounded(score.oit),
      oitConfirmed: rounded(score.oitConfirmed),
      ofTotal: rounded(score.ofTotal),
      ofTotalConfirmed: rounded(score.ofTotalConfirmed),
      maximum: rounded(score.maximum),
      level: score.level,
      subIndicators: [...score.subIndicators].map(([code, { score: own, atStake }]) => ({
        code,
        score: rounded(own),
        atStake: rounded(atStake),
      })),
    },
    items: items.map((item) => itemJson(item, urls, locate)),
    totals: {
      complete: totals.complete,
      toConfirm: totals["to-confirm"],
      incomplete: totals.incomplete,
      missing: totals.missing,
      notApplicable: totals["not-applicable"],
    },
  };
}

/** Four decimals: enough to add up again, and the same on every machine. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

function itemJson(assessed: AssessedItem, urls: Urls, locate: Locate) {
  const { item, fiscalYear, status, points, components, proofs, findings } = assessed;
  return {
    code: item.code,
    name: item.name,
    concepts: item.concepts,
    indicator: item.indicator,
    subIndicator: item.subIndicator ?? null,
    status,
    points: rounded(points),
    url: urls.absolute(addresses.item(fiscalYear, item.code)),
    components: components.map(({ id, text, level, status: state }) => ({ id, text, level, status: state })),
    evidence: proofs.map((proof) => ({
      title: proof.title,
      url: linkOf(proof, urls).url,
      kind: proof.kind,
      step: proof.step,
      ...(proof.confirmed && { confirmed: { by: proof.confirmed.by, on: proof.confirmed.on } }),
      ...(proof.proves.length > 0 && { component: proof.proves }),
      ...(proof.fiscalYear !== undefined && { fiscalYear: proof.fiscalYear }),
      ...(proof.period && { period: proof.period }),
      ...(proof.published && { published: proof.published }),
      ...(proof.verified && { verified: proof.verified }),
    })),
    findings: findings.map((finding) => {
      const { rule, severity, message, remedy, file, line, accepted } = findingView(finding, assessed, locate);
      return {
        rule,
        severity: SEVERITY_IDS[severity],
        message,
        remedy,
        ...(line !== undefined && { file, line }),
        ...(accepted && { accepted: { reason: accepted.reason, until: accepted.until } }),
      };
    }),
  };
}
