import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { command } from "../../src/program/command.ts";
import { refuse } from "../../src/program/flags.ts";

const before = { argv: process.argv, exitCode: process.exitCode };
const directory = path.resolve("/agency");
let printed: string[];

beforeEach(() => {
  printed = [];
  const print = (text: unknown) => void printed.push(String(text));
  vi.spyOn(console, "log").mockImplementation(print);
  vi.spyOn(console, "error").mockImplementation(print);
  vi.stubEnv("AGENCY_DIR", directory);
  process.exitCode = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  Object.assign(process, before);
});

/** Runs a command that was written with these words. @returns what was printed, and the exit code */
async function given(words: readonly string[], run: () => Promise<number | undefined>) {
  process.argv = ["node", "command", ...words];
  await command({ usage: "วิธีใช้: ทดสอบ", options: { year: { type: "string" } } }, run);
  return { output: printed.join("\n"), code: process.exitCode };
}
/** A fault as Node throws it. */
const fault = (code: string, file?: string, wrapped = false): Error => {
  const error = Object.assign(new Error(`${code}: told in English`), {
    code,
    syscall: "open",
    ...(file && { path: file }),
  });
  return wrapped ? new Error("outer", { cause: error }) : error;
};

it("ends with the number that the command gives", async () => {
  expect(await given([], () => Promise.resolve(3))).toEqual({ output: "", code: 3 });
});

it("tells how it is used and does nothing else", async () => {
  const run = vi.fn(() => Promise.resolve(0));
  expect(await given(["--help"], run)).toEqual({ output: "วิธีใช้: ทดสอบ", code: 0 });
  expect(run).not.toHaveBeenCalled();
});

it.each([
  [["--yaer"], /^ไม่รู้จักตัวเลือก --yaer หมายถึง --year หรือไม่\nตัวเลือกที่มี: --year\n\nวิธีใช้/],
  [["word"], /^ไม่รู้จักคำว่า “word”/],
])("refuses %s with how it is used", async (words, says) => {
  const { output, code } = await given(words, () => Promise.resolve(0));
  expect(output).toMatch(says);
  expect(code).toBe(1);
});

it("prints why a command was not carried out, and ends with 1", async () => {
  expect(await given([], () => refuse("ไม่มีปีนี้"))).toEqual({ output: "ไม่มีปีนี้", code: 1 });
});

const file = path.join(directory, "content/frozen/2566.yaml");
it.each([
  ["ENOSPC", file, "เขียน content/frozen/2566.yaml ไม่ได้เพราะดิสก์เต็ม"],
  ["EROFS", file, "เขียน content/frozen/2566.yaml ไม่ได้เพราะที่เก็บนี้อ่านได้อย่างเดียว"],
  ["EACCES", file, "ไม่มีสิทธิ์ใช้ content/frozen/2566.yaml"],
  ["EPERM", file, "ระบบไม่ให้เปลี่ยน content/frozen/2566.yaml"],
  ["EBUSY", file, "content/frozen/2566.yaml ถูกโปรแกรมอื่นเปิดอยู่"],
  ["ENOTDIR", file, "content/frozen/2566.yaml ใช้เป็นโฟลเดอร์ไม่ได้"],
  ["EACCES", path.resolve("/elsewhere/report.html"), `ไม่มีสิทธิ์ใช้ ${path.resolve("/elsewhere/report.html")}`],
  ["EACCES", path.join(directory, "node_modules/prongsai/src/x.js"), "ไม่มีสิทธิ์ใช้ ไฟล์ของโปรแกรม"],
  ["ENOSPC", undefined, "เขียน ไฟล์ ไม่ได้เพราะดิสก์เต็ม"],
])("says %s of %s in Thai, with a remedy", async (code, place, says) => {
  for (const wrapped of [false, true]) {
    printed = [];
    const { output, code: exit } = await given([], () => Promise.reject(fault(code, place, wrapped)));
    expect(output.startsWith(`${says}\n`) || output.startsWith(`${says} `)).toBe(true);
    expect(output).toContain("แก้:");
    expect(output).not.toMatch(/English|node_modules/);
    expect(exit).toBe(1);
  }
});

it("does not hide a fault of the program", async () => {
  await expect(given([], () => Promise.reject(new TypeError("x is undefined")))).rejects.toThrow("x is undefined");
});
