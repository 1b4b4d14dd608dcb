import { content } from "../publish/index.ts";
import { addresses, urlsOf } from "../site/frame/urls.ts";

const lines = ["User-agent: *", "Allow: /", `Sitemap: ${urlsOf(content.agency.site).absolute(addresses.sitemap)}`];

export const GET = () => new Response(`${lines.join("\n")}\n`);
