import { expect, it } from "vitest";
import { rootOnlyNotice } from "../../../src/site/machine/root-only.ts";

const security = { contact: "mailto@test.example", expires: "2024-01-01" };

it.each([
  ["https://www.test.example/", undefined],
  ["https://www.test.example", undefined],
  ["https://pages.example/town/", "https://pages.example/robots.txt"],
  ["https://pages.example/town", "https://pages.example/robots.txt"],
  ["https://pages.example/a/b/", "https://pages.example/robots.txt"],
])("a site at %s is told where its files for robots belong", (site, place) => {
  const notice = rootOnlyNotice({ site });
  expect(notice === undefined).toBe(place === undefined);
  expect(notice ?? "").toContain(place ?? "");
  expect(notice ?? "").not.toContain("security.txt");
});

it("names security.txt where the agency has written one", () => {
  expect(rootOnlyNotice({ site: "https://pages.example/town/", security })).toContain(
    "https://pages.example/.well-known/security.txt",
  );
});
