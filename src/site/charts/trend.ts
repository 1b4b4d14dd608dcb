import type { Scheme } from "../../domain/addresses/addresses.ts";
import { formatPoints } from "../frame/numbers.ts";
import { TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import { type ChartOption, type MarkLine, type Chart, COLOURS, base, FONT } from "./chart.ts";

/** Lines of scores over the years, each with a sign of its own; a year without a score is a gap. */
export function trendChart(years: readonly string[], lines: readonly MarkLine[]): Chart {
  return { width: 460, height: 330, option };

  function option(scheme: Scheme): ChartOption {
    const { ground, ink, line, muted, reached, below, target } = COLOURS[scheme];
    const looks = [
      { color: ink, symbol: "circle", type: "solid" as const, width: 4 },
      { color: reached, symbol: "rect", type: "solid" as const, width: 2 },
      { color: below, symbol: "triangle", type: "dashed" as const, width: 2 },
      { color: muted, symbol: "diamond", type: "dotted" as const, width: 3 },
    ];
    return {
      ...base(scheme),
      legend: {
        top: 0,
        itemWidth: 38,
        itemGap: 12,
        selectedMode: false,
        textStyle: { color: ink, fontFamily: FONT, fontSize: 15 },
      },
      grid: { left: 40, right: 36, top: 44, bottom: 34, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        data: [...years],
        axisLabel: { color: ink, fontSize: 15 },
        axisLine: { lineStyle: { color: ink } },
      },
      yAxis: {
        type: "value",
        min: floorOf([...lines.flatMap(({ scores }) => scores), TARGET]),
        max: 100,
        axisLabel: { color: ink },
        splitLine: { lineStyle: { color: line } },
      },
      series: lines.map(({ name, scores }, index) => {
        const look = looks[index % looks.length];
        return {
          type: "line" as const,
          name,
          z: index === 0 ? 4 : 3,
          silent: true,
          emphasis: { disabled: true },
          symbol: look?.symbol ?? "circle",
          symbolSize: 11,
          itemStyle: { color: look?.color ?? ink },
          lineStyle: { color: look?.color ?? ink, width: look?.width ?? 2, type: look?.type ?? "solid" },
          data: scores.map((score) =>
            // A year without a score has no label.
            index === 0
              ? { value: score ?? "-", label: { formatter: score === undefined ? "" : formatPoints(score) } }
              : (score ?? "-"),
          ),
          ...(index === 0
            ? {
                label: {
                  show: true,
                  position: "bottom" as const,
                  color: ink,
                  fontWeight: "bold" as const,
                  textBorderColor: ground,
                  textBorderWidth: 4,
                },
                markLine: {
                  silent: true,
                  symbol: "none",
                  animation: false,
                  data: [{ yAxis: TARGET }],
                  lineStyle: { color: target, type: "dashed" as const, width: 2 },
                  label: {
                    position: "end" as const,
                    color: target,
                    fontWeight: "bold" as const,
                    formatter: String(TARGET),
                  },
                },
              }
            : {}),
        };
      }),
    };
  }
}

/** The ten below the least score, not above 80. */
const floorOf = (scores: readonly (number | undefined)[]): number =>
  Math.max(0, Math.min(80, Math.floor(Math.min(...scores.map((score) => score ?? 100)) / 10) * 10));
