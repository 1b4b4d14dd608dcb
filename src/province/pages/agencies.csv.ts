import { agencyTable } from "../../site/province/tables.ts";
import { csv } from "./_csv.ts";
import { view } from "./_view.ts";

const { run, agencies, results } = view.data;
export const GET = () => csv(agencyTable(run, agencies, results));
