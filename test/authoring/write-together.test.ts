import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { writeTogether } from "../../src/authoring/write-together.ts";
import { makeAgency } from "../agency.ts";

it("writes nothing when one file cannot be written", async () => {
  const directory = await makeAgency({ "content/a.yaml": "เดิม\n", "content/taken.yaml": "ของเดิม\n" });
  const before = await readdir(directory, { recursive: true });
  await expect(
    writeTogether(directory, [
      { file: "content/new/deep/b.yaml", text: "ใหม่\n" },
      { file: "content/a.yaml", text: "ใหม่\n", before: "เดิม\n" },
      { file: "content/taken.yaml", text: "ใหม่\n" },
    ]),
  ).rejects.toThrow("taken.yaml");
  expect(await readdir(directory, { recursive: true })).toEqual(before);
  expect(await readFile(path.join(directory, "content/a.yaml"), "utf8")).toBe("เดิม\n");
  expect(await readFile(path.join(directory, "content/taken.yaml"), "utf8")).toBe("ของเดิม\n");
});
