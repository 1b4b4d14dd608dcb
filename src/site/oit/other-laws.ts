import { addresses } from "../../domain/addresses/addresses.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { assess } from "../../domain/assess/assess.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import { answerOf, type ConceptAnswer } from "../../domain/other-laws/answers.ts";
import { OTHER_LAWS, type OtherLaw, type Requirement } from "../../domain/other-laws/requirements.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { statusView, type StatusView } from "../frame/status-view.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";

/** An answer that also serves here: an item with its status, or a page that stands by itself. */
export interface AnswerLink {
  readonly text: string;
  readonly href: string | undefined;
  readonly status: StatusView | undefined;
}

/** A requirement with what answers it; without answers a person must look. */
export interface RequirementView {
  readonly text: string;
  readonly answers: readonly AnswerLink[];
}

/** Another law or standard, requirement by requirement. */
export interface OtherLawView {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly requirements: readonly RequirementView[];
  /** How many requirements are answered in full by what stands on the site; nothing while the checklist is not shown. */
  readonly answered: number | undefined;
}

/** Everything the page about other laws shows. */
export interface OtherLawsPage {
  readonly frame: Frame;
  readonly laws: readonly OtherLawView[];
}

/** Prepares the page that says which other laws the same evidence serves, and what of it is missing. */
export function otherLawsPage(content: Content): OtherLawsPage {
  const assessments = publishedEditions(content).map((edition) => assess(edition, content));
  const { href } = urlsOf(content.agency.site);
  const nameOf = (concept: string) => content.concepts.find(({ id }) => id === concept)?.name ?? concept;

  const itemLink = ({ concept, item }: ConceptAnswer): AnswerLink =>
    item
      ? {
          text: `${nameOf(concept)} (${item.item.code} ปี ${item.fiscalYear})`,
          href: href(addresses.item(item.fiscalYear, item.item.code)),
          status: showsChecklist(content, item.fiscalYear) ? statusView(item.status) : undefined,
        }
      : { text: `${nameOf(concept)} (ปีที่เผยแพร่ไม่มีข้อใดถาม)`, href: undefined, status: undefined };

  const requirementView = (requirement: Requirement): RequirementView & { readonly full: boolean } => {
    const answer = answerOf(requirement, assessments);
    const { text } = requirement;
    switch (answer.kind) {
      case "page":
        return { text, answers: [{ text: "หน้าของเว็บไซต์", href: href(answer.page), status: undefined }], full: true };
      case "unknown":
        return { text, answers: [], full: false };
      case "items":
        return {
          text,
          answers: answer.answers.map(itemLink),
          full: answer.answers.every(({ item }) => item?.status === "complete"),
        };
    }
  };

  const lawView = ({ id, title, basis, requirements }: OtherLaw): OtherLawView => {
    const views = requirements.map(requirementView);
    return {
      id,
      title,
      basis,
      requirements: views.map(({ text, answers }) => ({ text, answers })),
      answered: showsChecklist(content, content.agency.currentFiscalYear)
        ? views.filter(({ full }) => full).length
        : undefined,
    };
  };

  return {
    frame: frameOf(content, {
      title: TITLES.otherLaws,
      description: "กฎหมายและมาตรฐานอื่นที่ใช้หลักฐานเดียวกับ OIT แต่ละเรื่องมีคำตอบที่ข้อใด และยังขาดอะไร",
      address: addresses.otherLaws,
      parents: [{ title: TITLES.years, address: addresses.years }],
    }),
    laws: OTHER_LAWS.map(lawView),
  };
}
