import type { Scheme } from "../../domain/addresses/addresses.ts";
import { TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import { type ChartOption, type MarkLine, type Chart, COLOURS, base, FONT } from "./chart.ts";

/** Signs of the radar's legend: a line with a dot, dots with a triangle, dashes. */
const SIGNS = {
  circle: "path://M0 7h40v4h-40z M20 2a7 7 0 1 0 0.01 0z",
  triangle: "path://M0 7h4v4h-4z M7 7h4v4h-4z M29 7h4v4h-4z M36 7h4v4h-4z M20 1l8 15h-16z",
  dashes: "path://M0 7h10v4h-10z M15 7h10v4h-10z M30 7h10v4h-10z",
} as const;

/** Scores around a centre with the ring of the target; every score must be known. */
export function radarChart(labels: readonly string[], lines: readonly MarkLine[]): Chart {
  return { width: 420, height: 420, option };

  function option(scheme: Scheme): ChartOption {
    const { ground, ink, muted, line, reached, below, target } = COLOURS[scheme];
    const looks = [
      { color: reached, type: "solid" as const, symbol: "circle", icon: SIGNS.circle },
      { color: below, type: "dotted" as const, symbol: "triangle", icon: SIGNS.triangle },
    ];
    const goal = { name: String(TARGET), scores: labels.map(() => TARGET) };
    const drawn = [
      ...lines.map((entry, index) => ({ ...entry, look: looks[index % looks.length] })),
      { ...goal, look: { color: target, type: "dashed" as const, symbol: "none", icon: SIGNS.dashes } },
    ];
    // Scores that differ by a few points: the centre is 50 where all are well above it, and says so.
    const centre = lines.every(({ scores }) => scores.every((score) => (score ?? 0) >= 60)) ? 50 : 0;
    return {
      ...base(scheme),
      legend: {
        bottom: 0,
        itemWidth: 36,
        selectedMode: false,
        textStyle: { color: ink, fontFamily: FONT, fontSize: 14 },
        data: drawn.map(({ name, look }) => ({ name, icon: look?.icon ?? SIGNS.circle })),
      },
      radar: {
        clockwise: true,
        center: ["50%", "46%"],
        radius: 150,
        indicator: labels.map((name, index) => ({ name, min: centre, max: 100, axisLabel: { show: index === 0 } })),
        axisLabel: { showMinLabel: true, color: muted, fontSize: 12, textBorderColor: ground, textBorderWidth: 3 },
        axisName: { color: ink, fontWeight: "bold", fontSize: 15 },
        splitNumber: 5,
        splitArea: { show: false },
        splitLine: { lineStyle: { color: line } },
        axisLine: { lineStyle: { color: line } },
      },
      series: [
        {
          type: "radar",
          silent: true,
          emphasis: { disabled: true },
          data: drawn.map(({ name, scores, look }) => ({
            name,
            value: scores.map((score) => score ?? "-"),
            symbol: look?.symbol ?? "circle",
            symbolSize: 8,
            itemStyle: { color: look?.color ?? ink },
            lineStyle: { color: look?.color ?? ink, width: 2.5, type: look?.type ?? "solid" },
          })),
        },
      ],
    };
  }
}
