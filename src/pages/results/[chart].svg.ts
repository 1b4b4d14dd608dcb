import type { APIRoute } from "astro";
import { changed, content } from "../../publish/index.ts";
import { drawingOf, type Drawing } from "../../site/charts/chart.ts";
import { trendPicture } from "../../site/improvement/pictures.ts";
import { urlsOf } from "../../site/frame/urls.ts";
import { addresses, chartFile, SCHEMES } from "../../domain/addresses/addresses.ts";

export const getStaticPaths = () => {
  const picture = trendPicture(content);
  const { href } = urlsOf(content.agency.site);
  if (!picture) return [];
  return changed(
    SCHEMES.map((scheme) => ({
      params: { chart: chartFile(picture.name, scheme) },
      props: { address: href(addresses.trend(scheme)), drawing: drawingOf(picture.chart, scheme) },
    })),
  );
};

export const GET: APIRoute<{ drawing: Drawing }> = async ({ props }) => {
  // Only who draws a picture needs what draws it.
  const { chartSvg } = await import("../../site/improvement/chart-svg.ts");
  return new Response(chartSvg(props.drawing), { headers: { "content-type": "image/svg+xml" } });
};
