import type { Scheme } from "../../domain/addresses/addresses.ts";
import { TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import { type ChartOption, type ChartMark, type Chart, COLOURS, isBelow, labelled, base, FONT } from "./chart.ts";

/** The grounds of cells that hold text; what is below the target is darker and marked with a sign. */
const CELLS: Record<Scheme, { readonly reached: string; readonly below: string }> = {
  light: { reached: "#e4f1e8", below: "#fbe8e4" },
  dark: { reached: "#14301f", below: "#3a1a17" },
};

/** Cells in a row of the heat map. */
const CELLS_A_ROW = 5;

/** Groups of scores as cells in rows of five, every group on new rows; a cell shows its name and its score. */
export function cellsChart(groups: readonly { readonly label: string; readonly marks: readonly ChartMark[] }[]): Chart {
  const rows = groups.flatMap(({ label, marks }) =>
    chunks(marks, CELLS_A_ROW).map((cells, index) => ({ label: index === 0 ? label : "", cells })),
  );
  return { width: 420, height: 44 + 48 * rows.length, option };

  function option(scheme: Scheme): ChartOption {
    const { ink, muted, ground, below } = COLOURS[scheme];
    const cells = rows.flatMap((row, y) =>
      row.cells.map(({ label, score }, x) => ({ x, y, label, score: score ?? 0 })),
    );
    return {
      ...base(scheme),
      grid: { left: 34, right: 4, top: 4, bottom: 40, outerBoundsMode: "none" },
      xAxis: { type: "category", data: Array.from({ length: CELLS_A_ROW }, (_, x) => String(x)), show: false },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ label }, y) => `${label}${"\u200b".repeat(y)}`),
        axisLabel: { color: ink, fontWeight: "bold", interval: 0 },
        axisLine: { show: false },
        axisTick: { show: false },
      },
      visualMap: {
        type: "piecewise",
        dimension: 2,
        pieces: [
          { gte: TARGET, label: `≥ ${TARGET}`, color: CELLS[scheme].reached },
          { lt: TARGET, label: `< ${TARGET}`, color: CELLS[scheme].below },
        ],
        orient: "horizontal",
        left: 34,
        bottom: 4,
        itemWidth: 22,
        itemHeight: 16,
        hoverLink: false,
        textStyle: { color: ink, fontFamily: FONT, fontSize: 14 },
      },
      series: [
        {
          type: "heatmap",
          silent: true,
          emphasis: { disabled: true },
          data: cells.map(({ x, y, label, score }) => ({
            value: [x, y, score],
            itemStyle: isBelow(score)
              ? { borderColor: below, borderWidth: 2 }
              : { borderColor: ground, borderWidth: 2 },
            label: {
              show: true,
              formatter: `{code|${label}}\n{score|${labelled(score)}}`,
              rich: {
                code: { color: muted, fontSize: 12, lineHeight: 16 },
                score: {
                  color: ink,
                  fontSize: 13,
                  lineHeight: 17,
                  fontWeight: isBelow(score) ? ("bold" as const) : ("normal" as const),
                },
              },
            },
          })),
        },
      ],
    };
  }
}

const chunks = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
