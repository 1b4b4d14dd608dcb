import type { Edition, EditionFacts, FactOverride } from "./edition.ts";
import type { Item } from "./item.ts";
import { YEAR_RULES, type YearRule } from "./year-rule.ts";
import { isOneOf } from "../../keyed.ts";

/** A correction that points at something the edition does not have. */
export interface LostFact {
  readonly fact: FactOverride;
  /** Position in the list of facts. */
  readonly index: number;
  readonly reason: "item" | "component" | "rule";
}

/** Applies an agency's corrections to an edition; what points nowhere is returned, not dropped. */
export function applyFacts(edition: Edition, facts: EditionFacts["facts"]): { edition: Edition; lost: LostFact[] } {
  const lost = facts.flatMap((fact, index): LostFact[] => {
    const reason = whyLost(edition, fact);
    return reason ? [{ fact, index, reason }] : [];
  });
  const items = edition.items.map((item) =>
    facts.filter((fact) => fact.item === item.code && !whyLost(edition, fact)).reduce(applyFact, item),
  );
  return { edition: { ...edition, items }, lost };
}

function whyLost(edition: Edition, { item: code, fact, value }: FactOverride): LostFact["reason"] | undefined {
  const item = edition.items.find((candidate) => candidate.code === code);
  if (!item) return "item";
  if (fact.startsWith("component:") && !item.components.some(({ id }) => id === componentOf(fact))) return "component";
  return fact === "yearRule" && value !== undefined && !isYearRule(value) ? "rule" : undefined;
}

function applyFact(item: Item, { fact, level, source, value }: FactOverride): Item {
  const certain = { level, sources: [source] };
  if (fact === "name") return { ...item, ...certain, name: value ?? item.name };
  if (fact === "yearRule")
    return {
      ...item,
      yearRule: { ...item.yearRule, ...certain, rule: isYearRule(value) ? value : item.yearRule.rule },
    };
  return {
    ...item,
    components: item.components.map((component) =>
      component.id === componentOf(fact) ? { ...component, ...certain, text: value ?? component.text } : component,
    ),
  };
}

const componentOf = (fact: string) => fact.slice("component:".length);
const isYearRule = (value: string | undefined): value is YearRule["rule"] => isOneOf(YEAR_RULES, value);
