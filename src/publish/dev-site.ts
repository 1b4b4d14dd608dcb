import { dev } from "astro";
import { loadContent } from "../collections/load.ts";
import { siteConfig } from "./site-config.ts";

/** A preview of the site that changes with its files. */
export interface DevSite {
  readonly port: number;
  /** The path of the site on its host. */
  readonly base: string | undefined;
  stop(): Promise<void>;
}

/** Starts a preview of an agency's site on this computer. @param day the day of the assessment, ISO (C.E.) */
export async function startDevSite(directory: string, day: string): Promise<DevSite> {
  const config = siteConfig(await loadContent(directory, day), day);
  const server = await dev({ ...config, configFile: false });
  return { port: server.address.port, base: config.base, stop: () => server.stop() };
}
