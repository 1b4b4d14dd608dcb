import { z } from "zod";
import { itemCode } from "../model/fields.ts";

/** An address that an agency gave, and what it gave it for. */
export const targetSchema = z.strictObject({
  /** As it stands in the source. */
  address: z.string(),
  /** The items it stands under; empty for a plain list of addresses. */
  items: z.array(itemCode("รหัสข้อ")).readonly(),
  /** Where it stands in the source, in words: “แถว 12”. */
  where: z.string().exactOptional(),
  caption: z.string().exactOptional(),
  /** What the agency says about it. */
  explanation: z.string().exactOptional(),
  /** True where the source itself says that the items share the address. */
  sharedOpenly: z.boolean().exactOptional(),
  /** Other places in the same page that the source gives: what stands behind `#`, and the items it is for. */
  places: z
    .array(z.strictObject({ fragment: z.string(), items: z.array(itemCode("รหัสข้อ")).readonly() }))
    .readonly()
    .exactOptional(),
});
export type Target = Readonly<z.infer<typeof targetSchema>>;

/** Why an address gave no whole answer. */
export const FAILURE_KINDS = [
  /** Refused before anything was sent. */
  "not-an-address",
  "scheme",
  "credentials",
  "private-range",
  "not-asked",
  /** No answer, or none in time. */
  "name-unknown",
  "refused",
  "time-out",
  "too-slow",
  "broken-off",
  "not-http",
  /** What stands between the office and the net lets nothing pass. */
  "proxy",
  /** The certificate, or the two sides' idea of a secure connection. */
  "certificate-expired",
  "certificate-early",
  "certificate-self-signed",
  "certificate-other-host",
  "certificate-chain",
  "secure-connection",
  /** Answers that lead nowhere or never end. */
  "redirect-loop",
  "too-many-redirects",
  "too-large",
  "expands-too-far",
  "cut-short",
  "asked-to-wait",
  /** Nobody was asked any more: the host had given no answer, or what the agency may take of a run was used up. */
  "left-alone",
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

const hopSchema = z.strictObject({
  address: z.string(),
  status: z.int(),
  /** Where it leads, in full. */
  location: z.string(),
});
export type Hop = Readonly<z.infer<typeof hopSchema>>;

/** What was seen when an address was asked: the proof behind a verdict, as it is kept in the journal. */
export const probeSchema = z.strictObject({
  /** As it was asked for: Thai letters and host names encoded as browsers do, without the part behind `#`. */
  address: z.string(),
  /** Where the redirects ended. */
  finalAddress: z.string().exactOptional(),
  hops: z.array(hopSchema).readonly(),
  /** Of the last answer. */
  status: z.int().exactOptional(),
  /** Those that a verdict may rest on, by their names in lower case. */
  headers: z.record(z.string(), z.string()).readonly(),
  /** ISO 8601, of the first request. */
  startedAt: z.string(),
  /** What the requests themselves took, without the rests between them. */
  milliseconds: z.int(),
  /** How often it was tried: 1 where the first try was answered. */
  attempts: z.int(),
  /** Of the body as it was read, unpacked. */
  bytes: z.int().exactOptional(),
  /** Of the bytes as they were read, unpacked; only of a whole body. */
  sha256: z.string().exactOptional(),
  /** The body's name below the folder of the run, where bodies are kept. */
  kept: z.string().exactOptional(),
  /** The name of a picture of the page, where a browser rendered it. */
  shot: z.string().exactOptional(),
  failure: z
    .strictObject({
      kind: z.enum(FAILURE_KINDS),
      /** What the system or library says, for whoever mends the server. */
      detail: z.string(),
      /** Days of a certificate, seconds to wait, the host it was made for: what the words need. */
      fact: z.string().exactOptional(),
    })
    .readonly()
    .exactOptional(),
});
export type Probe = Readonly<z.infer<typeof probeSchema>>;
