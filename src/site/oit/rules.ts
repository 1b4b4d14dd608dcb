import { RULES } from "../../domain/assess/checks/index.ts";
import type { Severity } from "../../domain/model/proof.ts";
import { ruleWords, type RuleId } from "../../domain/assess/checks/words.ts";
import { chainWords } from "../../domain/assess/checks/words/chain.ts";
import { conceptWords } from "../../domain/assess/checks/words/concept.ts";
import { currencyWords } from "../../domain/assess/checks/words/currency.ts";
import { evidenceWords } from "../../domain/assess/checks/words/evidence.ts";
import { periodWords } from "../../domain/assess/checks/words/period.ts";
import { presenceWords } from "../../domain/assess/checks/words/presence.ts";
import type { Content } from "../../domain/model/content.ts";
import { SEVERITY_WORDS } from "./findings.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { RULE_WEIGHTS } from "./rule-weights.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

/** A severity with its words. */
export interface SeverityView {
  readonly id: Severity;
  readonly label: string;
}

/** A rule as it is explained; its id is also its place on the page. */
export interface RuleView {
  readonly id: RuleId;
  readonly title: string;
  readonly why: string;
  readonly severities: readonly SeverityView[];
  /** When it weighs how, where that depends on something. */
  readonly when: string | undefined;
  readonly accept: readonly string[];
  readonly reject: readonly string[];
}

/** Rules that look at the same thing. */
export interface RuleGroup {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly RuleView[];
}

/** Everything the page about the rules shows. */
export interface RulesPage {
  readonly frame: Frame;
  readonly ruleCount: number;
  readonly severities: readonly (SeverityView & { readonly meaning: string })[];
  readonly groups: readonly RuleGroup[];
  readonly editionsHref: string;
}

const GROUPS: readonly { id: string; title: string; words: object }[] = [
  { id: "group-presence", title: "มีข้อมูลหรือไม่", words: presenceWords },
  { id: "group-period", title: "ปีและช่วงเวลาของข้อมูล", words: periodWords },
  { id: "group-evidence", title: "ที่อยู่และไฟล์ของหลักฐาน", words: evidenceWords },
  { id: "group-currency", title: "วันที่เผยแพร่และวันที่ตรวจ", words: currencyWords },
  { id: "group-concept", title: "เนื้อหาเฉพาะเรื่อง", words: conceptWords },
  { id: "group-chain", title: "ผลการประเมินและมาตรการ", words: chainWords },
];

const MEANINGS: Record<Severity, string> = {
  error: "หลักฐานนั้นไม่นับ หรือข้อนั้นไม่ครบ และเสียคะแนนของข้อ",
  warning: "ให้คนเปิดดูอีกครั้ง ไม่ทำให้ข้อไม่ครบ",
  hint: "รอให้คนยืนยันกับคู่มือหรือเอกสาร ไม่ทำให้ข้อไม่ครบ",
};

const severityView = (id: Severity): SeverityView => ({ id, label: SEVERITY_WORDS[id] });

/** Prepares the page that explains every rule of the assessment. */
export function rulesPage(content: Content): RulesPage {
  return {
    frame: frameOf(content, {
      title: TITLES.rules,
      description: "เกณฑ์ทุกข้อที่เช็กลิสต์ OIT ของเว็บไซต์นี้ใช้ตรวจ เหตุผล น้ำหนัก และตัวอย่าง",
      address: addresses.rules,
      parents: [{ title: TITLES.years, address: addresses.years }],
    }),
    ruleCount: RULES.length,
    severities: (Object.keys(MEANINGS) as Severity[]).map((id) => ({ ...severityView(id), meaning: MEANINGS[id] })),
    groups: GROUPS.map(({ id, title, words }) => ({
      id,
      title,
      rules: RULES.filter((rule) => Object.hasOwn(words, rule.id)).map(({ id: rule, accept, reject }) => ({
        id: rule,
        title: ruleWords(rule).title,
        why: ruleWords(rule).why,
        severities: RULE_WEIGHTS[rule].severities.map(severityView),
        when: RULE_WEIGHTS[rule].when,
        accept: accept.map(({ says }) => says),
        reject: reject.map(({ says }) => says),
      })),
    })),
    editionsHref: urlsOf(content.agency.site).href(addresses.editions),
  };
}
