import { z } from "zod";

/**
 * What the Open Contracting Data Standard 1.1 asks of a release package, in our own words, for the fields that we
 * publish (https://standard.open-contracting.org/1.1/en/schema/release_package/ and …/reference/). The schema of the
 * standard lets any further field pass; this one does not, so that a misspelt field is found: what satisfies this
 * satisfies the standard's, the strict form of it too (…/strict/release-schema.json), which wants what 2.0 will.
 */
const moment = z.iso.datetime({ offset: true });
const name = z.string().min(1);
/** `id` of tenders, awards and contracts, and of organizations where they are named again. */
const id = z.string().min(1);
/** A text that is given is not empty, a list that is given has something in it: so the strict form of the schema wants it. */
const text = z.string().min(1);
const value = z.strictObject({ amount: z.number(), currency: z.literal("THB") });
const reference = z.strictObject({ id, name });

/** The parts of the codelist `partyRole` of 1.1 that concern us; it is an open list, but ours are all on it. */
const ROLES = ["buyer", "procuringEntity", "supplier", "tenderer"] as const;
const party = z.strictObject({
  id,
  name,
  roles: unique(z.enum(ROLES)),
  address: z
    .strictObject({
      streetAddress: text,
      locality: text,
      region: text,
      postalCode: text,
      countryName: text,
    })
    .optional(),
  contactPoint: z.strictObject({ email: z.email().optional(), telephone: text.optional(), url: z.url() }).optional(),
});

const tender = z.strictObject({
  id,
  title: text,
  status: z.enum(["planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn"]),
  procuringEntity: reference,
  value: value.optional(),
  procurementMethod: z.enum(["open", "selective", "limited", "direct"]),
  procurementMethodDetails: text,
  numberOfTenderers: z.int().nonnegative().optional(),
  tenderers: unique(reference).optional(),
});

const release = z.strictObject({
  ocid: z.string().min(1),
  // A "#" would be taken for the part of an address.
  id: z
    .string()
    .min(1)
    .regex(/^[^#]+$/),
  date: moment,
  tag: unique(z.enum(["planning", "tender", "award", "contract"])),
  initiationType: z.literal("tender"),
  language: z.literal("th"),
  parties: unique(party),
  buyer: reference,
  planning: z.strictObject({
    budget: z.strictObject({ amount: value, description: text.optional() }),
  }),
  tender,
  awards: unique(
    z.strictObject({
      id,
      title: text,
      description: text.optional(),
      status: z.enum(["pending", "active", "cancelled", "unsuccessful"]),
      value,
      suppliers: unique(reference),
    }),
  ),
  contracts: unique(
    z.strictObject({
      id,
      awardID: id,
      title: text,
      value,
      dateSigned: moment,
      status: z.enum(["pending", "active", "cancelled", "terminated"]).exactOptional(),
    }),
  ),
});

export const releasePackage = z.strictObject({
  uri: z.url(),
  version: z.string().regex(/^\d+\.\d+$/),
  publishedDate: moment,
  publisher: z.strictObject({ name: text, uri: z.url() }),
  license: z.url(),
  publicationPolicy: z.url(),
  releases: z.array(release),
});
export type ReleasePackage = z.infer<typeof releasePackage>;

/** A list that is not empty and in which nothing stands twice. */
function unique<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema)
    .min(1)
    .refine((list) => new Set(list.map((entry) => JSON.stringify(entry))).size === list.length);
}
