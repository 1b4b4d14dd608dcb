import type { APIRoute } from "astro";
import { changed, content } from "../../../publish/index.ts";
import { drawingOf, type Drawing } from "../../../site/charts/chart.ts";
import { yearResults } from "../../../domain/improvement/year-results.ts";
import { yearPictures } from "../../../site/improvement/pictures.ts";
import { urlsOf } from "../../../site/frame/urls.ts";
import { addresses, chartFile, SCHEMES } from "../../../domain/addresses/addresses.ts";

export const getStaticPaths = () => {
  const { href } = urlsOf(content.agency.site);
  const pictures = yearResults(content).flatMap((year) =>
    yearPictures(year, content).map(({ name, chart }) => ({ fiscalYear: year.fiscalYear, name, chart })),
  );
  return changed(
    pictures.flatMap(({ fiscalYear, name, chart }) =>
      SCHEMES.map((scheme) => ({
        params: { year: String(fiscalYear), chart: chartFile(name, scheme) },
        props: { address: href(addresses.chart(fiscalYear, name, scheme)), drawing: drawingOf(chart, scheme) },
      })),
    ),
  );
};

export const GET: APIRoute<{ drawing: Drawing }> = async ({ props }) => {
  // Only who draws a picture needs what draws it.
  const { chartSvg } = await import("../../../site/improvement/chart-svg.ts");
  return new Response(chartSvg(props.drawing), { headers: { "content-type": "image/svg+xml" } });
};
