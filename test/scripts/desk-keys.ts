import type { Page } from "playwright-core";
import { expect } from "vitest";
import { choose, save, type Files } from "./desk-window.ts";

/** Who has no mouse: every stop is seen, stops come in the order of the page, and nothing but keys is used. */
export async function keysOf(page: Page) {
  await page.addInitScript(lookAfterKeys);
  await page.evaluate(lookAfterKeys);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    expect(await page.evaluate(() => window.keys.unseen.splice(0))).toEqual([]);
  };
  const reach = async (what: string) => {
    const way = await page.evaluate((sign) => window.keys.wayTo(sign), what);
    await press(...Array.from({ length: Math.abs(way) }, () => (way < 0 ? "Shift+Tab" : "Tab")));
    const has = await page.evaluate((sign) => globalThis.document.activeElement?.matches(sign), what);
    expect({ what, has }).toEqual({ what, has: true });
  };
  const type = async (what: string, words: string) => {
    await reach(what);
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(words);
  };
  const fill = async (values: Readonly<Record<string, string>>) => {
    for (const [name, words] of Object.entries(values)) await type(`[name="${name}"]`, words);
  };
  /** Chooses in a folded list: each press takes the next. */
  const select = async (what: string, value: string) => {
    await reach(what);
    for (let count = 0; count < 40 && (await page.inputValue(what)) !== value; count++) await press("ArrowDown");
    expect(await page.inputValue(what)).toBe(value);
  };
  const follow = async (what: string, address: RegExp) => {
    await reach(what);
    await Promise.all([page.waitForURL(address), page.keyboard.press("Enter")]);
  };
  /** Does something to a list; the focus is in it afterwards. */
  const act = async (what: string, then: string) => {
    await reach(what);
    await Promise.all([page.waitForResponse(/\/api\/act$/), page.keyboard.press("Enter")]);
    await page.waitForSelector(`${then}:focus`);
    expect(await page.evaluate(() => window.keys.fault())).toBe("");
  };
  const pick = async (what: string, files: Files) => {
    await reach(what);
    await choose(page, () => page.keyboard.press("Enter"), files);
  };
  const saveForm = async () => {
    await reach("#save");
    await save(page, () => page.keyboard.press("Enter"));
    expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe("save");
  };
  return { press, reach, type, fill, select, follow, act, pick, save: saveForm };
}

declare global {
  interface Window {
    keys: {
      /** What had the focus after a key and was not to be seen. */
      readonly unseen: string[];
      /** What is wrong with the place that has the focus now. */
      readonly fault: () => string;
      /** How many stops lie before something, in the order of the page; less than 0 for what lies above. */
      readonly wayTo: (sign: string) => number;
    };
  }
}

// What follows runs in the browser.

function lookAfterKeys(): void {
  const { document } = globalThis;
  const nameOf = (at: Element) => at.id || at.outerHTML.slice(0, 80);
  const fault = (): string => {
    const { activeElement: active, body } = document;
    // Behind the last stop of a page come those of the browser itself.
    if (!active || active === body) return "";
    const { outlineStyle, outlineWidth } = getComputedStyle(active);
    if (outlineStyle === "none" || outlineWidth === "0px") return `no ring: ${nameOf(active)}`;
    const { left, top, width, height } = active.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
    return at && (active.contains(at) || at.contains(active)) ? "" : `hidden: ${nameOf(active)}`;
  };
  const isStop = (at: HTMLElement): boolean => {
    if (!at.checkVisibility() || at.matches(":disabled") || at.tabIndex < 0) return false;
    if (!(at instanceof HTMLInputElement) || at.type !== "radio" || at.checked) return true;
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[type="radio"]`)].filter(
      ({ name }) => name === at.name,
    );
    return !group.some(({ checked }) => checked);
  };
  window.keys = {
    unseen: [],
    fault,
    wayTo: (sign) => {
      const stops = [
        ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]"),
      ].filter(isStop);
      const target = stops.findIndex((at) => at.matches(sign));
      if (target < 0) throw new Error(`nothing to reach: ${sign}`);
      const active = document.activeElement ?? document.body;
      const here = stops.findIndex((at) => at === active);
      if (here >= 0) return target - here;
      // What takes no part in the order has a place in it: the next stop is the first behind it.
      const before = stops.filter((at) => active.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING).length;
      return active === document.body || target >= before ? target - before + 1 : target - before;
    },
  };
  document.addEventListener("keyup", () => {
    const found = fault();
    if (found !== "") window.keys.unseen.push(found);
  });
}
