import type { Failure } from "./repository.ts";

const KEPT = "สิ่งที่แก้เก็บไว้ในเครื่องแล้ว ไม่มีสิ่งใดหาย";

/** Why nothing could be sent or fetched. */
export type Trouble =
  | "no-token"
  | "wrong-token"
  | "ended-token"
  | "no-right"
  | "no-workflow"
  | "no-network"
  | "host-down"
  | "not-found"
  | "protected"
  | "no-web"
  | "unguarded"
  | "own-login";

const WORDS: Readonly<Record<Trouble, string>> = {
  "no-token": `ยังไม่ได้ลงชื่อเข้าใช้ที่เก็บเว็บไซต์ ${KEPT} ลงชื่อเข้าใช้ในหน้านี้แล้วกดเผยแพร่อีกครั้ง`,
  "wrong-token": `ที่เก็บเว็บไซต์ไม่รับโทเคนนี้ อาจคัดลอกมาไม่ครบหรือเป็นของเว็บอื่น ${KEPT} คัดลอกโทเคนมาใหม่ทั้งบรรทัด`,
  "ended-token": `โทเคนที่เคยใช้ได้ ตอนนี้ที่เก็บเว็บไซต์ไม่รับแล้ว เพราะหมดอายุหรือถูกยกเลิก ${KEPT} สร้างโทเคนใหม่แล้วลงชื่อเข้าใช้อีกครั้ง`,
  "no-right": `โทเคนหรือบัญชีนี้อ่านได้แต่ไม่มีสิทธิ์เขียนที่เก็บเว็บไซต์นี้ ${KEPT} สร้างโทเคนที่ให้สิทธิ์ Contents: Read and write (GitHub) หรือ write_repository (GitLab)`,
  "no-workflow": `โทเคนนี้ยังไม่มีสิทธิ์วางไฟล์ที่สั่งให้ที่เก็บสร้างเว็บไซต์ ${KEPT} ให้สิทธิ์ Workflows: Read and write แก่โทเคน แล้วกดเผยแพร่อีกครั้ง`,
  "no-network": `ติดต่อที่เก็บเว็บไซต์ไม่ได้ ตรวจว่าเครื่องต่ออินเทอร์เน็ต ${KEPT} กดเผยแพร่อีกครั้งเมื่อต่อได้`,
  "host-down": `ที่เก็บเว็บไซต์ขัดข้องอยู่ ${KEPT} กดเผยแพร่อีกครั้งในภายหลัง`,
  "not-found": `ไม่พบที่เก็บเว็บไซต์ที่ตั้งไว้ อาจถูกย้ายหรือลบ หรือโทเคนไม่ได้เลือกที่เก็บนี้ไว้ ${KEPT} ให้ผู้ดูแลระบบตรวจที่อยู่ของที่เก็บ`,
  protected: `ที่เก็บเว็บไซต์ไม่ให้ส่งขึ้นสาขาหลักโดยตรง ${KEPT} ให้ผู้ดูแลระบบเปิดสิทธิ์ หรือรวมให้`,
  "no-web": `เครื่องนี้ไม่มีโปรแกรม git จึงส่งได้เฉพาะที่เก็บที่มีที่อยู่ https:// ${KEPT} ให้ผู้ดูแลระบบแก้ที่อยู่ของที่เก็บ หรือติดตั้ง Git`,
  unguarded: `ที่อยู่ของที่เก็บเป็น http:// ซึ่งใครก็อ่านโทเคนระหว่างทางได้ จึงไม่ส่ง ${KEPT} ให้ผู้ดูแลระบบแก้เป็น https://`,
  "own-login": `ยังไม่ได้ลงชื่อเข้าใช้ที่เก็บเว็บไซต์ หรือบัญชีนี้ไม่มีสิทธิ์เผยแพร่ ${KEPT} ลงชื่อเข้าใช้ในหน้านี้ หรือครั้งเดียวด้วยโปรแกรม GitHub Desktop หรือ Git Credential Manager (มากับ Git for Windows) แล้วกดเผยแพร่อีกครั้ง`,
};

/** Troubles that another token mends. */
const BY_SIGNING_IN: ReadonlySet<Trouble> = new Set([
  "no-token",
  "wrong-token",
  "ended-token",
  "no-right",
  "no-workflow",
  "not-found",
  "own-login",
]);

/** A trouble in one sentence for whoever publishes. */
export const failure = (trouble: Trouble): Failure => ({
  failed: WORDS[trouble],
  ...(BY_SIGNING_IN.has(trouble) && { signIn: true }),
});

/** A trouble that has no words of its own. */
export const unknownFailure = (said: string): Failure => ({
  failed: `ส่งขึ้นไม่ได้ สิ่งที่แก้เก็บไว้ในเครื่องแล้ว ลองอีกครั้ง\n${said.trim()}`,
});

/** What a host says of a token that may not change how the site is built. */
const NO_WORKFLOW = /without .?workflows?.? (?:scope|permission)/i;

const BY_GIT: readonly (readonly [RegExp, Trouble])[] = [
  [NO_WORKFLOW, "no-workflow"],
  [
    /could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|error: 40[13]|HTTP 40[13]|Permission denied|Invalid username or token/i,
    "own-login",
  ],
  [/Could not resolve host|Failed to connect|Connection timed out|Network is unreachable/i, "no-network"],
  [/does not appear to be a git repository|Repository not found|not found/i, "not-found"],
  [/unable to access/i, "no-network"],
  [/protected branch|GH006|pre-receive hook declined/i, "protected"],
];

/** What git says on its way out, as a failure. */
export function gitFailure(error: string): Failure {
  const [, trouble] = BY_GIT.find(([sign]) => sign.test(error)) ?? [];
  return trouble === undefined ? unknownFailure(error) : failure(trouble);
}

/** Codes of connections that were not made. */
const NO_CONNECTION = /^(?:ENOTFOUND|EAI_\w+|ECONN\w+|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ETIMEDOUT|EPIPE|UND_ERR_\w+)$/;

/** What stops the library, as a failure. @param token whether one was sent, and whether it was ever taken */
export function libraryFailure(error: unknown, token: "none" | "new" | "worked"): Failure {
  const {
    code = "",
    data,
    cause,
    message,
  } = error as {
    readonly code?: string;
    readonly data?: { readonly statusCode?: number; readonly response?: string; readonly prettyDetails?: string };
    readonly cause?: { readonly code?: string };
    readonly message?: string;
  };
  if (NO_CONNECTION.test(code) || NO_CONNECTION.test(cause?.code ?? "")) return failure("no-network");
  const { statusCode, response = "", prettyDetails = "" } = data ?? {};
  if (statusCode === 401) {
    if (token === "none") return failure("no-token");
    return failure(token === "worked" || /expired|revoked/i.test(response) ? "ended-token" : "wrong-token");
  }
  if (statusCode === 403) return failure(/expired|revoked/i.test(response) ? "ended-token" : "no-right");
  if (statusCode === 404 || statusCode === 410) return failure("not-found");
  if (statusCode !== undefined && statusCode >= 500) return failure("host-down");
  if (NO_WORKFLOW.test(prettyDetails)) return failure("no-workflow");
  if (/protected branch|GH006|hook declined/i.test(prettyDetails)) return failure("protected");
  return unknownFailure(prettyDetails || (message ?? code));
}
