/** What a person asks for; an empty text is no wish. */
export interface SearchRequest {
  readonly query: string;
  readonly kind: string;
  readonly year: string;
  readonly indicator: string;
  readonly item: string;
}

/** What an address asks for. @param search the part from `?` on, as `location.search` gives it */
export function readAddress(search: string): SearchRequest {
  const asked = new URLSearchParams(search);
  const value = (name: string): string => (asked.get(name) ?? "").trim();
  return {
    query: value("q"),
    kind: value("kind"),
    year: value("year"),
    indicator: value("indicator"),
    item: value("item"),
  };
}

/** The address that asks for it. @param pathname of the page of the search */
export function writeAddress(pathname: string, { query, ...filters }: SearchRequest): string {
  const given = Object.entries({ q: query, ...filters }).filter(([, value]) => value !== "");
  return given.length === 0 ? pathname : `${pathname}?${new URLSearchParams(given).toString()}`;
}
