import { expect, it } from "vitest";
import { thaiList } from "../../../src/domain/thai/list.ts";

it.each([
  [[], ""],
  [["อีเมล"], "อีเมล"],
  [["อีเมล", "แผนที่"], "อีเมล และแผนที่"],
  [["ขั้นตอน", "ระยะเวลา", "เอกสาร"], "ขั้นตอน ระยะเวลา และเอกสาร"],
])("writes %j as %j", (words, list) => {
  expect(thaiList(words)).toBe(list);
});
