// What stands here runs in the browser: no function sees anything beside it.

/** What a screen reader calls the element with the focus. */
export function focusName(): string {
  const element = document.activeElement;
  if (!element) return "";
  const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
    return words(element.labels?.[0]?.textContent);
  return words(element.getAttribute("aria-label") ?? (element as HTMLElement).innerText);
}

/**
 * Why somebody who goes by keyboard would not see where they are (WCAG 2.4.7, 2.4.11 and 1.4.11), if so: no ring of at
 * least two pixels around the element or its label, a ring too like what is behind it, or the element out of the
 * screen or below another.
 */
export function focusFault(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return "nothing has the focus";
  const name = element.outerHTML.slice(0, 120);
  // What is there for screen readers alone shows its ring around its label.
  const ringed = [element, element.closest("label")].find(
    (candidate) => candidate && candidate.clientWidth !== 1 && getComputedStyle(candidate).outlineStyle !== "none",
  );
  if (!ringed) return `no ring: ${name}`;
  const { outlineWidth, outlineColor } = getComputedStyle(ringed);
  if (Number.parseFloat(outlineWidth) < 2) return `a thin ring: ${name}`;

  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // The ring lies outside of the element.
  let behind = ringed.parentElement;
  while (behind && /^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(getComputedStyle(behind).backgroundColor))
    behind = behind.parentElement;
  const [light = 0, dark = 0] = [outlineColor, getComputedStyle(behind ?? document.body).backgroundColor]
    .map(luminance)
    .toSorted((a, b) => b - a);
  const contrast = (light + 0.05) / (dark + 0.05);
  if (contrast < 3) return `a pale ring (${contrast.toFixed(2)}): ${name}`;

  const { left, top, width, height } = ringed.getClientRects()[0] ?? ringed.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, innerHeight / 4)];
  const hit = document.elementFromPoint(x, y);
  if (!hit) return `out of the screen: ${name}`;
  if (!ringed.contains(hit) && !hit.contains(ringed)) return `below ${hit.outerHTML.slice(0, 80)}: ${name}`;
  return undefined;
}
