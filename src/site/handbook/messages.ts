import { FOUND_WORDS } from "../../domain/model/gravity.ts";
import { RULES } from "../../domain/assess/checks/index.ts";
import type { Rule } from "../../domain/assess/checks/rule.ts";
import { assessGiven } from "../../domain/assess/checks/situation.ts";
import { NOTICE_WORDS, type NoticeId, type NoticeWords } from "../../domain/assess/notices.ts";
import { PROBLEM_WORDS, problem, wordsOf, type ProblemKind } from "../../domain/coherence/problem.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import type { SeverityView } from "../oit/rules.ts";
import { PROBLEM_CASES, type ProblemCase, type SyntaxCases } from "./problem-cases.ts";
import { keysOf } from "../../domain/keyed.ts";

/** A message with what to do about it. */
export interface MessageCase {
  readonly what: string;
  readonly remedy: string;
  /** What to write instead, as data; `undefined` where there is nothing to show. */
  readonly example: unknown;
}

/** A kind of message; its id is its place on the page and stands beside the message. */
export interface MessageView {
  readonly id: string;
  readonly title: string;
  /** Where it comes from and what it protects. */
  readonly why: string | undefined;
  readonly severities: readonly SeverityView[];
  /** Situations in which it comes. */
  readonly when: readonly string[];
  readonly cases: readonly MessageCase[];
}

/** Messages that come at the same time. */
export interface MessageGroup {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly messages: readonly MessageView[];
}

/**
 * Every message that content can cause, from the same words that the terminal and the pages show.
 * @param syntaxFaults what the readers of YAML and MDX complain about, which the collections know
 */
export const messageGroups = (syntaxFaults: SyntaxCases): MessageGroup[] => [
  {
    id: "problems",
    title: "ข้อความที่หยุดการสร้างเว็บไซต์",
    lead: "ขึ้นเมื่อใช้ npm run build, npm run dev หรือ npm run check และไฟล์ใดเผยแพร่ไม่ได้ โปรแกรมบอกครบทุกจุดในครั้งเดียว เว็บไซต์ที่เผยแพร่อยู่ไม่เปลี่ยน",
    messages: keysOf(PROBLEM_WORDS).map((kind) => problemMessage(kind, { ...PROBLEM_CASES, ...syntaxFaults }[kind])),
  },
  {
    id: "findings",
    title: "สิ่งที่พบในข้อ OIT",
    lead: "ขึ้นเมื่อใช้ npm run check และในหน้า /checklist/ ไม่หยุดการสร้างเว็บไซต์ รหัสเดียวกันอยู่ในวงเล็บเหลี่ยมท้ายข้อความ",
    messages: RULES.map(ruleMessage),
  },
  {
    id: "notices",
    title: "เรื่องของทั้งเว็บไซต์",
    lead: "ขึ้นท้ายรายงานของ npm run check ไม่เสียคะแนนของข้อใด",
    messages: keysOf(NOTICE_WORDS).map(noticeMessage),
  },
];

function problemMessage(kind: ProblemKind, cases: readonly ProblemCase[]): MessageView {
  const worded = cases.map((args) => wordsOf(problem(kind, "", [], args as never)));
  return {
    id: kind,
    title: worded[0]?.what ?? kind,
    why: undefined,
    severities: [],
    when: [],
    cases: worded,
  };
}

/** The message is what the rule says of the first example that it refuses. */
function ruleMessage({ id, title, why, weighs, reject: [first, ...others] }: Rule): MessageView {
  const found = assessGiven(first.given).findings.find(({ rule }) => rule === id);
  return {
    id,
    title,
    why,
    severities: weighs.severities.map((severity) => ({ id: severity, label: FOUND_WORDS[severity] })),
    when: [first, ...others].map(({ says }) => says),
    cases: found ? [{ what: found.what, remedy: found.remedy, example: undefined }] : [],
  };
}

function noticeMessage(id: NoticeId): MessageView {
  const { message, remedy, example = [formatThaiDate("2024-03-31"), 45] }: NoticeWords = NOTICE_WORDS[id];
  const what = message(...example);
  return {
    id,
    title: what,
    why: undefined,
    severities: [{ id: "look", label: FOUND_WORDS.look }],
    when: [],
    cases: [{ what, remedy, example: undefined }],
  };
}
