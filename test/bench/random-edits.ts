import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../src/program/paths.ts";
import { withFolder } from "../folder.ts";
import { streams, type Random } from "./random.ts";
import { buildSite, difference, filesIn } from "./same-site.ts";

/**
 * Edits a copy of the demo at random, publishes it again over what was published, and compares with a publication from
 * nothing. Usage: `node test/bench/random-edits.ts [rounds] [edits a round] [seed]`
 */
const [, , count = "10", each = "4", seed = "1"] = process.argv;
const [choices] = streams(Number(seed), 1);
if (!choices) throw new Error("no choices");

/** An edit of an agency's folder. @returns what was done */
type Edit = (agency: string, random: Random) => string;

const choose = (agency: string, random: Random, place: string, ending: RegExp): string =>
  random.pick(
    filesIn(path.join(agency, place))
      .filter((file) => ending.test(file))
      .toSorted(),
  );

const rewrite = (file: string, change: (text: string) => string): string => {
  writeFileSync(file, change(readFileSync(file, "utf8")));
  return file;
};

const EDITS: Readonly<Record<string, Edit>> = {
  "a story has another end": (agency, random) =>
    rewrite(choose(agency, random, "content/news", /\.md$/), (text) => `${text}\n\nเพิ่มเติม ${random.int(1, 999)}\n`),
  "a story has another title": (agency, random) =>
    rewrite(choose(agency, random, "content/news", /\.md$/), (text) =>
      text.replace(/^(title: "?)/m, `$1ข่าว ${random.int(1, 999)} `),
    ),
  "a story is gone": (agency, random) => {
    const file = choose(agency, random, "content/news", /\.md$/);
    rmSync(file);
    return file;
  },
  "a story has another name": (agency, random) => {
    const file = choose(agency, random, "content/news", /\.md$/);
    renameSync(file, file.replace(/\.md$/, `-${random.int(1, 999)}.md`));
    return file;
  },
  "a measure has another end": (agency, random) =>
    rewrite(choose(agency, random, "content/measures", /\.mdx$/), (text) => `${text}\nเพิ่มเติม ${random.int(1, 999)}\n`),
  "a person has another name": (agency, random) =>
    rewrite(choose(agency, random, "content/people", /\.yaml$/), (text) =>
      text.replace(/^name: .*$/m, `name: นางสาวทดสอบ ระบบ${random.pick(["ดี", "งาม", "ใจ"])}`),
    ),
  "an item has another title": (agency, random) =>
    rewrite(choose(agency, random, "content/disclosures", /\.yaml$/), (text) =>
      text.replace(/^(\s*- title: "?)/m, `$1ฉบับที่ ${random.int(1, 999)} `),
    ),
  "a document holds other bytes": (agency, random) =>
    rewrite(
      choose(agency, random, "public/documents", /\.(?:csv|txt)$/),
      (text) => `${text.trimEnd()}\n`.repeat(1) + "\n",
    ),
  "the agency has another number": (agency, random) =>
    rewrite(path.join(agency, "content/agency.yaml"), (text) =>
      text.replace(/^(\s*(?:phone|telephone): .*?)\d("?)$/m, `$1${random.int(0, 9)}$2`),
    ),
};

await withFolder(async (folder) => {
  const agency = path.join(folder, "agency");
  for (const part of ["content", "public"]) cpSync(path.join(ROOT, part), path.join(agency, part), { recursive: true });
  const out = path.join(folder, "out");
  let wrong = 0;
  for (let round = 0; round <= Number(count); round += 1) {
    const before = path.join(folder, "before");
    rmSync(before, { recursive: true, force: true });
    cpSync(agency, before, { recursive: true });
    const names = round === 0 ? [] : Array.from({ length: Number(each) }, () => choices.pick(Object.keys(EDITS)));
    const done = names.map((name) => `${name} (${path.basename(EDITS[name]?.(agency, choices) ?? "")})`);
    const day = `2023-04-${String(choices.int(20, 28))}`;
    const env = { AGENCY_DIR: agency, AS_OF: day };
    const fresh = path.join(folder, `fresh-${round}`);
    const refused = await buildSite(out, { ...env, CACHE_DIR: path.join(folder, "cache") });
    const said = await buildSite(fresh, { ...env, CACHE_DIR: path.join(folder, `cache-${round}`) });
    const differs = refused === "" && said === "" ? difference(fresh, out) : refused === said ? [] : [refused, said];
    if (differs.length > 0) wrong += 1;
    const found = refused === "" ? "same" : "refused by both";
    console.log(`${round}: ${day} ${done.join(", ")}: ${differs.slice(0, 20).join(" ") || found}`);
    if (refused !== "") {
      rmSync(agency, { recursive: true });
      renameSync(before, agency);
    }
    for (const gone of [fresh, path.join(folder, `cache-${round}`)]) rmSync(gone, { recursive: true, force: true });
  }
  console.log(`${count} rounds of ${each} edits, ${wrong} of another site than from nothing`);
  process.exitCode = wrong > 0 ? 1 : 0;
});
