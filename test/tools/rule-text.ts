import type { RuleGroupId } from "../../src/domain/model/rule-id.ts";

/** Where the ids of rules stand, and the list of rules, below the root. */
export const IDS = "src/domain/model/rule-id.ts";
export const LIST = "src/domain/assess/checks/index.ts";

const nameOf = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const ruleFile = (group: RuleGroupId, id: string): string => `src/domain/assess/checks/${group}/${id}.ts`;

/** A rule to be written: it finds nothing yet, so that its reject case fails until it does. */
export const ruleText = (id: string): string => `import { always } from "../weighs.ts";
import { defineRule } from "../rule.ts";

const plan = { title: "แผนดำเนินงาน", file: "documents/plan.pdf" };

/** TODO What is wrong, and who says so: the handbook of the assessment, its year and page. */
export const ${nameOf(id)} = defineRule<{ title: string }>({
  id: "${id}",
  title: "TODO สิ่งที่ต้องเป็น",
  why: "TODO กฎนี้มาจากไหน ป้องกันอะไร",
  words: {
    what: ({ title }) => \`TODO “\${title}” ผิดอย่างไร\`,
    remedy: ({ title }) => \`TODO ต้องแก้อะไรของ “\${title}”\`,
  },
  weighs: always("hint"),
  scope: "evidence",
  check: () => [],
  accept: [{ says: "TODO กรณีที่ใกล้เคียงที่สุดแต่ถูกต้อง", given: { answer: { evidence: [plan] } } }],
  reject: [{ says: "TODO กรณีที่ผิด", given: { answer: { evidence: [plan] } } }],
});
`;

/** The ids with another one at the end of its group, whose list stands on one line or on one line each. */
export function withId(text: string, group: RuleGroupId, id: string): string {
  const list = new RegExp(`(\\n  ${group}: \\[[^\\]]*?)(?:,(\\n  )|)\\],`);
  return replaced(text, list, (_, ids, lines) => (lines ? `${ids},\n    "${id}",${lines}],` : `${ids}, "${id}"],`));
}

/** The list of rules with another one at its end. */
export function withRule(text: string, group: RuleGroupId, id: string): string {
  const imported = replaced(text, /^import /, () => `import { ${nameOf(id)} } from "./${group}/${id}.ts";\nimport `);
  return replaced(imported, /(const BY_ID[^=]*= \{[^}]*)\};/, (_, rules) => `${rules}  "${id}": ${nameOf(id)},\n};`);
}

/** @throws Error where the text does not look as it did when this was written */
function replaced(text: string, pattern: RegExp, change: (...found: string[]) => string): string {
  if (!pattern.test(text)) throw new Error(`nothing matches ${pattern.source}`);
  return text.replace(pattern, change);
}
