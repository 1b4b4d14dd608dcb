import { z } from "zod";
import type { Desk } from "../desk.ts";
import { bringDown, type Refusal } from "../publishing/bring-down.ts";
import { failure } from "../publishing/failures.ts";
import { connectFolder, tryAddress } from "../publishing/git-library.ts";
import { isGuarded, webAddress } from "../publishing/web-address.ts";
import { diskFault } from "../../program/disk-fault.ts";
import type { Failure } from "../publishing/repository.ts";
import { hasAgency } from "./beginnings.ts";
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
  const place = placeOf(typed);
  if (place === undefined) return json({ said: NO_PLACE }, 422);
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

/** Brings the site of an agency, which is published already, into this folder. */
export const bring: Handler = async (desk, asked) => {
  const { token, keep, address: typed = "" } = await bodyOf(asked, signInSchema);
  const { directory } = desk.workspace;
  if (await hasAgency(desk.workspace)) throw new Refused(409, "โฟลเดอร์นี้มีหน่วยงานอยู่แล้ว จึงไม่เขียนทับ โหลดหน้านี้ใหม่");
  const place = placeOf(typed);
  if (place === undefined) return json({ said: NO_PLACE }, 422);
  const tried = await tokenTaken(desk, place, token);
  if (typeof tried === "object") return tried;
  if (!tried) throw new Refused(409, "ที่เก็บนี้ยังว่าง ตอบคำถามเพื่อสร้างเว็บไซต์ก่อน แล้วเชื่อมกับที่เก็บในหน้าเผยแพร่");
  try {
    const fault = await bringDown(directory, place, desk.tokens, token.trim());
    if (fault !== undefined) throw new Refused(409, refusalWords(fault));
  } catch (error) {
    const words = diskFault(error, directory);
    if (words === undefined) throw error;
    throw new Refused(507, words);
  }
  return json({ kept: await desk.tokens.take(place, token.trim(), keep) });
};

function refusalWords(fault: Refusal | Failure): string {
  if (fault === "in-repository") return "โฟลเดอร์นี้อยู่ในที่เก็บอื่นแล้ว ให้สร้างโฟลเดอร์ว่างใหม่ แล้วเปิดโต๊ะทำงานในโฟลเดอร์นั้น";
  if (fault === "no-agency") return "ที่เก็บนี้ไม่ใช่เว็บไซต์ของหน่วยงานที่ใช้โปรแกรมนี้ ตรวจที่อยู่ของที่เก็บ";
  if ("failed" in fault) return fault.failed;
  const names = fault.inTheWay.slice(0, 5).join(", ");
  return `ในโฟลเดอร์นี้มีไฟล์ที่ต่างจากในที่เก็บ จึงไม่เขียนทับ: ${names} ให้เปิดโต๊ะทำงานในโฟลเดอร์ว่าง`;
}

const NO_PLACE = [{ name: "address", text: "กรอกที่อยู่ของที่เก็บ เช่น https://github.com/หน่วยงาน/เว็บไซต์" }];

/** The address of a repository as it is copied from a browser; `undefined` where tokens could be read on the way. */
function placeOf(typed: string): string | undefined {
  const address = typed.trim();
  const url = webAddress(/^[a-z]+:/i.test(address) || address.includes("@") ? address : `https://${address}`);
  return url && isGuarded(url) && url.pathname.length >= 2 ? `${url.origin}${url.pathname}` : undefined;
}

/** Asks a host whether a token may write there. @returns whether the place holds anything, or the refusal */
async function tokenTaken({ tokens }: Desk, address: string, typed: string): Promise<boolean | Reply> {
  const token = typed.trim();
  const refusal = (text: string) => json({ said: [{ name: "token", text }] }, 422);
  if (token === "") return refusal("วางโทเคนที่คัดลอกมา");
  if (NOT_A_TOKEN.test(token)) return refusal(failure("wrong-token").failed);
  const tried = await tryAddress(address, tokens, token);
  return typeof tried === "boolean" ? tried : refusal(tried.failed);
}
