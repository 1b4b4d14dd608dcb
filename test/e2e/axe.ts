import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Everything that axe knows of WCAG 2.2 AA, and what it thinks good beside. */
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe is to look for: everything, what can differ in the dark, or what can differ on paper. */
const CHOICES = {
  all: STANDARDS,
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  contrast: { type: "rule", values: ["color-contrast"] },
} satisfies Record<string, RunOptions["runOnly"]>;

/** Looks at a page as it is now and tells each fault with the elements that have it. */
export type AxeLook = (choice: keyof typeof CHOICES) => Promise<string[]>;

/**
 * Puts axe into an open page, once: the page may change its size and colours between two looks.
 * Our pages hold no frames, so that axe need not gather what it found in several and send all of it back.
 */
export async function openAxe(page: Page): Promise<AxeLook> {
  await page.evaluate(axe.source);
  return async (choice) => {
    if (page.frames().length > 1) throw new Error("axe does not look into frames here");
    // What is right is not told one by one: on a long page that takes most of the time.
    const options: RunOptions = { runOnly: CHOICES[choice], resultTypes: ["violations"] };
    return page.evaluate(faults, options);
  };
}

// What follows runs in the browser.

async function faults(options: RunOptions): Promise<string[]> {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  const { violations } = await inPage.run(document, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
