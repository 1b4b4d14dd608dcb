import { dev } from "./bundle/astro.ts";
import { loadContent, type Loaded } from "../collections/load.ts";
import { siteConfig } from "./site-config.ts";

/** A preview of the site. */
export interface DevSite {
  readonly port: number;
  /** The path of the site on its host. */
  readonly base: string | undefined;
  /** Shows what was read anew. */
  show(loaded: Loaded): void;
  stop(): Promise<void>;
}

/** A preview that is told what to show, in place of watching the folder. */
interface Led {
  readonly port: number;
  readonly loaded: Loaded;
}

/** Starts a preview of an agency's site on this computer, which changes with its files. @param day the day of the assessment, ISO (C.E.) */
export async function startDevSite(directory: string, day: string, led?: Led): Promise<DevSite> {
  let show: DevSite["show"] = () => undefined;
  const lead = led && ((taken: DevSite["show"]) => (show = taken));
  const config = siteConfig(led?.loaded ?? (await loadContent(directory, day)), day, { lead });
  const at = led && { server: { port: led.port } };
  const server = await dev({ ...config, ...at, configFile: false });
  return {
    port: server.address.port,
    base: config.base,
    show: (shown) => {
      show(shown);
    },
    stop: () => server.stop(),
  };
}
