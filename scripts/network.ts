import type { FetchBytes } from "../src/collections/import/bring.ts";
import type { NetworkSettings } from "../src/verify/settings.ts";
import { whyNot } from "../src/verify/why-not.ts";

/** The web as an import asks it: opened with the first address, so that a local file needs no network. */
export function openNetwork(settings: Partial<NetworkSettings>): {
  readonly fetchBytes: FetchBytes;
  readonly close: () => Promise<void>;
} {
  const open = async () => (await import("../src/verify/fetch-body.ts")).openBodyFetcher(settings);
  let fetcher: ReturnType<typeof open> | undefined;
  return {
    async fetchBytes(address) {
      fetcher ??= open();
      const { probe, body } = await (await fetcher).fetchBody(address);
      if (body && probe.status === 200) return { bytes: body, address: probe.finalAddress };
      return { failure: whyNot(probe) };
    },
    async close() {
      await (await fetcher)?.close();
    },
  };
}
