import { byGravity, OUTCOMES, type Gravity } from "../model/gravity.ts";
import { z } from "zod";
import { itemCode } from "../model/fields.ts";
import { registrableDomain } from "../model/hosts.ts";
import { verifyReportSchema, type ReportAddress, type ReportItem, type VerifyReport } from "./verify-report.ts";
import { ADDRESS_STATE_IDS } from "./state.ts";

/** What became of an address or an item between two checks: what got worse first. */
export const CHANGES = [
  ...(["broke", "worse", "lost-sight", "otherwise", "mended", "better", "in-sight"] as const),
  ...(["content", "new", "gone"] as const),
] as const;
export type Change = (typeof CHANGES)[number];

export const CHANGE_WORDS: Record<Change, { label: string; meaning: string }> = {
  broke: { label: "เสีย", meaning: "ครั้งก่อนใช้ได้ ครั้งนี้ไม่ผ่าน" },
  worse: { label: "แย่ลง", meaning: "ยังไม่ถึงกับไม่ผ่าน แต่มีสิ่งที่ต้องดูเพิ่มจากครั้งก่อน" },
  otherwise: { label: "ผลเท่าเดิม แต่เหตุต่างไป", meaning: "ผลเหมือนครั้งก่อน แต่สิ่งที่พบไม่ใช่อย่างเดิม" },
  better: { label: "ดีขึ้น", meaning: "ครั้งก่อนมีสิ่งที่ต้องดู ครั้งนี้เบาลงหรือไม่มีแล้ว" },
  mended: { label: "แก้แล้ว", meaning: "ครั้งก่อนไม่ผ่าน ครั้งนี้ใช้ได้" },
  "lost-sight": { label: "ครั้งนี้ตรวจไม่ได้", meaning: "ครั้งก่อนรู้ผล ครั้งนี้เปิดหรืออ่านไม่ได้ ไม่นับว่าเสีย" },
  "in-sight": { label: "ครั้งนี้ตรวจได้", meaning: "ครั้งก่อนเปิดหรืออ่านไม่ได้ ครั้งนี้รู้ผล" },
  content: { label: "เนื้อหาเปลี่ยน", meaning: "เปิดได้ทั้งสองครั้ง แต่เนื้อหาไม่เหมือนเดิมทุกไบต์ (SHA-256 ต่างกัน)" },
  new: { label: "เพิ่มใหม่", meaning: "ครั้งก่อนไม่มีในรายการ" },
  gone: { label: "หายจากรายการ", meaning: "ครั้งก่อนมีในรายการ ครั้งนี้ไม่มี" },
};

const sideSchema = z.strictObject({ state: z.enum(ADDRESS_STATE_IDS), sha256: z.string().exactOptional() });

/** An address that is not what it was. */
const addressChangeSchema = z.strictObject({
  change: z.enum(CHANGES),
  address: z.string(),
  items: z.array(itemCode("รหัสข้อ")),
  before: sideSchema.exactOptional(),
  after: sideSchema.exactOptional(),
});

/** An item of which something else is said than before. */
const itemChangeSchema = z.strictObject({
  change: z.enum(CHANGES),
  code: itemCode("รหัสข้อ"),
  name: z.string(),
  before: z.enum(OUTCOMES).exactOptional(),
  after: z.enum(OUTCOMES).exactOptional(),
});
type ItemChange = z.infer<typeof itemChangeSchema>;

/** What changed between two checks. */
export const comparisonSchema = z.strictObject({
  earlier: z.strictObject({ startedAt: z.string(), name: z.string() }),
  /** Why the two are not measured alike, in words; empty where they are. */
  differences: z.array(z.string()),
  items: z.array(itemChangeSchema),
  addresses: z.array(addressChangeSchema),
  unchanged: z.strictObject({ items: z.int(), addresses: z.int() }),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** A report as it is written, with the comparison where there was an earlier one. */
export const writtenReportSchema = verifyReportSchema.extend({ comparison: comparisonSchema.exactOptional() });

/** What it means that something weighed so before and weighs so now; that nobody could look is no fault. */
function changeOf(before: Gravity, after: Gravity): Change | undefined {
  if (before === after) return undefined;
  if (after === "unknown") return "lost-sight";
  if (before === "unknown") return "in-sight";
  if (byGravity(after, before) < 0) return after === "failed" ? "broke" : "worse";
  return before === "failed" ? "mended" : "better";
}

const isListed = ({ findings }: ReportItem): boolean => !findings.some(({ id }) => id === "item-unlisted");

function itemChange(before: ReportItem, after: ReportItem): Change | undefined {
  // What left the list can no more be looked at than before, whatever the list alone says of it.
  const [was, is] = [isListed(before), isListed(after)];
  if (was !== is) return is ? "new" : "gone";
  const change = changeOf(before.outcome, after.outcome);
  return change ?? (complaints(before) === complaints(after) ? undefined : "otherwise");
}

/** What is to be done or looked at, whatever its words. */
const complaints = ({ findings }: ReportItem): string =>
  findings
    .filter(({ weight }) => weight !== "hint")
    .map(({ id, component = "", address = "" }) => `${id} ${component} ${address}`)
    .toSorted()
    .join("\n");

/**
 * Compares a check with an earlier one of the same list: every change of what is said, in either direction, what changed
 * its content, came and went.
 */
export function compareReports(earlier: VerifyReport, later: VerifyReport): Comparison {
  const isOneYear = earlier.edition.fiscalYear === later.edition.fiscalYear;
  // Codes move from year to year; what an item asks for keeps its name.
  const keyOf = ({ code, concepts = [] }: ReportItem) =>
    isOneYear || concepts.length === 0 ? code : concepts.toSorted().join(" ");
  const items = paired(earlier.items, later.items, keyOf).flatMap(([before, after]): ItemChange[] => {
    const either = after ?? before;
    if (!either) return [];
    const change = before && after ? itemChange(before, after) : after ? "new" : "gone";
    return change
      ? [
          {
            change,
            code: either.code,
            name: either.name,
            ...(before && { before: before.outcome }),
            ...(after && { after: after.outcome }),
          },
        ]
      : [];
  });
  const addresses = paired(earlier.addresses, later.addresses, ({ address }) => address).flatMap(([before, after]) => {
    const either = after ?? before;
    const change = before && after ? addressChange(before, after) : after ? "new" : "gone";
    if (!either || !change) return [];
    const { address, items: codes } = either;
    return [
      {
        change,
        address,
        items: [...codes],
        ...(before && { before: sideOf(before) }),
        ...(after && { after: sideOf(after) }),
      },
    ];
  });
  return {
    earlier: { startedAt: earlier.startedAt, name: earlier.source.name },
    differences: [...differencesOf(earlier, later), ...programWords(earlier, later, items, keyOf)],
    items: byChange(items),
    addresses: byChange(addresses),
    unchanged: {
      items: later.items.length - items.filter(({ change }) => change !== "gone").length,
      addresses: later.addresses.length - addresses.filter(({ change }) => change !== "gone").length,
    },
  };
}

/** Whether a report is of another agency: its name where both have one, else its site. */
export function isOfOther(a: VerifyReport, b: VerifyReport): boolean {
  if (a.agency.name !== undefined && b.agency.name !== undefined) return a.agency.name !== b.agency.name;
  const host = ({ agency }: VerifyReport) => {
    const hostname = URL.parse(agency.site ?? "")?.hostname;
    return hostname === undefined ? undefined : registrableDomain(hostname);
  };
  return host(a) !== undefined && host(b) !== undefined && host(a) !== host(b);
}

/** Items whose verdict is another one though every byte is as it was: what changed is how they are judged. */
function programWords(
  earlier: VerifyReport,
  later: VerifyReport,
  changes: readonly ItemChange[],
  keyOf: (item: ReportItem) => string,
): string[] {
  if (earlier.tool.version === later.tool.version && earlier.edition.hash === later.edition.hash) return [];
  const hashes = ({ addresses }: VerifyReport) =>
    new Map(addresses.map(({ address, proof }) => [address, proof.sha256]));
  const [was, is] = [hashes(earlier), hashes(later)];
  const before = new Map(earlier.items.map((item) => [keyOf(item), item]));
  const codes = later.items
    .filter((item) => changes.some(({ code, change }) => code === item.code && change !== "new"))
    .filter((item) => {
      const old = before.get(keyOf(item));
      return (
        old !== undefined &&
        item.addresses.length > 0 &&
        item.addresses.length === old.addresses.length &&
        item.addresses.every((address) => is.get(address) !== undefined && is.get(address) === was.get(address))
      );
    })
    .map(({ code }) => code);
  return codes.length === 0
    ? []
    : [`ผลเปลี่ยนเพราะโปรแกรมหรือรายการข้อต่างรุ่น ไม่ใช่เพราะเว็บไซต์เปลี่ยน (เนื้อหาเหมือนเดิมทุกไบต์): ${codes.join(" ")}`];
}

const sideOf = ({ state, proof }: ReportAddress) => ({
  state,
  ...(proof.sha256 !== undefined && { sha256: proof.sha256 }),
});

function addressChange(before: ReportAddress, after: ReportAddress): Change | undefined {
  const change = changeOf(before.class, after.class);
  if (change ?? before.state !== after.state) return change ?? "otherwise";
  const [was, is] = [before.proof.sha256, after.proof.sha256];
  return was !== undefined && is !== undefined && was !== is ? "content" : undefined;
}

/** What makes two reports of different measure. */
function differencesOf(earlier: VerifyReport, later: VerifyReport): string[] {
  const pairs = [
    ["ปีของรายการ", earlier.edition.fiscalYear, later.edition.fiscalYear],
    ["ฉบับของรายการ", earlier.edition.hash.slice(0, 12), later.edition.hash.slice(0, 12)],
    ["รุ่นของโปรแกรม", earlier.tool.version, later.tool.version],
  ] as const;
  return pairs.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what}ต่างกัน: ครั้งก่อน ${was} ครั้งนี้ ${is}`);
}

/** Entries of two lists that belong together, in the order of the later list, then what only the earlier one has. */
function paired<T>(
  earlier: readonly T[],
  later: readonly T[],
  keyOf: (entry: T) => string,
): [T | undefined, T | undefined][] {
  const before = new Map(earlier.map((entry) => [keyOf(entry), entry]));
  const after = new Map(later.map((entry) => [keyOf(entry), entry]));
  return [
    ...[...after].map(([key, entry]): [T | undefined, T] => [before.get(key), entry]),
    ...[...before].filter(([key]) => !after.has(key)).map(([, entry]): [T, undefined] => [entry, undefined]),
  ];
}

const byChange = <T extends { readonly change: Change }>(changes: readonly T[]): T[] =>
  changes.toSorted((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change));
