import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { run } from "./run.ts";

const DEMO = fileURLToPath(new URL("../..", import.meta.url));
const TIMEOUT = 120_000;

async function temporary(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), "prongsai-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** The demo's content and documents, to be broken, and a `dist` that stands for what was published before. */
async function copyOfDemo() {
  const agency = await temporary();
  await cp(path.join(DEMO, "content"), path.join(agency, "content"), { recursive: true });
  await cp(path.join(DEMO, "public"), path.join(agency, "public"), { recursive: true });
  const out = path.join(await temporary(), "dist");
  await cp(path.join(DEMO, "public/images"), out, { recursive: true });
  return { agency, out };
}

const file = (item: string) => `content/disclosures/2566/${item}.yaml`;
const thai = (text: string) =>
  Buffer.from(
    Array.from(text, (sign) => (sign.charCodeAt(0) > 0xe00 ? sign.charCodeAt(0) - 0xd60 : sign.charCodeAt(0))),
  );

type Break = (text: string) => string | Uint8Array;
const DAMAGE: [name: string, at: string, damage: Break, place: string][] = [
  ["an unclosed bracket", file("o13"), () => "item: o13\nfiscalYear: 2566\nevidence: [\n", `${file("o13")}:3:`],
  ["a file saved as Windows-874", file("o13"), (text) => thai(text), `${file("o13")}:`],
  ["an empty file", file("o13"), () => "", `${file("o13")}:1:`],
  ["a misspelt key", file("o13"), (text) => text.replace("fiscalYear", "fiscalyear"), `${file("o13")}:2:1`],
  ["letters in a year", file("o13"), (text) => text.replace("2566", "๒๕๖x"), `${file("o13")}:2:1`],
  ["evidence that is not there", file("o13"), (text) => text.replace(".pdf", "-2.pdf"), `${file("o13")}:`],
  [
    "a path that leaves the folder",
    file("o13"),
    (text) => text.replace(/file: .*/, "file: ../../etc/passwd"),
    `${file("o13")}:`,
  ],
  [
    "a second file for an item",
    "content/disclosures/2566/O13.yaml",
    () => "item: o13\nfiscalYear: 2566\n",
    file("o13"),
  ],
  [
    ".yml beside .yaml",
    "content/disclosures/2566/o13.yml",
    () => "item: o13\nfiscalYear: 2566\n",
    "content/disclosures/2566/o13.yml:1:1",
  ],
  ["an unknown item code", file("o44"), () => "item: o44\nfiscalYear: 2566\n", `${file("o44")}:1:1`],
  [
    "MDX that does not compile",
    "content/pages/about.mdx",
    (text) => `${text}\n<Callout>\n`,
    "content/pages/about.mdx:",
  ],
];

it.each(DAMAGE)(
  "%s stops the build with its place, and what was published stays",
  async (_, at, damage, place) => {
    const { agency, out } = await copyOfDemo();
    const target = path.join(agency, at);
    await writeFile(target, damage(await readFile(target, "utf8").catch(() => "")));
    const before = await readdir(out, { recursive: true });

    const { code, output } = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out });

    expect(output).toContain(place);
    expect(output).toContain("พบ 1 จุดที่ต้องแก้ใน 1 ไฟล์");
    expect(code).toBe(1);
    expect(await readdir(out, { recursive: true })).toEqual(before);
    expect(await readdir(path.dirname(out))).toEqual(["dist"]);
  },
  TIMEOUT,
);

it(
  "one changed disclosure changes the checklist and its JSON alike",
  async () => {
    const { agency, out } = await copyOfDemo();
    await rm(path.join(agency, file("o13")));
    await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out });

    const page = await readFile(path.join(out, "checklist/index.html"), "utf8");
    const json = JSON.parse(await readFile(path.join(out, "oit/2566/checklist.json"), "utf8")) as Checklist;
    expect(json.items.find(({ code }) => code === "o13")?.status).toBe("missing");
    expect(json.totals).toMatchObject({ complete: 31, missing: 6 });
    expect(page).toContain("31 ");
    expect(await readdir(out)).not.toContain("logo.svg");
  },
  TIMEOUT,
);

it(
  "publishes the agency's files and nothing that systems leave beside them or that leads out of the folder",
  async () => {
    const agency = await makeAgency({
      "public/documents/แผน.pdf": "x",
      "public/documents/~$แผน.docx": "x",
      "public/Thumbs.db": "x",
      "public/.env": "secret",
      "public/.well-known/security.txt": "x",
      "content/desktop.ini": "x",
      "content/people/~$mayor.yaml": "x",
    });
    const out = path.join(await temporary(), "dist");
    const first = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out });
    expect(first.code, first.output).toBe(0);
    const files = await readdir(out, { recursive: true });
    expect(files).toEqual(expect.arrayContaining(["documents/แผน.pdf", ".well-known/security.txt"]));
    expect(files.filter((name) => /Thumbs|env|~\$|desktop/.test(name))).toEqual([]);

    await symlink("/etc/hostname", path.join(agency, "public/documents/leak.txt"));
    const second = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out });
    expect(second.output).toContain("public/documents/leak.txt:1:1");
    expect(second.code).toBe(1);
  },
  TIMEOUT,
);

interface Checklist {
  readonly items: readonly { readonly code: string; readonly status: string }[];
  readonly totals: Readonly<Record<string, number>>;
}

it(
  "another agency's site under a path of its own holds no trace of the demo",
  async () => {
    const agency = await makeAgency({
      "content/agency.yaml": MINIMAL_AGENCY.replace("https://www.test.example/", "https://pages.example/town"),
      "content/pages/about.mdx":
        "---\ntitle: เกี่ยวกับเรา\ndescription: ประวัติ\nupdated: 2023-01-31\n---\n\n<Callout>ประวัติของเรา</Callout>\n",
      "content/news/ข่าว ประชุม.md":
        "\uFEFF---\r\ntitle: ประชุมสภา\r\ndate: 2023-01-31\r\nsummary: สรุป\r\n---\r\n\r\nเนื้อข่าว\r\n",
    });
    const out = path.join(await temporary(), "dist");
    const { code, output } = await run("build", [], { AGENCY_DIR: agency, OUT_DIR: out });
    expect(code, output).toBe(0);

    const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    for (const entry of files) {
      const text = await readFile(path.join(entry.parentPath, entry.name), "utf8");
      expect(text.includes("ธารใส") || text.includes("tharnsai"), entry.name).toBe(false);
    }
    expect(files.some(({ name }) => name.endsWith(".pdf"))).toBe(false);
    const home = await readFile(path.join(out, "index.html"), "utf8");
    expect(home).toContain('href="/town/checklist/"');
    expect(home).toContain('rel="canonical" href="https://pages.example/town/"');
    expect(await readFile(path.join(out, "about/index.html"), "utf8")).toContain("ประวัติของเรา");
    expect(await readFile(path.join(out, "news/ข่าว-ประชุม/index.html"), "utf8")).toContain("เนื้อข่าว");
  },
  TIMEOUT,
);
