import type { APIRoute } from "astro";
import { content, locate, tool } from "../../../collections/index.ts";
import { assess, type Assessment } from "../../../domain/assess.ts";
import { checklistJson } from "../../../site/checklist-json.ts";
import { publishedEditions } from "../../../site/routes.ts";

export const getStaticPaths = () =>
  publishedEditions(content).map((edition) => ({
    params: { year: String(edition.fiscalYear) },
    props: { assessment: assess(edition, content) },
  }));

export const GET: APIRoute<{ assessment: Assessment }> = ({ props }) =>
  new Response(`${JSON.stringify(checklistJson(props.assessment, content, tool, locate), null, 2)}\n`, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
