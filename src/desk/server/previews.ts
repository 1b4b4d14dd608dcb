import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "../../program/paths.ts";
import { json, redirect, Refused, type Reply } from "./reply.ts";
import type { Handler } from "./handler.ts";

/** Starts the preview of the site, which shows what was saved last. */
export const startPreview: Handler = async ({ preview }) => json({ root: await preview.saved() });

/** Leads to a page of the preview. */
export const lookAtPage: Handler = async ({ preview }, { url }) =>
  redirect(new URL(url.pathname.slice("/look/".length), await preview.saved()).href);

/** What browsers show by themselves; all else is saved. Nothing in it may run. */
const TYPES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
  ".avif": "image/avif",
};

/** A file of the agency below `public/`, to be looked at. */
export const publicFile: Handler = async ({ workspace }, { url }): Promise<Reply> => {
  const name = decodeURIComponent(url.pathname.slice("/files/".length));
  const files = await filesBelow(workspace.at("public"));
  if (!files.includes(name)) throw new Refused(404, "ไม่พบไฟล์นี้");
  const type = TYPES[path.extname(name).toLowerCase()];
  const headers: Record<string, string> =
    type === undefined
      ? { "content-disposition": "attachment" }
      : { "content-security-policy": "default-src 'none'; sandbox" };
  return {
    status: 200,
    type: type ?? "application/octet-stream",
    body: await readFile(workspace.at(`public/${name}`)),
    headers,
  };
};
