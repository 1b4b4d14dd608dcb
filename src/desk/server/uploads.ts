import { z } from "zod";
import { receive, type Received } from "../files/receive.ts";
import { diskFault } from "../../program/disk-fault.ts";
import type { Desk } from "../desk.ts";
import { writeWhole, markOf } from "../saving/write.ts";
import { bodyOf } from "./asked.ts";
import { json, Refused, type Reply } from "./reply.ts";
import type { Handler } from "./handler.ts";

/** Most bytes of a file: what GitHub takes. */
const MOST_BYTES = 100 * 1024 * 1024;
/** Files that wait for a word about persons in them; more are forgotten, oldest first. */
const MOST_WAITING = 20;

const KIND = /^[a-z]{1,30}$/i;

/**
 * Takes a dropped file: it is looked at, and written at once where nothing of a person was found in it. Where something
 * was, it waits for a person's word, in memory alone.
 */
export const uploadFile: Handler = async (desk, asked) => {
  const { content } = await desk.workspace.loaded();
  if (!content) throw new Refused(409, "อ่านข้อมูลหน่วยงานไม่ได้ ต้องแก้ข้อมูลหน่วยงานก่อนจึงวางไฟล์ได้");
  const { searchParams: given } = asked.url;
  const kind = given.get("kind") ?? "";
  const bytes = await asked.bytes(MOST_BYTES);
  const drop = {
    name: (given.get("name") ?? "file").split(/[\\/]/).at(-1) ?? "file",
    kind: KIND.test(kind) ? kind : "files",
    fiscalYear: Number(given.get("year")) || content.agency.currentFiscalYear,
    item: given.get("item") || undefined,
    folder: given.get("folder") ?? undefined,
  };
  const received = await receive(desk.workspace, content, bytes, drop);
  if (typeof received === "string") throw new Refused(422, received);
  if (received.personal.length === 0) return placed(desk, received);
  const id = crypto.randomUUID();
  desk.waiting.set(id, received);
  for (const old of [...desk.waiting.keys()].slice(0, -MOST_WAITING)) desk.waiting.delete(old);
  return json({ ...shown(received), id }, 202);
};

/** Writes a file that waited, after somebody has looked at what was found. */
export const placeFile: Handler = async (desk, asked) => {
  const { id } = await bodyOf(asked, z.object({ id: z.string() }));
  const received = desk.waiting.get(id);
  if (!received) throw new Refused(404, "ไฟล์นี้ไม่ได้รออยู่แล้ว ให้วางใหม่อีกครั้ง");
  desk.waiting.delete(id);
  return placed(desk, received);
};

async function placed({ workspace }: Desk, received: Received): Promise<Reply> {
  const { content } = await workspace.loaded();
  if (content?.files[received.file] === undefined)
    try {
      await writeWhole(workspace.at(`public/${received.file}`), received.bytes, markOf(undefined));
    } catch (error) {
      const words = diskFault(error, workspace.directory);
      if (words === undefined) throw error;
      throw new Refused(507, words);
    }
  return json(shown(received));
}

const shown = ({ file, isPicture, told, personal, proposals }: Received) => ({
  file,
  isPicture,
  told,
  personal,
  proposals,
});
