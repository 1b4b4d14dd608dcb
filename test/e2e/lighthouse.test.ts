import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { startHost } from "../bench/web-host.ts";
import { openLighthouse } from "../tools/lighthouse.ts";
import { KINDS_OF_PAGE, MAIN_KINDS } from "./pages.ts";

let host: Awaited<ReturnType<typeof startHost>>;
let lighthouse: Awaited<ReturnType<typeof openLighthouse>>;
beforeAll(async () => {
  host = await startHost({ "/": inject("siteDir") }, {});
  lighthouse = await openLighthouse(["accessibility", "best-practices", "seo"]);
});
afterAll(async () => {
  await lighthouse.close();
  await host.stop();
});

// Performance is a time, which `npm run bench -- pages` measures.
it.each(MAIN_KINDS)("Lighthouse finds nothing to better in %s on a phone", async (kind) => {
  const { scores, faults } = await lighthouse.audit(`${host.url}/${KINDS_OF_PAGE[kind]}`);
  expect(faults).toEqual([]);
  expect(scores).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
});
