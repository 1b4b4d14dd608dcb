import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { ROOT } from "../../../src/program/paths.ts";
import { programHash } from "../../../src/program/program-hash.ts";
import { beginBundle } from "../../../src/publish/bundle/early-bundle.ts";
import { earlyPlan } from "../../../src/publish/bundle/early-plan.ts";
import { bundleKey } from "../../../src/publish/bundle/kept-bundle.ts";
import { bundlePlan } from "../../../src/publish/bundle/plan.ts";
import { makeAgency, MINIMAL_AGENCY } from "../../agency.ts";
import { newFolder } from "../../folder.ts";

const TODAY = "2026-10-20";
const PROSE = "---\ntitle: หน้า\ndescription: คำอธิบาย\nupdated: 2023-04-20\n---\n\nข้อความ\n";

const read = async (agency: string) => {
  const { content, ...loaded } = await loadContent(agency, TODAY);
  if (!content) throw new Error("The agency cannot be read");
  return { ...loaded, content };
};

it.each([
  ["the agency of the repository", () => Promise.resolve(ROOT)],
  [
    "another year, a look of its own, and files that are no prose",
    () =>
      makeAgency({
        "content/agency.yaml": `${MINIMAL_AGENCY.replace("2566", "2569")}look:\n  theme: forest\n`,
        "content/pages/b.mdx": PROSE,
        "content/pages/a.mdx": PROSE,
        "content/pages/~$a.mdx": "x",
        "content/pages/below/c.mdx": PROSE,
      }),
  ],
  [
    "a year that no list is there for yet",
    () =>
      makeAgency({
        "content/agency.yaml": `${MINIMAL_AGENCY.replace("2566", "2570")}provisionalFiscalYears: [2570]\n`,
      }),
  ],
])("what is bundled is known before the agency is read: %s", async (_, agency) => {
  const directory = await agency();
  const plan = await bundlePlan(await read(directory));
  expect(await earlyPlan(directory, TODAY)).toEqual(plan);
  expect(Object.keys(plan.chapters).length).toBeGreaterThan(10);
});

it("says nothing of an agency whose settings cannot be read", async () => {
  const agency = await makeAgency({ "content/agency.yaml": "name: [\n" });
  await expect(earlyPlan(agency, TODAY)).rejects.toThrow();
});

it("is taken by whoever needs the very bundle, and by nobody else; nothing of it is left behind", async () => {
  const [agency, cache] = [await makeAgency({ "content/pages/a.mdx": PROSE }), await newFolder()];
  vi.stubEnv("CACHE_DIR", cache);
  const to = path.join(cache, "bundle");
  {
    await using early = await beginBundle(agency, TODAY);
    const key = await bundleKey(await bundlePlan(await read(agency)), programHash());
    expect(await early.take(`${key}.`, to)).toBeUndefined();
    const { entry } = (await early.take(key, to)) ?? {};
    expect(existsSync(path.join(to, "server", entry ?? "nothing"))).toBe(true);
  }
  expect(readdirSync(cache).filter((name) => name.startsWith("build-"))).toEqual([]);
  vi.unstubAllEnvs();
});

it("ends with a publication that is refused", async () => {
  const [agency, cache] = [await makeAgency(), await newFolder()];
  vi.stubEnv("CACHE_DIR", cache);
  const early = await beginBundle(agency, TODAY);
  const taken = early.take("another", path.join(cache, "bundle"));
  await early[Symbol.asyncDispose]();
  expect(await taken).toBeUndefined();
  expect(readdirSync(cache).filter((name) => name.startsWith("build-"))).toEqual([]);
  vi.unstubAllEnvs();
});
