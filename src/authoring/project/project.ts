import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FileChange } from "../write-together.ts";
import { editorFiles } from "./editor.ts";
import { withCommands } from "./manifest.ts";
import { readme } from "./readme.ts";
import { STARTERS } from "./starters.ts";
import { GITHUB_WORKFLOW, GITLAB_WORKFLOW } from "./workflows.ts";

const IGNORED = `node_modules/
dist/
dist.*/
.astro/
.cache/
.replaced/
.trash/
oit-*-sheet.*
/verify-report/
`;

/** Nothing of this is for a clerk to read, so that npm says what stops it alone. */
const NPM_SETTINGS = `save-exact=true
fund=false
audit=false
loglevel=error
`;

/** Documents are published byte by byte; no system may change the ends of their lines. */
const ATTRIBUTES = `* text=auto eol=lf
public/documents/** -text
*.pdf -text
*.cmd text eol=crlf
# บันทึกการเผยแพร่ของสองคนรวมกันได้ทุกบรรทัด
content/ledger/*.yaml merge=union
`;

/** What makes a folder an agency's repository, by its path. */
const wantedFor = (name: string): Readonly<Record<string, string>> => ({
  "README.md": readme(name),
  ".gitignore": IGNORED,
  ".gitattributes": ATTRIBUTES,
  ".npmrc": NPM_SETTINGS,
  ".github/workflows/publish.yml": GITHUB_WORKFLOW,
  ".gitlab-ci.yml": GITLAB_WORKFLOW,
  ...STARTERS,
  ...editorFiles(),
});

/** The names of all that a host needs beside content and documents to build the site. */
export const projectFileNames = (): string[] => [...Object.keys(wantedFor("")), "package.json", "package-lock.json"];

/**
 * The files beside content and documents that make a folder an agency's repository.
 * @param directory the folder, absolute; what stands in it is not written over, but `package.json` is completed
 * @param name of the agency
 */
export async function projectFiles(directory: string, name: string): Promise<{ files: FileChange[]; kept: string[] }> {
  const read = (file: string) => readFile(path.join(directory, file), "utf8").catch(() => undefined);
  const manifest = await read("package.json");
  const wanted = wantedFor(name);
  const there = await Promise.all(Object.keys(wanted).map(async (file) => [file, await read(file)] as const));
  const kept = there.filter(([, text]) => text !== undefined).map(([file]) => file);
  const files = Object.entries(wanted)
    .filter(([file]) => !kept.includes(file))
    .map(([file, text]): FileChange => ({ file, text }));
  return { files: [...files, { file: "package.json", text: withCommands(manifest), before: manifest }], kept };
}
