import { TURN_WORDS } from "../../domain/province/sums.ts";
import type { AgencyPage, ItemAcross, ProvinceView } from "./view.ts";

/** So many items are shown as missing most. */
const MOST = 10;

/** The items that most agencies lack, those that failed first. */
export const missingMost = ({ items }: Pick<ProvinceView, "items">): ItemAcross[] =>
  items
    .filter(({ counts }) => counts.failed + counts.look + counts.unknown > 0)
    .toSorted((a, b) => b.counts.failed - a.counts.failed || a.counts.fine / a.agencies - b.counts.fine / b.agencies)
    .slice(0, MOST);

/** The agencies that got better, and those that got worse. */
export const turned = ({ pages }: Pick<ProvinceView, "pages">): { title: string; pages: AgencyPage[] }[] =>
  (["better", "worse"] as const)
    .map((turn) => ({ title: TURN_WORDS[turn].label, pages: pages.filter(({ line }) => line.turn === turn) }))
    .filter((group) => group.pages.length > 0);
