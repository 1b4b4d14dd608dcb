import type { ProvinceView } from "../../site/province/view.ts";
import { PLACE } from "../hand-over.ts";

/** What the pages show: handed over, not written into a module. */
export const view = Reflect.get(globalThis, PLACE) as ProvinceView;
