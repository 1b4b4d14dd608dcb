import type { MeasureState } from "../model/records/report.ts";
import type { Cell } from "./table.ts";
import { isBlankCell, singleLine } from "./table.ts";

/** What people write of each state, asked in this order: "not finished" speaks of finishing as well. */
const WORDS: readonly (readonly [MeasureState, RegExp])[] = [
  ["not-started", /ยังไม่(?:ได้)?(?:ดำเนินการ|เริ่ม|มี)|ไม่(?:ได้)?ดำเนินการ/],
  ["under-way", /อยู่ระหว่าง|กำลังดำเนินการ|ยังไม่แล้วเสร็จ|ดำเนินการอย่างต่อเนื่อง/],
  ["done", /ดำเนินการแล้ว|แล้วเสร็จ|เรียบร้อย|^เสร็จ/],
];

/** The state that words speak of, with the words that do; `undefined` where they speak of none. */
export function stateIn(words: string): { readonly state: MeasureState; readonly said: string } | undefined {
  for (const [state, pattern] of WORDS) {
    const said = pattern.exec(words)?.[0];
    if (said !== undefined) return { state, said };
  }
  return undefined;
}

/** A mark in a cell: ticks and crosses of all kinds, and what the fonts of signs make of them (`ü`, `P`). */
const TICK = /^[✓✔√☑☒✗✘×xX/●•▪■*üPû]$/u;

/**
 * What a row says of its state where each state has a column and one is marked: the heading of that column.
 * @param heads the lowest row of the header
 */
export function tickedState(cells: readonly Cell[], heads: readonly Cell[]): string {
  const ticked = cells.flatMap(({ text }, column) => {
    const head = singleLine(heads[column]?.text ?? "");
    return TICK.test(text.trim()) && isStateColumn(head) ? [head] : [];
  });
  return ticked.length === 1 ? (ticked[0] ?? "") : "";
}

/** No sentence: the heading of a column that names a state and nothing else. */
export const isStateColumn = (heading: string): boolean =>
  !isBlankCell(heading) && heading.length <= 30 && stateIn(singleLine(heading)) !== undefined;
