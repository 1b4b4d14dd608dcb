import { expect, inject, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { KINDS_OF_PAGE } from "./pages.ts";

const browser = useBrowser();

/** What a person may change without losing anything: WCAG 1.4.4 and 1.4.12. */
const WISHES = [
  { name: "letters of twice the size", viewport: { width: 1280, height: 800 }, css: "html { font-size: 200% }" },
  {
    name: "wide spaces between letters, words, lines and paragraphs",
    viewport: { width: 390, height: 844 },
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  },
] as const;

it.concurrent.each(Object.entries(KINDS_OF_PAGE))("%s shows all of its text as people wish it", async (_, address) => {
  // The policy of the site would refuse the wish.
  const context = await browser.current.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const waitUntil = address.startsWith("search/") ? "networkidle" : "load";
  await page.goto(new URL(address, inject("siteUrl")).href, { waitUntil });
  const seen: Record<string, { width: number; hidden: string[] }> = {};
  for (const { name, viewport, css } of WISHES) {
    await page.setViewportSize(viewport);
    const style = await page.addStyleTag({ content: css });
    // All of the page at once, so that what covers what can be asked.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...viewport, height });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    seen[name] = { width, hidden: await page.evaluate(hiddenText) };
    await style.evaluate((element) => {
      (element as Element).remove();
    });
  }
  await context.close();
  expect(seen).toEqual(
    Object.fromEntries(WISHES.map(({ name, viewport }) => [name, { width: viewport.width, hidden: [] }])),
  );
});

// What follows runs in the browser.

/** Texts that are cut off by an element around them that cannot scroll, or that lie below another element. */
function hiddenText(): string[] {
  const faults: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent?.checkVisibility() || !text.textContent?.trim() || parent.closest("noscript, option")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const around = [...ancestors(parent)];
    const words = `“${text.textContent.trim().slice(0, 40)}”`;
    // What is there for screen readers alone is a box of one pixel.
    if (around.some(({ clientWidth, clientHeight }) => clientWidth === 1 && clientHeight === 1)) continue;
    // What scrolls by itself shows its text to whoever scrolls it.
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (around.some(scrolls)) continue;
    for (const box of range.getClientRects()) {
      const cutting = around.find((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        return (
          /hidden|clip/.test(getComputedStyle(element).overflow) && (x < left || x > right || y < top || y > bottom)
        );
      });
      if (cutting) faults.push(`${words} is cut off by ${cutting.outerHTML.slice(0, 60)}`);
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (hit && !hit.contains(parent) && !parent.contains(hit))
        faults.push(`${words} lies below ${hit.outerHTML.slice(0, 60)}`);
    }
  }
  return faults;

  function* ancestors(element: Element): Generator<Element> {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) yield at;
  }
}
