import { createHash } from "node:crypto";
import { appendFile, cp, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, inject, it } from "vitest";
import { STATUS_WORDS } from "../../src/domain/model/status.ts";
import { newFolder } from "../folder.ts";
import { call, run } from "../scripts/run.ts";
import { DEMO } from "../sites.ts";

interface Checklist {
  readonly items: readonly { readonly code: string; readonly status: string }[];
  readonly totals: Readonly<Record<string, number>>;
}
const checklist = async (out: string, year: number) =>
  JSON.parse(await readFile(path.join(out, `oit/${year}/checklist.json`), "utf8")) as Checklist;

/** Every address a built site answers at: pages, redirects, documents, data; not the parts that pages load. */
const answers = async (out: string): Promise<string[]> =>
  (await readdir(out, { recursive: true })).filter(
    (file) => path.extname(file) !== "" && !/^(_assets|pagefind)\//.test(file),
  );

/** Documents and their fingerprints: what was submitted must still be the same paper. */
const papers = async (out: string): Promise<Record<string, string>> => {
  const files = (await answers(out)).filter((file) => file.startsWith("documents/"));
  const hash = async (file: string) =>
    createHash("sha256")
      .update(await readFile(path.join(out, file)))
      .digest("hex");
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)] as const)));
};

/** The short addresses of items that lead to no page. */
async function lost(out: string): Promise<string[]> {
  const short = (await answers(out)).filter((file) => /^oit\/o\d+\/index\.html$/.test(file));
  expect(short.length).toBeGreaterThan(30);
  const leads = short.map(async (file) => {
    const [, target = ""] = /url=([^"]+)"/.exec(await readFile(path.join(out, file), "utf8")) ?? [];
    const page = await stat(path.join(out, target, "index.html")).catch(() => undefined);
    return target !== "" && page?.isFile() ? [] : [file];
  });
  return (await Promise.all(leads)).flat();
}

/** The words in the row of each item on a checklist, by its code. */
const rowsOf = (html: string): Map<string, string> =>
  new Map(
    html
      .split(/<li data-status=/)
      .slice(1)
      .map((row): [string, string] => {
        const words = (row.split("</li>")[0] ?? "").replace(/^[^>]*>/, "").replace(/<[^>]*>/g, " ");
        return [/o\d+/.exec(words)?.[0] ?? "", words];
      }),
  );

it("opens 2567 and then 2568 for the demo: each builds at once, old addresses answer, the checklist tells carried from open", async () => {
  const agency = await newFolder();
  for (const part of ["content", "public"])
    await cp(path.join(DEMO.directory, part), path.join(agency, part), { recursive: true });
  // What begins anew is not ready, and is looked at all the same.
  await appendFile(path.join(agency, "content/agency.yaml"), "checklist: public\n");
  const out = path.join(agency, "dist");
  await cp(inject("siteDir"), out, { recursive: true });
  const build = async (today: string) => {
    const { code, output } = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out, AS_OF: today });
    expect(code, output).toBe(0);
  };

  const YEARS: [to: number, row: string, carried: string[], waiting: string[], open: string[]][] = [
    [2567, "o14 → o10", ["o1", "o3", "o10", "o20", "o22"], ["o10"], ["o7", "o8", "o9", "o34", "o35"]],
    [2568, "o1, o3   → o1 ", ["o1", "o8", "o16", "o17"], ["o16"], ["o5", "o6", "o7", "o27", "o28"]],
  ];
  for (const [to, row, carried, waiting, open] of YEARS) {
    const before = await answers(out);
    const kept = await papers(out);
    const last = await checklist(out, to - 1);
    const { code, output } = await call("rollover", ["--to", String(to)], {
      AGENCY_DIR: agency,
      AS_OF: `${to - 544}-10-05`,
    });
    expect(code, output).toBe(0);
    expect(output).toContain(row);

    await build(`${to - 543}-01-05`);
    const after = new Set(await answers(out));
    expect(before.filter((file) => !after.has(file))).toEqual([]);
    expect(before).toEqual(
      expect.arrayContaining(["oit/o12/index.html", "rss.xml", "feed.json", "data/services.json", "calendar.ics"]),
    );
    expect(Object.keys(kept).length).toBeGreaterThan(20);
    expect(await papers(out)).toMatchObject(kept);
    expect(await lost(out)).toEqual([]);
    const statuses = ({ items }: Checklist) => items.map(({ code, status: is }) => `${code} ${is}`);
    expect(statuses(await checklist(out, to - 1))).toEqual(statuses(last));
    const { items } = await checklist(out, to);
    const status = (code: string) => items.find((item) => item.code === code)?.status;
    // What the new list calls otherwise is read anew, and waits for a person where its paper does not say it.
    expect(carried.filter((item) => status(item) !== "complete")).toEqual(waiting);
    expect(waiting.map(status)).toEqual(waiting.map(() => "to-confirm"));
    expect(Object.fromEntries(open.map((item) => [item, status(item)]))).toEqual(
      Object.fromEntries(open.map((item) => [item, "missing"])),
    );
    const page = await readFile(path.join(out, "checklist/index.html"), "utf8");
    const rows = rowsOf(page);
    const inWords = `ยกคำตอบมาจากปี ${to - 1} รอตรวจ`;
    expect([...rows].filter(([, words]) => words.includes(inWords)).map(([code]) => code)).toEqual(
      expect.arrayContaining(carried),
    );
    expect(page.split(inWords).length - 1).toBe(carried.length);
    for (const code of open) {
      expect(rows.get(code), code).toContain(STATUS_WORDS.missing.label);
      expect(rows.get(code), code).not.toContain("ยกคำตอบมาจากปี");
    }
  }
});
