import { describe, expect, it } from "vitest";
import { judgeAddress } from "../../../src/domain/verify/address.ts";
import type { Target } from "../../../src/domain/verify/probe.ts";
import type { DocumentReading, PageReading, BodyReading } from "../../../src/domain/verify/reading.ts";
import { addressKey, mergeTargets, pageKey } from "../../../src/domain/verify/targets.ts";
import type { ItemCode } from "../../../src/domain/thai/item-code.ts";
import { makeEdition } from "../make.ts";

const PAGE = "https://www.agency.example/page";
const standing = { yearRule: { rule: "standing", level: "confirmed" } } as const;
const edition = makeEdition([standing, standing, standing, standing]);

/** A page with places named `plan`, `ส่วน` and `top-3`, a line each. */
const page: PageReading = {
  kind: "page",
  title: "ข้อมูล",
  passwordField: false,
  fields: 0,
  links: 0,
  embedded: [],
  anchors: [
    { id: "plan", line: 4 },
    { id: "ส่วน", line: 6 },
  ],
  lines: [
    { text: "ข้อมูลของเทศบาลที่เผยแพร่ให้ประชาชนทราบ", line: 2, linked: 0 },
    { text: "แผนดำเนินงาน", line: 5, heading: 2, linked: 0 },
    { text: "ส่วนที่สอง", line: 6, linked: 0 },
  ],
};
const pdf: DocumentReading = {
  kind: "document",
  format: "pdf",
  pages: 12,
  parts: [{ page: 1, text: "แผน" }],
  text: true,
};

/** What is said of each address of a list, by what stands behind its page's address. */
function said(reading: BodyReading | undefined, rows: readonly (readonly [string, ItemCode])[], sharedOpenly?: true) {
  const written = rows.map(([end, item]): Target => ({
    address: PAGE + end,
    items: [item],
    ...(sharedOpenly && { sharedOpenly }),
  }));
  return mergeTargets(written).map((target) => {
    const probe = {
      address: PAGE,
      finalAddress: PAGE,
      hops: [],
      status: 200,
      headers: {},
      startedAt: "",
      milliseconds: 1,
      attempts: 1,
    };
    const { findings } = judgeAddress(target, probe, reading, { edition });
    return [
      target.address.slice(PAGE.length),
      ...findings
        .filter(({ state }) => state !== "fine")
        .map(
          ({ state, what }) => `${state} ${/“#?([^”]*)”|(o\d[^ ]*(?: และ o\d+)?)/.exec(what)?.slice(1).find(Boolean)}`,
        ),
    ];
  });
}

describe("a place in a page", () => {
  it.each<[string, string, string[]]>([
    ["that is there", "#plan", []],
    ["that is there, in Thai letters", "#ส่วน", []],
    ["that is there, in Thai letters as browsers write them", "#%E0%B8%AA%E0%B9%88%E0%B8%A7%E0%B8%99", []],
    ["that is the top of every page", "#top", []],
    ["that is none", "#", []],
    ["that only marks some words", "#:~:text=แผน", []],
    ["that is there, and marks some words", "#plan:~:text=แผน", []],
    ["that is not there", "#budget", ["anchor-missing budget"]],
    ["that differs in the case of its letters", "#Plan", ["anchor-missing Plan"]],
    ["that is not there, in Thai letters", "#งบ", ["anchor-missing งบ"]],
    ["that a script makes", "#/oit/5", ["script-route /oit/5"]],
    ["that an old script makes", "#!oit/5", ["script-route !oit/5"]],
  ])("%s: %s", (_, fragment, findings) => {
    expect(said(page, [[fragment, "o1"]])).toEqual([[fragment, ...findings]]);
  });

  it.each([
    ["#page=3", []],
    ["#page=12&zoom=100", []],
    ["#page=13", ["anchor-missing page=13"]],
    ["#nameddest=plan", []],
  ])("in a PDF of twelve pages: %s", (fragment, findings) => {
    expect(said(pdf, [[fragment, "o1"]])).toEqual([[fragment, ...findings]]);
  });

  it("of what could not be read is not said to be missing", () => {
    expect(said(undefined, [["#budget", "o1"]])).toEqual([["#budget"]]);
    expect(said({ kind: "unreadable", why: "format" }, [["#budget", "o1"]])[0]).not.toContain("anchor-missing budget");
  });
});

describe("one page for several items", () => {
  it.each<[string, (readonly [string, ItemCode])[], string[][]]>([
    [
      "the very same address",
      [
        ["", "o1"],
        ["", "o2"],
      ],
      [["", "shared-address o1 และ o2"]],
    ],
    [
      "the same with nothing behind the sign",
      [
        ["", "o1"],
        ["#", "o2"],
      ],
      [["", "shared-address o1 และ o2"]],
    ],
    [
      "places of their own",
      [
        ["#plan", "o1"],
        ["#ส่วน", "o2"],
      ],
      [
        ["#plan", "same-page o2"],
        ["#ส่วน", "same-page o1"],
      ],
    ],
    [
      "the page and a place in it",
      [
        ["", "o1"],
        ["#plan", "o2"],
      ],
      [
        ["", "same-page o2"],
        ["#plan", "same-page o1"],
      ],
    ],
    [
      "the page and a place that is not there: both open at the top",
      [
        ["", "o1"],
        ["#budget", "o2"],
      ],
      [
        ["", "shared-address o1 และ o2"],
        ["#budget", "anchor-missing budget", "shared-address o1 และ o2"],
      ],
    ],
    [
      "two places that are not there, and one that is",
      [
        ["#a", "o1"],
        ["#b", "o2"],
        ["#plan", "o3"],
      ],
      [
        ["#a", "anchor-missing a", "shared-address o1 และ o2", "same-page o3"],
        ["#b", "anchor-missing b", "shared-address o1 และ o2", "same-page o3"],
        ["#plan", "same-page o1 และ o2"],
      ].map((row) => row),
    ],
    [
      "the same item twice",
      [
        ["", "o1"],
        ["#plan", "o1"],
      ],
      [[""], ["#plan"]],
    ],
  ])("%s", (_, rows, expected) => {
    expect(said(page, rows).map(([end, ...findings]) => [end, ...findings.toSorted()])).toEqual(
      expected.map(([end, ...findings]) => [end, ...findings.toSorted()]),
    );
  });

  it("is sound where the source says so itself", () => {
    expect(
      said(
        page,
        [
          ["", "o1"],
          ["#plan", "o2"],
        ],
        true,
      ),
    ).toEqual([[""], ["#plan"]]);
  });

  it("shows what stands at the place, in plain words", () => {
    const [, target] = mergeTargets([
      { address: PAGE, items: ["o1"] },
      { address: `${PAGE}#plan`, items: ["o2"] },
    ]);
    const probe = { address: PAGE, hops: [], status: 200, headers: {}, startedAt: "", milliseconds: 1, attempts: 1 };
    const { findings } = judgeAddress(target ?? { address: "", items: [] }, probe, page, { edition });
    expect(findings[0]).toMatchObject({
      class: "hint",
      excerpt: { text: "แผนดำเนินงาน", where: { kind: "heading", number: 5 } },
    });
    expect(`${findings[0]?.what} ${findings[0]?.remedy}`).toBe(
      "เป็นหน้าเดียวกับข้อ o1 แต่เปิดคนละตำแหน่งในหน้า ใช้ได้ ถ้าตำแหน่งที่เปิดแสดงข้อมูลของข้อนั้นโดยตรง",
    );
  });

  it("is not named place by place where it has more of them than items", () => {
    const many = Array.from({ length: 70 }, (_, index): Target => ({ address: `${PAGE}#${index}`, items: ["o1"] }));
    expect(mergeTargets(many).some(({ places }) => places)).toBe(false);
  });
});

it.each([
  ["https://www.agency.example/a#", "https://www.agency.example/a", "https://www.agency.example/a"],
  [" https://WWW.agency.example/a#b ", "https://www.agency.example/a#b", "https://www.agency.example/a"],
  ["เว็บไซต์#ส่วน", "เว็บไซต์#ส่วน", "เว็บไซต์"],
])("tells %j by %j, its page by %j", (address, key, ofPage) => {
  expect([addressKey(address), pageKey(address)]).toEqual([key, ofPage]);
});
