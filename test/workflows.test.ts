import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import manifest from "../package.json" with { type: "json" };
import { ROOT } from "../src/program/paths.ts";
import { FAIL_ON } from "../src/domain/model/agency.ts";
import { CHECK_FORMATS } from "../src/site/check/formats.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly if?: string;
}
interface Workflow {
  readonly on: Readonly<Record<string, { readonly paths?: readonly string[] } | null>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface GitlabJob {
  readonly script?: readonly string[];
  readonly after_script?: readonly string[];
  readonly artifacts?: { readonly when?: string; readonly paths: readonly string[] };
}

/** Where `npm run screenshots` leaves them; git does not take them. */
const PICTURES = "test/.out/screenshots";
const FOLDER = path.join(ROOT, ".github/workflows");
const read = async (file: string): Promise<unknown> => parse(await readFile(file, "utf8"));
const names = await readdir(FOLDER);
const workflows = await Promise.all(
  names.map(async (name) => [name, (await read(path.join(FOLDER, name))) as Workflow] as const),
);
const gitlab = (await read(path.join(ROOT, ".gitlab-ci.yml"))) as Readonly<Record<string, GitlabJob>>;

const commands = [
  ...workflows.flatMap(([, { jobs }]) => Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = "" }) => run))),
  ...Object.values(gitlab).flatMap(({ script = [], after_script = [] }) => [...script, ...after_script]),
];
const found = (pattern: RegExp) =>
  commands.flatMap((command) => [...command.matchAll(pattern)].map(([, word = ""]) => word));

describe("the workflows of GitHub and GitLab", () => {
  it("run only commands that there are, with formats and limits that there are", () => {
    const scripts = found(/npm (?:run )?(?:--silent )?([a-z]+)/g).filter((name) => name !== "ci");
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    expect(new Set(scripts)).toEqual(new Set(["bench", "check", "build", "lint", "test", "screenshots"]));
    expect(found(/--format ([a-z]+)/g).filter((name) => !(name in CHECK_FORMATS))).toEqual([]);
    expect(found(/--fail-on ([a-z]+)/g).filter((name) => ![...FAIL_ON, "agency"].includes(name))).toEqual([]);
  });

  it.each(workflows)(
    "%s may read the code, and only the job that publishes may publish",
    (_, { permissions, jobs }) => {
      expect(permissions).toEqual({ contents: "read" });
      for (const { permissions: own = {}, if: condition, steps } of Object.values(jobs)) {
        expect(Object.keys(own).filter((key) => !["pages", "id-token"].includes(key))).toEqual([]);
        const publishes = steps.some(({ uses = "" }) => uses.startsWith("actions/deploy-pages@"));
        expect(publishes ? [own, condition] : own).toEqual(
          publishes ? [{ pages: "write", "id-token": "write" }, "github.ref == 'refs/heads/main'"] : {},
        );
      }
    },
  );

  it.each(workflows)("%s uses actions of GitHub itself, each by its major version", (_, { jobs }) => {
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((name) => !/^actions\/[a-z-]+@v\d+$/.test(name))).toEqual([]);
  });

  it("take no text of a pull request into a command", () => {
    expect(commands.filter((command) => command.includes("${{"))).toEqual([]);
  });

  it("publish the hidden folder in which security.txt stands", () => {
    const uploads = workflows.flatMap(([, { jobs }]) =>
      Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses = "" }) => uses.includes("upload-pages"))),
    );
    expect(uploads.map((step) => step.with)).toEqual([{ path: "dist", "include-hidden-files": true }]);
  });

  it("keep the pictures of the pages for people to look at, also of pages that failed", () => {
    const steps = workflows.flatMap(([, { jobs }]) => Object.values(jobs).flatMap((job) => job.steps));
    const uploads = steps.filter(({ uses = "" }) => uses.startsWith("actions/upload-artifact@"));
    expect(uploads).toMatchObject([{ with: { path: PICTURES, "include-hidden-files": true } }]);
    expect(uploads[0]?.if).toContain("!cancelled()");
    expect(gitlab["test"]?.artifacts).toMatchObject({ when: "always", paths: [PICTURES] });
  });

  it("test the program only where the program has changed", () => {
    const test = workflows.find(([name]) => name === "test.yml")?.[1];
    for (const event of Object.values(test?.on ?? {})) {
      expect(event?.paths).toContain("src/**");
      expect(event?.paths?.filter((pattern) => /^(content|public|\*\*)/.test(pattern))).toEqual([]);
    }
  });
});
