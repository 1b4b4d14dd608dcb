import type { APIRoute } from "astro";
import { content } from "../../../../publish/index.ts";
import type { Purchase } from "../../../../domain/procurement/purchase.ts";
import { purchasesCsv } from "../../../../site/procurement/csv.ts";
import { monthTables } from "../../../../site/procurement/pages.ts";

export const getStaticPaths = () =>
  monthTables(content).map(({ year, month, purchases }) => ({ params: { year, month }, props: { purchases } }));

export const GET: APIRoute<{ purchases: readonly Purchase[] }> = ({ props }) =>
  new Response(purchasesCsv(props.purchases), { headers: { "content-type": "text/csv; charset=utf-8" } });
