import { bandTable } from "../../site/province/tables.ts";
import { csv } from "./_csv.ts";
import { view } from "./_view.ts";

export const GET = () => csv(bandTable(view.bands));
