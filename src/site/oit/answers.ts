import { addresses } from "../../domain/addresses/addresses.ts";
import type { AssessedItem, Assessment } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { urlsOf } from "../frame/urls.ts";
import { checklistIndicators } from "./checklist.ts";
import { linkOf } from "./evidence.ts";

/** What an agency has published of one item, without a word on how far it is. */
export interface AnswerRow {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly evidence: readonly { readonly title: string; readonly href: string }[];
  /** What the agency declares instead of evidence: that there is nothing, or that the item is not for it. */
  readonly declared: string | undefined;
}

/** The items of a year with what is published of each: what stands where the checklist is not shown. */
export interface AnswerList {
  /** What is said before the list, where not every item is answered. */
  readonly lead: string | undefined;
  readonly indicators: readonly {
    readonly title: string;
    readonly groups: readonly { readonly title: string; readonly rows: readonly AnswerRow[] }[];
  }[];
}

/** True for an item of which nothing is published yet: no evidence, no declaration. */
export const isPending = ({ proofs, disclosure }: AssessedItem): boolean =>
  proofs.length === 0 && !disclosure?.data.nil && !disclosure?.data.notApplicable;

/** What a page says that nothing stands on yet; plain, because nobody is late by it. */
export const PENDING_WORDS = "หน่วยงานอยู่ระหว่างจัดเตรียมข้อมูล";

/** Prepares the items of a year with what is published of each. */
export function answerList(assessment: Assessment, { agency }: Content): AnswerList {
  const urls = urlsOf(agency.site);
  const { items } = assessment;
  const toRow = ({ item, fiscalYear, proofs, disclosure }: AssessedItem): AnswerRow => ({
    code: item.code,
    name: item.name,
    href: urls.href(addresses.item(fiscalYear, item.code)),
    evidence: proofs.map((proof) => ({ title: proof.title, href: linkOf(proof, urls).href })),
    declared: disclosure?.data.nil?.statement ?? disclosure?.data.notApplicable?.reason,
  });
  return {
    lead: leadOf(items),
    indicators: checklistIndicators(assessment, toRow).map(({ title, groups }) => ({
      title,
      groups: groups.map((group) => ({ title: group.title, rows: group.rows })),
    })),
  };
}

function leadOf(items: readonly AssessedItem[]): string | undefined {
  if (items.every(isPending)) return PENDING_WORDS;
  return items.some(isPending) ? `${PENDING_WORDS} ข้อที่เผยแพร่แล้วมีลิงก์ไปยังข้อมูลอยู่ใต้ชื่อข้อ` : undefined;
}
