import { z } from "zod";
import { fieldsNaming, layersOf } from "../../../domain/coherence/named-fields.ts";
import { MUNICIPAL_KINDS, type MunicipalKind } from "../../../domain/model/municipal/kinds.ts";
import { recordsOf, type Content } from "../../../domain/model/content.ts";
import type { Entry } from "../../../domain/model/entry.ts";
import type { Urls } from "../../frame/urls.ts";
import { recordKind } from "../record-kind.ts";
import type { DataGroup } from "../set.ts";
import { address, word } from "../shape-fields.ts";
import { tableOf, type CsvColumn } from "../table.ts";

/** A record of municipal life as it is published: what the clerk wrote, with the addresses of its files and pages. */
type Published = Record<string, unknown>;

const names = (what: "file" | "page", schema: z.ZodType) => fieldsNaming(what, schema, "-").length > 0;

const descriptionOf = (schema: z.ZodType): string =>
  layersOf(schema)
    .map((layer) => z.globalRegistry.get(layer)?.description)
    .find((words) => words !== undefined) ?? "";

/** What a field looks like once it is published. */
function shapeOf(schema: z.ZodType): z.ZodType {
  const layers = layersOf(schema);
  const inner = layers.at(-1) ?? schema;
  const description = descriptionOf(schema);
  const shape =
    inner instanceof z.ZodArray
      ? z.array(shapeOf(inner.element as z.ZodType))
      : inner instanceof z.ZodObject
        ? z.strictObject(
            Object.fromEntries(
              Object.entries(inner.shape as Record<string, z.ZodType>).map(([key, field]) => [key, shapeOf(field)]),
            ),
          )
        : names("file", schema) || names("page", schema)
          ? z.url()
          : inner instanceof z.ZodString || inner instanceof z.ZodUnion
            ? layers.some((layer) => z.globalRegistry.get(layer)?.["type"] !== undefined)
              ? z.int()
              : z.string()
            : inner;
  const told = description === "" ? shape : shape.meta({ description });
  return layers.some((layer) => layer instanceof z.ZodOptional) ? told.optional() : told;
}

/** The same value with addresses in the place of files and pages; what is not given is left out. */
function published(schema: z.ZodType, value: unknown, urls: Urls): unknown {
  if (typeof value === "string")
    return names("page", schema) ? urls.absolute(value) : names("file", schema) ? urls.absoluteFile(value) : value;
  const inner = layersOf(schema).at(-1);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((part: unknown) => published(inner.element as z.ZodType, part, urls));
  if (!(inner instanceof z.ZodObject) || value === null || typeof value !== "object") return value;
  const fields = inner.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const field = fields[key];
      return field && part !== undefined && key !== "order" ? [[key, published(field, part, urls)]] : [];
    }),
  );
}

/** A value as one cell of a table: a list line by line. */
const cellOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(cellOf).join("\n")
    : value !== null && typeof value === "object"
      ? Object.values(value).map(cellOf).join(" · ")
      : typeof value === "string"
        ? value
        : typeof value === "number"
          ? String(value)
          : "";

/** Makes open data of a kind of municipal life from its schema: whoever adds a field there adds it here. */
function municipal<const Id extends string>(
  id: Id,
  name: MunicipalKind,
  group: DataGroup,
  title: string,
  page: (id: string) => string,
) {
  const schema: z.ZodObject = MUNICIPAL_KINDS[name].schema;
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([key]) => key !== "order");
  const record = z.strictObject({
    id: word("รหัสในที่อยู่เว็บไซต์"),
    url: address("หน้าที่แสดง"),
    ...Object.fromEntries(fields.map(([key, field]) => [key, shapeOf(field)])),
  });
  return recordKind({
    id,
    group,
    title,
    description: schema.description ?? title,
    record: record,
    records: (content, urls) =>
      entriesOf(content, name).map((entry) => ({
        id: entry.id,
        url: urls.absolute(page(entry.id)),
        ...(published(schema, entry.data, urls) as Published),
      })),
    days: (content) => daysOf(content, name),
    table: tableOf<Published>([
      ["รหัส", (line) => cellOf(line["id"])],
      ["หน้าที่แสดง", (line) => cellOf(line["url"])],
      ...fields.map(([key, field]): CsvColumn<Published> => [descriptionOf(field) || key, (line) => cellOf(line[key])]),
    ]),
  });
}

const entriesOf = (content: Content, name: MunicipalKind): readonly Entry<object>[] =>
  recordsOf(content).find((held) => held.name === name)?.entries ?? [];

const daysOf = (content: Content, name: MunicipalKind): (string | undefined)[] =>
  entriesOf(content, name).map(
    ({ data }) =>
      ["updated", "date"]
        .map((key) => (data as Readonly<Record<string, unknown>>)[key])
        .find((day) => typeof day === "string" && day <= content.today) as string | undefined,
  );

const anchored = (address: string) => (id: string) => `${address}#${id}`;
const below = (address: string) => (id: string) => `${address}${id}/`;

/** The kinds of municipal life as open data. */
export const MUNICIPAL_DATA = [
  municipal("announcements", "announcements", "news", "ประกาศและรับสมัครงาน", below("/announcements/")),
  municipal("events", "events", "news", "งานและกิจกรรม", below("/events/")),
  municipal("albums", "albums", "news", "อัลบั้มภาพ", below("/albums/")),
  municipal("taxes", "taxes", "agency", "ภาษีและค่าธรรมเนียม", anchored("/taxes/")),
  municipal("emergency", "emergency", "agency", "หมายเลขฉุกเฉิน", () => "/emergency/"),
  municipal("councilTerms", "councilTerms", "agency", "สมาชิกสภาท้องถิ่น", (id) => `/council/#term-${id}`),
  municipal("councilMeetings", "councilMeetings", "agency", "การประชุมสภาท้องถิ่น", below("/council/")),
  municipal("ordinances", "ordinances", "agency", "เทศบัญญัติ ข้อบัญญัติ และกฎหมาย", anchored("/ordinances/")),
  municipal("villages", "villages", "agency", "หมู่บ้านและชุมชน", anchored("/locality/")),
  municipal("places", "places", "agency", "สถานที่ท่องเที่ยวและสินค้าชุมชน", below("/places/")),
] as const;
