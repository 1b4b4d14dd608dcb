import { describe, expect, it } from "vitest";
import { fileTypeLabel, formatSize } from "../../src/site/frame/files.ts";
import { percent } from "../../src/site/frame/numbers.ts";
import { phoneLink } from "../../src/site/frame/phone.ts";

describe("phoneLink", () => {
  it.each([
    ["0 2000 0000", "tel:020000000"],
    ["0-2000-0000 ต่อ 12–14", "tel:020000000,12"],
    ["+66 2 000 0000 ext. 5", "tel:+6620000000,5"],
    ["1567", "tel:1567"],
  ])("%s", (number, href) => {
    expect(phoneLink(number)).toEqual({ text: number, href });
  });
});

describe("formatSize", () => {
  it.each([
    [900, "900\u00a0ไบต์"],
    [134_000, "131\u00a0KB"],
    [1_023_900, "1.0\u00a0MB"],
    [1_258_291, "1.2\u00a0MB"],
  ])("%i", (bytes, words) => {
    expect(formatSize(bytes)).toBe(words);
  });
});

describe("fileType", () => {
  it.each([
    ["documents/2566/แผน.pdf", "PDF"],
    ["a.b/ไม่มีนามสกุล", "ไฟล์"],
    [".htaccess", "ไฟล์"],
  ])("%s", (path, type) => {
    expect(fileTypeLabel(path)).toBe(type);
  });
});

describe("percent", () => {
  it.each([
    [0, 0, 0],
    [1, 3, 33],
    [999, 1000, 99],
    [10, 10, 100],
  ])("%i of %i", (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });
});
