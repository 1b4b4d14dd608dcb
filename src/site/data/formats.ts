/** The formats of open data: what people call each, and what the web does; two of its media types IANA does not know. */
export const DATA_FORMATS = {
  json: { label: "JSON", mediaType: "application/json" },
  csv: { label: "CSV", mediaType: "text/csv" },
  feed: { label: "JSON Feed", mediaType: "application/feed+json", unregistered: true },
  rss: { label: "RSS", mediaType: "application/rss+xml", unregistered: true },
  ics: { label: "ปฏิทิน (ICS)", mediaType: "text/calendar" },
  xlsx: { label: "XLSX", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  ods: { label: "ODS", mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
  xml: { label: "XML", mediaType: "application/xml" },
  geojson: { label: "GeoJSON", mediaType: "application/geo+json" },
} as const satisfies Record<string, { label: string; mediaType: string; unregistered?: true }>;
export type DataFormat = keyof typeof DATA_FORMATS;

/** The format that the name of a file says, where it is one that programs read. */
export function formatOfFile(name: string): DataFormat | undefined {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  return Object.hasOwn(DATA_FORMATS, ending) ? (ending as DataFormat) : undefined;
}
