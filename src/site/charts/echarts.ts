/** What we use of echarts: the package ships it in one file, for the whole library weighs 60 MB in an agency's folder. */
export { BarChart, HeatmapChart, LineChart, RadarChart } from "echarts/charts";
export {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  VisualMapPiecewiseComponent,
} from "echarts/components";
export { init, use } from "echarts/core";
export { SVGRenderer } from "echarts/renderers";
