import { readFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { CODE, ROOT } from "../../program/paths.ts";
import { Refused, type Reply } from "./reply.ts";

const FONT = /^sarabun-(?:thai|latin)-(?:400|700)-normal\.woff2$/;
const MODULE = new RegExp(`^[a-z-]+\\${CODE}$`);

/** What the screens load: styles, fonts, and modules as they stand in the folder `browser/`. @throws Refused for anything else */
export async function asset(name: string): Promise<Reply> {
  if (name === "desk.css")
    return reply("text/css; charset=utf-8", await readFile(path.join(ROOT, "src/desk/screens/desk.css")));
  if (name === "favicon.svg") return reply("image/svg+xml", await readFile(path.join(ROOT, "src/assets/favicon.svg")));
  if (FONT.test(name)) {
    const fonts = path.dirname(createRequire(import.meta.url).resolve("@fontsource/sarabun/package.json"));
    return reply("font/woff2", await readFile(path.join(fonts, "files", name)));
  }
  if (!MODULE.test(name)) throw new Refused(404, "ไม่มีไฟล์นี้");
  const text = await readFile(path.join(ROOT, "src/desk/browser", name), "utf8").catch(() => {
    throw new Refused(404, "ไม่มีไฟล์นี้");
  });
  return reply("text/javascript; charset=utf-8", CODE === ".ts" ? stripTypeScriptTypes(text) : text);
}

const reply = (type: string, body: string | Uint8Array): Reply => ({ status: 200, type, body });
