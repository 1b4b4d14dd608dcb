import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { writeStarters } from "../../src/authoring/starters/write-starters.ts";
import { loadContent } from "../../src/collections/load.ts";
import { AGENCY_KINDS, type AgencyKind } from "../../src/domain/model/agency.ts";
import { TO_FILL } from "../../src/domain/model/fields.ts";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";

const KINDS = Object.keys(AGENCY_KINDS) as AgencyKind[];

/** An agency of a kind with its drafts. */
async function begun(kind: AgencyKind) {
  const directory = await makeAgency({
    "content/agency.yaml": MINIMAL_AGENCY.replace("subdistrict-municipality", kind),
  });
  return { directory, drafts: await writeStarters(directory, { kind }) };
}

it.each(KINDS)(
  "drafts of %s are not published, nor where they belong before they are filled in, and then they are",
  async (kind) => {
    const { directory, drafts } = await begun(kind);
    expect(drafts.length).toBeGreaterThan(8);
    const untouched = await loadContent(directory, "2023-04-28");
    expect(untouched.problems).toEqual([]);
    expect([untouched.content?.pages, untouched.content?.people, untouched.content?.services]).toEqual([[], [], []]);
    const places = drafts.map((file) => file.replace("drafts/", "content/"));
    for (const [index, file] of drafts.entries()) {
      await mkdir(path.dirname(path.join(directory, places[index] ?? "")), { recursive: true });
      await rename(path.join(directory, file), path.join(directory, places[index] ?? ""));
    }
    const moved = await loadContent(directory, "2023-04-28");
    expect(new Set(moved.problems.map(({ file }) => file))).toEqual(new Set(places));
    for (const place of places) {
      const text = await readFile(path.join(directory, place), "utf8");
      const filled = text.replaceAll(/\[เติมวันที่[^\]]*\]/g, "2023-04-01").replaceAll(/\[เติม[^\]…]*\]/g, "ข้อความจริง");
      await writeFile(path.join(directory, place), filled);
    }
    const { content, problems } = await loadContent(directory, "2023-04-28");
    expect(problems).toEqual([]);
    expect(content?.people.map(({ data }) => data.position)[0]).toBe(AGENCY_KINDS[kind].head);
    expect(content?.pages).toHaveLength(4);
    expect(content?.services).toHaveLength(4);
  },
);

it("speaks of an agency in the words of its kind, and of no agency by name", async () => {
  const text = async (kind: AgencyKind) => {
    const { directory, drafts } = await begun(kind);
    return (await Promise.all(drafts.map((file) => readFile(path.join(directory, file), "utf8")))).join("\n");
  };
  const sao = await text("subdistrict-administration");
  expect(sao.replaceAll(/^#.*$/gm, "")).not.toMatch(/เทศบาล|ชุมชน|ธารใส/);
  expect(await text("subdistrict-municipality")).not.toMatch(/อบต\.|องค์การบริหาร/);
  expect(sao).toContain(TO_FILL);
});

it("leaves a draft that somebody has begun alone", async () => {
  const { directory, drafts } = await begun("subdistrict-administration");
  await writeFile(path.join(directory, "drafts/pages/about.mdx"), "ของเรา");
  expect(await writeStarters(directory, { kind: "subdistrict-administration" })).toEqual([]);
  expect(await readFile(path.join(directory, "drafts/pages/about.mdx"), "utf8")).toBe("ของเรา");
  expect(drafts).toContain("drafts/people/head.yaml");
});
