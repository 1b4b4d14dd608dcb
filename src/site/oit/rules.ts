import { FOUND_WORDS, type Severity } from "../../domain/model/gravity.ts";
import { RULE_GROUPS, type RuleGroupId as GroupId, type RuleId } from "../../domain/model/rule-id.ts";
import { RULES } from "../../domain/assess/checks/index.ts";
import type { Rule } from "../../domain/assess/checks/rule.ts";
import type { Content } from "../../domain/model/content.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { keysOf } from "../../domain/keyed.ts";

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

const GROUP_TITLES: Readonly<Record<GroupId, string>> = {
  presence: "มีข้อมูลหรือไม่",
  proof: "อ่านพบหรือมีผู้ยืนยัน",
  period: "ปีและช่วงเวลาของข้อมูล",
  evidence: "ที่อยู่และไฟล์ของหลักฐาน",
  currency: "วันที่เผยแพร่และวันที่ตรวจ",
  concept: "เนื้อหาเฉพาะเรื่อง",
  chain: "ผลการประเมินและมาตรการ",
};

const MEANINGS: Record<Severity, string> = {
  failed: "หลักฐานนั้นไม่นับ หรือข้อนั้นไม่ครบ และเสียคะแนนของข้อ",
  look: "ให้คนเปิดดูอีกครั้ง ไม่ทำให้ข้อไม่ครบ",
  hint: "รอให้คนยืนยันกับคู่มือหรือเอกสาร ไม่ทำให้ข้อไม่ครบ",
};

const severityView = (id: Severity): SeverityView => ({ id, label: FOUND_WORDS[id] });

const ruleView = ({ id, title, why, weighs, accept, reject }: Rule): RuleView => ({
  id,
  title,
  why,
  severities: weighs.severities.map(severityView),
  when: weighs.when,
  accept: accept.map(({ says }) => says),
  reject: reject.map(({ says }) => says),
});

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
    severities: keysOf(MEANINGS).map((id) => ({ ...severityView(id), meaning: MEANINGS[id] })),
    groups: keysOf(RULE_GROUPS).map((group) => ({
      id: `group-${group}`,
      title: GROUP_TITLES[group],
      rules: RULES.filter(({ id }) => (RULE_GROUPS[group] as readonly RuleId[]).includes(id)).map(ruleView),
    })),
    editionsHref: urlsOf(content.agency.site).href(addresses.editions),
  };
}
