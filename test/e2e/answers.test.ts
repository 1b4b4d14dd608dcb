import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { answeringAddresses } from "../../src/domain/addresses/answers.ts";
import { DEMO } from "../sites.ts";

/** Files of the built site that prose has no reason to name, with what they are. */
const UNNAMED: readonly (readonly [files: RegExp, what: string])[] = [
  [/^(_assets|_pictures|pagefind)\//, "what pages load by themselves"],
  [
    /(^|\/)(\.htaccess|_headers|_redirects|\.redirects\.nginx|\.nojekyll|robots\.txt|security\.txt)$/,
    "words for hosts and programs",
  ],
  [/^text\//, "the words of a document, to which its own link leads"],
  [/^(council\/minutes\.html|index\.php\/land-tax\/index\.html)$/, "addresses of the former site, which lead on"],
  [/^(sitemap-[\w]+\.xml|manifest\.webmanifest|404\.html|favicon\.\w+)$/, "what browsers and search engines ask for"],
];

describe("the addresses that prose may name", async () => {
  const { content } = await loadContent(DEMO.directory, DEMO.asOf);
  if (!content) expect.fail("the demo cannot be read");
  const answers = answeringAddresses(content);

  it("are those at which the built site answers, each with a reason where one is left out", async () => {
    const built = (await readdir(inject("siteDir"), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(inject("siteDir"), path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join("/"))
      .filter((file) => !Object.hasOwn(content.files, file));
    const lost = built.filter((file) => !answers(`/${file.replace(/(^|\/)index\.html$/, "$1")}`));
    expect(lost.filter((file) => !UNNAMED.some(([files]) => files.test(file)))).toEqual([]);
    for (const [files, what] of UNNAMED)
      expect(
        lost.some((file) => files.test(file)),
        what,
      ).toBe(true);
  });

  it.each(["/news", "/news/2500/", "/oit/2566/o99/", "/data/none.json", "/data/", "/index.html", "/ข่าว/"])(
    "%s answers only where a page or file is built",
    async (address) => {
      const built = (await readdir(inject("siteDir"), { recursive: true })).map(
        (file) => `/${file.split(path.sep).join("/")}`,
      );
      expect(answers(address)).toBe(address.endsWith("/") && built.includes(`${address}index.html`));
    },
  );
});
