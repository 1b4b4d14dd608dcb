import type { BarSeriesOption, HeatmapSeriesOption, LineSeriesOption, RadarSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  LegendComponentOption,
  RadarComponentOption,
  VisualMapComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { TARGET } from "../../domain/model/catalogue/ita-frame.ts";
import { formatPoints } from "../frame/numbers.ts";
import type { Scheme } from "../../domain/addresses/addresses.ts";

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
export interface ChartMark {
  readonly label: string;
  readonly score: number | undefined;
}

/** A line of marks, one for each label of its picture. */
export interface MarkLine {
  readonly name: string;
  readonly scores: readonly (number | undefined)[];
}

/** A picture ready to be drawn in the colours it is given. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly option: (scheme: Scheme) => ChartOption;
}

/** A picture in its colours. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly option: ChartOption;
}

export const drawingOf = ({ option, ...size }: Chart, scheme: Scheme): Drawing => ({ ...size, option: option(scheme) });

/** The colours of `site.css`, which an SVG in an <img> cannot read; marks stand 3:1 on the ground, ink 4.5:1. */
export const COLOURS: Record<
  Scheme,
  Record<"ground" | "ink" | "muted" | "line" | "reached" | "below" | "target", string>
> = {
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

/** An image loads no web font, and not every system has a Thai one: pictures say figures and codes, their tables the words. */
export const FONT = "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, Tahoma, sans-serif";

/** True for a score below the target; an unknown one is not. */
export const isBelow = (score: number | undefined) => score !== undefined && score < TARGET;

/** A score, with a sign that every font has where it is below the target: colour is never the only one. */
export const labelled = (score: number | undefined) =>
  score === undefined ? "–" : isBelow(score) ? `${formatPoints(score)} < ${TARGET}` : formatPoints(score);

/** What every picture has in common. */
export const base = (scheme: Scheme) => ({
  animation: false,
  backgroundColor: "transparent",
  textStyle: { fontFamily: FONT, fontSize: 15, color: COLOURS[scheme].ink },
});
