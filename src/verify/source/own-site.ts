import type { z } from "zod";
import { readOutline } from "../../documents/outline/index.ts";
import { editionHash } from "../../program/tool.ts";
import type { OwnItem } from "../../domain/verify/items/own-item.ts";
import type { ItemCode } from "../../domain/thai/item-code.ts";
import type { Target } from "../../domain/verify/probe.ts";
import { mergeTargets } from "../../domain/verify/targets.ts";
import { SEVERITIES, type Severity } from "../../domain/model/gravity.ts";
import { checklistShape, SEVERITY_IDS } from "../../site/data/checklist-shape.ts";
import type { AddressList, SourceWishes } from "./source-type.ts";
import { SourceFault } from "./source-fault.ts";

type Checklist = z.infer<typeof checklistShape>;

const severityCalled = (id: Checklist["items"][number]["findings"][number]["severity"]): Severity =>
  SEVERITIES.find((severity) => SEVERITY_IDS[severity] === id) ?? "look";

/** The checklist that bytes hold, if they hold one. */
export function checklistIn(
  bytes: Uint8Array,
): { checklist: Checklist; bytes?: Uint8Array; address?: string } | undefined {
  if (!/^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)))) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const read = checklistShape.safeParse(value);
  if (read.success) return { checklist: read.data };
  throw new SourceFault(
    `ไฟล์ JSON นี้ไม่ใช่ checklist.json ของโปรแกรมรุ่นนี้ (${read.error.issues[0]?.path.join(".") ?? ""}) ใช้ไฟล์จาก /oit/<ปี>/checklist.json หรือสร้างเว็บไซต์ใหม่ก่อน`,
  );
}

/** Where the checklists that a page of ours leads to may be, the best first. Empty for a page of another system. */
export async function checklistLinks(
  bytes: Uint8Array,
  address: string,
  { year, fetchBody }: SourceWishes,
): Promise<string[]> {
  const direct = (links: readonly string[]) => {
    const found = links.filter((link) => /\/oit\/\d{4}\/checklist\.json$/.test(link));
    const wished =
      year === undefined ? found : found.map((link) => link.replace(/\d{4}(?=\/checklist\.json$)/, String(year)));
    return [...new Set(wished)];
  };
  const links = await linksOf(bytes, address);
  const found = direct(links);
  const [overview] = links.filter(
    (link) => new URL(link).origin === new URL(address).origin && /\/checklist\/$/.test(link),
  );
  if (found.length > 0 || overview === undefined) return found;
  const { body } = await fetchBody(overview);
  return body ? direct(await linksOf(body, overview)) : [];
}

async function linksOf(bytes: Uint8Array, address: string): Promise<string[]> {
  const outline = await readOutline(bytes, address, address).catch(() => undefined);
  return (outline?.lines ?? []).flatMap(({ links }) =>
    links.flatMap((link) => URL.parse(link.address, address)?.href.split("#")[0] ?? []),
  );
}

/**
 * The list of a site of ours. Where the site was read from another address than its own, its addresses are looked for
 * there: a site can be checked before it is published.
 * @param address of the checklist; left out for a file
 */
export function ownSource(
  { agency, edition: measured, items, asOf, tool }: Checklist,
  name: string,
  address: string | undefined,
  { editions }: SourceWishes,
  sha256: string,
): AddressList {
  const edition = editions.find(
    ({ family, fiscalYear }) => family === measured.family && fiscalYear === measured.fiscalYear,
  );
  if (!edition)
    throw new SourceFault(
      `ไม่มีรายการข้อ OIT ปี ${measured.fiscalYear} ของกลุ่ม ${measured.family} ในโปรแกรมนี้ ให้ใช้โปรแกรมรุ่นใหม่กว่า`,
    );
  const base = address?.replace(/oit\/\d{4}\/checklist\.json(?:[?#].*)?$/, "");
  const isElsewhere = base !== undefined && base !== address && base !== agency.site;
  const served = (url: string) =>
    isElsewhere && url.startsWith(agency.site) ? base + url.slice(agency.site.length) : url;
  const own = items.map((item): OwnItem => ({
    ...item,
    code: item.code as ItemCode,
    url: served(item.url),
    evidence: item.evidence.map((one) => ({ ...one, url: served(one.url) })),
    findings: item.findings.map((finding) => ({ ...finding, severity: severityCalled(finding.severity) })),
  }));
  const addressesOf = ({ url, evidence }: OwnItem) => [...new Set([url, ...evidence.map((one) => one.url)])];
  return {
    about: {
      kind: address === undefined ? ("checklist" as const) : ("site" as const),
      name,
      sha256,
      title: `การประเมินของ${agency.name} ณ วันที่ ${asOf} โดย ${tool.name} ${tool.version}`,
      chosenBy: editionHash(edition) === measured.hash ? "ฉบับเดียวกับที่เว็บไซต์ใช้" : `ต่างจากฉบับที่เว็บไซต์ใช้ (${measured.hash})`,
      ...(isElsewhere && { servedFrom: base }),
      unmatched: [],
    },
    edition,
    agency: { name: agency.name, site: isElsewhere ? base : agency.site },
    targets: mergeTargets(
      own.flatMap((item) =>
        addressesOf(item).map((address): Target => ({ address, items: [item.code], sharedOpenly: true })),
      ),
    ),
    listed: new Map(own.map((item) => [item.code, { addresses: addressesOf(item) }])),
    called: "เช็กลิสต์ของเว็บไซต์",
    whole: true,
    own: { items: new Map(own.map((item) => [item.code, item])), asOf },
  };
}
