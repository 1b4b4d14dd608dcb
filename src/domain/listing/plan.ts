import type { Content } from "../model/content.ts";
import { disclosureFile } from "../model/disclosure.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import { evidenceSchema, type Evidence } from "../model/evidence.ts";
import { hostKind } from "../model/hosts.ts";
import type { FiscalYear } from "../thai/fiscal-year.ts";
import { itemNumber, type ItemCode } from "../thai/item-code.ts";
import { yearsInText } from "../thai/years-in-text.ts";
import { saysNothing } from "./captions.ts";
import { foldedLine } from "./fold.ts";
import type { ListedAddress, ListedItem, Listing, NoEvidence } from "./listing.ts";
import { markOf } from "./marks.ts";

/** A document that was brought in: its place below `public/`, and the hash of its bytes. */
export interface BroughtFile {
  readonly file: string;
  readonly sha256: string;
}

/** What a person should know about a piece of evidence that was brought in. */
export type Caution =
  /** It stands on the agency's old pages, which go when the new site takes their place. */
  "old-site" | NonNullable<ReturnType<typeof hostKind>> | "insecure";

/** Why an address became no evidence. */
export type Skipped = "not-absolute" | "refused" | NoEvidence;

/** A piece of evidence of a draft, with where it was read. */
export interface PlannedEvidence {
  readonly evidence: Evidence;
  readonly from: ListedAddress;
  readonly cautions: readonly Caution[];
  readonly brought?: BroughtFile;
}

/** What an import does about one item. */
export interface PlannedItem {
  readonly item: ListedItem;
  /** The file of its answer. */
  readonly file: string;
  /** A new draft; an answer that is there already and stays; nothing to write, for want of an address. */
  readonly state: "new" | "kept" | "no-address";
  readonly evidence: readonly PlannedEvidence[];
  readonly skipped: readonly { readonly from: ListedAddress; readonly why: Skipped }[];
  /** The item asks for data of a certain time, and some evidence does not say of which. */
  readonly yearOpen: boolean;
}

/** What an import would write, item by item. */
export interface ImportPlan {
  readonly listing: Listing;
  readonly items: readonly PlannedItem[];
  /** Items of the edition that the list does not have. */
  readonly absent: readonly { readonly code: ItemCode; readonly name: string }[];
  /** The agency publishes no answers of this year, so that nothing can be written. */
  readonly yearClosed: boolean;
}

/** What is known outside of the list. */
export interface PlanContext {
  readonly content: Content;
  /** Whether an address of this site, from its root, is one of its pages. */
  readonly isPage: (address: string) => boolean;
  /** Whether a file of an answer is there, also one that cannot be read. */
  readonly exists: (file: string) => boolean;
  /** Documents that were brought in, by the address they came from. */
  readonly brought: ReadonlyMap<string, BroughtFile>;
}

/** Plans what a list becomes in an agency's folder. Nothing is guessed beyond the list: no dates, no components. */
export function planImport(listing: Listing, surroundings: PlanContext): ImportPlan {
  const { content } = surroundings;
  const { fiscalYear, family } = listing.edition;
  const { currentFiscalYear, archivedFiscalYears } = content.agency;
  const edition = content.editions.find((one) => one.fiscalYear === fiscalYear && one.family === family);
  const found = new Set(listing.items.map(({ code }) => code));
  return {
    listing,
    items: listing.items.map((item) => planItem(item, listing, { fiscalYear, edition }, surroundings)),
    absent: (edition?.items ?? []).filter(({ code }) => !found.has(code)).map(({ code, name }) => ({ code, name })),
    yearClosed: fiscalYear !== currentFiscalYear && !archivedFiscalYears.includes(fiscalYear),
  };
}

function planItem(
  item: ListedItem,
  { items }: Listing,
  { fiscalYear, edition }: { fiscalYear: FiscalYear; edition: Edition | undefined },
  surroundings: PlanContext,
): PlannedItem {
  const existing = surroundings.content.disclosures.find(
    ({ data }) => data.fiscalYear === fiscalYear && data.item === item.code,
  );
  const evidence: PlannedEvidence[] = [];
  const skipped: { from: ListedAddress; why: Skipped }[] = (item.rejected ?? []).map((from) => ({
    from,
    why: from.why,
  }));
  for (const [index, from] of item.addresses.entries()) {
    const place = placeOf(from.address, surroundings);
    const written = place && { title: titleOf(from, item, index), ...place, ...sharing(from, item, items) };
    const parsed = written && evidenceSchema.safeParse(written);
    if (!place || !parsed?.success) skipped.push({ from, why: place ? "refused" : "not-absolute" });
    else if (!evidence.some((known) => samePlace(known.evidence, parsed.data))) {
      const year = yearOf(parsed.data.title, item.written, fileName(from.address));
      const brought = surroundings.brought.get(from.address);
      const cautions = brought ? [] : cautionsOf(place, from.address, surroundings);
      evidence.push({
        evidence: { ...parsed.data, ...(year !== undefined && { fiscalYear: year }) },
        from,
        cautions,
        ...(brought && { brought }),
      });
    }
  }
  const file = existing?.file ?? disclosureFile(fiscalYear, item.code);
  const rule = edition?.items.find(({ code }) => code === item.code)?.yearRule.rule ?? "unknown";
  const asksForTime = rule !== "standing" && rule !== "unknown";
  const isThere = existing !== undefined || surroundings.exists(file);
  return {
    item,
    file,
    state: isThere ? "kept" : evidence.length > 0 ? "new" : "no-address",
    evidence,
    skipped,
    yearOpen: asksForTime && evidence.some((planned) => planned.evidence.fiscalYear === undefined),
  };
}

/** The year (B.E.) that the first of these texts to name a single one names. */
const yearOf = (...texts: readonly string[]): FiscalYear | undefined =>
  texts.map(yearsInText).find((years) => years.length === 1)?.[0];

/** The words of a file's name, as its author typed them. */
function fileName(address: string): string {
  const last = address.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

type Place = Pick<Evidence, "file"> | Pick<Evidence, "page"> | Pick<Evidence, "link">;

const samePlace = (a: Evidence, b: Evidence) => a.file === b.file && a.page === b.page && a.link === b.link;

const bareHost = (host: string) => host.replace(/^www\./, "");

/** Below the agency's own address a file or page of this site, if there is one; everything else is a link. */
function placeOf(address: string, { content, isPage, brought }: PlanContext): Place | undefined {
  const file = brought.get(address)?.file;
  if (file !== undefined) return { file };
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  if (!url) return undefined;
  const path = pathOnSite(url, content.agency.site);
  if (path === undefined) return { link: address };
  if (Object.hasOwn(content.files, path.slice(1))) return { file: path.slice(1) };
  const page = path.replace(/(?:index\.html?)?$/, "").replace(/\/?$/, "/");
  return isPage(page) ? { page: `${page}${url.hash}` } : { link: address };
}

/** The path of an address from the root of the agency's site; `undefined` where it lies elsewhere. */
function pathOnSite(url: URL, site: string): string | undefined {
  const root = new URL(site);
  const below = root.pathname.replace(/\/?$/, "/");
  if (bareHost(url.hostname) !== bareHost(root.hostname) || !url.pathname.startsWith(below)) return undefined;
  try {
    return `/${decodeURIComponent(url.pathname.slice(below.length))}`.normalize("NFC");
  } catch {
    return undefined;
  }
}

function cautionsOf(place: Place, address: string, { content }: PlanContext): Caution[] {
  if (!("link" in place)) return [];
  const url = new URL(address);
  const kind = hostKind(url);
  const isOwn = bareHost(url.hostname) === bareHost(new URL(content.agency.site).hostname);
  return [
    ...(isOwn ? (["old-site"] as const) : []),
    ...(kind ? [kind] : []),
    ...(url.protocol === "http:" ? (["insecure"] as const) : []),
  ];
}

function titleOf({ caption }: ListedAddress, item: ListedItem, index: number): string {
  const mark = markOf(foldedLine(caption));
  // The code stands before every title already.
  const isOwn = mark !== undefined && mark !== "several" && mark.sure && !mark.part && mark.code === item.code;
  const words = isOwn ? mark.rest : caption.replace(/\s+/g, " ").trim();
  if (!saysNothing(words)) return words;
  return index === 0 ? item.name : `${item.name} (${index + 1})`;
}

/** One address under several items is said to be meant, where the agency said so itself. */
function sharing({ address }: ListedAddress, item: ListedItem, items: readonly ListedItem[]) {
  const saysSame = ({ remarks }: ListedItem) => remarks.some(({ kind }) => kind === "same-as");
  const others = items.filter(
    ({ code, addresses }) => code !== item.code && addresses.some((other) => other.address === address),
  );
  const meant = others.filter((other) => saysSame(item) || saysSame(other)).map(({ code }) => code);
  return meant.length > 0 ? { sharedWith: meant.toSorted((a, b) => itemNumber(a) - itemNumber(b)) } : {};
}
