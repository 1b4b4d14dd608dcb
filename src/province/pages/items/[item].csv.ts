import { resultTable } from "../../../site/province/tables.ts";
import type { ItemAcross } from "../../../site/province/view.ts";
import { csv } from "../_csv.ts";
import { view } from "../_view.ts";

export const getStaticPaths = () => view.items.map((item) => ({ params: { item: item.id }, props: { item } }));

export const GET = ({ props: { item } }: { props: { item: ItemAcross } }) => {
  const asked = new Set(item.lines.map(({ agency }) => agency.id));
  const agencies = view.data.agencies.filter(({ id }) => asked.has(id));
  const only = agencies.map(({ id }) => {
    const results = view.data.results.get(id) ?? [];
    return [id, results.filter(({ code }) => code === item.code)] as const;
  });
  return csv(resultTable(view.run, agencies, new Map(only)));
};
