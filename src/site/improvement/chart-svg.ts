import {
  BarChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  VisualMapPiecewiseComponent,
  init,
  use,
  SVGRenderer,
} from "../charts/echarts.ts";
import type { Drawing } from "../charts/chart.ts";

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

/** Pictures are counted in their names, which are those of one file: the order in which they are drawn changes nothing. */
const COUNTED = /zr\d+-/g;

/** Draws a chart as an SVG file that stands alone. */
export function chartSvg({ width, height, option }: Drawing): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  drawing.setOption(option);
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return `${svg.replace(INTERACTIVE, "").replace(COUNTED, "zr-")}\n`;
}
