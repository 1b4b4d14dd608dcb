import { mkdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { pageKeeper } from "../../src/publish/kept/kept-pages.ts";
import { fingerprint } from "../../src/program/fingerprint.ts";
import { sizeAndTime } from "../../src/publish/kept/stamp.ts";
import { announcePage } from "../../src/publish/search/pages.ts";
import type { BuildManifest } from "../../src/publish/kept/build-manifest.ts";
import { useFolder } from "../folder.ts";

const menu = [{ title: "ข่าว", href: "/web/news/" }];
const props = {
  page: { frame: { menu, title: "ประกาศ" }, html: "<p>น้ำ</p>", days: [new Date("2026-01-05T05:00:00Z")] },
  from: new Date("2026-01-01T05:00:00Z"),
};
const html = "<!doctype html><main>น้ำ</main>";
const PATHNAME = "/web/news/a%20b/";

describe("a page that was published", () => {
  const folder = useFolder();
  let out: string;
  let file: string;
  let memory: BuildManifest["pages"];

  beforeEach(async () => {
    out = path.join(folder.current, "out");
    file = path.join(out, "news/a b/index.html");
    const keeper = pageKeeper(out, "/web/", {}, () => expect.fail());
    expect(keeper.keeps(PATHNAME, props)).toBe(false);
    announcePage({ pathname: PATHNAME, html: Buffer.from(html) });
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, html);
    const stamp = sizeAndTime(file) ?? "";
    memory = keeper.finish(new Map([["news/a b/index.html", { print: fingerprint(html), stamp }]]));
  });

  /** Whether it is kept the next time. */
  function isKept(now: unknown): boolean {
    const taken: string[] = [];
    const keeper = pageKeeper(out, "/web/", memory, (name) => taken.push(name));
    const kept = keeper.keeps(PATHNAME, now);
    expect(taken).toEqual(kept ? ["news/a b/index.html"] : []);
    expect(keeper.finish(new Map())).toEqual(kept ? memory : {});
    return kept;
  }

  it("is taken over where its props say the same", () => {
    expect(isKept(structuredClone(props))).toBe(true);
    expect(isKept({ ...props, page: { ...props.page, lead: undefined } })).toBe(true);
  });

  it.each([
    ["a word", { ...props, page: { ...props.page, html: "<p>ไฟ</p>" } }],
    ["a title in the frame", { ...props, page: { ...props.page, frame: { menu, title: "ข่าว" } } }],
    ["a link of the menu", { ...props, page: { ...props.page, frame: { menu: [], title: "ประกาศ" } } }],
    ["a day", { ...props, from: new Date("2026-01-02T05:00:00Z") }],
    ["a day in a list", { ...props, page: { ...props.page, days: [new Date("2026-01-06T05:00:00Z")] } }],
    ["one more thing", { ...props, page: { ...props.page, more: null } }],
    ["something that JSON does not tell", { ...props, page: { ...props.page, draw: () => "" } }],
  ])("is made anew where %s differs", (_, now) => {
    expect(isKept(now)).toBe(false);
  });

  it("is made anew where somebody has changed its file, and taken over where only the time of it is another", async () => {
    await utimes(file, new Date(0), new Date(0));
    const keeper = pageKeeper(out, "/web/", memory, () => undefined);
    expect(keeper.keeps(PATHNAME, props)).toBe(true);
    keeper.finish(new Map());
    await writeFile(file, html.replace("น้ำ", "ไฟไ"));
    expect(isKept(props)).toBe(false);
  });
});
