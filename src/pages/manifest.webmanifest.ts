import favicon from "../assets/favicon.svg?url&no-inline";
import { content } from "../publish/index.ts";
import { webManifest } from "../site/machine/manifest.ts";

export const GET = () =>
  new Response(JSON.stringify(webManifest(content, favicon)), {
    headers: { "content-type": "application/manifest+json" },
  });
