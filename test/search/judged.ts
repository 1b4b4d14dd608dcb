/** A thing that people type into the search of one agency's site, and the addresses which answer it. */
export interface JudgedQuery {
  agency: "demo" | "thung-arun" | "ngiu-rai" | "nong-hai";
  query: string;
  group:
    | "word"
    | "name"
    | "compound"
    | "phrase"
    | "thai-digits"
    | "arabic-digits"
    | "code"
    | "abbreviation"
    | "misspelling"
    | "inside"
    | "english"
    | "findings"
    | "everyday";
  /**
   * Addresses that a person who types this wants first: any of them at rank 1 is a full success.
   * Empty where the site says nothing about it: then nothing should be found.
   */
  best: readonly string[];
  /**
   * Every other address which also answers; with `best` the judged relevant set.
   * "containing" = every record whose text contains the query, counted by the test itself.
   */
  also?: readonly string[] | "containing";
}

type Row = readonly [query: string, best: readonly string[], also?: readonly string[] | "containing"];

export function judged(
  agency: JudgedQuery["agency"],
  group: JudgedQuery["group"],
  rows: readonly Row[],
): JudgedQuery[] {
  return rows.map(([query, best, also]) => ({ agency, query, group, best, ...(also && { also }) }));
}
