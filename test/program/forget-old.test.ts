import { mkdir, readdir, utimes } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { forgetOld } from "../../src/program/forget-old.ts";
import { newFolder } from "../folder.ts";

it("what was not touched for a day goes, but for the latest few", async () => {
  const folder = await newFolder();
  for (const [index, name] of ["a", "b", "c", "d"].entries()) {
    await mkdir(path.join(folder, name));
    const time = new Date(Date.now() - (index + 1) * 20 * 60 * 60 * 1000);
    await utimes(path.join(folder, name), time, time);
  }
  forgetOld(folder, 3);
  expect((await readdir(folder)).toSorted()).toEqual(["a", "b", "c"]);
  forgetOld(folder, 0);
  expect(await readdir(folder)).toEqual(["a"]);
});
