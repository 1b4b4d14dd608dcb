import { foldedLine } from "../listing/fold.ts";
import type { PageLine, PageReading } from "./reading.ts";

/** The lines of another page of the same site, each with how often it stands there. */
export type Sample = ReadonlyMap<string, number>;

/** What is kept of a page to know the frame of its site by. */
export function sampleOf({ lines, pictures = [] }: PageReading): Sample {
  const counts = new Map<string, number>();
  for (const text of [...lines.map((line) => line.text), ...pictures.map(pictured)]) {
    const key = keyOf(text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A picture is no line of the same words. */
const pictured = (alt: string): string => `\u0000${alt}`;
const keyOf = (text: string): string => foldedLine(text).toLowerCase();
/** So many other pages must have a line before it is frame, where there are so many. */
const ON_OTHERS = 2;

/**
 * A page with what repeats on its site set aside, whatever its tags. As often as the other pages have a line it is
 * frame; a page that has it once more says it itself.
 * @param others samples of other pages of the site
 */
export function withoutFrame(page: PageReading, others: readonly Sample[]): PageReading {
  const { pictures = [], ...words } = page;
  const own = sampleOf(words);
  // A page that shows all that this one shows is this one under another address, and tells no frame from content.
  const pages = others.filter((other) => [...own].some(([key, count]) => (other.get(key) ?? 0) < count));
  if (pages.length === 0) return page;
  const needed = Math.min(ON_OTHERS, pages.length);
  const isFrame = (key: string) => pages.filter((other) => other.has(key)).length >= needed;
  const left = new Map<string, number>();
  for (const [key] of own) {
    const counts = pages.map((other) => other.get(key) ?? 0).filter((count) => count > 0);
    if (counts.length >= needed) left.set(key, Math.min(...counts));
  }
  const lines = page.lines.map((line): PageLine => {
    const frame = left.get(keyOf(line.text)) ?? 0;
    if (frame === 0 || line.menu) return line;
    left.set(keyOf(line.text), frame - 1);
    return { ...line, menu: true };
  });
  return { ...page, lines, pictures: pictures.filter((alt) => !isFrame(keyOf(pictured(alt)))) };
}
