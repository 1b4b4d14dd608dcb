import { expect, it } from "vitest";
import { DESKTOP, useBrowser, useVisits } from "./browser.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

// The policy of the site would refuse the wishes.
const visit = useVisits(useBrowser(), { bypassCSP: true });

/** What a person may change without losing anything: WCAG 1.4.4 and 1.4.12. */
const WISHES = [
  { name: "letters of twice the size", viewport: { width: 1280, height: 800 }, css: "html { font-size: 200% }" },
  { name: "the same on a phone", viewport: { width: 390, height: 844 }, css: "html { font-size: 200% }" },
  {
    name: "wide spaces between letters, words, lines and paragraphs",
    viewport: { width: 390, height: 844 },
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  },
] as const;

it.concurrent.each(Object.entries(KINDS_OF_PAGE))("%s shows all of its text as people wish it", async (_, address) => {
  const seen = await visit(address, { viewport: DESKTOP, colorScheme: "light" }, async (page) => {
    const found: Record<string, { width: number; hidden: string[] }> = {};
    for (const { name, viewport, css } of WISHES) {
      await page.setViewportSize(viewport);
      const style = await page.addStyleTag({ content: css });
      // All of the page at once, so that what covers what can be asked.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...viewport, height });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      found[name] = { width, hidden: await page.evaluate(hiddenText) };
      await style.evaluate((element) => {
        (element as Element).remove();
      });
    }
    return found;
  });
  expect(seen).toEqual(
    Object.fromEntries(WISHES.map(({ name, viewport }) => [name, { width: viewport.width, hidden: [] }])),
  );
});

// What follows runs in the browser.

/** Texts that are cut off by an element around them that cannot scroll, or that lie below another element. */
function hiddenText(): string[] {
  const faults: string[] = [];
  const seen = new Map<Element, { tiny: boolean; scrolls: boolean; cuts: boolean; box: DOMRect }>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent?.checkVisibility() || !text.textContent?.trim() || parent.closest("noscript, option")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const around = [...ancestors(parent)].map((element) => ({ element, ...look(element) }));
    const words = `“${text.textContent.trim().slice(0, 40)}”`;
    // What is there for screen readers alone is a box of one pixel.
    if (around.some(({ tiny }) => tiny)) continue;
    // What scrolls by itself shows its text to whoever scrolls it.
    if (around.some(({ scrolls }) => scrolls)) continue;
    for (const box of range.getClientRects()) {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const cutting = around.find(
        ({ cuts, box: { left, right, top, bottom } }) => cuts && (x < left || x > right || y < top || y > bottom),
      );
      if (cutting) faults.push(`${words} is cut off by ${cutting.element.outerHTML.slice(0, 60)}`);
      const hit = document.elementFromPoint(x, y);
      if (hit && !hit.contains(parent) && !parent.contains(hit))
        faults.push(`${words} lies below ${hit.outerHTML.slice(0, 60)}`);
    }
  }
  return faults;

  /** What matters of an element around texts, each of which asks again. */
  function look(element: Element) {
    const known = seen.get(element);
    if (known) return known;
    const { overflow, overflowX } = getComputedStyle(element);
    const facts = {
      tiny: element.clientWidth === 1 && element.clientHeight === 1,
      scrolls: /auto|scroll/.test(overflowX),
      cuts: /hidden|clip/.test(overflow),
      box: element.getBoundingClientRect(),
    };
    seen.set(element, facts);
    return facts;
  }

  function* ancestors(element: Element): Generator<Element> {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) yield at;
  }
}
