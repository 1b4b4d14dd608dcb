import type { Web } from "../../program/web.ts";
import { contactOf } from "../../domain/verify/contact.ts";
import { proxiesOf } from "./proxy.ts";
import { decode } from "../../documents/plain.ts";
import { isHtml } from "../../documents/outline/index.ts";
import type { OpenBrowser } from "../browser/renderer.ts";
import { networkSettings, userAgentOf } from "../settings.ts";
import { SourceFault } from "../source/source-fault.ts";
import { whyNot } from "../report/why-not.ts";

/** What is told of how others are asked. */
interface WebOptions {
  readonly contact: string | undefined;
  readonly allowPrivate: boolean;
  /** Starts a browser in which pages are opened before they are read; without it they are read as they come. */
  readonly openBrowser?: OpenBrowser | undefined;
}

/**
 * The web as an import asks it, in the name of an agency's site or of whom it was told: opened with the first address,
 * so that a local file needs no network.
 */
export const openWeb =
  ({ contact, allowPrivate, openBrowser }: WebOptions) =>
  (site: string): Web => {
    const settings = {
      ...networkSettings(),
      userAgent: userAgentOf(contactOf(contact, site)),
      proxies: proxiesOf(process.env),
      allowPrivate,
    };
    const open = async () => (await import("./fetch-body.ts")).openBodyFetcher(settings);
    const openDrawn = async (browser: OpenBrowser) =>
      (await import("../browser/renderer.ts")).openRenderer(browser, settings);
    let fetcher: ReturnType<typeof open> | undefined;
    let renderer: ReturnType<typeof openDrawn> | undefined;

    /** A page as a browser shows it once its scripts have run; anything else as it came. */
    async function drawn(bytes: Uint8Array, address: string) {
      if (!openBrowser || !isHtml(decode(bytes) ?? "")) return { bytes, address };
      renderer ??= openDrawn(openBrowser);
      const page = await (await renderer).render(address);
      if (!page) return { failure: "เบราว์เซอร์เปิดหน้านี้ไม่ได้ภายในเวลาหรือขนาดที่กำหนด" };
      return { bytes: new TextEncoder().encode(page.html), address: page.address };
    }
    return {
      async fetchBytes(address) {
        fetcher ??= open();
        try {
          const { probe, body } = await (await fetcher).fetchBody(address);
          return body ? await drawn(body, probe.finalAddress ?? address) : { failure: whyNot(probe) };
        } catch (error) {
          if (error instanceof SourceFault) return { failure: error.message };
          throw error;
        }
      },
      async close() {
        await (await renderer?.catch(() => undefined))?.close();
        await (await fetcher?.catch(() => undefined))?.close();
      },
    };
  };
