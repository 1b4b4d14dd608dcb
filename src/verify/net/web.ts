import type { Web } from "../../program/web.ts";
import { contactOf } from "../../domain/verify/contact.ts";
import { proxiesOf } from "./proxy.ts";
import { userAgentOf } from "../settings.ts";
import { SourceFault } from "../source/source-fault.ts";
import { whyNot } from "../report/why-not.ts";

/** What is told of how others are asked. */
interface Manners {
  readonly contact: string | undefined;
  readonly allowPrivate: boolean;
}

/**
 * The web as an import asks it, in the name of an agency's site or of whom it was told: opened with the first address,
 * so that a local file needs no network.
 */
export const openWeb =
  ({ contact, allowPrivate }: Manners) =>
  (site: string): Web => {
    const open = async () => {
      const settings = {
        userAgent: userAgentOf(contactOf(contact, site)),
        proxies: proxiesOf(process.env),
        allowPrivate,
      };
      return (await import("./fetch-body.ts")).openBodyFetcher(settings);
    };
    let fetcher: ReturnType<typeof open> | undefined;
    return {
      async fetchBytes(address) {
        fetcher ??= open();
        try {
          const { probe, body } = await (await fetcher).fetchBody(address);
          return body ? { bytes: body, address: probe.finalAddress } : { failure: whyNot(probe) };
        } catch (error) {
          if (error instanceof SourceFault) return { failure: error.message };
          throw error;
        }
      },
      async close() {
        const opened = await fetcher?.catch(() => undefined);
        await opened?.close();
      },
    };
  };
