import type { APIRoute } from "astro";
import { content, editionHash, tool } from "../../../publish/index.ts";
import { assess } from "../../../domain/assess/assess.ts";
import { showsChecklist } from "../../../domain/assess/readiness.ts";
import type { CheckReport } from "../../../site/check/check-report.ts";
import { checklistCsv } from "../../../site/oit/checklist-csv.ts";
import { publishedEditions } from "../../../domain/addresses/pages.ts";

export const getStaticPaths = () =>
  publishedEditions(content)
    .filter(({ fiscalYear }) => showsChecklist(content, fiscalYear))
    .map((edition) => ({
      params: { year: String(edition.fiscalYear) },
      props: { assessment: assess(edition, content), tool, editionHash: editionHash(edition) },
    }));

export const GET: APIRoute<Pick<CheckReport, "assessment" | "tool" | "editionHash">> = ({ props }) =>
  new Response(checklistCsv(props, content), { headers: { "content-type": "text/csv; charset=utf-8" } });
