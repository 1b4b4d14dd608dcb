import { GRAVITIES } from "../model/gravity.ts";
import { z } from "zod";
import { itemCode } from "../model/fields.ts";
import { judgementSchema } from "../judge/judgement.ts";
import type { Item } from "../model/catalogue/item.ts";
import { fold, foldedLine } from "../listing/fold.ts";
import { viewedFile } from "../listing/evidence-address.ts";
import type { PageReading, BodyReading } from "./reading.ts";
import { ADDRESS_STATE_IDS } from "./state.ts";

/** How a page leads to what it shows or offers. */
export const WAYS = ["frame", "viewer", "document", "page"] as const;
export type Way = (typeof WAYS)[number];

/** What was seen of a file or page that an address shows or offers. */
export const followedSchema = z.strictObject({
  address: z.string(),
  way: z.enum(WAYS),
  state: z.enum(ADDRESS_STATE_IDS),
  class: z.enum(GRAVITIES),
  judged: z.array(z.strictObject({ code: itemCode("รหัสข้อ"), judgement: judgementSchema })).readonly(),
});
export type Followed = Readonly<z.infer<typeof followedSchema>>;

/** A step further from an address. */
export interface Step {
  readonly address: string;
  readonly way: Way;
}

/** Of each address at most so many further ones are asked. */
const MOST = 4;
const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png)(?:$|[?#])|[?&](?:file|download|attachment)[^=]*=|\/download\b|\/uc\?/i;
const DRIVE =
  /^https?:\/\/(?:drive|docs)\.google\.com\/|^https?:\/\/(?:1drv\.ms|onedrive\.live\.com|[\w-]+\.sharepoint\.com|(?:www\.)?dropbox\.com)\//i;
/** A page with more words of its own is no list of others. */
const LIST_LETTERS = 200;

/**
 * Where to look one step further: the file behind a viewer, what a page shows in place, documents in its content, and,
 * on a page that only lists others, the one that bears the name of the item.
 */
export function stepsFrom(reading: BodyReading | undefined, address: string, items: readonly Item[]): Step[] {
  const url = URL.parse(address);
  const viewed = url ? viewedFile(url) : undefined;
  if (viewed !== undefined && viewed !== url?.href) return [{ address: viewed, way: "viewer" }];
  if (reading?.kind !== "page") return [];
  const names = items.flatMap(({ name, variants }) => [name, ...variants]).map((name) => fold(foldedLine(name)).key);
  const bears = (caption: string) => {
    const { key } = fold(foldedLine(caption));
    return key.length >= 8 && names.some((name) => key.includes(name) || (key.length >= 14 && name.includes(key)));
  };
  const offers = (reading.offers ?? []).filter((offer) => /^https?:/i.test(offer.address) && offer.address !== address);
  const shown = offers.filter((offer) => offer.shown);
  const files = offers.filter((offer) => !offer.shown && (FILE.test(offer.address) || DRIVE.test(offer.address)));
  const steps: Step[] = [
    ...shown.map((offer): Step => ({ address: offer.address, way: "frame" })),
    ...files
      .toSorted((a, b) => Number(bears(b.caption)) - Number(bears(a.caption)))
      .map((offer): Step => ({ address: offer.address, way: "document" })),
  ];
  const pages = isList(reading)
    ? offers.filter(
        (offer) => !offer.shown && !files.includes(offer) && bears(offer.caption) && isNear(offer.address, address),
      )
    : [];
  const [page] = pages;
  return [...steps.slice(0, MOST), ...(page ? [{ address: page.address, way: "page" as const }] : [])];
}

/** Whether the content of a page leads there, and not only what stands on the whole site. */
export const isOffered = (reading: BodyReading | undefined, { address, way }: Step): boolean =>
  way === "frame" ||
  way === "viewer" ||
  reading?.kind !== "page" ||
  reading.lines.some(({ menu, to = [] }) => !menu && to.includes(address));

/** A page whose content is the names of others: one with words of its own, or a heading of something else, is none. */
const isList = ({ lines }: PageReading): boolean =>
  lines
    .filter(({ menu, away, crumb }) => !menu && !away && !crumb)
    .reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0) < LIST_LETTERS;

const isNear = (a: string, b: string): boolean => URL.parse(a)?.host === URL.parse(b)?.host;
