import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kindGuides } from "../../src/authoring/kind-guides.ts";
import { kindEntries, KINDS, type KindName } from "../../src/domain/model/kinds.ts";
import type { Kind } from "../../src/domain/model/records/kind.ts";
import { loadContent } from "../../src/collections/load.ts";
import { parseSource } from "../../src/collections/parse.ts";
import { syntaxFaults } from "../../src/collections/faults/syntax-faults.ts";
import { agencySchema } from "../../src/domain/model/agency.ts";
import { RULE_IDS } from "../../src/domain/model/rule-id.ts";
import type { Content } from "../../src/domain/model/content.ts";
import { NOTICE_WORDS } from "../../src/domain/assess/notices.ts";
import { PROBLEM_WORDS } from "../../src/domain/coherence/problem.ts";
import { siteProofs } from "../../src/domain/assess/proofs.ts";
import { messageGroups } from "../../src/site/handbook/messages.ts";
import { chapterSlug } from "../../src/site/handbook/pages.ts";
import { call } from "../scripts/run.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CHAPTERS = path.join(ROOT, "src/handbook");
const read = async (file: string) => ({ file, text: await readFile(path.join(CHAPTERS, file), "utf8") });
const chapters = await Promise.all((await readdir(CHAPTERS)).filter((file) => file.endsWith(".mdx")).map(read));
const guides = kindGuides();

describe.each(kindEntries)("the guide to the kind %s", (name, kind) => {
  const guide = guides.find((candidate) => candidate.name === name);

  it("tells every field with words and whether it is required", () => {
    const shape: Record<string, unknown> = kind.schema.shape;
    const told = guide?.fields.filter(({ path }) => path.length === 1).map(({ path: [key] }) => key);
    if (kind.format !== "csv") expect(told).toEqual(Object.keys(shape));
    expect(guide?.fields.filter(({ description }) => !/[ก-๙]/.test(description))).toEqual([]);
    expect(guide?.fields.some(({ required }) => required)).toBe(true);
  });

  it.skipIf(kind.format === "csv")("shows a whole file that is well-formed", () => {
    const { document } = parseSource(guide?.sample ?? "", kind.format !== "yaml");
    expect(kind.schema.safeParse(document.toJS()).error?.issues ?? []).toEqual([]);
  });
});

describe("what a kind proves by itself", async () => {
  const { content } = await loadContent(ROOT, "2023-04-28");
  if (!content) throw new Error("the demo cannot be read");

  // Purchases prove their months together with the procurement.yaml that closes them: a month without any had none.
  const alone = guides.filter(({ name, concepts }) => concepts !== "named" && name !== "purchases");

  it.each(alone)("$name: $concepts", ({ name, concepts }) => {
    const lost = [...provedBy(content)].filter((item) => !provedBy(without(content, name as KindName)).has(item));
    const told = content.editions
      .filter(({ fiscalYear }) => fiscalYear === content.agency.currentFiscalYear)
      .flatMap(({ items }) => items.filter((item) => item.concepts.some((id) => concepts.includes(id))))
      .map(({ code }) => code);
    // What the demo does not have, it cannot lose.
    const proved = provedBy(content);
    expect(lost.toSorted()).toEqual(told.filter((code) => proved.has(code)).toSorted());
  });
});

/** The items of the current year of which the site shows something by itself. */
function provedBy(content: Content): Set<string> {
  const { currentFiscalYear: year } = content.agency;
  const proofs = siteProofs(content, year);
  const items = content.editions.find(({ fiscalYear }) => fiscalYear === year)?.items ?? [];
  return new Set(items.filter((item) => proofs(item).length > 0).map(({ code }) => code));
}

/** The same agency, had it written nothing of a kind. */
function without(content: Content, kind: KindName): Content {
  const { name, kind: type, site, currentFiscalYear, archivedFiscalYears } = content.agency;
  if (kind === "agencies")
    return {
      ...content,
      agency: agencySchema.parse({ name, kind: type, site, currentFiscalYear, archivedFiscalYears }),
    };
  if (kind === "complaintProcedure") return { ...content, complaintProcedure: undefined };
  if (kind === "participation") return { ...content, participation: [] };
  if (kind === "editions" || kind === "facts") return content;
  return { ...content, [kind]: [] };
}

describe("the messages", () => {
  const messages = messageGroups(syntaxFaults()).flatMap((group) => group.messages);

  it("are all that content can cause, each once", () => {
    const ids = messages.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(
      [...RULE_IDS, ...Object.keys(PROBLEM_WORDS), ...Object.keys(NOTICE_WORDS)].toSorted(),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(messages.map((message) => [message.id, message] as const))("%s says what and what to do", (_, { cases }) => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { what, remedy } of cases) {
      expect([what, remedy]).toEqual([expect.stringMatching(/[ก-๙]/), expect.stringMatching(/[ก-๙]/)]);
      expect(what + remedy).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe.each(chapters)("the chapter $file", ({ file, text }) => {
  it("says what it is called and what it tells", () => {
    const { title, description } = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? "") as Record<string, unknown>;
    expect([title, description]).toEqual([expect.stringMatching(/[ก-๙]/), expect.stringMatching(/[ก-๙]/)]);
    expect(chapterSlug(file)).toMatch(/^[a-z-]+$/);
  });

  it("names only commands and settings that there are", async () => {
    const { scripts } = JSON.parse(await readFile(path.join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, command = "", line = ""] of text.matchAll(/\bnpm run ([a-z]+)([^\n`]*)/g)) {
      expect(scripts, command).toHaveProperty(command);
      const flags = Array.from(line.matchAll(/\s(--[a-z-]+)/g), ([, flag]) => flag);
      const { output } = flags.length > 0 ? await call(command, ["--help"]) : { output: "" };
      for (const flag of flags.filter((named) => named !== "--help")) expect(output, line).toContain(flag);
    }
  });

  it("leads only to chapters that there are", () => {
    const targets = [...text.matchAll(/\]\(([^)#]+\.mdx)/g)].map(([, target]) => target);
    expect(chapters.map((chapter) => chapter.file)).toEqual(expect.arrayContaining(targets));
  });

  it("shows only files that their kind accepts", () => {
    for (const [, place = "", yaml = ""] of text.matchAll(/```yaml\n# (content\/\S+)\n([\s\S]*?)```/g)) {
      const kind = kindAt(place);
      expect(kind?.schema.safeParse(parse(yaml)).error?.issues ?? [], place).toEqual([]);
    }
    // Every YAML block says which file it is.
    expect(text.match(/```yaml\n(?!# content\/)/g)).toBeNull();
  });
});

const kindAt = (file: string): Kind | undefined =>
  Object.values(KINDS).find(({ folder, include }) =>
    path.posix.matchesGlob(file, ["content", folder, include].filter(Boolean).join("/")),
  );
