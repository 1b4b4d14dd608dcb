import fc from "fast-check";
import { expect, it } from "vitest";
import { bodyLinkFault, ownPath } from "../../../src/domain/coherence/body-link.ts";

const FINE = [
  "/contact/",
  "#top",
  "",
  "https://a.example/x:y",
  "http://a.example",
  "mailto:a@b.example",
  "?q=a:b",
  "/a:b",
];
it.each(FINE)("a link may lead to %j", (address) => {
  expect(bodyLinkFault("link", address)).toBeUndefined();
});

const RUNS = [
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  " javascript :alert(1)",
  "java\u200bscript:alert(1)",
  "data:text/html,<script>",
  "vbscript:x",
  "blob:https://a.example/1",
  "view-source:https://a.example",
  "file:///etc/passwd",
  "tel:1",
  ":",
];
it.each(RUNS)("no link may lead to %j", (address) => {
  expect(bodyLinkFault("link", address)).toBe("scheme");
});

const PICTURES: [address: string, fault: string | undefined][] = [
  ["/images/map.svg", undefined],
  ["https://pictures.example/a.png", "foreign-image"],
  ["//pictures.example/a.png", "foreign-image"],
  ["/\\pictures.example/a.png", "foreign-image"],
  ["../../secret.png", "foreign-image"],
  ["data:image/svg+xml,<svg onload=alert(1)>", "scheme"],
];
it.each(PICTURES)("a picture at %j: %j", (address, fault) => {
  expect(bodyLinkFault("image", address)).toBe(fault);
});

const NAMES = ["www.a.example", "contact/", "../oit/", "documents/a.pdf", " plan.pdf"];
it.each(NAMES)("a link must say where %j is", (address) => {
  expect(bodyLinkFault("link", address)).toBe("relative");
});

const OWN: [address: string, path: string | undefined][] = [
  ["/contact/#questions", "/contact/"],
  ["/documents/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf?v=2#page=3", "/documents/แผน 1.pdf"],
  ["/documents/แผน 1.pdf", "/documents/แผน 1.pdf"],
  ["/100%/", "/100%/"],
  ["/", "/"],
  ["//a.example/b", undefined],
  ["/\\a.example/b", undefined],
  ["https://a.example/b", undefined],
  ["#top", undefined],
  ["", undefined],
];
it.each(OWN)("%j names %j on the site itself", (address, path) => {
  expect(ownPath(address)).toBe(path);
});

it("lets pass only what a browser reads as a page or a letter", () => {
  const signs = fc.array(
    fc.constantFrom("java", "script", ":", "/", "\\", "\t", "\n", " ", "#", "data", "https", "ก", "@"),
  );
  fc.assert(
    fc.property(signs, (parts) => {
      const address = parts.join("");
      const url = URL.parse(address, "https://www.test.example/page/");
      if (bodyLinkFault("link", address) === undefined && url)
        expect(["https:", "http:", "mailto:"]).toContain(url.protocol);
    }),
    { numRuns: 5000 },
  );
});
