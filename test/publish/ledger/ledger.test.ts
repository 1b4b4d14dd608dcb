import { execFileSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { addresses } from "../../../src/domain/addresses/addresses.ts";
import { tipsOf } from "../../../src/domain/ledger/chain.ts";
import { firstSeen } from "../../../src/domain/ledger/seen.ts";
import { assess } from "../../../src/domain/assess/assess.ts";
import { evidenceViews } from "../../../src/site/oit/evidence.ts";
import { urlsOf } from "../../../src/site/frame/urls.ts";
import { noticesOf } from "../../../src/domain/assess/notices.ts";
import type { Publishable } from "../../../src/publish/publishable.ts";
import { ledgerRun } from "../../../src/publish/ledger/run.ts";
import { ledgerWords } from "../../../src/publish/ledger/words.ts";
import { startAuthority } from "./authority.ts";
import { ledgerJson, ledgerPages } from "../../../src/site/oit/ledger.ts";
import { MINIMAL_AGENCY } from "../../agency.ts";
import { useFolder, writeFiles } from "../../folder.ts";

const LEDGER = "content/ledger/2566.yaml";
const PLAN = "documents/2566/plan.txt";
const answer = (item: string, file: string) =>
  `item: ${item}\nfiscalYear: 2566\nunit: กองคลัง\nevidence:\n  - title: เอกสาร\n    file: ${file}\n`;

const folder = useFolder();
const at = (name: string) => path.join(folder.current, name);
const git = (name: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@test.example", ...args], {
    cwd: at(name),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
const commit = (name: string) => {
  git(name, "add", "-A");
  git(name, "commit", "-qm", "บันทึก");
};

/** What stands in a folder, read as for a publication. */
async function read(name: string, day = "2023-04-28"): Promise<Publishable> {
  const { problems, ...loaded } = await loadContent(at(name), day);
  expect(problems).toEqual([]);
  if (!loaded.content) throw new Error("no agency");
  return { ...loaded, problems, content: loaded.content };
}

/** Publishes but for the pages: the ledger, and the file by which the next publication knows this one. */
async function publish(name: string, day: string, { keeps = true, out = `${name}-dist` } = {}) {
  const run = await ledgerRun(await read(name, day), day, at(out));
  const { content } = run.agency;
  await writeFiles(at(out), { [addresses.ledgerJson(2566)]: JSON.stringify(ledgerJson(content, 2566)) });
  if (keeps) await run.write();
  return run;
}

const seenPlan = async (name: string) => {
  const { content } = await read(name);
  return firstSeen(content, { kind: "file", target: PLAN, sha256: content.files[PLAN]?.sha256 });
};
const ledgerNotices = async (name: string) =>
  noticesOf((await read(name)).content).flatMap(({ id }) => (id.startsWith("ledger") ? id : []));

beforeAll(async () => {
  await writeFiles(at("main"), {
    "content/agency.yaml": MINIMAL_AGENCY,
    "content/disclosures/2566/o11.yaml": answer("o11", PLAN),
    [`public/${PLAN}`]: "แผนดำเนินงาน",
    ".gitattributes": "content/ledger/*.yaml merge=union\n",
  });
  git("main", "init", "-q", "-b", "main");
  await publish("main", "2023-01-10");
  commit("main");
});

describe("a ledger in a repository", () => {
  it("says the same in a copy without history", async () => {
    await writeFile(at("main/content/agency.yaml"), `${MINIMAL_AGENCY}summary: ริมน้ำ\n`);
    commit("main");
    git("main", "clone", "-q", "--depth", "1", `file://${at("main")}`, at("shallow"));
    expect(git("shallow", "rev-list", "--count", "HEAD").trim()).toBe("1");
    const { reports } = await publish("shallow", "2023-04-28");
    expect([reports, await seenPlan("shallow")]).toEqual([[], "2023-01-10"]);
    expect(await readFile(at(`shallow/${LEDGER}`), "utf8")).toBe(await readFile(at(`main/${LEDGER}`), "utf8"));
  });

  it("takes the lines of two people who publish at the same time, and goes on from both", async () => {
    for (const [name, item] of [
      ["one", "o12"],
      ["two", "o13"],
    ] as const) {
      git("main", "clone", "-q", at("main"), at(name));
      await writeFiles(at(name), {
        [`content/disclosures/2566/${item}.yaml`]: answer(item, `documents/2566/${item}.txt`),
        [`public/documents/2566/${item}.txt`]: `เอกสารของ ${item}`,
      });
      await publish(name, "2023-02-01");
      commit(name);
    }
    git("one", "pull", "-q", "--no-rebase", "--no-edit", at("two"), "HEAD");
    const { content } = await read("one");
    const entries = content.ledgers[0]?.data.entries ?? [];
    expect([entries.map(({ item }) => item).toSorted(), tipsOf(entries).length]).toEqual([["o11", "o12", "o13"], 2]);
    expect(await ledgerNotices("one")).toEqual([]);
    await writeFile(at("one/public/documents/2566/o12.txt"), "ฉบับแก้ไข");
    await publish("one", "2023-03-01");
    const after = (await read("one")).content.ledgers[0]?.data.entries ?? [];
    expect([after.at(-1)?.after.length, tipsOf(after).length, await ledgerNotices("one")]).toEqual([2, 1, []]);
  });

  it("stands beside the day that the agency tells, and is asked about where the two differ", async () => {
    git("main", "clone", "-q", at("main"), at("dated"));
    const dated = `${answer("o11", PLAN)}    published: "2023-01-15"\n`;
    await writeFile(at("dated/content/disclosures/2566/o11.yaml"), dated);
    const bothOn = async (day: string) => {
      const { content } = (await publish("dated", day)).agency;
      const edition = content.editions.find(({ fiscalYear }) => fiscalYear === 2566) ?? expect.fail();
      const item = assess(edition, content).items.find(({ item: { code } }) => code === "o11") ?? expect.fail();
      const [view] = evidenceViews(item, content, urlsOf(content.agency.site));
      const rules = item.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("published-"));
      return [view?.published, view?.firstSeen, rules];
    };
    expect(await bothOn("2023-01-16")).toEqual(["2023-01-15", "2023-01-10", []]);
    await writeFile(at(`dated/public/${PLAN}`), "แผนฉบับแก้ไข");
    expect(await bothOn("2023-03-01")).toEqual(["2023-01-15", "2023-03-01", ["published-unseen"]]);
    await writeFile(at(`dated/public/${PLAN}`), "แผนดำเนินงาน");
    expect(await bothOn("2023-03-02")).toEqual(["2023-01-15", "2023-01-10", []]);
  });

  it("asks for all lines of both where git could not put them together", async () => {
    const file = at(`shallow/${LEDGER}`);
    const whole = await readFile(file, "utf8");
    await writeFile(file, `${whole}<<<<<<< HEAD\n=======\n>>>>>>> other\n`);
    const { problems } = await loadContent(at("shallow"), "2023-04-28");
    expect(problems.map(({ kind }) => kind)).toEqual(["ledger-conflict"]);
    await writeFile(file, whole);
  });
});

describe("a publication that is not kept", () => {
  it("keeps its days: stopped before the file was written, or on a server that commits nothing", async () => {
    git("main", "clone", "-q", at("main"), at("server"));
    await writeFile(at(`server/public/${PLAN}`), "แผนฉบับแก้ไข");
    await publish("server", "2023-02-01", { keeps: false });
    // Whoever ends the program while it writes leaves this beside the file.
    await writeFile(at("server/content/ledger/.2566.yaml.part"), "fiscalYear: 2566\nentries:\n  - {");
    const later = await publish("server", "2023-02-20", { keeps: false });
    expect(later.reports).toEqual([{ fiscalYear: 2566, file: LEDGER, added: 0, regained: 1 }]);
    await publish("server", "2023-03-01");
    expect((await readdir(at("server/content/ledger"))).toSorted()).toEqual(["2566.yaml"]);
    expect(await seenPlan("server")).toBe("2023-02-01");
    expect((await publish("server", "2023-03-02")).reports).toEqual([]);
  });

  it("loses nothing to the published ledger of another agency", async () => {
    await publish("main", "2023-04-01", { out: "other" });
    const json = await readFile(at("other/oit/2566/ledger.json"), "utf8");
    const foreign = json.replace("เทศบาลตำบลทดสอบ", "เทศบาลอื่น").replace("www.test.example", "www.other.example");
    await writeFiles(at("other"), { "oit/2566/ledger.json": foreign });
    await rm(at(`server/${LEDGER}`));
    const { reports } = await publish("server", "2023-04-02", { out: "other" });
    expect(reports.map(({ added, regained }) => [added, regained])).toEqual([[1, 0]]);
  });
});

describe("a ledger whose time somebody else confirms", () => {
  const named = async (url: string) => {
    await rm(at("stamped"), { recursive: true, force: true });
    await rm(at("stamped-dist"), { recursive: true, force: true });
    git("main", "clone", "-q", at("main"), at("stamped"));
    await writeFile(at("stamped/content/agency.yaml"), `${MINIMAL_AGENCY}timestampAuthority: ${url}\n`);
  };

  it("keeps the word of the authority, asks once, and shows what it says", async () => {
    const authority = await startAuthority();
    await named(authority.url);
    const first = await publish("stamped", "2023-04-20");
    authority.stop();
    const again = await publish("stamped", "2023-04-21");
    expect([first.reports.map(({ unstamped }) => unstamped), again.reports]).toEqual([[undefined], []]);
    const [page] = ledgerPages(again.agency.content);
    expect(page?.page.confirmed).toEqual([expect.stringContaining("ยืนยันโดย นาฬิกาทดสอบ: บันทึก 1 รายการแรก")]);
  });

  it("publishes without it where the authority does not answer", async () => {
    const authority = await startAuthority({ http: 503 });
    await named(authority.url);
    const { reports, agency } = await publish("stamped", "2023-04-20");
    authority.stop();
    expect(ledgerWords(reports, true)).toEqual([expect.stringContaining("ยังไม่ได้คำยืนยันเวลา (HTTP 503)")]);
    expect(ledgerPages(agency.content)[0]?.page.confirmed).toEqual([]);
  });
});

describe("a ledger that somebody has touched", () => {
  const lines = async () => (await readFile(at(`one/${LEDGER}`), "utf8")).split("\n");
  const isEntry = (line: string) => line.startsWith("  - ");

  it.each([
    ["a day", (all: string[]) => all.map((line) => line.replace("2023-01-10", "2022-10-01")), "ledger-edited"],
    ["a line fewer", (all: string[]) => all.toSpliced(all.findIndex(isEntry), 1), "ledger-lost"],
    [
      "the other way round",
      (all: string[]) => [...all.filter((line) => !isEntry(line) && line), ...all.filter(isEntry).toReversed(), ""],
      "ledger-reordered",
    ],
  ] as const)("is told and goes on: %s", async (_, change, notice) => {
    const before = await lines();
    await writeFile(at(`one/${LEDGER}`), change(before).join("\n"));
    expect(new Set(await ledgerNotices("one"))).toEqual(new Set([notice]));
    await writeFile(at(`one/${LEDGER}`), before.join("\n"));
  });

  it("comes back from the last publication where lines were lost", async () => {
    const before = await lines();
    await rm(at(`one/${LEDGER}`));
    await publish("one", "2023-04-01");
    expect(await lines()).toEqual(before);
  });

  it("is missed by whoever froze the answers", async () => {
    const { content } = await read("one");
    const tips = tipsOf(content.ledgers[0]?.data.entries ?? []);
    await writeFiles(at("one"), {
      "content/frozen/2566.yaml": `fiscalYear: 2566\nfrozen: "2023-04-20"\nledger: ${JSON.stringify(tips)}\ntargets: []\n`,
    });
    expect(await ledgerNotices("one")).toEqual([]);
    await writeFile(at(`one/${LEDGER}`), (await lines()).filter((line) => !line.includes(tips[0] ?? "-")).join("\n"));
    expect(await ledgerNotices("one")).toEqual(["ledger-behind-frozen"]);
  });
});
