import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

interface Entry {
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly link?: boolean;
}

it("every package of the lock file can be told from a forged one", async () => {
  const lock = JSON.parse(await readFile("package-lock.json", "utf8")) as { packages: Record<string, Entry> };
  const packages = Object.entries(lock.packages).filter(([place]) => place !== "");
  expect(packages.length).toBeGreaterThan(300);
  // What stands in the archive of another package is covered by that one.
  const open = packages.filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith("sha512-"));
  expect(open.map(([place]) => place)).toEqual([]);
});
