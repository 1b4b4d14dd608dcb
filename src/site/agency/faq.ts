import type { Content } from "../../domain/model/content.ts";
import { slugOf } from "../../domain/model/slug.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A question with its answer, paragraph by paragraph. */
export interface QuestionView {
  readonly id: string;
  readonly question: string;
  readonly answer: readonly string[];
  readonly updated: string;
}

/** Everything the page of questions shows, by topic. */
export interface FaqPage {
  readonly frame: Frame;
  readonly topics: readonly {
    /** Where the topic stands on the page. */
    readonly id: string;
    readonly title: string;
    readonly questions: readonly QuestionView[];
  }[];
  readonly askHref: string;
}

/** Prepares the page of questions. */
export function faqPage(content: Content): FaqPage {
  const questions = content.faqs.toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
  return {
    frame: frameOf(content, {
      title: "คำถามที่พบบ่อย",
      description: `คำถามที่ประชาชนถาม${content.agency.name}บ่อย พร้อมคำตอบ`,
      address: addresses.faq,
      search: content.faqs.length > 0 ? { kind: "page" } : false,
      updated: content.faqs.map(({ data }) => data.updated),
    }),
    topics: [...Map.groupBy(questions, ({ data }) => data.topic)].map(([title, entries]) => ({
      // No question's id begins like it: those are names of files, without a colon.
      id: `topic:${slugOf(title)}`,
      title,
      questions: entries.map(({ id, data: { question, answer, updated } }) => ({
        id,
        question,
        updated,
        answer: answer.split(/\n\s*\n/).map((paragraph) => paragraph.trim()),
      })),
    })),
    askHref: urlsOf(content.agency.site).href(addresses.questions),
  };
}
