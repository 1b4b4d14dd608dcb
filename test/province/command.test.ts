import { stat } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { runProvince } from "../../src/province/command.ts";
import type { Flags } from "../../src/province/options.ts";
import { useFolder } from "../folder.ts";

const folder = useFolder();
const refusalOf = (words: readonly string[], flags: Flags) =>
  runProvince(words, flags, { directory: folder.current, editions: [], today: "2026-11-29", env: {} }).then(
    () => "taken",
    (error: unknown) => (error as Error).message,
  );

it.each<[string, Flags, RegExp]>([
  ["", {}, /^บอกคำสั่งของ province\n\nวิธีใช้/],
  ["chek", {}, /^ไม่รู้จักคำสั่ง province chek หมายถึง check หรือไม่\n/],
  ["check เมือง", {}, /^check ไม่รับคำว่า “เมือง”\nแก้: .*--only เมือง$/],
  ["init ก.csv ข.csv", {}, /^init ไม่รับคำว่า “ข\.csv”$/],
  ["site", { workers: "2", run: "1" }, /^site ไม่ใช้ตัวเลือก --workers\nตัวเลือกของคำสั่งนี้: --folder --run$/],
  ["prune", { resume: true }, /^prune ไม่ใช้ตัวเลือก --resume\n/],
  ["check", { workers: "๐" }, /^--workers ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 64/],
  ["check", { since: "31/2/2569" }, /^อ่านวันที่ --since 31\/2\/2569 ไม่ได้/],
  ["check", {}, /^ไม่พบทะเบียนหน่วยงาน/],
  ["prune", {}, /^ยังไม่มีผลตรวจ/],
  ["status", {}, /^ยังไม่มีผลตรวจ/],
])("refuses “%s” with %o before it makes anything", async (words, flags, says) => {
  expect(await refusalOf(words.split(" ").filter(Boolean), { folder: "province", ...flags })).toMatch(says);
  expect(await stat(path.join(folder.current, "province")).catch(() => "none")).toBe("none");
});
