import type { BarSeriesOption, HeatmapSeriesOption, LineSeriesOption, RadarSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  LegendComponentOption,
  RadarComponentOption,
  VisualMapComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { TARGET } from "../domain/ita-frame.ts";
import { formatPoints } from "./numbers.ts";
import type { Scheme } from "./urls.ts";

/** What echarts needs to know to draw a picture. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LegendComponentOption
  | LineSeriesOption
  | RadarComponentOption
  | RadarSeriesOption
  | VisualMapComponentOption
>;

/** A score under the name it has in the table beside the picture. */
export interface Mark {
  readonly label: string;
  readonly score: number | undefined;
}

/** A line of marks, one for each label of its picture. */
export interface MarkLine {
  readonly name: string;
  readonly scores: readonly (number | undefined)[];
}

/** A picture ready to be drawn in the given colours. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly option: (scheme: Scheme) => ChartOption;
}

/** The colours of `site.css`, which an SVG in an <img> cannot read; marks stand 3:1 on the ground, ink 4.5:1. */
const COLOURS: Record<Scheme, Record<"ground" | "ink" | "muted" | "line" | "reached" | "below" | "target", string>> = {
  light: {
    ground: "#ffffff",
    ink: "#1b2430",
    muted: "#54606e",
    line: "#ddd8ca",
    reached: "#1c4079",
    below: "#a02820",
    target: "#854e00",
  },
  dark: {
    ground: "#171e28",
    ink: "#ebe8e0",
    muted: "#a9b2be",
    line: "#313c4b",
    reached: "#a8c5f3",
    below: "#f6a49c",
    target: "#efbe70",
  },
};

/** The grounds of cells that hold text; what is below the target is darker and marked with a sign. */
const CELLS: Record<Scheme, { readonly reached: string; readonly below: string }> = {
  light: { reached: "#e4f1e8", below: "#fbe8e4" },
  dark: { reached: "#14301f", below: "#3a1a17" },
};

/** An image loads no web font, and not every system has a Thai one: pictures say figures and codes, their tables the words. */
const FONT = "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, Tahoma, sans-serif";

const isBelow = (score: number | undefined) => score !== undefined && score < TARGET;

/** A score, with a sign that every font has where it is below the target: colour is never the only one. */
const labelled = (score: number | undefined) =>
  score === undefined ? "–" : isBelow(score) ? `${formatPoints(score)} < ${TARGET}` : formatPoints(score);

const base = (scheme: Scheme) => ({
  animation: false,
  backgroundColor: "transparent",
  textStyle: { fontFamily: FONT, fontSize: 15, color: COLOURS[scheme].ink },
});

/** Bars of scores from left to right with the line of the target; what is below it is hatched. */
export function barsChart(marks: readonly Mark[]): Chart {
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

/** Signs of the radar's legend: a line with a dot, dots with a triangle, dashes. */
const SIGNS = {
  circle: "path://M0 7h40v4h-40z M20 2a7 7 0 1 0 0.01 0z",
  triangle: "path://M0 7h4v4h-4z M7 7h4v4h-4z M29 7h4v4h-4z M36 7h4v4h-4z M20 1l8 15h-16z",
  dashes: "path://M0 7h10v4h-10z M15 7h10v4h-10z M30 7h10v4h-10z",
} as const;

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
          data: scores.map((score) => score ?? "-"),
          ...(index === 0
            ? {
                label: {
                  show: true,
                  position: "bottom" as const,
                  color: ink,
                  fontWeight: "bold" as const,
                  textBorderColor: ground,
                  textBorderWidth: 4,
                  formatter: ({ value }: { value: unknown }) => (typeof value === "number" ? formatPoints(value) : ""),
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

/** Cells in a row of the heat map. */
const CELLS_A_ROW = 5;

/** Groups of scores as cells in rows of five, every group on new rows; a cell shows its name and its score. */
export function cellsChart(groups: readonly { readonly label: string; readonly marks: readonly Mark[] }[]): Chart {
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

/** The ten below the least score, not above 80. */
const floorOf = (scores: readonly (number | undefined)[]): number =>
  Math.max(0, Math.min(80, Math.floor(Math.min(...scores.map((score) => score ?? 100)) / 10) * 10));

const chunks = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
