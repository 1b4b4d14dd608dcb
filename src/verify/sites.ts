import { sampleOf, type Sample } from "../domain/verify/frame.ts";
import type { BodyReading } from "../domain/verify/reading.ts";
import type { Seen } from "./visitor.ts";

/** So many pages of a site tell what stands on all of them. */
const ENOUGH = 4;
/** Fewer others, and the front page is asked besides. */
const FEW = 3;

/** Lets pages wait until enough of their site has been seen to know its frame. */
export interface Sites {
  /** Judges a page, now or when its site is known. @param judge given samples of other pages of the site */
  add(address: string, seen: Seen, judge: (others: readonly Sample[]) => Promise<void>): Promise<void>;
}

interface Site {
  /** Addresses that are not answered yet. */
  open: number;
  readonly samples: { readonly of: object; readonly sample: Sample }[];
  waiting: (() => Promise<void>)[];
}

/**
 * Knows the sites of the addresses that will be asked.
 * @param home reads a front page; without it no frame is looked for
 */
export function openSites(
  addresses: readonly string[],
  home: ((address: string) => Promise<BodyReading | undefined>) | undefined,
): Sites {
  const sites = new Map<string, Site>();
  const hostOf = (address: string) => URL.parse(address)?.host ?? "";
  for (const address of addresses) {
    const site = sites.get(hostOf(address)) ?? { open: 0, samples: [], waiting: [] };
    sites.set(hostOf(address), { ...site, open: site.open + 1 });
  }

  async function flush(site: Site): Promise<void> {
    const { waiting } = site;
    site.waiting = [];
    for (const judge of waiting) await judge();
  }

  return {
    async add(address, { probe, reading }, judge) {
      const site = sites.get(hostOf(address));
      if (!site || !home) return judge([]);
      site.open -= 1;
      const isPage = reading?.kind === "page";
      if (isPage && site.samples.length < ENOUGH) site.samples.push({ of: reading, sample: sampleOf(reading) });
      const judged = () => judge(site.samples.filter(({ of }) => of !== reading).map(({ sample }) => sample));
      if (isPage) site.waiting.push(judged);
      if (site.open === 0 && site.samples.length < FEW && site.samples.length > 0) {
        const front = URL.parse("/", probe.finalAddress ?? address)?.href;
        const page = front === undefined ? undefined : await home(front);
        if (page?.kind === "page") site.samples.push({ of: page, sample: sampleOf(page) });
      }
      if (!isPage) await judge([]);
      if (site.open === 0 || site.samples.length >= ENOUGH) await flush(site);
    },
  };
}
