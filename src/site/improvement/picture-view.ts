import type { Content } from "../../domain/model/content.ts";
import type { Picture } from "./pictures.ts";
import { urlsOf } from "../frame/urls.ts";
import type { Scheme } from "../../domain/addresses/addresses.ts";

/** A picture on a page, in the colours of a light and of a dark page. */
export interface ChartView {
  readonly src: string;
  readonly darkSrc: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Prepares a picture that stands at the given addresses. */
export function chartView(
  { chart: { width, height }, alt }: Picture,
  address: (scheme: Scheme) => string,
  { agency }: Content,
): ChartView {
  const { href } = urlsOf(agency.site);
  return { src: href(address("light")), darkSrc: href(address("dark")), width, height, alt };
}
