import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { COMMANDS } from "../../src/program/commands.ts";
import { call } from "./run.ts";

it("the command of the package knows every command, and npm run does too", async () => {
  const files = (await readdir("scripts")).filter((file) => file.endsWith(".ts") && file !== "prongsai.ts");
  expect(Object.keys(COMMANDS).toSorted()).toEqual(files.map((file) => file.slice(0, -".ts".length)).toSorted());
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const name of Object.keys(COMMANDS)) expect(scripts[name]).toContain(`scripts/${name}.ts`);
});

it.each([
  [["--version"], /^\d+\.\d+\.\d+\n$/, 0],
  [["--help"], /วิธีใช้: npx prongsai[^]*\n {2}check {5}ตรวจเนื้อหา/, 0],
  [[], /วิธีใช้: npx prongsai/, 0],
  [["chek"], /^ไม่รู้จักคำสั่ง chek/, 1],
  [["sheet", "--help"], /^วิธีใช้: npm run sheet/, 0],
  [["freeze", "--yaer"], /^ไม่รู้จักตัวเลือก --yaer หมายถึง --year หรือไม่/, 1],
])("prongsai %s", async (words, says, exit) => {
  const { code, output } = await call("prongsai", words);
  expect(output).toMatch(says);
  expect(code).toBe(exit);
});
