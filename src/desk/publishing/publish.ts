import { git, NOT_HALVES, PUBLISHED, type Repository } from "./git.ts";

/** Who publishes. */
export interface Publisher {
  readonly message: string;
  readonly by: string;
  /** The second person, where the agency asks for two. */
  readonly reviewer: string | undefined;
}

/** How a publication ended. */
export type Outcome = "published" | "kept" | "behind" | { readonly failed: string };

/** Commits what was changed. @returns why not, in words */
export async function commitAll(
  directory: string,
  repository: Repository,
  { message, by, reviewer }: Publisher,
): Promise<string | undefined> {
  const folders = await foldersThere(directory);
  const added = await git(directory, ["add", "--all", "--", ...folders, NOT_HALVES]);
  if (!added.ok) return `เก็บการเปลี่ยนแปลงไม่ได้: ${added.error.trim()}`;
  if ((await git(directory, ["diff", "--cached", "--quiet", "--", ...folders])).ok) return undefined;
  const trailers = reviewer === undefined ? "" : `\n\nจัดทำโดย: ${by}\nตรวจโดย: ${reviewer}`;
  const identity = [...(await identityOf(directory, repository, by))];
  const made = await git(directory, [...identity, "commit", "--quiet", "-m", message + trailers, "--", ...folders]);
  return made.ok ? undefined : `เก็บการเปลี่ยนแปลงไม่ได้: ${(made.error || made.out).trim()}`;
}

/** Git refuses a folder that it has never seen. */
async function foldersThere(directory: string): Promise<string[]> {
  const known = await Promise.all(
    PUBLISHED.map(
      async (folder) => (await git(directory, ["ls-files", "--cached", "--others", "--", folder])).out !== "",
    ),
  );
  return PUBLISHED.filter((_, index) => known[index]);
}

/** Git wants a name and an address; where it has none, it is given the name alone, for this commit. */
export async function identityOf(directory: string, { author }: Repository, by: string): Promise<string[]> {
  const mail = (await git(directory, ["config", "user.email"])).out.trim();
  return [
    ...(author === undefined || by !== author ? ["-c", `user.name=${by}`] : []),
    ...(mail === "" ? ["-c", "user.email=webmaster@localhost"] : []),
  ];
}

/** Sends what was committed to where the site is built from. */
export async function push(directory: string, { branch, remote }: Repository): Promise<Outcome> {
  if (remote === undefined) return "kept";
  const { ok, out, error } = await git(directory, ["push", "--porcelain", remote, `HEAD:refs/heads/${branch}`]);
  if (ok) {
    await git(directory, ["fetch", "--quiet", remote, `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`]);
    return "published";
  }
  if (/fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref/i.test(out + error))
    return "behind";
  return {
    failed: FAULTS.find(([sign]) => sign.test(error))?.[1] ?? `ส่งขึ้นไม่ได้ สิ่งที่แก้เก็บไว้ในเครื่องแล้ว ลองอีกครั้ง\n${error.trim()}`,
  };
}

const KEPT = "สิ่งที่แก้เก็บไว้ในเครื่องแล้ว ไม่มีสิ่งใดหาย";
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|HTTP 40[13]|Permission denied|Invalid username or token/i,
    `ยังไม่ได้ลงชื่อเข้าใช้ที่เก็บเว็บไซต์ หรือบัญชีนี้ไม่มีสิทธิ์เผยแพร่ ${KEPT} ลงชื่อเข้าใช้ครั้งเดียวด้วยโปรแกรม GitHub Desktop หรือ Git Credential Manager (มากับ Git for Windows) แล้วกดเผยแพร่อีกครั้ง`,
  ],
  [
    /Could not resolve host|Failed to connect|Connection timed out|Network is unreachable|unable to access/i,
    `ติดต่อที่เก็บเว็บไซต์ไม่ได้ ตรวจว่าเครื่องต่ออินเทอร์เน็ต ${KEPT} กดเผยแพร่อีกครั้งเมื่อต่อได้`,
  ],
  [
    /does not appear to be a git repository|Repository not found|not found/i,
    `ไม่พบที่เก็บเว็บไซต์ที่ตั้งไว้ อาจถูกย้ายหรือลบ ${KEPT} ให้ผู้ดูแลระบบตรวจที่อยู่ของที่เก็บ`,
  ],
  [
    /protected branch|GH006|pre-receive hook declined/i,
    `ที่เก็บเว็บไซต์ไม่ให้ส่งขึ้นสาขาหลักโดยตรง ${KEPT} ให้ผู้ดูแลระบบเปิดสิทธิ์ หรือรวมให้`,
  ],
];
