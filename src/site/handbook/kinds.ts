import type { Content } from "../../domain/model/content.ts";
import { currentEdition } from "../../domain/addresses/pages.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** Where a kind of content is seen, and what it proves. */
export interface KindUse {
  /** Addresses of pages, from the root of the site. */
  readonly pages: readonly string[];
  /** Concepts that the site proves from it by itself; `named` for what proves what it names. */
  readonly concepts: readonly string[] | "named";
}

/** A field of a kind in the clerk's words. */
export interface FieldGuide {
  /** The keys that lead to it: `["evidence", "title"]`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly required: boolean;
  /** True where it holds several, each behind a dash. */
  readonly list: boolean;
  /** The words among which it lets choose; empty where it is free. */
  readonly values: readonly string[];
  /** As it is typed; `undefined` for a group, whose fields have theirs. */
  readonly example: string | undefined;
}

/** What the handbook tells of a kind of content. */
export interface KindGuide extends KindUse {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly format: "yaml" | "markdown" | "mdx" | "csv";
  /** Where its files stand: `content/disclosures/‹ปี›/‹รหัสข้อ›.yaml`. */
  readonly place: string;
  /** The command that writes one. */
  readonly command: string;
  /** True for what the publisher itself brings. */
  readonly shared: boolean;
  readonly fields: readonly FieldGuide[];
  /** A whole file. */
  readonly sample: string;
}

/** A kind of content as the page shows it. */
export interface KindView extends Omit<KindGuide, "pages" | "concepts"> {
  /** Its place on the page. */
  readonly anchor: string;
  readonly formatWords: string;
  readonly pages: readonly { readonly address: string; readonly href: string }[];
  /** The items of the current year that it proves, or words where there is no such list. */
  readonly items: readonly { readonly text: string; readonly href: string }[];
  readonly itemWords: string | undefined;
}

const FORMAT_WORDS: Record<KindGuide["format"], string> = {
  yaml: "ไฟล์ข้อความ YAML: หนึ่งบรรทัดคือ ชื่อ: ค่า",
  markdown: "ส่วนหัวเป็น YAML ระหว่างบรรทัด --- สองบรรทัด แล้วตามด้วยเนื้อหาแบบ Markdown",
  mdx: "ส่วนหัวเป็น YAML ระหว่างบรรทัด --- สองบรรทัด แล้วตามด้วยเนื้อหาแบบ Markdown",
  csv: "ตาราง CSV UTF-8 ที่บันทึกจาก Excel หนึ่งแถวคือหนึ่งรายการ",
};

/** Adds to the guides of all kinds where this agency sees them and which items of its current year they prove. */
export function kindViews(guides: readonly KindGuide[], content: Content): KindView[] {
  const { href } = urlsOf(content.agency.site);
  const { fiscalYear, items } = currentEdition(content);
  return guides.map(({ pages, concepts, ...guide }) => {
    const proved =
      concepts === "named" ? [] : items.filter((item) => item.concepts.some((id) => concepts.includes(id)));
    return {
      ...guide,
      anchor: kindAnchor(guide.name),
      formatWords: FORMAT_WORDS[guide.format],
      pages: pages.map((address) => ({ address, href: href(address) })),
      items: proved.map(({ code, name }) => ({
        text: `${code} ${name}`,
        href: href(addresses.item(fiscalYear, code)),
      })),
      itemWords:
        concepts === "named" ? "ข้อที่ระบุใน item" : proved.length === 0 ? "ไม่มีข้อใดโดยตรง แต่อ้างเป็นหลักฐานได้" : undefined,
    };
  });
}

/** The place of a kind in its chapter. */
export const kindAnchor = (name: string): string => `kind-${name}`;
