import type { APIRoute } from "astro";
import { content } from "../../publish/index.ts";
import { DATA_FORMATS } from "../../site/data/formats.ts";
import { dataSchema, SCHEMA_IDS } from "../../site/data/schemas.ts";
import { ownDataFiles } from "../../site/data/sets.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

interface Props {
  text: () => string;
}

/** The files of open data that no other page makes, and the schemas of all of them. */
const files = () => [
  ...ownDataFiles(content),
  ...SCHEMA_IDS.map((id) => ({
    address: addresses.dataSchema(id),
    format: "json" as const,
    text: () => `${JSON.stringify(dataSchema(id, content.agency), undefined, 2)}\n`,
  })),
];

/**
 * The paths of the files of a format that stand below a folder of their own, or beside the page. The preview of
 * `astro dev` knows a file by the ending in the name of its route, so that each format has one.
 */
export const filePaths = (format: "json" | "csv", below: "folder" | "data") =>
  files()
    .filter((file) => file.format === format)
    .map(({ address, text }) => ({ parts: address.slice(addresses.data.length, -format.length - 1).split("/"), text }))
    .filter(({ parts }) => parts.length === (below === "folder" ? 2 : 1))
    .map(({ parts, text }) => ({ params: { folder: parts.at(-2), name: parts.at(-1) }, props: { text } }));

export const answerWith =
  (format: "json" | "csv"): APIRoute<Props> =>
  ({ props: { text } }) =>
    new Response(text(), { headers: { "content-type": `${DATA_FORMATS[format].mediaType}; charset=utf-8` } });
