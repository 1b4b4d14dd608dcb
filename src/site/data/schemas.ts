import { z } from "zod";
import type { Agency } from "../../domain/model/agency.ts";
import { CHECKLIST_HEADER } from "../oit/checklist-csv.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { checklistShape } from "./checklist-shape.ts";
import { contractsTableShape } from "./contracts-shape.ts";
import { disclosuresShape, disclosuresTable } from "./disclosures.ts";
import { RECORD_KINDS, type RecordKindId } from "./kinds/index.ts";
import { linesUnder } from "./table.ts";

const YEARLY = {
  checklist: checklistShape,
  "checklist-csv": linesUnder(CHECKLIST_HEADER),
  disclosures: disclosuresShape,
  "disclosures-csv": linesUnder(disclosuresTable.headings),
  "contracts-csv": contractsTableShape,
} as const satisfies Record<string, z.ZodType>;

/** The name under which the schema of a kind of file is published. */
export type SchemaId = keyof typeof YEARLY | RecordKindId | `${RecordKindId}-csv`;

const SHAPES = new Map<SchemaId, z.ZodType>([
  ...(Object.entries(YEARLY) as [keyof typeof YEARLY, z.ZodType][]),
  ...RECORD_KINDS.flatMap(({ id, shape, tableShape }): [SchemaId, z.ZodType][] => [
    [id, shape],
    [`${id}-csv`, tableShape],
  ]),
]);

export const SCHEMA_IDS: readonly SchemaId[] = [...SHAPES.keys()];

/** What a kind of file looks like, as JSON Schema (2020-12); that of a table speaks of its lines as objects. */
export const dataSchema = (id: SchemaId, { site }: Agency): object => ({
  ...z.toJSONSchema(SHAPES.get(id) ?? z.never()),
  $id: urlsOf(site).absolute(addresses.dataSchema(id)),
});
