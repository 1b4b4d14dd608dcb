import { resultTable } from "../../site/province/tables.ts";
import { csv } from "./_csv.ts";
import { view } from "./_view.ts";

const { run, agencies, results } = view.data;
export const GET = () => csv(resultTable(run, agencies, results));
