/**
 * The HTML of a page as it stands after its scripts, to be called inside the browser: without short words that nobody
 * sees, such as a message that waits for its turn. What a click unfolds stays.
 */
export function seenHtml(): string {
  const SHORT = 80;
  const MARK = "data-unseen-word";
  for (const element of document.querySelectorAll("body *")) {
    const words = element.textContent.trim();
    if (words === "" || words.length > SHORT) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) element.setAttribute(MARK, "");
  }
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(`[${MARK}], script, noscript`)) element.remove();
  return `<!doctype html>${copy.outerHTML}`;
}
