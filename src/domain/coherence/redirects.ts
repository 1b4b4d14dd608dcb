import type { Content } from "../model/content.ts";
import { problem, type Problem } from "./problem.ts";
import type { CoherenceContext } from "./references.ts";

/** An address as hosts tell it apart: with or without the slash at its end, in small letters. */
const key = (address: string): string => address.toLowerCase().replace(/\/(?:index\.html?)?$/, "");

/**
 * A former address leads to a page or file that is there, does not stand where one stands today, and leads to one place
 * alone. As no former address is a page, none can lead to another, nor round in a ring.
 */
export function checkRedirects({ redirects, files }: Content, { addresses, nearest }: CoherenceContext): Problem[] {
  if (!redirects) return [];
  const { file, data } = redirects;
  const places = [...addresses, ...Object.keys(files).map((name) => `/${name}`)];
  const taken = new Map(places.map((place) => [key(place), place] as const));
  return data.redirects.flatMap(({ from, to }, index): Problem[] => {
    const path = ["redirects", index, "from"];
    const stands = taken.get(key(from));
    const first = data.redirects.findIndex((other) => key(other.from) === key(from));
    return [
      ...(stands === undefined ? [] : [problem("redirect-shadows", file, path, { from, stands })]),
      ...(first < index ? [problem("redirect-twice", file, path, { from, number: first + 1 })] : []),
      ...(to.startsWith("/") && !places.includes(to) && !places.includes(`${to}/`)
        ? [problem("page-missing", file, ["redirects", index, "to"], { target: to, nearest: nearest(to, places) })]
        : []),
    ];
  });
}
