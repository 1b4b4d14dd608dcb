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
import type { Chart } from "./charts.ts";
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

/** Draws a chart as an SVG file that stands alone. */
export function chartSvg({ width, height, option }: Chart, scheme: Scheme): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  drawing.setOption(option(scheme));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return `${svg}\n`;
}
