import { z } from "zod";
import type { Agency } from "../../domain/agency.ts";
import { addresses, urlsOf } from "../urls.ts";
import { checklistShape, disclosuresShape, peopleShape, resultsShape, servicesShape } from "./shapes.ts";
import { TABLE_SHAPES } from "./tables.ts";

/** The shape of every kind of file, by the name under which its schema is published. */
const SHAPES = {
  checklist: checklistShape,
  disclosures: disclosuresShape,
  services: servicesShape,
  people: peopleShape,
  results: resultsShape,
  ...TABLE_SHAPES,
} as const satisfies Record<string, z.ZodType>;
export type SchemaId = keyof typeof SHAPES;

export const SCHEMA_IDS = Object.keys(SHAPES) as SchemaId[];

/** What a kind of file looks like, as JSON Schema (2020-12); that of a table speaks of its rows as objects. */
export const dataSchema = (id: SchemaId, { site }: Agency): object => ({
  ...z.toJSONSchema(SHAPES[id]),
  $id: urlsOf(site).absolute(addresses.dataSchema(id)),
});
