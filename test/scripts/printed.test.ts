import path from "node:path";
import { expect, it } from "vitest";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { call, run } from "./run.ts";

/** Hides what follows, and writes over the line: what a pasted or a hostile text may hold. */
const ORDER = "\u001B[8m\r";
const QUOTED = `${MINIMAL_AGENCY}"\\e[8m\\rลับ": 1\n`;

const COMMANDS: [command: string, args: readonly string[]][] = [
  ["check", []],
  ["check", ["--format", "github"]],
  ["build", []],
  ["new", [`${ORDER}ลับ`]],
  ["freeze", ["--year", "2566"]],
  ["check", ["--format", `${ORDER}ลับ`]],
];
it.each(COMMANDS)("npm run %s %j shows orders to the terminal instead of giving them", async (command, args) => {
  const directory = await makeAgency({ "content/agency.yaml": QUOTED });
  const env = { AGENCY_DIR: directory, OUT_DIR: path.join(directory, "dist") };
  const { code, raw } = await (command === "build" ? run : call)(command, args, env);
  expect(code).toBe(1);
  expect(raw).toContain("␛[8m␍ลับ");
  expect(raw).not.toContain(ORDER);
});

it("npm run import shows them of the page that it read", async () => {
  const links = Array.from(
    { length: 9 },
    (_, index) => `<a href="/o${index + 1}.pdf">o${index + 1} ${ORDER}ลับ</a><br>`,
  );
  const directory = await makeAgency({ "oit.html": `<html lang="th"><body>${links.join("")}</body></html>` });
  const page = path.join(directory, "oit.html");
  const { raw } = await call("import", [page, "--year", "2566"], { AGENCY_DIR: directory });
  expect(raw).toContain("ลับ");
  expect(raw).not.toMatch(/\u001B\[8m|\r(?!\n)/);
});
