import { z } from "zod";
import type { Desk } from "../desk.ts";
import { failure } from "../publishing/failures.ts";
import { connectFolder, tryAddress } from "../publishing/git-library.ts";
import { isGuarded, webAddress } from "../publishing/web-address.ts";
import { bodyOf } from "./asked.ts";
import { json, Refused, type Reply } from "./reply.ts";
import type { Handler } from "./handler.ts";

const signInSchema = z.object({ token: z.string(), keep: z.boolean(), address: z.string().optional() });

/** Letters that no host puts into a token. */
const NOT_A_TOKEN = /[^\x21-\x7e]/;

/** Tries a token where the site is published, and holds it once the host has taken it. It is written into no file. */
export const signIn: Handler = async (desk, asked) => {
  const { token, keep } = await bodyOf(asked, signInSchema);
  const address = (await (await desk.versions()).repository())?.address;
  if (address === undefined) throw new Refused(409, "โฟลเดอร์นี้ยังไม่มีที่เก็บเว็บไซต์");
  const tried = await tokenTaken(desk, address, token);
  if (typeof tried === "object") return tried;
  return json({ kept: await desk.tokens.take(address, token.trim(), keep) });
};

export const signOut: Handler = async (desk) => {
  const address = (await (await desk.versions()).repository())?.address;
  if (address !== undefined) await desk.tokens.forget(address);
  return json({});
};

/** Makes the folder a repository that is published at an address which holds nothing yet. */
export const connect: Handler = async (desk, asked) => {
  const { token, keep, address: typed = "" } = await bodyOf(asked, signInSchema);
  const address = typed.trim();
  const url = webAddress(/^[a-z]+:/i.test(address) || address.includes("@") ? address : `https://${address}`);
  if (!url || !isGuarded(url) || url.pathname.length < 2)
    return json({ said: [{ name: "address", text: "กรอกที่อยู่ของที่เก็บ เช่น https://github.com/หน่วยงาน/เว็บไซต์" }] }, 422);
  const place = `${url.origin}${url.pathname}`;
  const tried = await tokenTaken(desk, place, token);
  if (typeof tried === "object") return tried;
  if (tried)
    return json(
      { said: [{ name: "address", text: "ที่เก็บนี้มีเนื้อหาอยู่แล้ว จึงไม่เขียนทับ ให้สร้างที่เก็บเปล่าอันใหม่ โดยไม่เลือกให้ใส่ README" }] },
      409,
    );
  await connectFolder(desk.workspace.directory, place);
  return json({ kept: await desk.tokens.take(place, token.trim(), keep) });
};

/** Asks a host whether a token may write there. @returns whether the place holds anything, or the refusal */
async function tokenTaken({ tokens }: Desk, address: string, typed: string): Promise<boolean | Reply> {
  const token = typed.trim();
  const refusal = (text: string) => json({ said: [{ name: "token", text }] }, 422);
  if (token === "") return refusal("วางโทเคนที่คัดลอกมา");
  if (NOT_A_TOKEN.test(token)) return refusal(failure("wrong-token").failed);
  const tried = await tryAddress(address, tokens, token);
  return typeof tried === "boolean" ? tried : refusal(tried.failed);
}
