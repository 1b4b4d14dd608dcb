import { describe, expect, it } from "vitest";
import { urlsOf } from "../../../src/site/frame/urls.ts";
import { addresses } from "../../../src/domain/addresses/addresses.ts";

const root = urlsOf("https://www.test.example/");
const folder = urlsOf("https://host.example/web");

describe("urlsOf", () => {
  it.each([
    [root.href(addresses.home), "/"],
    [root.href(addresses.item(2566, "o12")), "/oit/2566/o12/"],
    [folder.href(addresses.home), "/web/"],
    [folder.href(addresses.shortItem("o1")), "/web/oit/o1/"],
    [folder.href(addresses.questions), "/web/contact/#questions"],
    [folder.absolute(addresses.checklistJson(2566)), "https://host.example/web/oit/2566/checklist.json"],
  ])("%s", (actual, expected) => {
    expect(actual).toBe(expected);
  });

  it("encodes the address of a story with a Thai name once, also when it is encoded already", () => {
    const encoded = "/news/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/";
    expect(root.href(addresses.story("ข่าว"))).toBe(encoded);
    expect(root.href(encoded)).toBe(encoded);
  });

  it("keeps an address that only looks encoded", () => {
    expect(root.href("/100%/")).toBe("/100%25/");
  });

  it.each([
    ["documents/แผน 1.pdf", "/web/documents/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf"],
    ["documents/50% #2?.pdf", "/web/documents/50%25%20%232%3F.pdf"],
  ])("encodes every part of the file name %s", (path, expected) => {
    expect(folder.file(path)).toBe(expected);
  });

  it.each([
    ["/news/?a=%E0%B8%81#b", "/web/news/?a=%E0%B8%81#b"],
    ["/", "/web/"],
    ["//a.example/b", "//a.example/b"],
    ["https://a.example/b", "https://a.example/b"],
    ["#top", "#top"],
  ])("leads prose that names %s to %s", (address, expected) => {
    expect(folder.written(address)).toBe(expected);
    expect(root.written(address)).toBe(address);
  });

  it("gives a file its full address", () => {
    expect(folder.absoluteFile("a/b.pdf")).toBe("https://host.example/web/a/b.pdf");
  });
});
