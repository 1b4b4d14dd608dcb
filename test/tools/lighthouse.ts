import { createServer, type AddressInfo } from "node:net";
import lighthouse, { type Flags } from "lighthouse";
import { launchBrowser } from "../../src/publish/paper/browser.ts";

/** What Lighthouse judges of a page, by its names for it. */
export type Category = "performance" | "accessibility" | "best-practices" | "seo";

/** What Lighthouse says of a page. */
export interface Audited {
  /** Points of 100. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** What costs points, in Lighthouse's words. */
  readonly faults: readonly string[];
  /** Figures by the names of their audits, such as `largest-contentful-paint`: times in ms, sizes in bytes. */
  readonly figures: Readonly<Record<string, number>>;
}

/** Pauses in which what comes late could still cost time. */
const AT_ONCE = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0 };

/**
 * Opens a browser in which Lighthouse looks at pages as on a phone. One page after the other: it does not bear two.
 * @param categories what is judged; without performance nothing waits for a page to come to rest
 */
export async function openLighthouse(categories: readonly Category[]): Promise<{
  audit: (url: string) => Promise<Audited>;
  close: () => Promise<void>;
}> {
  const port = await freePort();
  const browser = await launchBrowser(port);
  const flags: Flags = {
    port,
    logLevel: "error",
    onlyCategories: [...categories],
    disableFullPageScreenshot: true,
    ...(!categories.includes("performance") && AT_ONCE),
  };
  return {
    audit: async (url) => {
      const result = await lighthouse(url, flags);
      if (!result || result.lhr.runtimeError)
        throw new Error(`Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
      return auditedOf(result.lhr);
    },
    close: () => browser.close(),
  };
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

function auditedOf({ categories, audits }: Report): Audited {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const lost = counted.flatMap(({ id }) => audits[id] ?? []).filter(({ score }) => score !== null && score < 1);
  return {
    scores: Object.fromEntries(
      Object.values(categories).map(({ id, score }) => [id, score === null ? NaN : Math.round(score * 100)]),
    ),
    faults: lost.map(({ id, title, displayValue = "" }) => `${id}: ${title} ${displayValue}`.trim()),
    figures: Object.fromEntries(
      Object.values(audits).flatMap(({ id, numericValue }) =>
        numericValue === undefined ? [] : [[id, numericValue] as const],
      ),
    ),
  };
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
