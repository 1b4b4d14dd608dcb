import type { APIRoute } from "astro";
import { content } from "../../../publish/index.ts";
import { publishedEditions } from "../../../domain/addresses/pages.ts";
import type { PublishedLedger } from "../../../domain/ledger/published.ts";
import { ledgerJson } from "../../../site/oit/ledger.ts";

export const getStaticPaths = () =>
  publishedEditions(content).map(({ fiscalYear }) => ({
    params: { year: String(fiscalYear) },
    props: { ledger: ledgerJson(content, fiscalYear) },
  }));

export const GET: APIRoute<{ ledger: PublishedLedger }> = ({ props }) =>
  new Response(`${JSON.stringify(props.ledger, undefined, 2)}\n`, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
