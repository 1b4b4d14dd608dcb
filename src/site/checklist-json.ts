import type { AssessedItem, Assessment } from "../domain/assess.ts";
import type { Content } from "../domain/content.ts";
import { linkOf } from "./evidence.ts";
import { findingView, type Locate } from "./findings.ts";
import { addresses, urlsOf, type Urls } from "./urls.ts";

/**
 * The assessment as the published `checklist.json` (its shape is held in the design). Addresses are absolute.
 * @param locate finds the line of a key, so that a finding can be mended
 */
export function checklistJson(
  { edition, asOf, items, totals, score }: Assessment,
  { agency }: Content,
  tool: { name: string; version: string },
  locate: Locate,
) {
  const urls = urlsOf(agency.site);
  return {
    tool,
    edition: { family: edition.family, fiscalYear: edition.fiscalYear, itemCount: edition.items.length },
    agency: { name: agency.name, site: urls.absolute(addresses.home) },
    asOf,
    score: {
      oit: score.oit,
      ofTotal: score.ofTotal,
      maximum: score.maximum,
      level: score.level,
      subIndicators: Object.fromEntries(score.subIndicators),
    },
    items: items.map((item) => itemJson(item, urls, locate)),
    totals: {
      complete: totals.complete,
      incomplete: totals.incomplete,
      missing: totals.missing,
      notApplicable: totals["not-applicable"],
    },
  };
}

function itemJson(assessed: AssessedItem, urls: Urls, locate: Locate) {
  const { item, fiscalYear, status, points, components, proofs, findings } = assessed;
  return {
    code: item.code,
    name: item.name,
    concepts: item.concepts,
    indicator: item.indicator,
    subIndicator: item.subIndicator ?? null,
    status,
    points,
    url: urls.absolute(addresses.item(fiscalYear, item.code)),
    components: components.map(({ id, text, level, status: state }) => ({ id, text, level, status: state })),
    evidence: proofs.map((proof) => ({
      title: proof.title,
      url: linkOf(proof, urls).url,
      kind: proof.kind,
      ...(proof.proves.length > 0 && { component: proof.proves }),
      ...(proof.fiscalYear !== undefined && { fiscalYear: proof.fiscalYear }),
      ...(proof.period && { period: proof.period }),
      ...(proof.published && { published: proof.published }),
      ...(proof.verified && { verified: proof.verified }),
    })),
    findings: findings.map((finding) => {
      const { rule, severity, message, file, line } = findingView(finding, assessed, locate);
      return { rule, severity, message, ...(assessed.disclosure && { file }), ...(line !== undefined && { line }) };
    }),
  };
}
