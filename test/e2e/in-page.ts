// What stands here runs in the browser: no function sees anything beside it.

/** Waits until something of the page is drawn. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe({ type: "paint", buffered: true });
  });
}

/** What moved by itself since the page was opened. */
export function layoutShift(): Promise<string[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      moved(list.getEntries());
    });
    const moved = (entries: PerformanceEntryList) => {
      observer.disconnect();
      const shifts = entries as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[];
      // Of a long page that is laid out slowly, the fonts come before anything is painted: nobody sees that.
      const painted = performance.getEntriesByName("first-paint")[0]?.startTime ?? 0;
      resolve(
        shifts
          .filter(({ startTime }) => startTime >= painted)
          .map(
            ({ value, sources }) =>
              `${value.toFixed(4)} ${sources.map(({ node }) => (node as Element | undefined)?.outerHTML.slice(0, 80)).join(" ")}`,
          ),
      );
    };
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() =>
      setTimeout(() => {
        moved(observer.takeRecords());
      }),
    );
  });
}

/** Texts that are cut off by an element around them that cannot scroll, or that lie below another element. */
export function hiddenText(): string[] {
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

/**
 * Takes out of a page what only repeats: of rows, items and sections that are made of the same parts and stand in the
 * same place, the first few stay. A table of a thousand rows has no fault that its first rows do not have, and takes a
 * minute to look at.
 */
export function leaveOutRepeats(): void {
  const KEPT = 6;
  const POINTING = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
  const pointers = [...document.querySelectorAll(POINTING.map((name) => `[${name}]`).join())].map((element) => ({
    element,
    ids: POINTING.flatMap((name) => element.getAttribute(name)?.split(/\s+/) ?? []),
  }));
  /** Something else is named by a part of it. */
  const isNeeded = (element: Element): boolean =>
    pointers.some(
      (pointer) =>
        !element.contains(pointer.element) && pointer.ids.some((id) => element.contains(document.getElementById(id))),
    );
  const name = (element: Element) => `${element.localName}.${element.getAttribute("class") ?? ""}`;
  const times = new Map<string, number>();
  const look = (parent: Element, place: string): void => {
    for (const [index, child] of [...parent.children].entries()) {
      const parts = [...new Set([...child.querySelectorAll("*")].map(name))].sort();
      const shape = [place, name(child), ...parts].join(" ");
      const count = (times.get(shape) ?? 0) + 1;
      times.set(shape, count);
      const repeats = count > KEPT && index > 0 && /^(?:li|tr|section|article|details|p|pre)$/.test(child.localName);
      if (repeats && !isNeeded(child)) child.remove();
      else look(child, `${place}>${name(child)}`);
    }
  };
  look(document.body, "");
}
