import type { APIRoute } from "astro";
import { content } from "../../../collections/index.ts";
import { chartSvg } from "../../../site/chart-svg.ts";
import { yearPictures, yearResults, type Picture } from "../../../site/pictures.ts";
import { chartFile, SCHEMES, type Scheme } from "../../../site/urls.ts";

export const getStaticPaths = () =>
  yearResults(content).flatMap((year) =>
    yearPictures(year, content).flatMap((picture) =>
      SCHEMES.map((scheme) => ({
        params: { year: String(year.fiscalYear), chart: chartFile(picture.name, scheme) },
        props: { picture, scheme },
      })),
    ),
  );

export const GET: APIRoute<{ picture: Picture; scheme: Scheme }> = ({ props: { picture, scheme } }) =>
  new Response(chartSvg(picture.chart, scheme), { headers: { "content-type": "image/svg+xml" } });
