import { distance } from "fastest-levenshtein";
import { UNREADABLE as NOT_READ } from "../../documents/outline/unreadable.ts";
import { readOutline, UnreadableOutline, type Unreadable } from "../../documents/outline/index.ts";
import { bareLinks } from "../../documents/outline/typed-links.ts";
import type { Outline } from "../../domain/listing/outline.ts";
import { agenciesIn, twoSites } from "./agencies.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { hostKind, registrableDomain } from "../../domain/model/hosts.ts";
import { foldedLine } from "../../domain/listing/fold.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { recognise } from "../../domain/listing/recognise.ts";
import type { Target } from "../../domain/verify/probe.ts";
import { addressUrl } from "../../domain/verify/web-address.ts";
import { mergeTargets } from "../../domain/verify/targets.ts";
import { CHOSEN_WORDS, MADE_WORDS, remarkWords, UNMATCHED_WORDS } from "../../site/import/words.ts";
import type { ListedLine, AddressList, SourceWishes } from "./source-type.ts";
import { SourceFault } from "./source-fault.ts";

const UNREADABLE: Record<Unreadable, string> = {
  ...NOT_READ,
  pdf: "เป็น PDF ที่ไม่มีข้อความให้อ่าน ให้ใช้หน้าเว็บหรือตาราง Excel, CSV ที่มีที่อยู่",
};

/**
 * The lists of items in a sheet or page of any system: one for each agency that it divides its rows among.
 * @param name file or address as it was given
 * @param address where the page was found, for its links
 * @throws SourceFault
 */
export async function listSource(
  bytes: Uint8Array,
  name: string,
  address: string | undefined,
  wishes: SourceWishes,
  sha256: string,
): Promise<AddressList[]> {
  const written = await outlineOf(bytes, name, address ?? wishes.base);
  // What a script draws stands in no file: only a browser shows it.
  const shown =
    written.made === "script" && address !== undefined && wishes.render ? await wishes.render(address) : undefined;
  const outline = shown ? await outlineOf(Buffer.from(shown.html), name, shown.address) : written;
  const { agencies, faults } = agenciesIn(outline);
  if (faults.length > 0)
    throw new SourceFault(
      [
        `${name} มีหลายหน่วยงาน แต่แยกไม่ได้ว่าแถวใดเป็นของใคร แก้แล้วสั่งใหม่ (ไฟล์ของท่านไม่ถูกแก้ไข)`,
        ...faults.slice(0, MOST_FAULTS).map((fault) => `  ${fault}`),
        ...(faults.length > MOST_FAULTS ? [`  และอีก ${faults.length - MOST_FAULTS} แห่ง`] : []),
      ].join("\n"),
    );
  if (agencies.length === 0) return [sourceOf(outline, name, address, wishes, sha256)];
  return agencies.map((one) => {
    const source = sourceOf(one.outline, name, address, wishes, sha256);
    const about = { ...source.about, name: `${source.about.name} (${one.name})` };
    return { ...source, about, agency: { ...source.agency, name: one.name } };
  });
}

const outlineOf = (bytes: Uint8Array, name: string, base: string | undefined): Promise<Outline> =>
  readOutline(bytes, name, base).catch((error: unknown) => {
    if (error instanceof UnreadableOutline) throw new SourceFault(`${name} ${UNREADABLE[error.why]}`);
    throw error;
  });

const MADE_SOURCE_WORDS: Record<NonNullable<Outline["made"]>, string> = {
  ...MADE_WORDS,
  script:
    "หน้านี้แสดงเนื้อหาด้วยสคริปต์ ให้สั่งใหม่ด้วย --browser หรือเปิดในเบราว์เซอร์ รอจนแสดงครบ บันทึกหน้าเป็นไฟล์ HTML แล้วระบุไฟล์นั้นพร้อม --base ที่อยู่ของหน้า",
};

/** How many faults are told at once; the rest is counted. */
const MOST_FAULTS = 30;

/** The list of one agency. */
function sourceOf(
  outline: Outline,
  name: string,
  address: string | undefined,
  wishes: SourceWishes,
  sha256: string,
): AddressList {
  const listing = recognise(outline, wishes.editions, { fiscalYear: wishes.year, family: wishes.family }, distance);
  const edition = listing && wishes.editions.find((one) => isOf(one, listing.edition));
  if (!listing || !edition) throw new SourceFault(noEdition(wishes));
  const count = listing.items.reduce((sum, { addresses }) => sum + addresses.length, 0);
  if (count === 0) throw new SourceFault(noAddress(name, listing, outline));
  const [short, ...others] = shortLinks(listing);
  if (short !== undefined)
    throw new SourceFault(
      `${name} มีลิงก์แบบย่อ ${others.length + 1} แห่ง เช่น ${short} จึงไม่รู้ว่าอยู่ที่เว็บไซต์ใด ระบุที่อยู่ของหน้านี้ด้วย --base เช่น --base https://www.example.go.th/ita`,
    );
  const two = wishes.agencyHost === undefined ? twoSites(listing) : undefined;
  if (two)
    throw new SourceFault(
      `${name} ดูเหมือนรวมหลายหน่วยงานไว้โดยไม่บอกว่าแถวใดเป็นของใคร: ข้อเดียวกันมีที่อยู่ทั้งใน ${two[0]} และ ${two[1]} เพิ่มคอลัมน์ “หน่วยงาน” ที่เขียนชื่อทุกแถว หรือแยกไฟล์ ถ้าเป็นหน่วยงานเดียวให้ระบุเว็บไซต์ด้วย --agency-host`,
    );
  const isSheet = outline.lines.some(({ sheet }) => sheet !== undefined) || /\.(?:csv|tsv|xlsx)$/i.test(name);
  const site = wishes.agencyHost === undefined ? siteOf(listing, address) : `https://${wishes.agencyHost}/`;
  return {
    about: {
      kind: isSheet ? "sheet" : "page",
      name,
      ...(outline.title !== undefined && outline.title !== "" && { title: outline.title }),
      sha256,
      chosenBy: chosenWords(listing),
      unmatched: listing.unmatched
        .filter(({ reason }) => reason !== "menu" && reason !== "table-header" && reason !== "other-year")
        .map(({ line, sheet, text, reason, hint }) => ({
          where: placeOf(line, sheet, isSheet),
          text: text.slice(0, 200),
          reason: `${UNMATCHED_WORDS[reason]}${hint === undefined ? "" : ` อาจเป็นข้อ ${hint}`}`,
        })),
    },
    edition,
    agency: site === undefined ? {} : { site },
    targets: targetsOf(listing, isSheet),
    listed: new Map(listing.items.map((item) => [item.code, listedLine(item, isSheet)])),
    called: isSheet ? "ตารางคำตอบ" : "หน้าที่ตรวจ",
    whole: isSheet && !listing.unmatched.some(mayAnswer),
  };
}

const isOf = (edition: Edition, { family, fiscalYear }: Listing["edition"]) =>
  edition.family === family && edition.fiscalYear === fiscalYear;

const noEdition = ({ editions, year, family }: SourceWishes): string => {
  const years = editions
    .map(({ fiscalYear }) => fiscalYear)
    .toSorted((a, b) => a - b)
    .join(" ");
  const asked = [...(year === undefined ? [] : [`ปี ${year}`]), ...(family === undefined ? [] : [`กลุ่ม ${family}`])];
  return `ไม่มีรายการข้อ OIT ${asked.join(" ")} ปีที่มี: ${years} ระบุด้วย --year`;
};

const noAddress = (name: string, { items, edition }: Listing, { made }: Outline): string =>
  made !== undefined
    ? `ตรวจ ${name} ไม่ได้: ${MADE_SOURCE_WORDS[made]}`
    : items.length === 0
      ? `ไม่พบข้อ OIT ปี ${edition.fiscalYear} ใน ${name} ต้องมีรหัสข้อ (เช่น o1) หรือชื่อข้อตามแบบวัด พร้อมที่อยู่ของหลักฐาน`
      : `พบ ${items.length} ข้อใน ${name} แต่ไม่มีที่อยู่ใดเลย ต้องมีลิงก์หรือคอลัมน์ที่อยู่ (URL) ของหลักฐาน`;

/** Addresses that only mean something on the page they stand on; a slip in one that is written in full is another matter. */
const shortLinks = ({ items }: Listing): string[] =>
  items.flatMap(({ addresses }) =>
    addresses.flatMap(({ address }) =>
      URL.canParse(address) || /^h[htpsx]{2,7}[:;]{0,2}\//i.test(address) ? [] : address,
    ),
  );

/** Whether a line that belongs to no item may answer one all the same, so that it cannot be said that none is answered. */
const mayAnswer = ({ reason, text }: Listing["unmatched"][number]): boolean =>
  reason === "several-codes" || reason === "likeness" || (reason !== "menu" && bareLinks(text).length > 0);

const placeOf = (line: number, sheet: string | undefined, isSheet: boolean): string =>
  isSheet ? `${sheet === undefined ? "" : `แผ่น “${sheet}” `}แถว ${line}` : `บรรทัด ${line}`;

/** How the year was known, and what speaks for another. */
const chosenWords = ({ chosenBy, couldBe, titleYear }: Listing): string =>
  [
    CHOSEN_WORDS[chosenBy],
    ...(couldBe.length > 0 ? [`อาจเป็นปี ${couldBe.join(" หรือ ")} ก็ได้ ถ้าใช่ให้ใส่ --year`] : []),
    ...(titleYear === undefined ? [] : [`หัวเรื่องเขียนปี ${titleYear}`]),
  ].join(" · ");

function listedLine(
  { line, sheet, written, name, explanation, remarks, addresses }: Listing["items"][number],
  isSheet: boolean,
): ListedLine {
  const called = written.trim();
  const where = [placeOf(line, sheet, isSheet), ...remarks.map(remarkWords)].join(" · ");
  return {
    where,
    ...(called !== "" && !foldedLine(called).startsWith(foldedLine(name)) && { written: called }),
    ...(explanation !== undefined && explanation !== "" && { explanation }),
    addresses: [...new Set(addresses.map(({ address }) => address))],
  };
}

/** Each address once; the source says itself that items share one where it points from one to the other. */
const targetsOf = ({ items }: Listing, isSheet: boolean): Target[] => {
  const pointsOn = new Set(
    items.filter(({ remarks }) => remarks.some(({ kind }) => kind === "same-as")).map(({ code }) => code),
  );
  const targets = mergeTargets(
    items.flatMap(({ code, addresses, sheet, explanation }) =>
      addresses.map(({ address, caption, line }): Target => ({
        address,
        items: [code],
        where: placeOf(line, sheet, isSheet),
        ...(caption !== "" && { caption }),
        ...(explanation !== undefined && { explanation }),
      })),
    ),
  );
  return targets.map((target) =>
    target.items.some((code) => pointsOn.has(code)) ? { ...target, sharedOpenly: true } : target,
  );
};

/** The site that the list was published at, or to which most of its addresses lead; nobody's site is a drive. */
function siteOf({ items }: Listing, address: string | undefined): string | undefined {
  if (address !== undefined) return new URL("/", address).href;
  const urls = items.flatMap((item) => item.addresses.flatMap((one) => addressUrl(one.address) ?? []));
  const sites = urls.filter((url) => /^https?:$/.test(url.protocol) && !hostKind(url));
  const most = mostOf(sites, ({ hostname }) => registrableDomain(hostname));
  // Under one name, a site is written in several ways.
  const [site] = most.length * 2 > sites.length ? mostOf(most, ({ origin }) => origin) : [];
  return site && `${site.origin}/`;
}

/** The largest group of entries with the same key. */
const mostOf = <T>(entries: readonly T[], keyOf: (entry: T) => string): readonly T[] =>
  [...Map.groupBy(entries, keyOf).values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
