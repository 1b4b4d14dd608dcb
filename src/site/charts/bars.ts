import type { Scheme } from "../../domain/addresses/addresses.ts";
import { TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import { type ChartOption, type ChartMark, type Chart, COLOURS, isBelow, labelled, base } from "./chart.ts";

/** Bars of scores from left to right with the line of the target; what is below it is hatched. */
export function barsChart(marks: readonly ChartMark[]): Chart {
  return { width: 420, height: 50 + 34 * marks.length, option };

  function option(scheme: Scheme): ChartOption {
    const { ground, ink, line, reached, below, target } = COLOURS[scheme];
    return {
      ...base(scheme),
      grid: { left: 40, right: 112, top: 30, bottom: 24, outerBoundsMode: "none" },
      xAxis: {
        type: "value",
        min: 0,
        max: 100,
        interval: 25,
        axisLabel: { color: ink, fontSize: 13 },
        splitLine: { lineStyle: { color: line } },
      },
      yAxis: [
        {
          type: "category",
          inverse: true,
          data: marks.map(({ label }) => label),
          axisLabel: { color: ink, fontWeight: "bold" },
          axisLine: { lineStyle: { color: ink } },
          axisTick: { show: false },
        },
        {
          type: "category",
          inverse: true,
          position: "right",
          data: marks.map(({ score }) => ({
            value: labelled(score),
            textStyle: isBelow(score) ? { fontWeight: "bold" } : {},
          })),
          axisLabel: { color: ink, interval: 0 },
          axisLine: { show: false },
          axisTick: { show: false },
        },
      ],
      series: [
        {
          type: "bar",
          yAxisIndex: 0,
          barWidth: 20,
          silent: true,
          emphasis: { disabled: true },
          data: marks.map(({ score }) => ({
            value: score ?? "-",
            itemStyle: isBelow(score)
              ? {
                  color: below,
                  decal: { symbol: "rect", color: ground, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.8 },
                }
              : { color: reached },
          })),
          markLine: {
            silent: true,
            symbol: "none",
            animation: false,
            data: [{ xAxis: TARGET }],
            lineStyle: { color: target, type: "dashed", width: 2 },
            label: { position: "start", distance: 4, color: target, fontWeight: "bold", formatter: String(TARGET) },
          },
        },
      ],
    };
  }
}
