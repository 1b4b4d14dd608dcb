import { content } from "../publish/index.ts";
import { urlsOf } from "../site/frame/urls.ts";
import { addresses } from "../domain/addresses/addresses.ts";

const lines = ["User-agent: *", "Allow: /", `Sitemap: ${urlsOf(content.agency.site).absolute(addresses.sitemap)}`];

export const GET = () => new Response(`${lines.join("\n")}\n`);
