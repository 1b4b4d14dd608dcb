import { expect, it } from "vitest";
import { fitted, LOOK_HERE, SITE_HERE } from "../../../src/publish/bundle/fit-bundle.ts";
import type { StoredBundle } from "../../../src/publish/bundle/kept-bundle.ts";

const SHEET = "site/_assets/look.abcd1234.css";
const bundleWith = (files: Readonly<Record<string, string>>): StoredBundle => ({
  bundle: {
    entry: "entry.mjs",
    libraries: [],
    pages: [
      [
        "page",
        { styles: [{ depth: 0, order: 0, sheet: { type: "external", src: `${SITE_HERE}_assets/look.abcd1234.css` } }] },
      ],
    ],
  },
  files: new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])),
});
const rule = LOOK_HERE.replaceAll(/[ ;]/g, "");
const textOf = ({ files }: StoredBundle, file: RegExp): string =>
  [...files].flatMap(([name, bytes]) => (file.test(name) ? [Buffer.from(bytes).toString("utf8")] : [])).join();

it.each([
  ["https://www.a.example/", "/_assets/a.js", "", "https://www.a.example"],
  ["https://a.example/city/", "/city/_assets/a.js", "/city", "https://a.example"],
])("an agency at %s has its own address in every file", (site, asset, path, origin) => {
  const entry = `base("/prongsai-base/_assets/a.js", "/prongsai-base", "${new URL(SITE_HERE).origin}")`;
  const own = fitted(bundleWith({ [SHEET]: rule, "server/entry.mjs": entry }), { site, look: "" });
  expect(textOf(own, /entry/)).toBe(`base("${asset}", "${path}", "${origin}")`);
  expect(JSON.stringify(own)).not.toContain(".invalid");
});

it("a look stands in the sheet, whose name is another as soon as it is", () => {
  const bundle = bundleWith({
    [SHEET]: `a{}${rule}`,
    "server/a.mjs": `"look.abcd1234.css"`,
    "site/_assets/a.woff2": rule,
  });
  const fit = (look: string) => fitted(bundle, { site: "https://a.example/", look });
  const [plain, red, again] = ["", ":root{--a:$&}", ":root{--a:$&}"].map(fit) as [
    StoredBundle,
    StoredBundle,
    StoredBundle,
  ];
  expect(textOf(plain, /css$/)).toBe("a{}");
  expect(textOf(red, /css$/)).toBe("a{}:root{--a:$&}");
  const [name = ""] = [...red.files.keys()].filter((file) => file.endsWith(".css"));
  expect(name).not.toBe(SHEET);
  expect([...plain.files.keys()]).not.toContain(name);
  expect(again).toEqual(red);
  expect(textOf(red, /mjs$/)).toBe(JSON.stringify(name.split("/").at(-1)));
  expect(JSON.stringify(red.bundle)).toContain(name.split("/").at(-1));
  // Only texts are written anew.
  expect(textOf(red, /woff2$/)).toBe(rule);
});

it("a bundle without a place for a look is refused", () => {
  expect(() => fitted(bundleWith({ [SHEET]: "a{}" }), { site: "https://a.example/", look: "" })).toThrow("look");
});
