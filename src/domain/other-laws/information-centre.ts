import type { Assessment } from "../assess/assess.ts";
import { addresses } from "../addresses/addresses.ts";
import { REGISTERS } from "../addresses/register-addresses.ts";
import type { Content } from "../model/content.ts";
import { ACT_SECTIONS, type ActSection } from "../model/municipal/information-centre.ts";
import { answerOf } from "./answers.ts";
import { OTHER_LAWS } from "./requirements.ts";

/** What the centre holds of one section: a page of the site, a file, or an address elsewhere. */
export interface Holding {
  readonly title: string;
  readonly kind: "page" | "file" | "url";
  readonly target: string;
}

/** A thing that sections 7 and 9 want to be open to everybody. */
export interface CentreSection {
  readonly id: string;
  readonly text: string;
  readonly holdings: readonly Holding[];
  /** True where the agency has looked and has none of the kind. */
  readonly isNone: boolean;
}

/** The laws whose lists the centre follows. */
const ACTS = ["information-act-7", "information-act-9"];
/** "(2) นโยบายและการตีความ" is section 9(2). */
const sectionOf = (text: string): ActSection | undefined =>
  ACT_SECTIONS.find((section) => text.startsWith(section.slice(1)));

/**
 * What an information centre must hold by sections 7 and 9 of the Information Act, with what of it stands on the site:
 * items that are answered in full, pages that the agency's own data fills, and what it names itself.
 * @param assessments the published years, newest first
 */
export function centreSections(content: Content, assessments: readonly Assessment[]): CentreSection[] {
  const centre = content.informationCentre?.data;
  return OTHER_LAWS.filter(({ id }) => ACTS.includes(id)).flatMap(({ id, requirements }) =>
    requirements.map((requirement, index): CentreSection => {
      const section = id === "information-act-9" ? sectionOf(requirement.text) : undefined;
      const answer = answerOf(requirement, assessments);
      const items =
        answer.kind === "items"
          ? answer.answers.flatMap(({ item }): Holding[] =>
              item && item.status === "complete"
                ? [
                    {
                      title: `${item.item.name} ปีงบประมาณ ${item.fiscalYear}`,
                      kind: "page",
                      target: addresses.item(item.fiscalYear, item.item.code),
                    },
                  ]
                : [],
            )
          : [];
      const own = (centre?.documents ?? [])
        .filter((document) => document.section === section)
        .flatMap(({ title, file, page, url }): Holding[] =>
          file !== undefined
            ? [{ title, kind: "file", target: file }]
            : page !== undefined
              ? [{ title, kind: "page", target: page }]
              : [{ title, kind: "url", target: url ?? "" }],
        );
      return {
        id: `${id}-${index + 1}`,
        text: requirement.text,
        holdings: [...items, ...ordinanceHolding(content, requirement.concepts), ...own],
        isNone: section !== undefined && own.length === 0 && (centre?.none ?? []).includes(section),
      };
    }),
  );
}

/** Local laws stand on a page of their own beside the item that asks for laws. */
const ordinanceHolding = (content: Content, concepts: readonly string[]): Holding[] =>
  concepts.includes("laws") && content.ordinances.length > 0
    ? [{ title: "เทศบัญญัติ ข้อบัญญัติ และกฎหมาย", kind: "page", target: REGISTERS.ordinances }]
    : [];

/** What the centre still lacks: the clerk is told, the public page does not show it. */
export const lackingSections = (sections: readonly CentreSection[]): CentreSection[] =>
  sections.filter(({ holdings, isNone }) => holdings.length === 0 && !isNone);
