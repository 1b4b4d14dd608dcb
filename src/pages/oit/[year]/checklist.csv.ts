import type { APIRoute } from "astro";
import { content } from "../../../collections/index.ts";
import { assess, type Assessment } from "../../../domain/assess.ts";
import { checklistCsv } from "../../../site/checklist-csv.ts";
import { publishedEditions } from "../../../site/routes.ts";

export const getStaticPaths = () =>
  publishedEditions(content).map((edition) => ({
    params: { year: String(edition.fiscalYear) },
    props: { assessment: assess(edition, content) },
  }));

export const GET: APIRoute<{ assessment: Assessment }> = ({ props }) =>
  new Response(checklistCsv(props.assessment, content), { headers: { "content-type": "text/csv; charset=utf-8" } });
