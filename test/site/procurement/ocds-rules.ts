import { z } from "zod";

/**
 * What the Open Contracting Data Standard 1.1 asks of a release package, in our own words, for the fields that we
 * publish (https://standard.open-contracting.org/1.1/en/schema/release_package/ and …/reference/). The schema of the
 * standard lets any further field pass; this one does not, so that a misspelt field is found: what satisfies this
 * satisfies the standard's.
 */
const moment = z.iso.datetime({ offset: true });
const name = z.string().min(1);
/** `id` of tenders, awards and contracts, and of organizations where they are named again. */
const id = z.string().min(1);
const value = z.strictObject({ amount: z.number(), currency: z.literal("THB") });
const reference = z.strictObject({ id, name });

/** The parts of the codelist `partyRole` of 1.1 that concern us; it is an open list, but ours are all on it. */
const ROLES = ["buyer", "procuringEntity", "supplier", "tenderer"] as const;
const party = z.strictObject({
  id,
  name,
  roles: z.array(z.enum(ROLES)).min(1),
  address: z
    .strictObject({
      streetAddress: z.string(),
      locality: z.string(),
      region: z.string(),
      postalCode: z.string(),
      countryName: z.string(),
    })
    .optional(),
  contactPoint: z
    .strictObject({ email: z.string().optional(), telephone: z.string().optional(), url: z.url() })
    .optional(),
});

const tender = z.strictObject({
  id,
  title: z.string(),
  status: z.enum(["planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn"]),
  procuringEntity: reference,
  value: value.optional(),
  procurementMethod: z.enum(["open", "selective", "limited", "direct"]),
  procurementMethodDetails: z.string(),
  numberOfTenderers: z.int().optional(),
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
  tag: z.array(z.enum(["planning", "tender", "award", "contract"])).min(1),
  initiationType: z.literal("tender"),
  language: z.literal("th"),
  parties: unique(party),
  buyer: reference,
  planning: z.strictObject({
    budget: z.strictObject({ amount: value, description: z.string().optional() }),
  }),
  tender,
  awards: unique(
    z.strictObject({
      id,
      title: z.string(),
      description: z.string().optional(),
      status: z.enum(["pending", "active", "cancelled", "unsuccessful"]),
      value,
      suppliers: unique(reference),
    }),
  ),
  contracts: unique(z.strictObject({ id, awardID: id, title: z.string(), value, dateSigned: moment })),
});

export const releasePackage = z.strictObject({
  uri: z.url(),
  version: z.string().regex(/^\d+\.\d+$/),
  publishedDate: moment,
  publisher: z.strictObject({ name: z.string(), uri: z.url() }),
  license: z.url(),
  publicationPolicy: z.url(),
  releases: z.array(release),
});
export type ReleasePackage = z.infer<typeof releasePackage>;

/** A list in which nothing stands twice. */
function unique<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).refine((list) => new Set(list.map((entry) => JSON.stringify(entry))).size === list.length);
}
