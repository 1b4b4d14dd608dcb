import { agencyTable } from "../../../site/province/tables.ts";
import type { District } from "../../../site/province/view.ts";
import { csv } from "../_csv.ts";
import { view } from "../_view.ts";

export const getStaticPaths = () =>
  view.districts.map((district) => ({ params: { id: district.id }, props: { district } }));

export const GET = ({ props: { district } }: { props: { district: District } }) => {
  const own = new Set(district.agencies.map(({ id }) => id));
  const agencies = view.data.agencies.filter(({ id }) => own.has(id));
  return csv(agencyTable(view.run, agencies, view.data.results));
};
