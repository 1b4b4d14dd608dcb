import { totalUse, type UsedMonth } from "../../domain/model/records/service-stats.ts";
import { formatCount } from "../frame/numbers.ts";

/** A bar for a month: how often a service was used at the counter and, in line with it, on line. */
export interface UseBar {
  readonly label: string;
  /** Top of the bar. */
  readonly y: number;
  readonly counter: { readonly x: number; readonly width: number };
  readonly online: { readonly x: number; readonly width: number };
  readonly total: string;
  readonly totalX: number;
}

/** A picture of months from top to bottom, drawn in the page so that its words have the page's letters. */
export interface UseBars {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  readonly bars: readonly UseBar[];
  /** What the picture shows in a sentence. */
  readonly alt: string;
  readonly hasOnline: boolean;
}

const WIDTH = 360;
const LEFT = 74;
const RIGHT = 52;
const STEP = 26;
const BAR = 16;

/** Lays out the bars of some months; `undefined` where there is nothing to compare. */
export function useBars(title: string, months: readonly UsedMonth[]): UseBars | undefined {
  const most = Math.max(0, ...months.map((month) => totalUse(month) ?? 0));
  if (months.length < 2 || most === 0) return undefined;
  const length = (number = 0) => Math.round((number / most) * (WIDTH - LEFT - RIGHT) * 10) / 10;
  return {
    width: WIDTH,
    height: STEP * months.length,
    barHeight: BAR,
    hasOnline: months.some(({ online }) => online !== undefined),
    alt: `กราฟแท่ง${title} ${inWords(months)}`,
    bars: months.map((month, index) => {
      const [counter, online] = [length(month.counter), length(month.online)];
      return {
        label: month.name,
        y: index * STEP + (STEP - BAR) / 2,
        counter: { x: LEFT, width: counter },
        online: { x: LEFT + counter, width: online },
        total: formatCount(totalUse(month) ?? 0),
        totalX: LEFT + counter + online + 6,
      };
    }),
  };
}

function inWords(months: readonly UsedMonth[]): string {
  const ranked = months.toSorted((a, b) => (totalUse(b) ?? 0) - (totalUse(a) ?? 0));
  const say = (month: UsedMonth | undefined) => (month ? `${month.name} ${formatCount(totalUse(month) ?? 0)} ครั้ง` : "");
  return `มากที่สุดเดือน ${say(ranked[0])} น้อยที่สุดเดือน ${say(ranked.at(-1))}`;
}
