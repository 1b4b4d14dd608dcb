import type { ImportedMeasure } from "../../domain/tables/measures.ts";
import { toArabicDigits } from "../../domain/thai/digits.ts";
import type { TableSource } from "./table-import.ts";

/** What a second file adds to the measures of a year, and what is said of those that are there. */
interface Beside {
  /** Measures that are new, under names and in an order behind those that are there. */
  readonly fresh: readonly ImportedMeasure[];
  readonly told: readonly string[];
}

/**
 * Sets measures beside those that the year has already: one that is there is not written again, whatever a person has
 * changed in it; where the file says otherwise, that is told.
 */
export function besideThoseThere(measures: readonly ImportedMeasure[], { content, fiscalYear }: TableSource): Beside {
  const there = content.measures.filter(({ data }) => data.fiscalYear === fiscalYear);
  if (there.length === 0) return { fresh: measures, told: [] };
  const byTitle = new Map(there.map((entry) => [bare(entry.data.title), entry]));
  const taken = new Set(there.map(({ id }) => id));
  let order = Math.max(0, ...there.map(({ data }) => data.order));
  const fresh: ImportedMeasure[] = [];
  const told: string[] = [];
  for (const measure of measures) {
    const known = byTitle.get(bare(measure.data.title));
    if (known) {
      const differs = bare(known.data.steps.join()) !== bare(measure.data.steps.join());
      told.push(
        differs
          ? `  ${known.file} มีมาตรการชื่อนี้อยู่แล้ว แต่ขั้นตอนไม่เหมือนในตาราง เก็บของเดิมไว้ ตรวจว่าฉบับใดถูก`
          : `  ${known.file} มีมาตรการนี้อยู่แล้ว จึงไม่เขียนซ้ำ`,
      );
      continue;
    }
    const id = freeName(measure.id, taken);
    taken.add(id);
    order += 1;
    fresh.push({ ...measure, id, data: { ...measure.data, order } });
  }
  return { fresh, told: [`ปีนี้มีมาตรการ ${there.length} ข้ออยู่แล้ว เพิ่มใหม่ ${fresh.length} ข้อ`, ...told] };
}

/** The name, or the next one of its row that is free: `measure-1` becomes `measure-4` beside three. */
function freeName(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const stem = id.replace(/-\d+$/, "");
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

const bare = (text: string): string =>
  toArabicDigits(text)
    .replace(/[\s.\u200B-\u200F]/g, "")
    .toLowerCase();
