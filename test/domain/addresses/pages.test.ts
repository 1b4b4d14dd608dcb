import { expect, it } from "vitest";
import {
  pageAddresses,
  publishedEditions,
  redirectAddresses,
  RESERVED_SLUGS,
} from "../../../src/domain/addresses/pages.ts";
import { shortItems } from "../../../src/site/oit/short-item.ts";
import { sampleContent, sampleEdition } from "../../site/sample.ts";

const page = (id: string) => ({
  id,
  file: `content/pages/${id}.mdx`,
  data: { title: id, description: id, updated: "2023-01-01" },
  text: "",
});

it("lists every page once, with the pages that always stand", () => {
  const addresses = pageAddresses(sampleContent({ pages: [page("about"), page("privacy")] }));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(
    expect.arrayContaining([
      "/",
      "/checklist/",
      "/oit/2565/o1/",
      "/oit/2566/o4/",
      "/oit/2566/sheet/",
      "/oit/rules/",
      "/oit/other-laws/",
      "/about/",
      "/privacy/",
      "/accessibility/",
    ]),
  );
});

it("leaves redirects out, and years that are not published", () => {
  const content = sampleContent({ editions: [sampleEdition(2564), sampleEdition(2566)] });
  const addresses = pageAddresses(content);
  expect(redirectAddresses(content)).toEqual(["/oit/o1/", "/oit/o2/", "/oit/o3/", "/oit/o4/"]);
  expect(addresses).not.toContain("/oit/o1/");
  expect(addresses).not.toContain("/oit/2564/");
});

it("leads the short address of a code that the new year gave up to the newest year that has it", () => {
  const short = { ...sampleEdition(), items: sampleEdition().items.slice(0, 3) };
  const content = sampleContent({ editions: [sampleEdition(2565), short] });
  expect(shortItems(content).map(({ number, target }) => [number, target.href])).toEqual([
    ["1", "/web/oit/2566/o1/"],
    ["2", "/web/oit/2566/o2/"],
    ["3", "/web/oit/2566/o3/"],
    ["4", "/web/oit/2565/o4/"],
  ]);
});

it("shows the newest year first", () => {
  expect(publishedEditions(sampleContent()).map(({ fiscalYear }) => fiscalYear)).toEqual([2566, 2565]);
});

it("reserves the first part of every address of its own, but not the pages that an agency may write", () => {
  const first = pageAddresses(sampleContent()).map((address) => address.split("/")[1] ?? "");
  const own = new Set(first.filter((slug) => slug !== "" && slug !== "privacy" && slug !== "accessibility"));
  expect(RESERVED_SLUGS).toEqual(expect.arrayContaining([...own]));
  expect(RESERVED_SLUGS).not.toContain("privacy");
});
