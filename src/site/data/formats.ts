/**
 * The formats of open data: what people call each, what the web does (two of its media types IANA does not know), and the
 * code of the list of file types that DCAT-AP wants.
 */
export const DATA_FORMATS = {
  json: { label: "JSON", mediaType: "application/json", fileType: "JSON" },
  csv: { label: "CSV", mediaType: "text/csv", fileType: "CSV" },
  feed: { label: "JSON Feed", mediaType: "application/feed+json", fileType: "JSON", unregistered: true },
  rss: { label: "RSS", mediaType: "application/rss+xml", fileType: "RSS", unregistered: true },
  ics: { label: "ปฏิทิน (ICS)", mediaType: "text/calendar", fileType: "ICS" },
  xlsx: {
    label: "XLSX",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileType: "XLSX",
  },
  ods: { label: "ODS", mediaType: "application/vnd.oasis.opendocument.spreadsheet", fileType: "ODS" },
  xml: { label: "XML", mediaType: "application/xml", fileType: "XML" },
  geojson: { label: "GeoJSON", mediaType: "application/geo+json", fileType: "GEOJSON" },
} as const satisfies Record<string, { label: string; mediaType: string; fileType: string; unregistered?: true }>;
export type DataFormat = keyof typeof DATA_FORMATS;

/** The format that the name of a file says, where it is one that programs read. */
export function formatOfFile(name: string): DataFormat | undefined {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  return Object.hasOwn(DATA_FORMATS, ending) ? (ending as DataFormat) : undefined;
}
