import type { Content } from "../../domain/model/content.ts";
import type { Item } from "../../domain/model/catalogue/item.ts";
import { currentEdition } from "../../domain/addresses/pages.ts";
import { EXAMPLE_YEAR, inYear } from "../../domain/coherence/example-year.ts";

/** The items that chapters speak of, by their code in the year of the examples: what they ask for, not their number, is meant. */
const SPOKEN_OF = { o11: "action-plan", o29: "complaint-stats", o39: "ethics-code" } as const;
/** The item of the first lesson. */
const LESSON = "o11";

/**
 * A chapter of the handbook for an agency: years, codes of items, what they are called and what they consist of are those
 * of the edition that the agency answers this year.
 * @param text as it is written, or its HTML
 */
export function inOwnWords(text: string, content: Content): string {
  const { agency, editions } = content;
  const year = agency.currentFiscalYear;
  if (year === EXAMPLE_YEAR) return text;
  const written = editions.find(({ fiscalYear }) => fiscalYear === EXAMPLE_YEAR);
  const own = currentEdition(content);
  const pairs = Object.entries(SPOKEN_OF).flatMap(([code, concept]) => {
    const old = written?.items.find((item) => item.code === code);
    const next =
      own.items.find((item) => item.concepts.includes(concept)) ??
      (code === LESSON ? own.items.find(({ components }) => components.length > 0) : undefined);
    return old && next ? [{ old, next }] : [];
  });
  const lesson = pairs.find(({ old }) => old.code === LESSON);
  const named = pairs.reduce((whole, { old, next }) => whole.replaceAll(old.name, next.name), text);
  const counted = lesson ? inParts(named, lesson.old, lesson.next) : named;
  const total = own.items.length;
  const codes = new Map<string, string>(pairs.map(({ old, next }) => [old.code, next.code]));
  return inYear(
    counted
      .replace(
        `ยังไม่มี ${(written?.items.length ?? 43) - 1} · จาก ${written?.items.length ?? 43} ข้อ`,
        `ยังไม่มี ${total - 1} · จาก ${total} ข้อ`,
      )
      // Points are told by the check itself, of the year's own weights.
      .replaceAll(/ · \d\.\d\d คะแนนของ ITA รวม/g, "")
      .replaceAll(/\bo(?:11|29|39)\b/g, (code) => codes.get(code) ?? code),
    year,
  );
}

/** The parts that the lesson names are those of the agency's item; where it has none, nothing is said of parts. */
function inParts(text: string, old: Item, next: Item): string {
  const [first, second] = old.components;
  const [part] = next.components;
  const list = `[${old.components.map(({ id }) => id).join(", ")}]`;
  const own = `[${next.components.map(({ id }) => id).join(", ")}]`;
  if (!part || !first || !second) return text.replaceAll(new RegExp(`^.*component: \\${list}.*\n`, "gm"), "");
  return text
    .replaceAll(list, own)
    .replaceAll(`0 จาก ${old.components.length} องค์ประกอบ`, `0 จาก ${next.components.length} องค์ประกอบ`)
    .replaceAll(first.text, part.text)
    .replaceAll(`component: ${first.id}`, `component: ${part.id}`);
}
