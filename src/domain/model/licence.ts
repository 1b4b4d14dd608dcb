import { keysOf } from "../keyed.ts";
/** The licences under which an agency may give its data away; both ask for no more than the source to be named. */
export const LICENCES = {
  "cc-by-4.0": {
    name: "Creative Commons แสดงที่มา 4.0 (CC BY 4.0)",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
  // https://data.go.th/pages/dga-open-government-license, version 1.0 of 10 June 2021
  "dga-ogl-1.0": {
    name: "สัญญาอนุญาตข้อมูลภาครัฐแบบเปิดของ สพร. (DGA Open Government License)",
    url: "https://data.go.th/pages/dga-open-government-license",
  },
} as const satisfies Record<string, Licence>;

/** A licence as readers know it, with the address of its text. */
export interface Licence {
  readonly name: string;
  readonly url: string;
}

export const LICENCE_IDS = keysOf(LICENCES);
