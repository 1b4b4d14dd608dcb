import { resultTable } from "../../../site/province/tables.ts";
import type { AgencyPage } from "../../../site/province/view.ts";
import { csv } from "../_csv.ts";
import { view } from "../_view.ts";

export const getStaticPaths = () => view.pages.map((page) => ({ params: { id: page.line.id }, props: { page } }));

export const GET = ({ props: { page } }: { props: { page: AgencyPage } }) =>
  csv(resultTable(view.run, [page.agency], view.data.results));
