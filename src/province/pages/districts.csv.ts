import { districtTable } from "../../site/province/tables.ts";
import { csv } from "./_csv.ts";
import { view } from "./_view.ts";

export const GET = () => csv(districtTable(view.districts));
