import { CHUNK_FILE, packFile, PACKS_FILE, type PackList } from "../../domain/addresses/index-files.ts";
import { PROGRAM } from "./program.ts";

/** How to read what stands in packs: a piece of a word list by its name, another file by its address. */
const packed = new Map<string, () => Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Has Pagefind find what stands in packs of some parts of the index, where it looks for each file by itself.
 * @param index address of the index, with a slash at its end
 * @param folder that of the first of the parts
 */
export async function openPacks(index: string, folder: string): Promise<void> {
  if (packed.size === 0) answerFromPacks();
  const own = `${index}${folder}/`;
  // Its name is always the same: like Pagefind's own list it is asked for anew.
  const response = await fetch(`${own}${PACKS_FILE}?ts=${Date.now()}`);
  const { packs, files } = (await response.json()) as PackList;
  for (const [file, bytes] of Object.entries(files)) {
    packed.set(index + file, () => Promise.resolve(Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))));
  }
  // The first of the parts asks for the program, which runs already.
  packed.set(own + PROGRAM, () => Promise.resolve(new TextEncoder().encode(UNPACKED)));
  for (const [pack = "", ...chunks] of packs) {
    let read: Promise<Uint8Array<ArrayBuffer>[]> | undefined;
    const get = (): Promise<Uint8Array<ArrayBuffer>[]> =>
      (read ??= readPack(own + packFile(pack)).catch((error: unknown) => {
        read = undefined;
        throw error;
      }));
    for (const [place, chunk] of chunks.entries()) {
      packed.set(chunk, async () => {
        const bytes = (await get())[place];
        if (!bytes) throw new Error(`${pack} does not hold ${chunk}`);
        return bytes;
      });
    }
  }
}

/** Stands before what Pagefind need not unpack. */
const UNPACKED = "pagefind_dcd";

/** The pieces of a pack: a line says how long each is. */
async function readPack(address: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const end = bytes.indexOf(LINE_END) + 1;
  const sizes = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as number[];
  let at = end;
  const chunks = sizes.map((size) => bytes.subarray(at, (at += size)));
  if (at !== bytes.length) throw new Error(`${address} is not whole`);
  return chunks;
}
const LINE_END = 10;

function answerFromPacks(): void {
  const read = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (asked, options) => {
    const held = typeof asked === "string" ? heldAt(asked) : undefined;
    return held ? answerOf(await held()) : read(asked, options);
  };
}

/** As much of an answer as Pagefind reads: one that a browser makes is only ready when it has done other things. */
const answerOf = (bytes: Uint8Array<ArrayBuffer>): Response =>
  ({
    ok: true,
    json: () => Promise.resolve<unknown>(JSON.parse(new TextDecoder().decode(bytes))),
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  }) as Response;

const heldAt = (asked: string): (() => Promise<Uint8Array<ArrayBuffer>>) | undefined => {
  const [address = ""] = asked.split("?");
  return packed.get(address) ?? packed.get(CHUNK_FILE.exec(address)?.[1] ?? "");
};
