import type { APIRoute } from "astro";
import { content, editionHash, locate, tool } from "../../../publish/index.ts";
import { assess } from "../../../domain/assess/assess.ts";
import { showsChecklist } from "../../../domain/assess/readiness.ts";
import type { CheckReport } from "../../../site/check/check-report.ts";
import { checklistJson } from "../../../site/oit/checklist-json.ts";
import { publishedEditions } from "../../../domain/addresses/pages.ts";

export const getStaticPaths = () =>
  publishedEditions(content)
    .filter(({ fiscalYear }) => showsChecklist(content, fiscalYear))
    .map((edition) => ({
      params: { year: String(edition.fiscalYear) },
      props: { assessment: assess(edition, content), tool, editionHash: editionHash(edition) },
    }));

export const GET: APIRoute<Pick<CheckReport, "assessment" | "tool" | "editionHash">> = ({ props }) =>
  new Response(`${JSON.stringify(checklistJson(props, content, locate), undefined, 2)}\n`, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
