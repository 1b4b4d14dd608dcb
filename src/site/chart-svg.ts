import { BarChart, HeatmapChart, LineChart, RadarChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  VisualMapPiecewiseComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "./charts/chart.ts";
import type { Scheme } from "./urls.ts";

use([
  BarChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  RadarChart,
  RadarComponent,
  SVGRenderer,
  VisualMapPiecewiseComponent,
]);

/** What echarts leaves for a script to find and for a pointer to hover over: a picture in an <img> knows neither. */
const INTERACTIVE = /<style[\s\S]*?<\/style>\s*| (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g;

/** Draws a chart as an SVG file that stands alone. */
export function chartSvg({ width, height, option }: Chart, scheme: Scheme): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  drawing.setOption(option(scheme));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return `${svg.replace(INTERACTIVE, "")}\n`;
}
