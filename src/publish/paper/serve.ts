import { preview } from "../bundle/astro.ts";
import { workplace } from "../../program/paths.ts";

/** Serves a built folder as a web host would, on a free port; `base` is the path of the site on that host. */
export async function serve(dir: string, base = "/") {
  const server = await preview({
    configFile: false,
    root: workplace(),
    outDir: dir,
    base,
    server: { host: "127.0.0.1", port: 0 },
    logLevel: "silent",
  });
  const url = new URL(base.endsWith("/") ? base : `${base}/`, `http://127.0.0.1:${server.port}`).href;
  return { url, stop: () => server.stop() };
}
